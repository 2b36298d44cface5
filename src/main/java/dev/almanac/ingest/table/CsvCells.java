package dev.almanac.ingest.table;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A row's text → its cells. */
final class CsvCells {
  // A row is within the limits of the dump before it comes here.
  private static final CsvFactory FACTORY =
      CsvFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private final CsvSchema schema;

  CsvCells(char delimiter) {
    schema = CsvSchema.emptySchema().withColumnSeparator(delimiter);
  }

  /**
   * The cells of a row without its line break.
   *
   * @throws IOException where it is no row
   */
  List<String> of(String row) throws IOException {
    List<String> cells = new ArrayList<>();
    try (CsvParser parser = FACTORY.createParser(row)) {
      parser.setSchema(schema);
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          cells.add(parser.getText());
        }
      }
    }
    return cells;
  }
}
