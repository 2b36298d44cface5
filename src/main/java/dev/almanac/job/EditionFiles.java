package dev.almanac.job;

import dev.almanac.digest.DayText;
import dev.almanac.digest.edition.Archive;
import dev.almanac.digest.edition.Edition;
import dev.almanac.digest.edition.EditionId;
import dev.almanac.digest.edition.Editions;
import dev.almanac.digest.edition.Form;
import dev.almanac.digest.edition.View;
import dev.almanac.digest.feed.Entry;
import dev.almanac.digest.feed.Feed;
import dev.almanac.digest.feed.Feeds;
import dev.almanac.digest.form.Block;
import dev.almanac.digest.form.EditionJson;
import dev.almanac.digest.form.Outline;
import dev.almanac.digest.form.OutlineHtml;
import dev.almanac.digest.form.OutlineMarkdown;
import dev.almanac.digest.form.OutlineText;
import dev.almanac.digest.mail.Letter;
import dev.almanac.digest.mail.Message;
import dev.almanac.digest.site.Page;
import dev.almanac.digest.site.SitePaths;
import dev.almanac.model.Grain;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The files of an archive's or a view's editions, but for the pages of the site. */
final class EditionFiles {
  private static final List<Grain> GRAINS = List.of(Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.YEAR);

  /** Entries of a feed of days; of longer editions fewer cover more. */
  private static final int ENTRIES = 30;

  private final Forms forms;
  private final Editions editions;
  private final Archive archive;
  private final String base;
  private final String name;
  private final String mailTo;

  private EditionFiles(Forms forms, Editions editions, String base, String name, String mailTo) {
    this.forms = forms;
    this.editions = editions;
    this.archive = editions.archive();
    this.base = base;
    this.name = name;
    this.mailTo = mailTo;
  }

  /** Those of the whole archive. */
  static EditionFiles of(Forms forms, Editions editions) {
    return new EditionFiles(forms, editions, "", "", forms.mailTo());
  }

  /** Those of a view, in its folder, {@code views/x/}. */
  static EditionFiles of(Forms forms, Editions editions, View view) {
    return new EditionFiles(
        forms,
        editions,
        "views/" + view.id() + "/",
        view.name(),
        view.mailTo().isEmpty() ? forms.mailTo() : view.mailTo());
  }

  /** The files that are asked for, by their names in the output. */
  List<Page> all() {
    List<Page> files = new ArrayList<>();
    for (Grain grain : GRAINS) {
      for (EditionId id : archive.editions(grain)) {
        // The day's Markdown of the whole archive is the job's own.
        if (grain != Grain.DAY || !base.isEmpty()) {
          add(files, Form.MARKDOWN, id, ".md", one -> OutlineMarkdown.render(outline(one)));
        }
        add(files, Form.TEXT, id, ".txt", one -> OutlineText.render(outline(one)));
        add(files, Form.HTML, id, ".html", one -> OutlineHtml.document(outline(one)));
        add(files, Form.JSON, id, ".json", EditionJson::render);
        if (forms.forms().contains(Form.MAIL)) {
          files.add(new Page(path(id) + ".eml", () -> Message.of(letter(id))));
        }
      }
    }
    if (forms.forms().contains(Form.FEEDS)) {
      feeds(files);
    }
    return files;
  }

  private String path(EditionId id) {
    return "digests/" + base + id.path();
  }

  private void add(
      List<Page> files, Form form, EditionId id, String ending, Function<Edition, String> render) {
    if (forms.forms().contains(form)) {
      files.add(
          new Page(
              path(id) + ending,
              () -> render.apply(editions.edit(id)).getBytes(StandardCharsets.UTF_8)));
    }
  }

  private List<Block> outline(Edition edition) {
    return Outline.of(edition, new DayText(archive.taxonomy()), archive.config().zone());
  }

  private Letter letter(EditionId id) {
    List<Block> blocks = new ArrayList<>(outline(editions.edit(id)));
    if (forms.forms().contains(Form.SITE) && !forms.siteUrl().equals(Forms.LOCAL)) {
      blocks.add(Block.link("This edition on the site", url(SitePaths.edition(id))));
    }
    String subject = id.title() + (name.isEmpty() ? "" : " (" + name + ")");
    return new Letter(
        forms.mailFrom(),
        mailTo,
        subject,
        at(id),
        OutlineText.render(blocks),
        OutlineHtml.document(blocks));
  }

  /** An edition is out when its last day is over. */
  private ZonedDateTime at(EditionId id) {
    return endOf(id.end());
  }

  private ZonedDateTime endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(archive.config().zone());
  }

  private void feeds(List<Page> files) {
    String folder = "site/" + base + "feeds/";
    files.add(new Page(folder + "atom.xml", () -> Feeds.atom(feed(Grain.DAY, "atom.xml"))));
    files.add(new Page(folder + "rss.xml", () -> Feeds.rss(feed(Grain.DAY, "rss.xml"))));
    files.add(new Page(folder + "feed.json", () -> Feeds.json(feed(Grain.DAY, "feed.json"))));
    files.add(new Page(folder + "weekly.xml", () -> Feeds.atom(feed(Grain.WEEK, "weekly.xml"))));
    files.add(new Page(folder + "monthly.xml", () -> Feeds.atom(feed(Grain.MONTH, "monthly.xml"))));
  }

  /** Its feeds without their entries, for a list of feeds. */
  List<Feed> listed() {
    return List.of(
        listed(Grain.DAY, "atom.xml"),
        listed(Grain.WEEK, "weekly.xml"),
        listed(Grain.MONTH, "monthly.xml"));
  }

  private Feed listed(Grain grain, String file) {
    return new Feed(
        Feed.urn(base + grain.name()), feedName(grain), url("feeds/" + file), url(""), List.of());
  }

  private Feed feed(Grain grain, String file) {
    // A week or month that goes on would change under its readers until it is over.
    List<EditionId> ids = archive.leading(grain).stream().filter(archive::isOver).toList();
    List<Entry> entries = new ArrayList<>();
    for (int i = ids.size() - 1; i >= Math.max(0, ids.size() - entriesOf(grain)); i--) {
      entries.add(entry(ids.get(i)));
    }
    return new Feed(
        Feed.urn(base + grain.name()),
        feedName(grain),
        url("feeds/" + file),
        url("index.html"),
        entries);
  }

  private static int entriesOf(Grain grain) {
    return grain == Grain.DAY ? ENTRIES : ENTRIES / 3;
  }

  private String feedName(Grain grain) {
    String rhythm = new EditionId(grain, LocalDate.EPOCH).rhythm();
    return "AI Alignment " + rhythm + " Digest" + (name.isEmpty() ? "" : ": " + name);
  }

  private Entry entry(EditionId id) {
    Edition edition = editions.edit(id);
    List<Block> blocks = outline(edition);
    return new Entry(
        Feed.urn(base + id.grain().name() + "/" + id.name()),
        id.title(),
        url(SitePaths.edition(id)),
        at(id),
        endOf(archive.changedOn(id)),
        edition.headline(),
        // The title stands above the content already.
        OutlineHtml.fragment(blocks.subList(1, blocks.size())));
  }

  private String url(String path) {
    return forms.siteUrl() + base + path;
  }
}
