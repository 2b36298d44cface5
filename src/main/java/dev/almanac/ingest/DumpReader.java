package dev.almanac.ingest;

import dev.almanac.ingest.bytes.ByteWindow;
import dev.almanac.ingest.bytes.DamageException;
import dev.almanac.ingest.bytes.PlainBytes;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.FormatReader;
import dev.almanac.ingest.dump.ReadLimits;
import dev.almanac.ingest.dump.RecordSink;
import dev.almanac.ingest.feed.FeedReader;
import dev.almanac.ingest.json.JsonLinesReader;
import dev.almanac.ingest.json.JsonReader;
import dev.almanac.ingest.page.DigestArchiveReader;
import dev.almanac.ingest.page.HtmlReader;
import dev.almanac.ingest.page.MarkdownReader;
import dev.almanac.ingest.table.CsvReader;
import dev.almanac.ingest.table.ParquetRows;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.Reject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads one dump, whatever its format and packing; a file's name decides nothing. */
public final class DumpReader {

  private DumpReader() {}

  /**
   * Reads a part of a dump.
   *
   * @throws IOException where the bytes cannot be had; bad content is a reject, never an exception
   */
  public static void read(Dump dump, DumpPart part, RecordSink sink) throws IOException {
    String refusal = part.file().refusal();
    if (refusal != null) {
      sink.reject(dump.reject(0, DumpFormat.UNKNOWN, refusal, "not followed, not read", ""));
      return;
    }
    Path file = Path.of(part.file().path());
    switch (part.kind()) {
      case WHOLE -> {
        try (InputStream in = Files.newInputStream(file)) {
          read(dump, in, sink);
        }
      }
      case LINES -> {
        try (InputStream in = StretchStream.open(file, part.from(), part.to())) {
          new JsonLinesReader(dump, part.linesBefore())
              .read(new ByteWindow(in), MappedSink.of(dump, sink));
        }
      }
      case ROWS -> readRows(dump, part, file, MappedSink.of(dump, sink));
    }
  }

  private static void readRows(Dump dump, DumpPart part, Path file, RecordSink sink)
      throws IOException {
    long limit = dump.limits().fileBytes();
    if (Files.size(file) <= limit) {
      new ParquetRows(dump).read(file, part.from(), part.to(), sink);
    } else if (part.from() == 0) {
      String detail = "more than " + limit + " bytes";
      sink.reject(dump.reject(0, DumpFormat.PARQUET, "file_too_large", detail, ""));
    }
  }

  /**
   * Reads a whole dump that is no Parquet file.
   *
   * @param bytes the file's content; left open
   * @throws IOException where the bytes cannot be had; bad content is a reject, never an exception
   */
  public static void read(Dump dump, InputStream bytes, RecordSink sink) throws IOException {
    ReadLimits limits = dump.limits();
    ByteWindow window =
        PlainBytes.open(bytes, limits.fileBytes(), limits.ratio(), ReadLimits.RATIO_FROM);
    CountingSink counting = new CountingSink(MappedSink.of(dump, sink));
    reader(dump, window).read(window, counting);
    if (window.damage().isPresent()) {
      // What came before the damage has been taken; the damage itself is one record.
      DamageException damage = window.damage().get();
      String rest = window.text(0, Math.min(window.size(), Reject.MAX_RAW_BYTES));
      counting.reject(
          dump.reject(
              counting.last() + 1,
              DumpFormat.UNKNOWN,
              damage.reason(),
              String.valueOf(damage.getMessage()),
              rest,
              window.size()));
    }
  }

  private static FormatReader reader(Dump dump, ByteWindow window) throws IOException {
    boolean isAll = !window.has(PlainBytes.START);
    String start = window.text(0, Math.min(window.size(), PlainBytes.START));
    Container told = Container.of(start, isAll);
    String format = dump.mapping().format();
    Container container = format == null || told == Container.EMPTY ? told : told.orNamed(format);
    if (dump.mapping().records() != null && container.isJson()) {
      container = Container.JSON_ANSWER;
    }
    return switch (container) {
      case DIGEST -> new DigestArchiveReader(dump);
      case JSON_ANSWER -> new JsonReader(dump, true);
      case JSON_ARRAY, JSON_OBJECTS -> new JsonReader(dump, false);
      case JSON_LINES -> new JsonLinesReader(dump, 0);
      case FEED -> new FeedReader(dump);
      case HTML -> new HtmlReader(dump);
      case MARKDOWN -> new MarkdownReader(dump);
      case TABLE -> new CsvReader(dump, CsvReader.declared(table(format), start));
      case EMPTY -> new UnreadableReader(dump, "empty_file", "the file holds nothing");
      case UNKNOWN ->
          new UnreadableReader(dump, "unknown_format", "no reader knows this kind of content");
    };
  }

  private static DumpFormat table(@Nullable String format) {
    return DumpFormat.TSV.label().equals(format) ? DumpFormat.TSV : DumpFormat.CSV;
  }
}
