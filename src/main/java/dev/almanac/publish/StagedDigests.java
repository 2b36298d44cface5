package dev.almanac.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The digests that a run has built, read as a reader's script would read them. */
public final class StagedDigests {
  private static final Pattern LINK = Pattern.compile("(?m)^Link: (.*)$");

  private StagedDigests() {}

  /**
   * The links of the posts of each edition.
   *
   * @param staged the folder with the staged files
   */
  public static Map<String, List<String>> links(Path staged) throws IOException {
    Path digests = staged.resolve("digests");
    Map<String, List<String>> links = new TreeMap<>();
    for (String name : Publication.files(digests)) {
      String page = Files.readString(digests.resolve(name));
      links.put(name, LINK.matcher(page).results().map(link -> link.group(1)).toList());
    }
    return links;
  }
}
