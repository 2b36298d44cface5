package dev.almanac.job;

import dev.almanac.digest.DigestConfig;
import dev.almanac.digest.edition.Archive;
import dev.almanac.digest.edition.Editions;
import dev.almanac.digest.edition.Form;
import dev.almanac.digest.edition.View;
import dev.almanac.digest.feed.Feed;
import dev.almanac.digest.feed.Feeds;
import dev.almanac.digest.site.Page;
import dev.almanac.digest.site.Site;
import dev.almanac.model.ModelCall;
import dev.almanac.model.ModelSentence;
import dev.almanac.model.ModelStatus;
import dev.almanac.model.Theme;
import dev.almanac.publish.Snapshot;
import dev.almanac.summarise.llm.ModelConfig;
import dev.almanac.summarise.llm.Prompts;
import dev.almanac.themes.Taxonomy;
import dev.almanac.themes.ThemeAssigner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the forms of the editions from the tables as they will stand. Every file is made anew and
 * held against what is published; those alone whose bytes differ are staged. So the files are a
 * function of the tables, however many runs have built these.
 */
public final class EditionsTask {
  private static final Pattern DAILY_MARKDOWN =
      Pattern.compile("digests/\\d{4}/\\d{2}/\\d{4}-\\d{2}-\\d{2}\\.md");

  private final JobConfig config;
  private final Forms forms;
  private final Map<String, Theme> taxonomy;

  private EditionsTask(JobConfig config, Forms forms) {
    this.config = config;
    this.forms = forms;
    this.taxonomy =
        Taxonomy.bundled().themes().stream()
            .collect(Collectors.toMap(Theme::id, Function.identity()));
  }

  /** Whether a published file is one that this task writes. */
  public static boolean isForm(String name) {
    return name.startsWith("site/")
        || (name.startsWith("digests/") && !DAILY_MARKDOWN.matcher(name).matches());
  }

  /**
   * Writes the forms.
   *
   * @param tables as they will stand after the commit
   * @return names of the published files that stay, since their bytes did not change
   * @throws IOException where a table cannot be read, or a file not be written
   */
  public static Set<String> write(JobConfig config, Forms forms, Snapshot tables)
      throws IOException {
    return forms.forms().isEmpty() ? Set.of() : new EditionsTask(config, forms).write(tables);
  }

  private Set<String> write(Snapshot snapshot) throws IOException {
    ArchiveTables tables = ArchiveTables.read(snapshot);
    Archive.Content content = tables.content(tables.posts(), taxonomy);
    Editions editions = editions(content.withNarratives(narratives(content, tables.calls())));
    List<Page> files = new ArrayList<>();
    files.add(new Page(FormsFile.NAME, () -> FormsFile.bytes(forms)));
    List<Feed> feeds = new ArrayList<>();
    EditionFiles whole = EditionFiles.of(forms, editions);
    files.addAll(whole.all());
    feeds.addAll(whole.listed());
    Site site = new Site(forms.forms().contains(Form.FEEDS));
    if (forms.forms().contains(Form.SITE)) {
      Site.Evidence evidence =
          new Site.Evidence(tables.posts(), tables.sightings(), tables.duplicates());
      add(files, site.pages(editions, evidence, forms.views()));
    }
    for (View view : forms.views()) {
      Editions own = editions(tables.content(view, taxonomy));
      EditionFiles viewed = EditionFiles.of(forms, own, view);
      files.addAll(viewed.all());
      feeds.addAll(viewed.listed());
      if (forms.forms().contains(Form.SITE)) {
        add(files, site.pages(own, view));
      }
    }
    if (forms.forms().contains(Form.FEEDS)) {
      files.add(
          new Page(
              "site/feeds.opml", () -> Feeds.opml("AI Alignment Digest and its views", feeds)));
    }
    return stage(files);
  }

  private Editions editions(Archive.Content content) {
    return new Editions(archive(content));
  }

  private Archive archive(Archive.Content content) {
    return new Archive(content, DigestConfig.of(ThemeAssigner.RELEVANT, config.zone()));
  }

  /** What the model of this job, where it has one, was asked of just the posts that a day has. */
  private Map<LocalDate, List<ModelSentence>> narratives(
      Archive.Content content, List<ModelCall> calls) {
    Map<LocalDate, List<ModelSentence>> narratives = new HashMap<>();
    ModelConfig model = config.models().model();
    if (model != null && config.models().narrates()) {
      Archive archive = archive(content);
      for (ModelCall call : calls) {
        LocalDate day = call.edition();
        if (day != null
            && call.status() == ModelStatus.ANSWERED
            && call.model().equals(model.model())
            && call.promptVersion().equals(Prompts.NARRATIVE_VERSION)
            && TellTask.question(archive.digest(day), taxonomy)
                .filter(asked -> asked.hash().equals(call.contentHash()))
                .isPresent()) {
          narratives.put(day, call.sentences());
        }
      }
    }
    return narratives;
  }

  private static void add(List<Page> files, List<Page> pages) {
    pages.forEach(page -> files.add(new Page("site/" + page.path(), page.content())));
  }

  private Set<String> stage(List<Page> files) throws IOException {
    try {
      return files.parallelStream()
          .filter(file -> !isStaged(file))
          .map(Page::path)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Whether the file differed from the published one. */
  private boolean isStaged(Page file) {
    byte[] bytes = file.content().get();
    try {
      Path published = Path.of(config.output()).resolve(file.path());
      if (Files.exists(published)
          && Files.size(published) == bytes.length
          && Arrays.equals(Files.readAllBytes(published), bytes)) {
        return false;
      }
      StagedFile.write(
          Path.of(config.staging(), "files").resolve(file.path()),
          path -> Files.write(path, bytes));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
