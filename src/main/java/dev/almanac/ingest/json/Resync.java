package dev.almanac.ingest.json;

import dev.almanac.ingest.bytes.ByteWindow;
import dev.almanac.model.Reject;
import java.io.IOException;

/**
 * Finds the next record behind a broken one. A place is tried where an object begins; it is taken
 * where a whole object stands there that is a record of its own. Work is bounded by a multiple of
 * the bytes that are passed over, so that no dump can be made to cost more.
 */
final class Resync {
  /** Bytes that may be parsed in vain: some at once, and some for each byte passed over. */
  private static final long FREE_WORK = 64L << 20;

  private static final int WORK_A_BYTE = 8;

  /**
   * What was passed over.
   *
   * @param raw its beginning, as much as a reject keeps
   * @param bytes its length
   * @param found whether a record follows, which now stands first in the window; else the window is
   *     empty and the dump at its end
   */
  record Skipped(String raw, long bytes, boolean found) {}

  private final JsonParsing parsing;
  private final JsonRecords records;
  private final int maxRecord;
  private long work;
  private long passed;

  Resync(JsonParsing parsing, JsonRecords records, int maxRecord) {
    this.parsing = parsing;
    this.records = records;
    this.maxRecord = maxRecord;
  }

  /**
   * Drops the broken record that stands first in the window.
   *
   * @param from where in the window to begin to look
   */
  Skipped skip(ByteWindow window, int from) throws IOException {
    int next = find(window, from);
    String raw = window.text(0, Math.min(kept(window, next), Reject.MAX_RAW_BYTES));
    long bytes = 0;
    while (next < 0 && window.size() > 0) {
      // More may be at hand than has been looked at.
      int searched = Math.min(window.size(), maxRecord + 1);
      bytes += searched;
      window.drop(searched);
      next = window.has(1) ? find(window, 0) : -1;
    }
    bytes += Math.max(0, next);
    window.drop(Math.max(0, next));
    return new Skipped(raw.stripTrailing(), bytes, next >= 0);
  }

  private static int kept(ByteWindow window, int next) {
    return next < 0 ? window.size() : next;
  }

  /**
   * Where the next record begins.
   *
   * @return its place in the window; -1 where none begins before the end of the dump, or before the
   *     length of the longest record
   */
  int find(ByteWindow window, int from) throws IOException {
    int before = 0;
    for (int at = from; at <= maxRecord && window.has(at + 1); at++) {
      passed++;
      // Behind a colon stands a value of the broken record, perhaps one in another without end.
      boolean mayBegin = window.at(at) == '{' && before != ':';
      before = window.at(at) > ' ' ? window.at(at) : before;
      if (mayBegin && work <= FREE_WORK + WORK_A_BYTE * passed) {
        int end = end(window, at);
        work += Math.abs(end) - at;
        if (end > 0 && isRecord(window, at, end)) {
          return at;
        }
      }
    }
    return -1;
  }

  /** Where the object ends that begins there; where the look ended, negated, if it is none. */
  private int end(ByteWindow window, int at) throws IOException {
    int seen = at + 1;
    while (window.has(seen + 1) && window.at(seen) <= ' ') {
      seen++;
    }
    if (window.at(seen) != '"') {
      return -seen;
    }
    JsonExtent extent = new JsonExtent();
    seen = at;
    while (true) {
      int offset = window.offset();
      int end = extent.scan(window.array(), offset + seen, offset + window.size());
      if (end >= 0) {
        return end - offset;
      }
      seen = window.size();
      if (seen - at > maxRecord || !window.more()) {
        return -seen;
      }
    }
  }

  private boolean isRecord(ByteWindow window, int at, int end) {
    int offset = window.offset();
    try {
      return records.isNext(parsing.parse(window.array(), offset + at, offset + end));
    } catch (JsonParsing.FaultException e) {
      // An object that is broken too is no place to begin at.
      return false;
    }
  }
}
