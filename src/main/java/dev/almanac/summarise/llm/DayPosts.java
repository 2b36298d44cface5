package dev.almanac.summarise.llm;

import java.time.LocalDate;
import java.util.List;

/**
 * The posts of one day, as a narrative is asked for.
 *
 * @param day of the edition
 * @param hash of the day and its posts: with another one it is another request
 * @param posts that carry it, {@value #MOST} at most, the weightiest first
 */
public record DayPosts(LocalDate day, String hash, List<DayPost> posts) {
  /** More are not read with care, and the day's themes are carried by fewer. */
  public static final int MOST = 40;

  /**
   * A post.
   *
   * @param postKey its identity, which the model does not see
   * @param title one line
   * @param themes names
   * @param summary empty where there is none
   */
  public record DayPost(String postKey, String title, List<String> themes, String summary) {
    String text() {
      return title + "\n" + String.join(", ", themes) + "\n" + summary;
    }
  }

  String numbered() {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < posts.size(); i++) {
      list.append(i + 1).append(". ").append(posts.get(i).text()).append("\n\n");
    }
    return list.toString();
  }
}
