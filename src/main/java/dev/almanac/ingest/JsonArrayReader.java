package dev.almanac.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.Origin;
import java.io.IOException;
import java.io.InputStream;

/** Reads the elements of a JSON array, or of the arrays called {@code results}, one at a time. */
final class JsonArrayReader {
  private final String dumpFile;
  private final Container container;
  private long item;

  JsonArrayReader(String dumpFile, Container container) {
    this.dumpFile = dumpFile;
    this.container = container;
  }

  void read(InputStream in, RecordSink sink) throws IOException {
    try (JsonParser parser = JsonRecords.MAPPER.getFactory().createParser(in)) {
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      while (nextArray(parser)) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          JsonNode node = parser.readValueAsTree();
          item++;
          JsonRecords.read(node, new Origin(dumpFile, item, DumpFormat.UNKNOWN), sink);
        }
      }
    } catch (JsonProcessingException e) {
      Origin origin = new Origin(dumpFile, item + 1, DumpFormat.UNKNOWN);
      sink.reject(Rejects.of(origin, "malformed_json", JsonRecords.describe(e), ""));
    }
  }

  /** Moves to the next array of records; false at the end of the file. */
  private boolean nextArray(JsonParser parser) throws IOException {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_ARRAY
          && (container == Container.JSON_ARRAY || "results".equals(parser.currentName()))) {
        return true;
      }
    }
    return false;
  }
}
