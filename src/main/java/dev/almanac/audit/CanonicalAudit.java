package dev.almanac.audit;

import dev.almanac.tables.Table;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Every group has its canonical post, and the table of duplicates says the same as the posts. */
final class CanonicalAudit implements Audit {

  @Override
  public String name() {
    return "canonical";
  }

  @Override
  public String holds() {
    return "every canonical_key is a post that stands for itself, and duplicates agrees";
  }

  @Override
  public void check(Subject subject, Findings findings) throws IOException {
    PostIndex posts = subject.posts();
    Set<String> unexplained = new HashSet<>();
    posts
        .entries()
        .forEach(
            (key, post) -> {
              findings.checked(1);
              String canonical = post.canonicalKey();
              if (!canonical.equals(key)) {
                unexplained.add(key);
              }
              if (!posts.entries().containsKey(canonical)) {
                findings.add("tables/posts", key + ": no post is " + canonical);
              } else if (!posts.isCanonical(canonical)) {
                findings.add("tables/posts", key + ": " + canonical + " does not stand for itself");
              }
            });
    for (String file : subject.files(Table.DUPLICATES)) {
      subject.rows(
          file,
          Table.DUPLICATES,
          row -> {
            findings.checked(1);
            String key = Cells.text(row, "post_key");
            String canonical = Cells.text(row, "canonical_key");
            unexplained.remove(key);
            PostIndex.Entry post = posts.entries().get(key);
            if (post == null) {
              findings.add(file, key + " is no post");
            } else if (!post.canonicalKey().equals(canonical)) {
              findings.add(file, key + ": its post says " + post.canonicalKey());
            }
          },
          "post_key",
          "canonical_key");
    }
    unexplained.stream()
        .sorted()
        .forEach(key -> findings.add("tables/duplicates", key + " has no row"));
  }
}
