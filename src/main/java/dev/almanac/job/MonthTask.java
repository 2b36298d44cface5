package dev.almanac.job;

import dev.almanac.model.Post;
import dev.almanac.model.Summary;
import dev.almanac.model.SummaryMethod;
import dev.almanac.model.TextFacts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Completes months: posts that were merged, and beside them those that stay as published. */
public final class MonthTask {
  private final JobConfig config;
  private final Set<String> merged;
  private final DuplicateTask.Found found;
  private final Map<String, Summary> summaries;

  /**
   * @param merged keys of the posts that the job sees again
   * @param found the duplicates among all posts
   * @param answers of a model on posts
   */
  public MonthTask(
      JobConfig config, Collection<String> merged, DuplicateTask.Found found, Answers answers) {
    this.config = config;
    this.merged = new HashSet<>(merged);
    this.found = found;
    this.summaries = answers.summaries();
  }

  /** The month with all its posts, each in its group. */
  public MonthPart complete(MonthPart part) throws IOException {
    List<Post> posts = new ArrayList<>(part.posts());
    if (config.incremental()) {
      posts.addAll(new History(config).posts(part.month(), key -> !merged.contains(key)));
    }
    posts.sort(Comparator.comparing(Post::postKey));
    List<Post> grouped =
        DuplicateTask.apply(posts, found.duplicates()).stream().map(this::summarised).toList();
    return new MonthPart(part.month(), grouped, part.late(), part.updated());
  }

  /**
   * A model writes for canonical posts alone; one that is none any more has its own words again.
   */
  private Post summarised(Post post) {
    TextFacts text = post.text();
    SummaryMethod method = post.summary().method();
    if (text != null && post.isCanonical() && method == SummaryMethod.EXTRACTIVE) {
      return post.withSummary(summaries.getOrDefault(text.contentHash(), post.summary()));
    }
    return text != null && !post.isCanonical() && method == SummaryMethod.LLM
        ? post.withSummary(text.summary())
        : post;
  }
}
