package dev.almanac.ingest.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is left of a digest's post whose heading or labels are broken. It stands behind the rule
 * that ends the block before it, or in a section of its own, and would else be taken for a part of
 * that block, or be passed over in silence.
 */
final class DigestStrays {
  private static final Pattern LABEL = Pattern.compile("(?md)^(?:Source|Link|Summary):");
  private static final Pattern RULE = Pattern.compile("(?md)^---[ \\t]*$");
  private static final Pattern SECTION = Pattern.compile("(?md)^## .*$");
  private static final Pattern POSTS = Pattern.compile("(?md)^## Individual Post Summaries.*$");

  private final String page;

  DigestStrays(String page) {
    this.page = page;
  }

  /**
   * Where a post's block ends.
   *
   * @param from behind the block's heading
   * @param end where the next heading or section begins
   * @return behind the first rule that parts it from another post's labels, else behind its last
   *     rule; where neither is, the end
   */
  int blockEnd(int from, int end) {
    Matcher rule = RULE.matcher(page).region(from, end);
    Matcher label = LABEL.matcher(page).region(from, end);
    int lastLabel = -1;
    while (label.find()) {
      lastLabel = label.start();
    }
    boolean hasSummary = false;
    int last = end;
    while (rule.find()) {
      hasSummary |= page.substring(from, rule.start()).contains("\nSummary:");
      last = rule.end();
      if (hasSummary && lastLabel > last) {
        return last;
      }
    }
    return last;
  }

  /** What stands between two blocks, before the first, or behind the last; empty where nothing. */
  String between(int from, int to) {
    String text = page.substring(from, to);
    Matcher posts = POSTS.matcher(text);
    Matcher section = SECTION.matcher(text);
    String stray = from == 0 ? "" : text;
    if (posts.find()) {
      stray = text.substring(posts.end());
    } else if (LABEL.matcher(text).find()) {
      stray = text;
    } else if (section.find()) {
      // What else has a section is for people alone.
      stray = from == 0 ? "" : text.substring(0, section.start());
    }
    return RULE.matcher(stray).replaceAll("").strip();
  }
}
