package dev.almanac.ingest.page;

import dev.almanac.ingest.bytes.ByteWindow;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.FormatReader;
import dev.almanac.ingest.dump.RecordSink;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.Origin;
import dev.almanac.model.RawRecord;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a daily digest: a block a post, each a {@code ###} title (perhaps broken over lines) with
 * lines {@code Source:}, {@code Link:} and {@code Summary:}. Reads the digests of this project as
 * well as those of the archive.
 */
public final class DigestArchiveReader implements FormatReader {
  private static final String HEADING = "### ";
  private static final String RULE_LINE = "---\n";
  private static final Pattern DATE = Pattern.compile("Digest\\s+-\\s+(\\d{4}-\\d{2}-\\d{2})");
  private static final Pattern SECTION = Pattern.compile("(?md)^## .*$");
  // A heading is a post's only where a source or a link follows within the lines that a title may
  // take.
  private static final Pattern POST =
      Pattern.compile(
          "(?md)^### (?<title>.+(?:\\n(?!Source:|Link:|###? |\\n).+){0,4})\\n+(?:Source|Link):");
  private static final Pattern METHOD_NOTE =
      Pattern.compile("\\((the author's own|taken from the post|by a model|from the dump)\\)\\s*$");

  /** What our own digests escape: these marks anywhere, and four more at the start. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*<\\[\\]_~&])|^\\\\([#>+-])");

  /** Not that of a whole entity; HTML would take {@code &lt} without its semicolon for one. */
  private static final Pattern BARE_AMPERSAND = Pattern.compile("(?<!\\\\)&(?!#?[A-Za-z0-9]+;)");

  private static final Pattern RULE = Pattern.compile("(?md)^---\\s*$");

  private final Dump dump;

  public DigestArchiveReader(Dump dump) {
    this.dump = dump;
  }

  /** Digests are pages that a person reads, so one is held whole. */
  @Override
  public void read(ByteWindow window, RecordSink sink) throws IOException {
    Optional<String> all = Pages.whole(dump, DumpFormat.DIGEST, window, sink);
    if (all.isPresent()) {
      read(all.get().replace("\r\n", "\n"), sink);
    } else if (window.damage().isPresent()) {
      // The last block may be cut; the others are as whole as ever.
      int whole = endOfBlocks(window);
      String page = window.text(0, whole).replace("\r\n", "\n");
      if (POST.matcher(page).find()) {
        read(page, sink);
        window.drop(whole);
      }
    }
  }

  /** Where the last heading begins, or behind the last rule if that is later; 0 without either. */
  private static int endOfBlocks(ByteWindow window) {
    for (int at = window.size() - HEADING.length(); at > 0; at--) {
      if (window.at(at - 1) == '\n' && (window.at(at) == '#' || window.at(at) == '-')) {
        String line = window.text(at, at + HEADING.length());
        if (line.equals(HEADING)) {
          return at;
        }
        if (line.equals(RULE_LINE)) {
          return at + RULE_LINE.length();
        }
      }
    }
    return 0;
  }

  private void read(String page, RecordSink sink) {
    LocalDate date = date(page);
    Matcher post = POST.matcher(page);
    DigestStrays strays = new DigestStrays(page);
    long item = 0;
    int from = 0;
    while (post.find(from)) {
      item += stray(item, strays.between(from, post.start()), sink);
      item++;
      int end = strays.blockEnd(post.end(), blockEnd(page, post.end()));
      String block = page.substring(post.start(), end);
      if (date == null) {
        sink.reject(dump.reject(item, DumpFormat.DIGEST, "bad_date", "no such day", block));
      } else {
        sink.accept(record(dump.at(item, DumpFormat.DIGEST), post.group("title"), block, date));
      }
      from = end;
    }
    item += stray(item, strays.between(from, page.length()), sink);
    if (item == 0) {
      sink.reject(dump.reject(0, DumpFormat.DIGEST, "no_posts", "a digest without a post", page));
    }
  }

  /** Rejects what is left of a broken post; how many that were. */
  private int stray(long before, String text, RecordSink sink) {
    if (text.isEmpty()) {
      return 0;
    }
    String detail = "a post without its heading or its labels";
    sink.reject(dump.reject(before + 1, DumpFormat.DIGEST, "malformed_digest", detail, text));
    return 1;
  }

  private static @Nullable LocalDate date(String page) {
    Matcher date = DATE.matcher(page);
    try {
      return date.find() ? LocalDate.parse(date.group(1)) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Where the next post or section begins, or the page ends. */
  private static int blockEnd(String page, int from) {
    int end = page.length();
    Matcher post = POST.matcher(page);
    if (post.find(from)) {
      end = post.start();
    }
    Matcher section = SECTION.matcher(page);
    if (section.find(from)) {
      end = Math.min(end, section.start());
    }
    return end;
  }

  private static RawRecord record(Origin origin, String title, String block, LocalDate date) {
    return new RawRecord(
        origin,
        new RawRecord.Address(null, line(block, "Link:"), null, null),
        // A title is read with its entities, so a literal ampersand must come as one.
        unescaped(BARE_AMPERSAND.matcher(title).replaceAll("&amp;"), "&amp;"),
        List.of(),
        new RawRecord.Timing(null, null, null, date),
        RawRecord.Counters.NONE,
        List.of(),
        null,
        summary(block),
        RawRecord.Standing.POST,
        () -> block);
  }

  private static @Nullable String line(String block, String label) {
    Matcher line = Pattern.compile("(?md)^" + label + "[ \\t]*(.*)$").matcher(block);
    return line.find() ? line.group(1).strip() : null;
  }

  /** The text behind the label, up to the last rule of the block. */
  private static @Nullable String summary(String block) {
    int label = block.indexOf("\nSummary:");
    if (label < 0) {
      return null;
    }
    String text = block.substring(label + "\nSummary:".length());
    Matcher rule = RULE.matcher(text);
    int end = text.length();
    while (rule.find()) {
      end = rule.start();
    }
    String summary = METHOD_NOTE.matcher(text.substring(0, end).strip()).replaceFirst("").strip();
    return unescaped(summary, "&");
  }

  private static String unescaped(String text, String ampersand) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            escape -> {
              String mark = escape.group().substring(1);
              return Matcher.quoteReplacement(mark.equals("&") ? ampersand : mark);
            });
  }
}
