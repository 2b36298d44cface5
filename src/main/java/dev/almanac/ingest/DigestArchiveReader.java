package dev.almanac.ingest;

import dev.almanac.model.DumpFormat;
import dev.almanac.model.Markup;
import dev.almanac.model.Origin;
import dev.almanac.model.RawRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a daily digest: a block a post, each a {@code ###} title (perhaps broken over lines) with
 * lines {@code Source:}, {@code Link:} and {@code Summary:}. Reads the digests of this project as
 * well as those of the archive.
 */
final class DigestArchiveReader {
  private static final Pattern DATE = Pattern.compile("Digest\\s+-\\s+(\\d{4}-\\d{2}-\\d{2})");
  private static final Pattern SECTION = Pattern.compile("(?md)^## .*$");
  // A heading is a post's only where a source follows within the lines that a title may take.
  private static final Pattern POST =
      Pattern.compile("(?md)^### (?<title>.+(?:\\n(?!Source:|###? |\\n).+){0,4})\\n+Source:");
  private static final Pattern METHOD_NOTE =
      Pattern.compile("\\((the author's own|taken from the post|by a model|from the dump)\\)\\s*$");

  /** What our own digests escape: these marks anywhere, and four more at the start. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*<\\[\\]_~&])|^\\\\([#>+-])");

  /** Not that of a whole entity; HTML would take {@code &lt} without its semicolon for one. */
  private static final Pattern BARE_AMPERSAND = Pattern.compile("(?<!\\\\)&(?!#?[A-Za-z0-9]+;)");

  private static final Pattern RULE = Pattern.compile("(?md)^---\\s*$");

  private final String dumpFile;

  DigestArchiveReader(String dumpFile) {
    this.dumpFile = dumpFile;
  }

  /** Digests are pages that a person reads, so one is held whole. */
  void read(InputStream in, RecordSink sink) throws IOException {
    String page = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    LocalDate date = date(page);
    Matcher post = POST.matcher(page);
    long item = 0;
    int from = 0;
    while (post.find(from)) {
      item++;
      int end = blockEnd(page, post.end());
      Origin origin = new Origin(dumpFile, item, DumpFormat.DIGEST);
      if (date == null) {
        sink.reject(
            Rejects.of(origin, "bad_date", "no such day", page.substring(post.start(), end)));
      } else {
        sink.accept(record(origin, post.group("title"), page.substring(post.start(), end), date));
      }
      from = end;
    }
    if (item == 0) {
      Origin origin = new Origin(dumpFile, 0, DumpFormat.DIGEST);
      sink.reject(Rejects.of(origin, "no_posts", "a digest without a post", page));
    }
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
        null,
        line(block, "Link:"),
        line(block, "Source:"),
        // A title is read with its entities, so a literal ampersand must come as one.
        unescaped(BARE_AMPERSAND.matcher(title).replaceAll("&amp;"), "&amp;"),
        List.of(),
        null,
        date,
        null,
        null,
        List.of(),
        null,
        Markup.MARKDOWN,
        summary(block),
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
