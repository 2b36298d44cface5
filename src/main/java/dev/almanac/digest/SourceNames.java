package dev.almanac.digest;

import java.util.Map;

/** Sources as people call them. */
public final class SourceNames {
  private static final Map<String, String> NAMES =
      Map.of(
          "lesswrong", "LessWrong",
          "alignmentforum", "AI Alignment Forum",
          "eaforum", "EA Forum",
          "arxiv", "arXiv");

  private SourceNames() {}

  /** A forum's name; any other source's host as it is. */
  public static String of(String source) {
    return NAMES.getOrDefault(source, source);
  }
}
