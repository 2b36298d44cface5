package dev.almanac.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.almanac.Invocation;
import dev.almanac.ModelServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Dumps of invented posts, and runs that have a model summarise them. */
final class ModelRuns {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String[] SUBJECTS = {
    "lanterns",
    "probes",
    "tide tables",
    "reward models",
    "beacons",
    "ledgers",
    "harbours",
    "attention heads",
    "kites",
    "judges"
  };
  private static final String[] PLACES = {
    "the northern bay",
    "small networks",
    "old archives",
    "long games",
    "quiet markets",
    "the valley"
  };

  private ModelRuns() {}

  /** Writes posts of a day, each with a text of its own and no summary of its author's. */
  static void posts(Path file, String day, int first, int count) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = first; i < first + count; i++) {
      lines.add(post("p" + i, "Of " + subject(i) + ", part " + i, day, body(i)));
    }
    Files.createDirectories(file.resolveSibling(""));
    Files.write(file, lines);
  }

  /** A post as a line of a dump. */
  static String post(String id, String title, String day, String body) throws IOException {
    Map<String, Object> post = new TreeMap<>();
    post.put("_id", id);
    post.put("title", title);
    post.put("pageUrl", "https://www.alignmentforum.org/posts/" + id + "/slug");
    post.put("postedAt", day + "T10:00:00Z");
    post.put("user", Map.of("displayName", "Ada Ng"));
    post.put("htmlBody", "<p>" + body.replace("\n\n", "</p>\n<p>") + "</p>");
    return MAPPER.writeValueAsString(post);
  }

  private static String subject(int i) {
    return SUBJECTS[i % SUBJECTS.length];
  }

  static String body(int i) {
    String subject = subject(i);
    String place = PLACES[(i / 7) % PLACES.length];
    return """
        The alignment of %s in %s was measured for %d days in a row by two teams. Both teams found that
        language models describe %s better when every reading is written down twice.

        A second look at reading number %d shows that deception by the %s is rarer than the teams had
        expected. Most of the effect goes away when the readings are shuffled between the %d groups.

        The teams plan to repeat the measurement of %s with other instruments in the coming winter."""
        .formatted(subject, place, i + 11, subject, 100 + i, subject, i % 9 + 3, subject);
  }

  /** Runs with a model on all dumps of a folder. */
  static Invocation run(Path input, Path output, ModelServer server, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--input=" + input,
                "--output=" + output,
                "--inputRoot=" + input,
                "--summarizer=llm",
                "--llmModel=test",
                "--llmEndpoint=" + server.endpoint(),
                "--llmKeyVariable=ALMANAC_TEST_KEY",
                "--llmBackoffMillis=5",
                "--llmPriceIn=1",
                "--llmPriceOut=2"));
    for (String option : more) {
      String name = option.replaceFirst("=.*", "=");
      arguments.removeIf(argument -> argument.startsWith(name));
      arguments.add(option);
    }
    return Invocation.of(arguments.toArray(String[]::new));
  }
}
