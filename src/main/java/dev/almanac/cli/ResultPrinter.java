package dev.almanac.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints the rows of a query. */
final class ResultPrinter {
  /** A wider column is cut in a table; CSV and JSON are never cut. */
  private static final int MAX_WIDTH = 72;

  private static final JsonMapper MAPPER = new JsonMapper();

  private final PrintWriter out;

  ResultPrinter(PrintWriter out) {
    this.out = out;
  }

  void table(ResultSet rows) throws SQLException {
    List<List<String>> lines = new ArrayList<>();
    lines.add(names(rows.getMetaData()));
    List<Boolean> numeric = numeric(rows.getMetaData());
    while (rows.next()) {
      lines.add(values(rows).stream().map(value -> cut(value == null ? "" : text(value))).toList());
    }
    TextTable.print(out, lines, numeric);
    out.printf("(%d %s)%n", lines.size() - 1, lines.size() == 2 ? "row" : "rows");
    out.flush();
  }

  /** RFC 4180. Texts of posts are shown to spreadsheets as texts, whatever they begin with. */
  void csv(ResultSet rows) throws SQLException {
    out.println(
        names(rows.getMetaData()).stream()
            .map(ResultPrinter::quoted)
            .collect(Collectors.joining(",")));
    while (rows.next()) {
      out.println(
          values(rows).stream()
              .map(value -> value == null ? "" : quoted(noFormula(value)))
              .collect(Collectors.joining(",")));
    }
    out.flush();
  }

  /** An array of objects, from rows that hold one object each. */
  void json(ResultSet rows) throws SQLException, JsonProcessingException {
    ArrayNode all = MAPPER.createArrayNode();
    while (rows.next()) {
      all.add(MAPPER.readTree(rows.getString(1)));
    }
    out.println(all.toPrettyString());
    out.flush();
  }

  private static List<String> names(ResultSetMetaData columns) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      names.add(columns.getColumnLabel(i));
    }
    return names;
  }

  private static List<Boolean> numeric(ResultSetMetaData columns) throws SQLException {
    List<Boolean> numeric = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      numeric.add(
          switch (columns.getColumnType(i)) {
            case java.sql.Types.TINYINT,
                java.sql.Types.SMALLINT,
                java.sql.Types.INTEGER,
                java.sql.Types.BIGINT,
                java.sql.Types.DOUBLE,
                java.sql.Types.FLOAT,
                java.sql.Types.DECIMAL,
                java.sql.Types.NUMERIC ->
                true;
            default -> columns.getColumnTypeName(i).equals("HUGEINT");
          });
    }
    return numeric;
  }

  private static List<@Nullable Object> values(ResultSet rows) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      Object value = rows.getObject(i);
      values.add(value instanceof Array array ? list(array) : value);
    }
    return values;
  }

  private static List<String> list(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }

  private static String text(Object value) {
    if (value instanceof Double number && Double.isFinite(number)) {
      return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"))
        : value.toString();
  }

  /** A quotation mark before what a spreadsheet would take for a formula. */
  private static String noFormula(Object value) {
    String text = text(value);
    boolean isFormula =
        value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return isFormula ? "'" + text : text;
  }

  private static String cut(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= MAX_WIDTH ? line : line.substring(0, MAX_WIDTH - 1) + "…";
  }

  private static String quoted(String text) {
    return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
