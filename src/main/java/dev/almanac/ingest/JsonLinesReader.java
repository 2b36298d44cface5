package dev.almanac.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.Origin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a JSON object a line; a broken line costs none of its neighbours. */
final class JsonLinesReader {
  /** Trailing tokens are an error, so that two records glued into one line are not half lost. */
  private static final ObjectReader LINE =
      JsonRecords.MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final String dumpFile;

  JsonLinesReader(String dumpFile) {
    this.dumpFile = dumpFile;
  }

  void read(InputStream in, RecordSink sink) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    long number = 0;
    for (@Nullable String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (!line.isBlank()) {
        readLine(line, new Origin(dumpFile, number, DumpFormat.UNKNOWN), sink);
      }
    }
  }

  private static void readLine(String line, Origin origin, RecordSink sink) {
    JsonNode node;
    try {
      node = LINE.readTree(line);
    } catch (JsonProcessingException e) {
      sink.reject(Rejects.of(origin, "malformed_json", JsonRecords.describe(e), line));
      return;
    }
    JsonRecords.read(node, origin, sink);
  }
}
