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
      while (parser.nextToken() != null) {
        readRoot(parser, sink);
      }
    } catch (JsonProcessingException e) {
      Origin origin = new Origin(dumpFile, item + 1, DumpFormat.UNKNOWN);
      sink.reject(Rejects.of(origin, "malformed_json", JsonRecords.describe(e), ""));
    }
  }

  /**
   * One value of the file: an array of records, an answer with such an array, or a record alone.
   */
  private void readRoot(JsonParser parser, RecordSink sink) throws IOException {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      readElements(parser, sink);
    } else if (container == Container.JSON_ANSWER
        && parser.currentToken() == JsonToken.START_OBJECT) {
      readAnswer(parser, sink);
    } else {
      readRecord(parser, sink);
    }
  }

  private void readElements(JsonParser parser, RecordSink sink) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      readRecord(parser, sink);
    }
  }

  private void readRecord(JsonParser parser, RecordSink sink) throws IOException {
    JsonNode node = parser.readValueAsTree();
    item++;
    JsonRecords.read(node, new Origin(dumpFile, item, DumpFormat.UNKNOWN), sink);
  }

  /**
   * An answer that says it has none, as a failed query's does, is a record that is not accepted.
   */
  private void readAnswer(JsonParser parser, RecordSink sink) throws IOException {
    boolean hasResults = false;
    for (int depth = 1; depth > 0; ) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_ARRAY && "results".equals(parser.currentName())) {
        readElements(parser, sink);
        hasResults = true;
      } else if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      }
    }
    if (!hasResults) {
      item++;
      Origin origin = new Origin(dumpFile, item, DumpFormat.UNKNOWN);
      sink.reject(Rejects.of(origin, "no_results", "a GraphQL answer without results", ""));
    }
  }
}
