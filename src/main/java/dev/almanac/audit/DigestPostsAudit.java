package dev.almanac.audit;

import dev.almanac.tables.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every canonical post stands in the digest of its day, once, and in no other. A post can move from
 * one day to another only where both days' months have changed posts, so digests of other months
 * are not read.
 */
final class DigestPostsAudit implements Audit {

  @Override
  public String name() {
    return "digest-posts";
  }

  @Override
  public String holds() {
    return "every canonical post stands in the digest of its day, and in no other";
  }

  @Override
  public void check(Subject subject, Findings findings) throws IOException {
    TreeSet<String> months = new TreeSet<>();
    subject.changed(Table.POSTS).forEach(file -> months.add(month(file)));
    subject.snapshot().changedIn("digests/").stream()
        .filter(DigestPage::isDaily)
        .forEach(file -> months.add(month(file)));
    Map<String, String> standsIn = new HashMap<>();
    for (String month : months) {
      Map<String, List<String>> due = due(subject, month);
      Map<String, List<String>> found = found(subject, month);
      TreeSet<String> digests = new TreeSet<>(due.keySet());
      digests.addAll(found.keySet());
      for (String digest : digests) {
        List<String> posts = due.getOrDefault(digest, List.of());
        findings.checked(posts.size());
        compare(digest, posts, found.getOrDefault(digest, List.of()), standsIn, findings);
      }
    }
  }

  private static void compare(
      String digest,
      List<String> due,
      List<String> found,
      Map<String, String> standsIn,
      Findings findings) {
    List<String> missing = new ArrayList<>(due);
    for (String address : found) {
      String before = standsIn.put(address, digest);
      if (!missing.remove(address)) {
        findings.add(
            digest,
            address
                + (before == null ? " is not of its day" : " stands in " + before + " as well"));
      }
    }
    missing.forEach(address -> findings.add(digest, address + " is missing"));
  }

  /** {@code YYYY-MM}, of a partition or a digest. */
  private static String month(String file) {
    return file.startsWith("digests/")
        ? file.substring(8, 15).replace('/', '-')
        : file.replaceFirst(".*/month=", "").substring(0, 7);
  }

  private static Map<String, List<String>> due(Subject subject, String month) throws IOException {
    Map<String, List<String>> due = new TreeMap<>();
    String partition = "tables/" + Table.POSTS.file(month);
    if (subject.snapshot().find(partition).isPresent()) {
      subject.rows(
          partition,
          Table.POSTS,
          row -> {
            if (row.get("post_key").equals(row.get("canonical_key"))) {
              LocalDate day = LocalDate.ofEpochDay(Cells.integer(row, "digest_date"));
              due.computeIfAbsent(file(day), d -> new ArrayList<>())
                  .add(DigestPage.address(Cells.text(row, "url")));
            }
          },
          "post_key",
          "canonical_key",
          "digest_date",
          "url");
    }
    return due;
  }

  private static String file(LocalDate day) {
    return "digests/" + day.toString().substring(0, 7).replace('-', '/') + "/" + day + ".md";
  }

  private static Map<String, List<String>> found(Subject subject, String month) throws IOException {
    Map<String, List<String>> found = new TreeMap<>();
    for (String file : subject.snapshot().in("digests/" + month.replace('-', '/') + "/")) {
      if (DigestPage.isDaily(file)) {
        DigestPage page = DigestPage.of(file, Files.readString(subject.snapshot().path(file)));
        List<String> addresses =
            new ArrayList<>(page.entries().stream().map(DigestPage.Entry::link).toList());
        addresses.addAll(page.apart());
        found.put(file, addresses);
      }
    }
    return found;
  }
}
