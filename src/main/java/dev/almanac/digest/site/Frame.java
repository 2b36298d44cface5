package dev.almanac.digest.site;

import dev.almanac.digest.Phrasing;
import dev.almanac.digest.PostEntry;
import dev.almanac.digest.SourceNames;
import dev.almanac.digest.edition.EditionId;
import dev.almanac.digest.edition.WebAddress;
import dev.almanac.model.Post;
import dev.almanac.model.TextFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What every page knows: where it stands, and the way from there to all others. */
public final class Frame {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm zzz", Locale.ENGLISH);

  /** What the site links to. */
  enum Section {
    HOME,
    CALENDAR,
    THEMES,
    TRENDS,
    SEARCH,
    NONE
  }

  private final String title;
  private final Section section;
  private final String root;
  private final Scope scope;

  /**
   * What all pages of an archive or of a view have in common.
   *
   * @param base the folder of its editions within the site: empty, or {@code views/x/}
   * @param name of the view; empty of the whole archive
   * @param zone in which times are shown
   * @param hasFeeds whether feeds stand beside the pages
   */
  record Scope(String base, String name, ZoneId zone, boolean hasFeeds) {}

  /**
   * @param page its path under {@code site/}
   */
  Frame(Scope scope, String page, String title, Section section) {
    this.scope = scope;
    this.title = title;
    this.section = section;
    this.root = SitePaths.root(page);
  }

  public String title() {
    return title;
  }

  /** The name of the view that it belongs to; empty of the whole archive. */
  public String view() {
    return scope.name();
  }

  public boolean hasFeeds() {
    return scope.hasFeeds();
  }

  /** {@code page} where a link of the navigation leads to this very section; else null. */
  public @Nullable String current(String name) {
    return section.name().toLowerCase(Locale.ROOT).equals(name) ? "page" : null;
  }

  /** The way to a page or file of the site. */
  public String to(String path) {
    return root + path;
  }

  /** The way to one of this archive's or view's own. */
  public String toOwn(String path) {
    return root + scope.base() + path;
  }

  public String to(Post post) {
    return root + SitePaths.post(post.postKey());
  }

  public String toPost(String postKey) {
    return root + SitePaths.post(postKey);
  }

  public String to(EditionId id) {
    return toOwn(SitePaths.edition(id));
  }

  public String toTheme(String themeId) {
    return root + SitePaths.theme(themeId);
  }

  public String toTheme(String themeId, int year) {
    return root + SitePaths.theme(themeId, year);
  }

  /** Where a link out of the site leads; null where it may not lead there. */
  public @Nullable String out(String url) {
    Optional<String> address = WebAddress.of(url);
    return address.orElse(null);
  }

  public String source(String source) {
    return SourceNames.of(source);
  }

  /** A moment to the minute, in the zone of the job. */
  public String moment(Instant moment) {
    return MINUTE.format(moment.atZone(scope.zone())).replaceFirst(" Z$", " UTC");
  }

  /** How long it takes to read; empty where the text was never seen. */
  public String minutes(Post post) {
    TextFacts text = post.text();
    return text == null ? "" : Phrasing.count(PostEntry.minutes(text.words()), "minute");
  }

  /** A moment for machines. */
  public String machine(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** {@code 17 June 2025}. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(day);
  }
}
