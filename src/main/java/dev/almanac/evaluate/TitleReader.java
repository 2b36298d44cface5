package dev.almanac.evaluate;

import dev.almanac.ingest.DumpFile;
import dev.almanac.ingest.DumpPart;
import dev.almanac.ingest.DumpReader;
import dev.almanac.ingest.DumpSplitter;
import dev.almanac.ingest.dump.RecordSink;
import dev.almanac.job.JobConfig;
import dev.almanac.model.PostTitle;
import dev.almanac.model.RawRecord;
import dev.almanac.model.Reject;
import dev.almanac.model.Sighting;
import dev.almanac.normalise.NormaliseConfig;
import dev.almanac.normalise.Normalised;
import dev.almanac.normalise.Normaliser;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the titles of dumps, a title a post. Without texts the search for duplicates cannot run;
 * posts of one title and one first author are taken for one, the earliest.
 */
public final class TitleReader {
  private final JobConfig config;
  private final Normaliser normaliser;
  private final Map<String, PostTitle> byKey = new TreeMap<>();

  public TitleReader(JobConfig config) {
    this.config = config;
    this.normaliser = new Normaliser(new NormaliseConfig(config.zone(), config.seenOn()));
  }

  /**
   * The titles of all dumps.
   *
   * @throws IOException where a dump cannot be read at all
   */
  public Collection<PostTitle> read() throws IOException {
    for (DumpFile file : config.dumps()) {
      for (DumpPart part : new DumpSplitter(config.limits().fileBytes()).split(file)) {
        DumpReader.read(config.dump(part.file()), part, new Sink());
      }
    }
    Map<String, PostTitle> byWords = new TreeMap<>();
    for (PostTitle post : byKey.values()) {
      String author = post.authors().isEmpty() ? post.postKey() : post.authors().get(0);
      byWords.merge(
          post.title().toLowerCase(Locale.ROOT) + "\n" + author, post, TitleReader::earlier);
    }
    return byWords.values();
  }

  private static PostTitle earlier(PostTitle one, PostTitle other) {
    return PostTitle.ORDER.compare(one, other) <= 0 ? one : other;
  }

  private final class Sink implements RecordSink {
    @Override
    public void accept(RawRecord record) {
      if (normaliser.normalise(record) instanceof Normalised.Accepted accepted) {
        Sighting sighting = accepted.sighting();
        PostTitle title =
            new PostTitle(
                Math.toIntExact(day(sighting).toEpochDay()),
                sighting.postKey(),
                sighting.title(),
                sighting.authors());
        if (isAsked(day(sighting))) {
          byKey.merge(title.postKey(), title, TitleReader::earlier);
        }
      }
    }

    @Override
    public void reject(Reject reject) {
      // A record that no run accepts has no title; the command check counts them.
    }
  }

  private boolean isAsked(LocalDate day) {
    LocalDate from = config.from();
    LocalDate to = config.to();
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  private LocalDate day(Sighting sighting) {
    return sighting.publishedAt() == null
        ? sighting.seenOn()
        : sighting.publishedAt().atZone(config.zone()).toLocalDate();
  }
}
