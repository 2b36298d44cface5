package dev.almanac.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import dev.almanac.model.Link;
import dev.almanac.model.Markup;
import dev.almanac.model.Origin;
import dev.almanac.model.PostKind;
import dev.almanac.model.RawRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a record of any shape, as a mapping says. */
public final class MappedRecord {
  /** Tags in one text are set apart with commas wherever people export them. */
  private static final String TAG_SEPARATOR = ",";

  /**
   * A body that begins with a tag, or closes a block anywhere, is a page; Markdown does neither.
   */
  private static final Pattern HTML =
      Pattern.compile(
          "^\\s*<(?:!|/?[a-z][a-z0-9]*(?:\\s[^<>]*)?/?>)"
              + "|</(?:p|div|[ou]l|h[1-6]|blockquote|table|article|section)>",
          Pattern.CASE_INSENSITIVE);

  /** How far into a body its mark-up is looked for. */
  private static final int MARKUP_SEARCH = 16_384;

  private static final int ISO_DAY_LENGTH = 10;

  private final JsonNode record;
  private final Map<String, FieldMapping> fields;

  private MappedRecord(JsonNode record, Map<String, FieldMapping> fields) {
    this.record = record;
    this.fields = fields;
  }

  /**
   * The record, read but not yet believed. A field that the mapping does not name, or whose value
   * is of another kind than the field, is missing.
   *
   * @param raw the record as it stands in the dump
   */
  public static RawRecord read(
      JsonNode record, Origin origin, InputMapping mapping, Supplier<String> raw) {
    return new MappedRecord(record, mapping.fields()).read(origin, mapping, raw);
  }

  private RawRecord read(Origin origin, InputMapping mapping, Supplier<String> raw) {
    String url = text(PostField.URL);
    String target = text(PostField.TARGET);
    // Exports fill the target of an ordinary post with its own address.
    String elsewhere = target == null || target.equals(url) ? null : target;
    Link.Relation relation = relation();
    boolean isLinkPost = relation == Link.Relation.LINKPOST;
    String linked = isLinkPost ? elsewhere : null;
    List<RawRecord.Declared> declared = new ArrayList<>();
    if (!isLinkPost && elsewhere != null) {
      declared.add(new RawRecord.Declared(elsewhere, relation));
    }
    String canonical = text(PostField.CANONICAL_SOURCE);
    if (canonical != null) {
      declared.add(new RawRecord.Declared(canonical, Link.Relation.CANONICAL_SOURCE));
    }
    return new RawRecord(
        origin,
        new RawRecord.Address(
            text(PostField.ID), url, source(mapping), linked, List.copyOf(declared)),
        text(PostField.TITLE),
        texts(PostField.AUTHORS, null),
        new RawRecord.Timing(
            text(PostField.PUBLISHED_AT),
            pattern(PostField.PUBLISHED_AT),
            mapping.zone(),
            day(PostField.SEEN_ON)),
        new RawRecord.Counters(count(PostField.KARMA), count(PostField.COMMENTS)),
        texts(PostField.TAGS, TAG_SEPARATOR),
        body(),
        text(PostField.SUMMARY),
        new RawRecord.Standing(kind(linked), withheld()),
        raw);
  }

  /** What the target is to the post; a link post's, where nothing that is a relation says it. */
  private Link.Relation relation() {
    String label = text(PostField.TARGET_RELATION);
    for (Link.Relation relation : Link.Relation.values()) {
      if (relation.label().equalsIgnoreCase(label == null ? "" : label.strip())) {
        return relation;
      }
    }
    return Link.Relation.LINKPOST;
  }

  /** What is said of all records goes before what each says. */
  private @Nullable String source(InputMapping mapping) {
    String source = mapping.source();
    return source == null ? text(PostField.SOURCE) : source;
  }

  private @Nullable JsonNode value(PostField field) {
    FieldMapping mapping = fields.get(field.label());
    return mapping == null ? null : mapping.in(record);
  }

  private @Nullable String text(PostField field) {
    return Values.text(value(field));
  }

  private List<String> texts(PostField field, @Nullable String usual) {
    FieldMapping mapping = fields.get(field.label());
    String separator = mapping == null ? null : mapping.separator();
    return Values.texts(value(field), separator == null ? usual : separator);
  }

  private @Nullable Integer count(PostField field) {
    return Values.count(value(field));
  }

  private @Nullable String pattern(PostField field) {
    FieldMapping mapping = fields.get(field.label());
    return mapping == null ? null : mapping.pattern();
  }

  /** A day in its pattern, else one that begins as ISO 8601 has it. */
  private @Nullable LocalDate day(PostField field) {
    String text = text(field);
    if (text == null) {
      return null;
    }
    String day = text.strip();
    String pattern = pattern(field);
    try {
      return pattern == null
          ? LocalDate.parse(day.substring(0, Math.min(day.length(), ISO_DAY_LENGTH)))
          : LocalDate.parse(day, DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    } catch (DateTimeException e) {
      // No day; then the file's name or the publication date says when the post was seen.
      return null;
    }
  }

  private RawRecord.@Nullable Body body() {
    String text = text(PostField.BODY);
    if (text == null) {
      return null;
    }
    FieldMapping mapping = fields.get(PostField.BODY.label());
    Markup markup = mapping == null ? null : mapping.markup();
    return RawRecord.Body.of(text, markup == null ? markup(text) : markup);
  }

  private static Markup markup(String text) {
    String start = text.substring(0, Math.min(text.length(), MARKUP_SEARCH));
    return HTML.matcher(start).find() ? Markup.HTML : Markup.MARKDOWN;
  }

  /** What the record says; where it says nothing that is a kind, a post with a target is a link. */
  private PostKind kind(@Nullable String target) {
    String label = text(PostField.KIND);
    for (PostKind kind : PostKind.values()) {
      if (kind.label().equalsIgnoreCase(label == null ? "" : label.strip())) {
        return kind;
      }
    }
    return target == null ? PostKind.POST : PostKind.LINKPOST;
  }

  /** In the order in which a forum's own records are judged. */
  private @Nullable String withheld() {
    for (PostField field :
        List.of(PostField.DELETED, PostField.REJECTED, PostField.DRAFT, PostField.UNLISTED)) {
      if (Values.flag(value(field))) {
        return field.label();
      }
    }
    return null;
  }
}
