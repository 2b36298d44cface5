package dev.almanac.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Rows in columns, for a terminal. */
final class TextTable {

  private TextTable() {}

  /**
   * Prints the rows, the first as the head.
   *
   * @param numeric whether a column stands to the right
   */
  static void print(PrintWriter out, List<List<String>> rows, List<Boolean> numeric) {
    int[] widths = new int[numeric.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (int row = 0; row < rows.size(); row++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = rows.get(row).get(i);
        String pad = " ".repeat(widths[i] - cell.length());
        line.append(i == 0 ? "" : "  ").append(numeric.get(i) ? pad + cell : cell + pad);
      }
      out.println(line.toString().stripTrailing());
      if (row == 0) {
        out.println(Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining("  ")));
      }
    }
  }
}
