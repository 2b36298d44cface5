package dev.almanac.ingest.json;

import dev.almanac.ingest.bytes.ByteWindow;
import dev.almanac.ingest.bytes.Utf8;
import dev.almanac.model.Reject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks through GraphQL answers, and other objects that wrap records, to the lists that hold them,
 * and holds nothing else of them.
 */
final class AnswerScan {

  /** Where the walk stopped. */
  enum Stop {
    /**
     * Behind the bracket that opens an array of results; or before a brace where a name should
     * stand, since a broken record may have closed the array, and here is the next.
     */
    RESULTS,
    /** Behind the answer. */
    END,
    /** At the end of the bytes. */
    CUT
  }

  /** What the lists of records are called in answers of interfaces, and in exports. */
  private static final Set<String> USUAL =
      Set.of("results", "posts", "items", "data", "records", "entries");

  private static final int LONGEST_NAME = 64;

  private final Set<String> names;

  private final ByteArrayOutputStream start = new ByteArrayOutputStream();
  private final StringBuilder string = new StringBuilder();
  private int depth;
  private boolean inString;
  private boolean escaped;
  private boolean hadResults;

  /** Which of the open brackets are those of lists. */
  private final BitSet lists = new BitSet();

  private int last;

  /** How much of a name, a colon and a bracket has just been seen: the name, the colon. */
  private int seen;

  /**
   * @param name of the lists; null for the usual names
   */
  AnswerScan(@Nullable String name) {
    this.names = name == null ? USUAL : Set.of(name);
  }

  /** Goes on from the first byte at hand, which stands outside of the arrays of results. */
  Stop advance(ByteWindow window) throws IOException {
    while (window.has(1)) {
      byte c = (byte) window.at(0);
      if (c == '{' && last == ',' && !inString && hadResults && !lists.get(depth)) {
        last = 0;
        return Stop.RESULTS;
      }
      last = c > ' ' || c < 0 ? c : last;
      window.drop(1);
      if (start.size() < Reject.MAX_RAW_BYTES) {
        start.write(c);
      }
      if (inString) {
        inString(c);
      } else if (c == '[' && seen == 2) {
        seen = 0;
        hadResults = true;
        return Stop.RESULTS;
      } else if (c > ' ' && outside(c)) {
        return Stop.END;
      }
    }
    return Stop.CUT;
  }

  private void inString(byte c) {
    if (escaped) {
      escaped = false;
    } else if (c == '\\') {
      escaped = true;
    } else if (c == '"') {
      inString = false;
      seen = names.contains(string.toString()) ? 1 : 0;
    } else if (string.length() <= LONGEST_NAME) {
      string.append((char) c);
    }
  }

  /** Takes a byte outside of strings; whether it ends the answer. */
  private boolean outside(byte c) {
    boolean isColon = c == ':' && seen == 1;
    seen = isColon ? 2 : 0;
    if (c == '"') {
      inString = true;
      string.setLength(0);
    } else if (c == '{' || c == '[') {
      depth++;
      lists.set(depth, c == '[');
    } else if (c == '}' || c == ']') {
      depth--;
    }
    return depth <= 0;
  }

  /** Whether the answer had an array of results. */
  boolean hadResults() {
    return hadResults;
  }

  /** The answer's beginning, as far as a reject keeps it, without its results. */
  String start() {
    byte[] bytes = start.toByteArray();
    return Utf8.text(bytes, 0, bytes.length);
  }
}
