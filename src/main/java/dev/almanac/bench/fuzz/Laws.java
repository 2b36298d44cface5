package dev.almanac.bench.fuzz;

import dev.almanac.model.DumpFormat;
import dev.almanac.model.RawRecord;
import dev.almanac.model.Reject;
import dev.almanac.normalise.Normalised;
import dev.almanac.normalise.Normaliser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What must hold whatever a file holds: no exception; every record accounted for, at a place of its
 * own; every unharmed one read, once, as ever.
 *
 * <p>Three things are let pass, and counted. An unharmed record that now stands, word for word,
 * within a text of an accepted one: a quote that opens in the broken record of a table and closes
 * in the next makes one row of both that is as good as any, and nothing in the file tells
 * otherwise. And the records of a digest that has become larger than a page may be, which is
 * refused whole.
 */
final class Laws {
  private static final Pattern SECTION = Pattern.compile("(?m)^##? ");

  private final Normaliser normaliser;

  /** Thread-safe where the normaliser is. */
  Laws(Normaliser normaliser) {
    this.normaliser = normaliser;
  }

  /**
   * How a file came through.
   *
   * @param rejects what was refused, by the readers and by the normaliser
   * @param lost how many unharmed records are missing
   * @param swallowed how many unharmed records are now the text of another, or refused with a page
   * @param broken the laws that were broken; empty where all is well
   */
  record Verdict(List<Reject> rejects, int lost, int swallowed, List<String> broken) {}

  Verdict judge(FuzzCase file, Catch found) {
    List<String> broken = new ArrayList<>();
    Map<RawRecord, Integer> expected = new HashMap<>();
    file.unharmed().forEach(record -> expected.merge(record.fields(), 1, Integer::sum));
    List<Reject> rejects = new ArrayList<>(found.rejects());
    List<String> others = new ArrayList<>();
    for (RawRecord record : found.records()) {
      Integer left = expected.computeIfPresent(Specimen.fields(record), (key, count) -> count - 1);
      if (left == null || left < 0) {
        others.add(record.raw().get());
        // The unharmed ones are what they were when they came through unbroken.
        if (normaliser.normalise(record) instanceof Normalised.Refused refused) {
          rejects.add(refused.reject());
        }
      }
    }
    boolean isRefused = found.rejects().stream().anyMatch(Laws::isPage);
    int swallowed = 0;
    int lost = 0;
    for (Specimen record : file.unharmed()) {
      if (expected.getOrDefault(record.fields(), 0) > 0) {
        expected.merge(record.fields(), -1, Integer::sum);
        boolean isText =
            isRefused || others.stream().anyMatch(text -> text.contains(record.text().strip()));
        swallowed += isText ? 1 : 0;
        lost += isText ? 0 : 1;
        if (!isText) {
          broken.add("lost " + record.name());
        }
      }
    }
    int accounted = found.records().size() + found.rejects().size();
    if (file.isRecord() && accounted == file.unharmed().size() && hasNewSection(file)) {
      swallowed++;
    }
    // Broken bytes may leave a feed of other elements, or a header without a row.
    int atLeast = file.family().frame().mayBeEmpty() ? 0 : 1;
    int due = file.isRecord() ? file.unharmed().size() + 1 - swallowed : atLeast;
    if (accounted < due) {
      broken.add("accounts for " + accounted + " records of " + due);
    }
    if (!placesDiffer(found)) {
      broken.add("two records at one place");
    }
    return new Verdict(rejects, lost, swallowed, broken);
  }

  /** Whether a digest has a section that its head has not: prose, as its other sections are. */
  private static boolean hasNewSection(FuzzCase file) {
    Frame frame = file.family().frame();
    String text = new String(file.bytes(), frame.charset());
    return frame.label().equals(DumpFormat.DIGEST.label())
        && SECTION.matcher(text).results().count()
            > SECTION.matcher(frame.head()).results().count();
  }

  private static boolean isPage(Reject reject) {
    return reject.origin().position() == 0 && reject.reason().equals("record_too_large");
  }

  private static boolean placesDiffer(Catch found) {
    Set<Long> places = new HashSet<>();
    found.records().forEach(record -> places.add(record.origin().position()));
    found.rejects().forEach(reject -> places.add(reject.origin().position()));
    return places.size() == found.records().size() + found.rejects().size();
  }
}
