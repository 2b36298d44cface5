package dev.almanac.audit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a digest says in numbers of single posts, against the tables. */
final class EntryCheck {
  private static final Pattern NUMBER =
      Pattern.compile("karma -?\\d+|-?\\d+ comments?|\\d+ minutes?");
  private static final Pattern TIME =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}) (\\S.*)");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  /** Adults read English prose silently at 238 words a minute (Brysbaert 2019). */
  private static final int WORDS_A_MINUTE = 238;

  /** Clocks of the world differ by whole quarters of an hour. */
  private static final int ZONE_STEP_MINUTES = 15;

  private final DigestPage page;
  private final Findings findings;

  EntryCheck(DigestPage page, Findings findings) {
    this.page = page;
    this.findings = findings;
  }

  /**
   * @param posts canonical posts of the day
   */
  void check(List<PostFacts> posts) {
    Map<String, PostFacts> byAddress =
        posts.stream().collect(Collectors.toMap(PostFacts::address, p -> p, (one, other) -> one));
    for (DigestPage.Entry entry : page.entries()) {
      PostFacts post = byAddress.get(entry.link());
      if (post == null) {
        findings.add(page.file(), entry.link() + " is no post of the day");
      } else {
        check(entry, post);
      }
    }
  }

  private void check(DigestPage.Entry entry, PostFacts post) {
    int others = entry.alsoOn().isEmpty() ? 0 : entry.alsoOn().split(", ").length;
    if (others != post.standsOn().size() - 1) {
      findings.add(
          page.file(),
          entry.link() + ": also on “" + entry.alsoOn() + "”; the tables give " + post.standsOn());
    }
    Deque<String> parts = new ArrayDeque<>(List.of(entry.by().split(" · ")));
    List<String> said = new ArrayList<>();
    while (!parts.isEmpty() && NUMBER.matcher(parts.getLast()).matches()) {
      said.add(0, parts.removeLast());
    }
    List<String> due = due(post);
    findings.checked(due.size());
    if (!said.equals(due)) {
      findings.add(page.file(), entry.link() + ": " + said + "; the tables give " + due);
    }
    Long publishedAt = post.publishedAt();
    Matcher time = TIME.matcher(parts.isEmpty() ? "" : parts.getLast());
    if (publishedAt != null
        && !(time.matches() && isAt(time.group(1), time.group(2), publishedAt))) {
      findings.add(page.file(), entry.link() + ": the tables give the time " + moment(publishedAt));
    }
  }

  private static List<String> due(PostFacts post) {
    List<String> due = new ArrayList<>();
    if (post.karma() != null) {
      due.add("karma " + post.karma());
    }
    Long comments = post.comments();
    if (comments != null) {
      due.add(comments + (comments == 1 ? " comment" : " comments"));
    }
    Integer words = post.words();
    if (words != null) {
      long minutes = Math.max(1, Math.round((double) words / WORDS_A_MINUTE));
      due.add(minutes + (minutes == 1 ? " minute" : " minutes"));
    }
    return due;
  }

  private static boolean isAt(String time, String zone, long micros) {
    long minutes =
        ChronoUnit.MINUTES.between(
            moment(micros)
                .atOffset(ZoneOffset.UTC)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES),
            LocalDateTime.parse(time, MINUTE));
    return zone.equals("UTC") ? minutes == 0 : minutes % ZONE_STEP_MINUTES == 0;
  }

  private static Instant moment(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
