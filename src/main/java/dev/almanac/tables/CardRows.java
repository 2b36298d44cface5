package dev.almanac.tables;

import dev.almanac.model.BodyRef;
import dev.almanac.model.PostCard;
import dev.almanac.model.PostKind;
import dev.almanac.model.Signature;
import dev.almanac.model.SummaryMethod;
import dev.almanac.model.TextPrint;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** The light columns of {@code posts} and {@code fingerprints} → cards. */
public final class CardRows {
  /** What a card takes from {@code posts}. */
  public static final Schema POST =
      Table.POSTS.schema(
          "post_key",
          "canonical_key",
          "title",
          "kind",
          "link_url",
          "link_key",
          "link_relation",
          "url",
          "source",
          "sources",
          "authors",
          "first_seen_on",
          "updated_on",
          "digest_date",
          "karma",
          "summary_method");

  /** What a card takes from {@code fingerprints}. */
  public static final Schema PRINT =
      Table.FINGERPRINTS.schema("post_key", "content_hash", "words", "signature", "shingles");

  private CardRows() {}

  /**
   * The card of a post.
   *
   * @param row of {@code posts}, with the columns {@link #POST} at least
   * @param themes ids of its themes, sorted
   * @param text of its row of {@code fingerprints}; null where it has none
   */
  public static PostCard card(GenericRecord row, List<String> themes, @Nullable TextPrint text) {
    return new PostCard(
        Fields.text(row, "post_key"),
        Fields.text(row, "canonical_key"),
        Fields.text(row, "title"),
        PostKind.ofLabel(Fields.text(row, "kind")),
        Fields.link(row),
        Fields.text(row, "url"),
        Fields.text(row, "source"),
        Fields.texts(row, "sources"),
        Fields.texts(row, "authors"),
        Fields.day(row, "digest_date"),
        Fields.day(row, "first_seen_on"),
        Fields.dayOrNull(row, "updated_on"),
        Fields.integer(row, "karma"),
        SummaryMethod.ofLabel(Fields.text(row, "summary_method")),
        themes,
        text);
  }

  /**
   * The print of a text that stands in the published partition of a month.
   *
   * @param row of {@code fingerprints}, with the columns {@link #PRINT} at least
   */
  public static TextPrint print(GenericRecord row, String month) {
    GenericFixed signature = (GenericFixed) Objects.requireNonNull(row.get("signature"));
    return new TextPrint(
        Fields.text(row, "content_hash"),
        (int) Fields.number(row, "words"),
        Signature.of(signature.bytes()),
        (int) Fields.number(row, "shingles"),
        BodyRef.published(month));
  }
}
