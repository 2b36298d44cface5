package dev.almanac.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.RecordSink;
import dev.almanac.ingest.mapping.MappedRecord;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Tells what kind of record a JSON value is. */
final class JsonRecords {
  private final Dump dump;

  /** The names in the last record that was read; records of one dump are much alike. */
  private final Set<String> names = new HashSet<>();

  JsonRecords(Dump dump) {
    this.dump = dump;
  }

  /** Hands the record to the sink: read as what it is, or rejected. */
  void read(JsonNode node, long position, Supplier<String> raw, RecordSink sink) {
    if (dump.mapping().isMapped() && node.isObject()) {
      Origin origin = dump.at(position, DumpFormat.JSON);
      sink.accept(MappedRecord.read(node, origin, dump.mapping(), raw));
      keepNames(node);
    } else if (GraphqlRecord.is(node)) {
      sink.accept(GraphqlRecord.read(node, dump.at(position, DumpFormat.GRAPHQL), raw));
      keepNames(node);
    } else if (JsonFeedItem.is(node)) {
      sink.accept(JsonFeedItem.read(node, dump.at(position, DumpFormat.JSON_FEED), raw));
      keepNames(node);
    } else if (ArdRecord.is(node)) {
      sink.accept(ArdRecord.read(node, dump.at(position, DumpFormat.ARD), raw));
      keepNames(node);
    } else {
      sink.reject(
          dump.reject(
              position,
              DumpFormat.UNKNOWN,
              node.isObject() ? "unknown_record" : "not_an_object",
              "no ForumMagnum post, item of JSON Feed or record of the Alignment Research Dataset",
              raw.get()));
    }
  }

  /**
   * Whether an object behind a broken record is the next record and no part of the broken one: it
   * has a title, and half of the names of the record before.
   */
  boolean isNext(JsonNode node) {
    return isRecord(node) && 2 * names.stream().filter(node::has).count() >= names.size();
  }

  private boolean isRecord(JsonNode node) {
    return dump.mapping().isMapped()
        ? !dump.mapping().columns(names(node)).isEmpty()
        : (GraphqlRecord.is(node) || JsonFeedItem.is(node) || ArdRecord.is(node))
            && node.hasNonNull("title");
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** What is left of a broken record tells nothing of the others. */
  private void keepNames(JsonNode node) {
    if (isRecord(node)) {
      names.clear();
      names.addAll(names(node));
    }
  }
}
