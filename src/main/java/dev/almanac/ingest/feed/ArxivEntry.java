package dev.almanac.ingest.feed;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is peculiar to the answers of arXiv's API. */
final class ArxivEntry {
  private static final Pattern PAPER = Pattern.compile("https?://(?:export\\.)?arxiv\\.org/abs/.*");
  private static final Pattern ERROR =
      Pattern.compile("https?://(?:export\\.)?arxiv\\.org/api/errors.*");

  /** A blank line, or the indent with which a paragraph of an abstract begins. */
  private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n|\\n(?=[ \\t]{2,}\\S)");

  private static final Pattern LINE = Pattern.compile("\\s*\\n\\s*");

  private ArxivEntry() {}

  /** Whether the id is a paper's. */
  static boolean is(@Nullable String id) {
    return id != null && PAPER.matcher(id.strip()).matches();
  }

  /** Whether the id says that the question was refused; the API answers so with an entry. */
  static boolean isError(@Nullable String id) {
    return id != null && ERROR.matcher(id.strip()).matches();
  }

  /** An abstract with one line a paragraph; its lines are broken where they are full. */
  static String unwrapped(String text) {
    return PARAGRAPH
        .splitAsStream(text.strip().replace("\r\n", "\n"))
        .map(paragraph -> LINE.matcher(paragraph.strip()).replaceAll(" "))
        .filter(paragraph -> !paragraph.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }
}
