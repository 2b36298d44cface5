package dev.almanac.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.almanac.ingest.bytes.ByteWindow;
import dev.almanac.ingest.bytes.Utf8;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.FormatReader;
import dev.almanac.ingest.dump.RecordSink;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.Reject;
import java.io.IOException;
import java.util.Arrays;

/**
 * Reads the elements of JSON arrays, of the arrays called {@code results} in GraphQL answers, and
 * objects one after another. Elements are cut out by their brackets and parsed one at a time, so
 * that a broken one costs none of its neighbours: where brackets or quotes are at fault, reading
 * goes on at the next record that can be told for one.
 */
public final class JsonReader implements FormatReader {
  private static final JsonParsing.Fault NO_ELEMENT =
      new JsonParsing.Fault(JsonParsing.Fault.MALFORMED, "no object, list, text or number", -1);

  private final Dump dump;
  private final boolean hasAnswers;
  private final JsonParsing parsing;
  private final JsonRecords records;
  private final Resync resync;
  private long item;

  /** Arrays that are open, each in the one before. */
  private int arrays;

  private boolean inAnswer;
  private AnswerScan answer;

  /**
   * @param hasAnswers whether objects at the root are GraphQL answers, and no records
   */
  public JsonReader(Dump dump, boolean hasAnswers) {
    this.dump = dump;
    this.hasAnswers = hasAnswers;
    this.parsing = new JsonParsing(dump.limits());
    this.records = new JsonRecords(dump);
    this.answer = new AnswerScan(dump.mapping().records());
    this.resync = new Resync(parsing, records, dump.limits().recordBytes());
  }

  @Override
  public void read(ByteWindow window, RecordSink sink) throws IOException {
    while (skipSeparators(window)) {
      int next = window.at(0);
      boolean isAroundAnswers = hasAnswers && !inAnswer && arrays == 0;
      if (isAroundAnswers && (next == '[' || next == ']')) {
        window.drop(1);
      } else if (next == '[' && !(inAnswer && arrays == 0)) {
        // An array in an array is no record, and may hold some.
        arrays++;
        window.drop(1);
      } else if (next == ']' && arrays > 0) {
        arrays--;
        window.drop(1);
      } else if (hasAnswers && arrays == 0 && (inAnswer || next == '{')) {
        readAnswer(window, sink);
      } else if (!readElement(window, sink)) {
        return;
      }
    }
    if ((arrays > 0 || inAnswer) && window.damage().isEmpty()) {
      item++;
      sink.reject(
          dump.reject(
              item, DumpFormat.UNKNOWN, JsonParsing.Fault.MALFORMED, "ends in the middle", ""));
    }
  }

  private static boolean skipSeparators(ByteWindow window) throws IOException {
    while (window.has(1)) {
      int next = window.at(0);
      if (next > ' ' && next != ',') {
        return true;
      }
      window.drop(1);
    }
    return false;
  }

  /** Goes to the next array of results, or to the end of the answer. */
  private void readAnswer(ByteWindow window, RecordSink sink) throws IOException {
    inAnswer = true;
    switch (answer.advance(window)) {
      case RESULTS -> arrays = 1;
      case END -> {
        if (!answer.hadResults()) {
          item++;
          sink.reject(
              dump.reject(
                  item,
                  DumpFormat.UNKNOWN,
                  "no_results",
                  "a GraphQL answer without results",
                  answer.start()));
        }
        inAnswer = false;
        answer = new AnswerScan(dump.mapping().records());
      }
      case CUT -> {
        // The end of the bytes is told when the loop comes to it.
      }
    }
  }

  /** Reads the element that stands first; false where nothing more can be read. */
  private boolean readElement(ByteWindow window, RecordSink sink) throws IOException {
    item++;
    JsonExtent extent = new JsonExtent();
    int seen = 0;
    while (true) {
      int offset = window.offset();
      int end = extent.scan(window.array(), offset + seen, offset + window.size());
      if (end >= 0) {
        int length = Math.max(1, end - offset);
        return isOnItsOwn(window, length)
            ? readWhole(window, length, sink)
            : skipBroken(window, NO_ELEMENT, sink);
      }
      seen = window.size();
      if (seen > dump.limits().recordBytes()) {
        return readOversized(window, extent, sink);
      }
      if (!window.more()) {
        return readCut(window, sink);
      }
    }
  }

