package dev.almanac.collect.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.almanac.collect.fetch.Answer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a feed said of its version when all of it was taken, so that it need not send it again (RFC
 * 9110, section 13.1).
 *
 * @param url of the feed
 * @param etag as it came; null where there was none
 * @param lastModified as it came; null where there was none
 * @param since the first day that was taken from it
 * @param days those that it had items of
 */
record Validators(
    String url,
    @Nullable String etag,
    @Nullable String lastModified,
    String since,
    List<String> days) {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** Those of an answer; empty where it has none. */
  static Optional<Validators> of(
      String url, Answer answer, LocalDate since, java.util.Collection<LocalDate> days) {
    String etag = answer.header("etag").orElse(null);
    String lastModified = answer.header("last-modified").orElse(null);
    if (etag == null && lastModified == null) {
      return Optional.empty();
    }
    List<String> texts = days.stream().map(LocalDate::toString).sorted().toList();
    return Optional.of(new Validators(url, etag, lastModified, since.toString(), texts));
  }

  /** Those that a folder keeps; empty where there are none. */
  static Optional<Validators> read(Path folder) throws IOException {
    Path file = file(folder);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Validators read = MAPPER.readValue(Files.readAllBytes(file), Validators.class);
      return read != null && read.isSound() ? Optional.of(read) : Optional.empty();
    } catch (JsonProcessingException e) {
      // A file that is damaged says nothing, and the feed is asked for in full.
      return Optional.empty();
    }
  }

  private boolean isSound() {
    try {
      LocalDate.parse(since);
      days.forEach(LocalDate::parse);
      return !url.isEmpty();
    } catch (DateTimeException | NullPointerException e) {
      return false;
    }
  }

  void write(Path folder) throws IOException {
    Path unfinished = folder.resolve(".validators.unfinished");
    Files.write(unfinished, MAPPER.writeValueAsBytes(this));
    try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(
        unfinished,
        file(folder),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path file(Path folder) {
    return folder.resolve(".validators.json");
  }

  /** The first of the days that the feed had items of. */
  Optional<LocalDate> oldest() {
    return days.stream().map(LocalDate::parse).min(LocalDate::compareTo);
  }

  /**
   * Whether all of a feed that has not changed is there: from the first day on, every day that it
   * had items of, one that was not over then among them.
   */
  boolean cover(String asked, LocalDate first, DaySink sink) throws IOException {
    if (!url.equals(asked) || LocalDate.parse(since).isAfter(first)) {
      return false;
    }
    for (String day : days) {
      if (!LocalDate.parse(day).isBefore(first) && !sink.has(LocalDate.parse(day))) {
        return false;
      }
    }
    return true;
  }

  /** The headers of a conditional request. */
  Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>();
    if (etag != null) {
      headers.put("If-None-Match", etag);
    }
    if (lastModified != null) {
      headers.put("If-Modified-Since", lastModified);
    }
    return headers;
  }
}
