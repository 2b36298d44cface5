package dev.almanac.job;

import dev.almanac.model.Post;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Completes months: posts that were merged, and beside them those that stay as published. */
public final class MonthTask {
  private final JobConfig config;
  private final Set<String> merged;
  private final DuplicateTask.Found found;

  /**
   * @param merged keys of the posts that the job sees again
   * @param found the duplicates among all posts
   */
  public MonthTask(JobConfig config, Collection<String> merged, DuplicateTask.Found found) {
    this.config = config;
    this.merged = new HashSet<>(merged);
    this.found = found;
  }

  /** The month with all its posts, each in its group. */
  public MonthPart complete(MonthPart part) throws IOException {
    List<Post> posts = new ArrayList<>(part.posts());
    if (config.incremental()) {
      posts.addAll(new History(config).posts(part.month(), key -> !merged.contains(key)));
    }
    posts.sort(Comparator.comparing(Post::postKey));
    return new MonthPart(part.month(), DuplicateTask.apply(posts, found.duplicates()), part.late());
  }
}
