package dev.almanac.digest.site;

import dev.almanac.digest.Titles;
import dev.almanac.digest.edition.EditionId;
import dev.almanac.digest.edition.Editions;
import dev.almanac.digest.edition.View;
import dev.almanac.digest.form.Templates;
import dev.almanac.model.Duplicate;
import dev.almanac.model.Grain;
import dev.almanac.model.Post;
import dev.almanac.model.Sighting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All files of a site, each made when it is asked for. */
public final class Site {
  private static final List<Grain> GRAINS = List.of(Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.YEAR);

  /**
   * What pages of posts show beside the posts.
   *
   * @param posts all of them, duplicates too
   * @param sightings by post key, each list by day and dump
   * @param duplicates of all posts
   */
  public record Evidence(
      Collection<Post> posts, Map<String, List<Sighting>> sightings, List<Duplicate> duplicates) {}

  private final boolean hasFeeds;

  /**
   * @param hasFeeds whether feeds will stand beside the pages
   */
  public Site(boolean hasFeeds) {
    this.hasFeeds = hasFeeds;
  }

  /** The pages of the whole archive. */
  public List<Page> pages(Editions editions, Evidence evidence, List<View> views) {
    Frame.Scope scope = scope(editions, "", "");
    ThemeNames names = new ThemeNames(editions.archive());
    List<Page> pages = new ArrayList<>(Assets.all());
    pages.addAll(own(editions, scope, views));
    pages.addAll(new ThemePages(editions, scope).all());
    pages.addAll(new TrendsPages(editions, scope).all());
    pages.addAll(posts(editions, evidence, scope, names));
    SearchIndex index = new SearchIndex(editions.archive());
    pages.addAll(index.shards());
    pages.add(search(index, scope));
    return pages;
  }

  /**
   * The pages of a view: its editions; what it names of themes and posts stands in the archive's.
   */
  public List<Page> pages(Editions editions, View view) {
    return own(editions, scope(editions, "views/" + view.id() + "/", view.name()), List.of());
  }

  private Frame.Scope scope(Editions editions, String base, String name) {
    return new Frame.Scope(base, name, editions.archive().config().zone(), hasFeeds);
  }

  private static List<Page> own(Editions editions, Frame.Scope scope, List<View> views) {
    List<Page> pages = new ArrayList<>();
    pages.add(FrontPages.home(editions, scope, views));
    pages.add(FrontPages.calendar(editions, scope));
    ThemeNames names = new ThemeNames(editions.archive());
    for (Grain grain : GRAINS) {
      List<EditionId> ids = editions.archive().editions(grain);
      for (int i = 0; i < ids.size(); i++) {
        EditionId before = i == 0 ? null : ids.get(i - 1);
        EditionId after = i + 1 == ids.size() ? null : ids.get(i + 1);
        pages.add(edition(editions, scope, names, ids.get(i), before, after));
      }
    }
    return pages;
  }

  private static Page edition(
      Editions editions,
      Frame.Scope scope,
      ThemeNames names,
      EditionId id,
      @Nullable EditionId before,
      @Nullable EditionId after) {
    String path = scope.base() + SitePaths.edition(id);
    return new Page(
        path,
        () ->
            Templates.render(
                "edition",
                new EditionPage(
                    new Frame(scope, path, id.title(), Frame.Section.NONE),
                    editions.edit(id),
                    names,
                    before,
                    after,
                    editions.archive())));
  }

  private static List<Page> posts(
      Editions editions, Evidence evidence, Frame.Scope scope, ThemeNames names) {
    Map<String, Post> byKey = new HashMap<>();
    evidence.posts().forEach(post -> byKey.put(post.postKey(), post));
    Map<String, List<PostPage.Member>> groups = new HashMap<>();
    for (Duplicate duplicate : evidence.duplicates()) {
      Post post = byKey.get(duplicate.postKey());
      if (post != null) {
        groups
            .computeIfAbsent(duplicate.canonicalKey(), key -> new ArrayList<>())
            .add(new PostPage.Member(post.title(), duplicate));
      }
    }
    List<Page> pages = new ArrayList<>();
    for (Post post : byKey.values()) {
      String path = SitePaths.post(post.postKey());
      pages.add(
          new Page(
              path,
              () ->
                  Templates.render(
                      "post",
                      new PostPage(
                          new Frame(scope, path, Titles.shown(post.title()), Frame.Section.NONE),
                          post,
                          post.isCanonical() ? null : byKey.get(post.canonicalKey()),
                          groups.getOrDefault(post.postKey(), List.of()),
                          evidence.sightings().getOrDefault(post.postKey(), List.of()),
                          edition(post, byKey),
                          editions.why(post),
                          names))));
    }
    return pages;
  }

  /** A duplicate stands in the edition of the post that stands for it. */
  private static EditionId edition(Post post, Map<String, Post> byKey) {
    Post canonical = Objects.requireNonNullElse(byKey.get(post.canonicalKey()), post);
    return EditionId.of(Grain.DAY, canonical.digestDate());
  }

  private static Page search(SearchIndex index, Frame.Scope scope) {
    String path = "search/index.html";
    String years = String.join(" ", index.years().stream().map(String::valueOf).toList());
    return new Page(
        path,
        () ->
            Templates.render(
                "search",
                new SearchPage(new Frame(scope, path, "Search", Frame.Section.SEARCH), years)));
  }
}
