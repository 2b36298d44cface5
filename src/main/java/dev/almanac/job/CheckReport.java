package dev.almanac.job;

import dev.almanac.model.Reject;
import dev.almanac.model.Sighting;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is to be said of dumps that were read. Reports add up in any order. Not thread-safe. */
public final class CheckReport {

  /** What is to be said of one dump. */
  public static final class File {
    private final Map<String, Long> formats = new TreeMap<>();
    private long accepted;
    private long rejected;

    /** Records by the format that they were read as. */
    public Map<String, Long> formats() {
      return formats;
    }

    /** Records that a run would take. */
    public long accepted() {
      return accepted;
    }

    /** Records that a run would not take. */
    public long rejected() {
      return rejected;
    }
  }

  /**
   * A reason for which records are refused.
   *
   * @param count how often
   * @param example the first record refused for it: file, position, detail
   */
  public record Reason(long count, String example) {
    private Reason plus(Reason other) {
      String first = example.compareTo(other.example) <= 0 ? example : other.example;
      return new Reason(count + other.count, first);
    }
  }

  private final Map<String, File> files = new TreeMap<>();
  private final Map<String, Reason> reasons = new TreeMap<>();
  private final Map<String, Long> sources = new TreeMap<>();
  private final Map<String, Long> kinds = new TreeMap<>();
  private final Map<String, Integer> keys = new TreeMap<>();
  private long withBody;
  private long withoutDate;
  private @Nullable Instant first;
  private @Nullable Instant last;

  /** Names a dump, which may hold nothing. */
  File file(String name) {
    return files.computeIfAbsent(name, n -> new File());
  }

  void accept(Sighting sighting) {
    File file = file(sighting.origin().dumpFile());
    file.accepted++;
    file.formats.merge(sighting.origin().format().label(), 1L, Long::sum);
    sources.merge(sighting.source(), 1L, Long::sum);
    kinds.merge(sighting.kind().label(), 1L, Long::sum);
    keys.merge(sighting.postKey(), 1, Integer::sum);
    withBody += sighting.contentHash() == null ? 0 : 1;
    withoutDate += sighting.publishedAt() == null ? 1 : 0;
    span(sighting.publishedAt());
  }

  void reject(Reject reject) {
    File file = file(reject.origin().dumpFile());
    file.rejected++;
    file.formats.merge(reject.origin().format().label(), 1L, Long::sum);
    String example =
        reject.origin().dumpFile()
            + ", record "
            + reject.origin().position()
            + ": "
            + reject.detail();
    reasons.merge(reject.reason(), new Reason(1, example), Reason::plus);
  }

  private void span(@Nullable Instant moment) {
    if (moment != null) {
      first = first == null || moment.isBefore(first) ? moment : first;
      last = last == null || moment.isAfter(last) ? moment : last;
    }
  }

  void add(CheckReport other) {
    other.files.forEach(
        (name, file) -> {
          File mine = file(name);
          mine.accepted += file.accepted;
          mine.rejected += file.rejected;
          file.formats.forEach((format, count) -> mine.formats.merge(format, count, Long::sum));
        });
    other.reasons.forEach((reason, count) -> reasons.merge(reason, count, Reason::plus));
    other.sources.forEach((source, count) -> sources.merge(source, count, Long::sum));
    other.kinds.forEach((kind, count) -> kinds.merge(kind, count, Long::sum));
    other.keys.forEach((key, count) -> keys.merge(key, count, Integer::sum));
    withBody += other.withBody;
    withoutDate += other.withoutDate;
    span(other.first);
    span(other.last);
  }

  /** The dumps, by name. */
  public Map<String, File> files() {
    return files;
  }

  /** The reasons for which records are refused, by code. */
  public Map<String, Reason> reasons() {
    return reasons;
  }

  /** Accepted records by source. */
  public Map<String, Long> sources() {
    return sources;
  }

  /** Accepted records by the kind of post. */
  public Map<String, Long> kinds() {
    return kinds;
  }

  /** How often each post is recorded, by key. */
  public Map<String, Integer> keys() {
    return keys;
  }

  /** Accepted records that hold a body. */
  public long withBody() {
    return withBody;
  }

  /** Accepted records without a publication date that can be believed. */
  public long withoutDate() {
    return withoutDate;
  }

  /** The earliest publication date. */
  public @Nullable Instant first() {
    return first;
  }

  /** The latest publication date. */
  public @Nullable Instant last() {
    return last;
  }

  /** Records that a run would take. */
  public long accepted() {
    return files.values().stream().mapToLong(File::accepted).sum();
  }

  /** Records that a run would not take. */
  public long rejected() {
    return files.values().stream().mapToLong(File::rejected).sum();
  }
}
