package dev.almanac.ingest.json;

/**
 * Finds where a JSON value ends, by its brackets and quotes alone; whether it is one, a parser must
 * say. Takes the value in pieces, each byte once.
 */
final class JsonExtent {
  private int depth;
  private boolean inString;
  private boolean escaped;

  /**
   * Goes on over the next piece.
   *
   * @return the place one past the value's end; -1 where the piece does not hold it
   */
  int scan(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte c = bytes[i];
      if (inString) {
        if (escaped) {
          escaped = false;
        } else if (c == '\\') {
          escaped = true;
        } else if (c == '"') {
          inString = false;
          if (depth == 0) {
            return i + 1;
          }
        }
      } else if (c == '"') {
        inString = true;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
        if (depth <= 0) {
          return i + 1 + Math.min(0, depth);
        }
      } else if (depth == 0 && (c == ',' || c == ' ' || c == '\n' || c == '\r' || c == '\t')) {
        return i;
      }
    }
    return -1;
  }
}
