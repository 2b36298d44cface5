package dev.almanac.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.almanac.model.Theme;
import dev.almanac.text.Hashes;
import dev.almanac.themes.Taxonomy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Writes synthetic dumps in the GraphQL shape, JSON arrays with {@code htmlBody}. */
public final class SyntheticDumps {
  private static final long FIRST = Instant.parse("2016-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("2025-12-31T23:59:59Z").getEpochSecond();
  private static final int DAY = 86_400;
  private static final String[] SITES = {
    "https://www.lesswrong.com",
    "https://www.lesswrong.com",
    "https://www.lesswrong.com",
    "https://forum.effectivealtruism.org"
  };
  private static final int AUTHORS = 900;

  private final SyntheticConfig config;
  private final List<String> phrases;

  public SyntheticDumps(SyntheticConfig config) {
    this.config = config;
    this.phrases =
        Taxonomy.bundled().themes().stream().map(Theme::phrases).flatMap(List::stream).toList();
  }

  /**
   * Writes the dump of one more day: so many new posts, and a third as many that were posted in the
   * week before and are recorded again with other karma.
   *
   * @param file to write
   * @param from number of the first new post, counted from 0 behind those of the years; the days
   *     that it takes to reach it lie between
   * @param posts new ones
   */
  public void writeDay(Path file, int from, int posts) throws IOException {
    SyntheticText text = new SyntheticText(new Random(config.seed() + 2), phrases);
    Random random = new Random(config.seed() + 3);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        JsonGenerator generator = new JsonFactory().createGenerator(out)) {
      generator.writeStartArray();
      long start = LAST + 1 + (long) from / posts * DAY;
      for (int post = from; post < from + posts; post++) {
        write(generator, config.posts() + post, start + random.nextInt(DAY), text, random);
      }
      int again = 0;
      for (int post = 0; post < config.posts() && again < posts / 3; post++) {
        if (second(post) > LAST - 7 * DAY) {
          write(generator, post, second(post), text, random);
          again++;
        }
      }
      generator.writeEndArray();
    }
  }

  private long second(int post) {
    long mixed = Hashes.mix(Hashes.mix(config.seed() * 31 + post));
    return FIRST + Long.remainderUnsigned(mixed, LAST - FIRST);
  }

  /** Writes the dumps into the folder, which is made. */
  public void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    int records = (int) Math.round(config.posts() * SyntheticConfig.RECORDS_A_POST);
    SyntheticText text = new SyntheticText(new Random(config.seed()), phrases);
    Random random = new Random(config.seed() + 1);
    JsonFactory json = new JsonFactory();
    for (int from = 0; from < records; from += SyntheticConfig.RECORDS_A_FILE) {
      Path file =
          folder.resolve("posts-%06d.json".formatted(from / SyntheticConfig.RECORDS_A_FILE));
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
          JsonGenerator generator = json.createGenerator(out)) {
        generator.writeStartArray();
        int to = Math.min(records, from + SyntheticConfig.RECORDS_A_FILE);
        for (int record = from; record < to; record++) {
          // The records beyond the posts are second sightings of posts spread over all of them.
          int post =
              record < config.posts()
                  ? record
                  : (int) Long.remainderUnsigned(Hashes.mix(record), config.posts());
          write(generator, post, second(post), text, random);
        }
        generator.writeEndArray();
      }
    }
  }

  private void write(JsonGenerator json, int post, long second, SyntheticText text, Random random)
      throws IOException {
    long mixed = Hashes.mix(config.seed() * 31 + post);
    String id = "S%016x".formatted(mixed);
    String site = SITES[(int) Long.remainderUnsigned(mixed, SITES.length)];
    if (site.equals(SITES[0]) && random.nextInt(4) == 0) {
      site = "https://www.alignmentforum.org";
    }
    json.writeStartObject();
    json.writeStringField("_id", id);
    json.writeStringField("title", text.title());
    json.writeStringField("slug", id.toLowerCase(java.util.Locale.ROOT));
    json.writeStringField("pageUrl", site + "/posts/" + id + "/" + "synthetic");
    json.writeStringField("postedAt", Instant.ofEpochSecond(second).toString());
    json.writeNumberField("baseScore", (int) Math.pow(300, random.nextDouble()));
    json.writeNumberField("commentCount", random.nextInt(40));
    json.writeObjectFieldStart("user");
    json.writeStringField("displayName", "Author " + Long.remainderUnsigned(mixed >>> 8, AUTHORS));
    json.writeEndObject();
    if (random.nextDouble() < config.bodyShare()) {
      double chars =
          SyntheticConfig.MEDIAN_CHARS * Math.exp(SyntheticConfig.SIGMA * random.nextGaussian());
      json.writeStringField(
          "htmlBody", text.body((int) Math.min(SyntheticConfig.MAX_CHARS, chars)));
    } else {
      json.writeNullField("htmlBody");
    }
    json.writeEndObject();
  }
}