  /** A text or number that something else follows is a piece of a broken element. */
  private static boolean isOnItsOwn(ByteWindow window, int length) throws IOException {
    if (window.at(0) == '{' || window.at(0) == '[') {
      return true;
    }
    int next = length;
    while (window.has(next + 1) && window.at(next) <= ' ') {
      next++;
    }
    int c = window.at(next);
    return c < 0 || c == ',' || c == ']';
  }

  private boolean readWhole(ByteWindow window, int length, RecordSink sink) throws IOException {
    int from = window.offset();
    byte[] bytes = Arrays.copyOfRange(window.array(), from, from + length);
    try {
      JsonNode node = parsing.parse(bytes, 0, length);
      records.read(node, item, () -> Utf8.text(bytes, 0, length), sink);
    } catch (JsonParsing.FaultException e) {
      JsonParsing.Fault fault = e.fault();
      if (fault.isMalformed()) {
        return skipBroken(window, fault, sink);
      }
      String raw = Utf8.text(bytes, 0, length);
      sink.reject(dump.reject(item, DumpFormat.UNKNOWN, fault.reason(), fault.detail(), raw));
    }
    window.drop(length);
    return true;
  }

  /** The bytes end within the element, or it has swallowed those behind it. */
  private boolean readCut(ByteWindow window, RecordSink sink) throws IOException {
    JsonParsing.Fault fault = fault(window);
    if (window.damage().isPresent() && resync.find(window, searchFrom(window, fault)) < 0) {
      return false;
    }
    return skipBroken(window, fault, sink);
  }

  /** More than a record may have: broken within what is at hand, or as large as that. */
  private boolean readOversized(ByteWindow window, JsonExtent extent, RecordSink sink)
      throws IOException {
    JsonParsing.Fault fault = fault(window);
    if (fault.isMalformed() && fault.offset() >= 0) {
      return skipBroken(window, fault, sink);
    }
    String start = window.text(0, Math.min(window.size(), Reject.MAX_RAW_BYTES));
    long from = window.position();
    int end = -1;
    boolean more = true;
    while (end < 0 && more) {
      window.drop(window.size());
      more = window.more();
      int offset = window.offset();
      int scanned = extent.scan(window.array(), offset, offset + window.size());
      end = scanned < 0 ? -1 : scanned - offset;
    }
    window.drop(Math.max(0, end));
    String detail = "an element of more than " + dump.limits().recordBytes() + " bytes";
    long bytes = window.position() - from;
    sink.reject(dump.reject(item, DumpFormat.UNKNOWN, "record_too_large", detail, start, bytes));
    return true;
  }

  /** What is wrong with the bytes at hand, which hold no whole element. */
  private JsonParsing.Fault fault(ByteWindow window) {
    try {
      parsing.parse(window.array(), window.offset(), window.offset() + window.size());
      // A number, or what the parser takes for another encoding; neither is an element here.
      return NO_ELEMENT;
    } catch (JsonParsing.FaultException e) {
      return e.fault();
    }
  }

  /** Rejects what stands before the next record, or before the end. */
  private boolean skipBroken(ByteWindow window, JsonParsing.Fault fault, RecordSink sink)
      throws IOException {
    Resync.Skipped skipped = resync.skip(window, searchFrom(window, fault));
    sink.reject(
        dump.reject(
            item,
            DumpFormat.UNKNOWN,
            fault.reason(),
            fault.detail(),
            skipped.raw(),
            skipped.bytes()));
    if (!skipped.found()) {
      arrays = 0;
      inAnswer = false;
    }
    return skipped.found();
  }

  /**
   * Where the next record may begin. A string that is not closed ends at the quote that should open
   * another, so a fault is noticed two quotes late.
   */
  private static int searchFrom(ByteWindow window, JsonParsing.Fault fault) {
    int at = Math.min(fault.offset(), window.size()) - 1;
    for (int quotes = 0; at > 1; at--) {
      quotes += window.at(at) == '"' ? 1 : 0;
      if (quotes == 2) {
        return at;
      }
    }
    return 1;
  }
}
