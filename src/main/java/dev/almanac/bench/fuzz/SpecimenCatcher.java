package dev.almanac.bench.fuzz;

import dev.almanac.ingest.DumpFile;
import dev.almanac.ingest.DumpPart;
import dev.almanac.ingest.DumpSplitter;
import dev.almanac.ingest.bytes.ByteWindow;
import dev.almanac.ingest.bytes.PlainBytes;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.ReadLimits;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.RawRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes records out of real dumps, with what they stand in. */
final class SpecimenCatcher {
  /**
   * What the broken files are read with: as a run's, but so low that texts and files can be made
   * that are over them.
   */
  static final ReadLimits LIMITS = new ReadLimits(64L << 20, 100, 1 << 18, 100, 1 << 17, 10_000);

  /** A page is held whole, and its limit is that of all of its posts. */
  private static final ReadLimits PAGE_LIMITS =
      new ReadLimits(64L << 20, 100, 1 << 20, 100, 1 << 17, 10_000);

  /** A million records of more would take hours. */
  private static final int MAX_CHARACTERS = 12_000;

  private static final int MAX_RECORDS = 2_000;
  private static final int MAX_PARQUET = 1 << 18;
  private static final int HEAD = 1 << 16;
  private static final int SURE = 200;

  private static final Pattern ANSWER = Pattern.compile("\\s*\\{\\s*\"data\"");
  private static final Pattern ROOT =
      Pattern.compile("<(?<root>(?:[\\w.-]+:)?(?:rss|RDF|feed))[\\s>]");

  private SpecimenCatcher() {}

  /** The records of a dump; empty where none can be put into a file of its own. */
  static Optional<Family> catchFrom(DumpFile file, Dump dump) throws IOException {
    Path path = Path.of(file.path());
    Dump tight = dump.with(LIMITS);
    boolean isParquet =
        new DumpSplitter(Long.MAX_VALUE).split(file).get(0).kind() == DumpPart.Kind.ROWS;
    List<RawRecord> records = Catch.of(dump, path).records();
    if (records.isEmpty() || (isParquet && Files.size(path) > MAX_PARQUET)) {
      return Optional.empty();
    }
    if (isParquet) {
      String bytes = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
      Specimen whole = new Specimen(dump.name(), bytes, Specimen.fields(records.get(0)));
      return Optional.of(new Family(tight, Frame.PARQUET, List.of(whole)));
    }
    DumpFormat format = records.get(0).origin().format();
    Optional<Frame> frame = frame(start(path), records.get(0));
    Dump around = format == DumpFormat.DIGEST ? dump.with(PAGE_LIMITS) : tight;
    List<Specimen> specimens = new ArrayList<>();
    for (RawRecord record : frame.isPresent() ? records : List.<RawRecord>of()) {
      // The line breaks behind a digest's post are no part of it.
      String text = format == DumpFormat.DIGEST ? record.raw().get().strip() : record.raw().get();
      String name = dump.name() + " " + record.origin().position();
      Specimen specimen = new Specimen(name, text, Specimen.fields(record));
      boolean isWanted = text.length() <= MAX_CHARACTERS && specimens.size() < MAX_RECORDS;
      if (isWanted && standsAlone(specimen, frame.get(), around)) {
        specimens.add(specimen);
      }
    }
    return specimens.isEmpty()
        ? Optional.empty()
        : frame.map(one -> new Family(around, one, specimens));
  }

  private static String start(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      ByteWindow window =
          PlainBytes.open(in, LIMITS.fileBytes(), LIMITS.ratio(), ReadLimits.RATIO_FROM);
      window.has(HEAD);
      return window.text(0, Math.min(HEAD, window.size()));
    }
  }

  /** Empty where the first record does not stand in the beginning as it was read. */
  private static Optional<Frame> frame(String start, RawRecord first) {
    DumpFormat format = first.origin().format();
    return switch (format) {
      case GRAPHQL, JSON, JSON_FEED, ARD ->
          Optional.of(
              start.stripLeading().startsWith("[")
                  ? Frame.ARRAY
                  : ANSWER.matcher(start).lookingAt() ? Frame.ANSWER : Frame.LINES);
      case MARKDOWN, HTML -> Optional.of(Frame.PAGE);
      case RSS, ATOM -> head(start, first).map(head -> feed(format, head));
      case CSV, TSV -> head(start, first).map(head -> Frame.text(format.label(), head, "\n", "\n"));
      case DIGEST -> head(start, first).map(head -> Frame.text(format.label(), head, "\n\n", "\n"));
      case PARQUET, UNKNOWN -> Optional.empty();
    };
  }

  private static Frame feed(DumpFormat format, String head) {
    Matcher root = ROOT.matcher(head);
    String name = root.find() ? root.group("root") : "rss";
    boolean isInChannel = head.contains("<channel") && !head.contains("</channel>");
    String tail = (isInChannel ? "</channel>" : "") + "</" + name + ">\n";
    return Frame.text(format.label(), head, "\n", tail);
  }

  private static Optional<String> head(String start, RawRecord first) {
    String raw = first.raw().get();
    int at = start.indexOf(raw.substring(0, Math.min(SURE, raw.length())));
    return at < 0 ? Optional.empty() : Optional.of(start.substring(0, at));
  }

  /** Whether it is read as ever where it is the only record of a file. */
  private static boolean standsAlone(Specimen specimen, Frame frame, Dump dump) throws IOException {
    String text = frame.head() + specimen.text() + frame.tail();
    Catch found = Catch.of(dump, text.getBytes(frame.charset()));
    return found.rejects().isEmpty()
        && found.records().size() == 1
        && Specimen.fields(found.records().get(0)).equals(specimen.fields());
  }
}
