package dev.almanac.audit;

import dev.almanac.tables.Table;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.generic.GenericRecord;

/**
 * Holds what a model tells of a day against {@code model_calls}, and its links against the posts of
 * the day: a sentence that nobody checked, or that rests on nothing, does not get out.
 */
final class NarrativeCheck {
  private static final Pattern CITED = Pattern.compile("^- (.*?) \\((\\[.*\\]\\([^)]*\\))\\)$");
  private static final Pattern ADDRESS = Pattern.compile("(?<=\\])\\(([^)]*)\\)(?=; \\[|$)");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

  private final Map<Integer, Set<String>> told = new HashMap<>();

  private NarrativeCheck() {}

  static NarrativeCheck read(Subject subject) throws IOException {
    NarrativeCheck check = new NarrativeCheck();
    for (String file : subject.files(Table.MODEL_CALLS)) {
      subject.rows(file, Table.MODEL_CALLS, check::take, "edition", "sentences");
    }
    return check;
  }

  private void take(GenericRecord row) {
    if (row.get("edition") instanceof Integer day) {
      Set<String> sentences = told.computeIfAbsent(day, d -> new HashSet<>());
      for (Object sentence : (List<?>) row.get("sentences")) {
        sentences.add(Cells.text((GenericRecord) sentence, "text"));
      }
    }
  }

  void check(DigestPage page, Findings findings) {
    Set<String> posts = new HashSet<>();
    page.entries().forEach(entry -> posts.add(entry.link()));
    for (String line : page.narrative()) {
      findings.checked(1);
      Matcher cited = CITED.matcher(line);
      if (!cited.matches()) {
        findings.add(page.file(), "“" + line + "” cites no post");
        continue;
      }
      String text = ESCAPE.matcher(cited.group(1)).replaceAll("$1");
      if (!told.getOrDefault(page.day(), Set.of()).contains(text)) {
        findings.add(page.file(), "“" + text + "” stands in no row of model_calls");
      }
      ADDRESS
          .matcher(cited.group(2))
          .results()
          .map(address -> address.group(1))
          .filter(address -> !posts.contains(address))
          .forEach(address -> findings.add(page.file(), address + " is cited, and no post of it"));
    }
  }
}
