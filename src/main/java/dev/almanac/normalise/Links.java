package dev.almanac.normalise;

import dev.almanac.model.Link;
import dev.almanac.model.RawRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The page that a record says it is the same post as. */
final class Links {

  /** Where a blog begins; a line that names it says from whom a post is, and not which it is. */
  private static final Pattern FRONT_PAGE = Pattern.compile("https?://[^/]+/(?:blog|posts)?");

  private Links() {}

  /**
   * The page that is declared best; of a link post, where it points to. One that points to its own
   * page points nowhere.
   *
   * @param url canonical, of the record's own page
   */
  static Optional<Link> of(RawRecord record, String url) {
    List<RawRecord.Declared> declared = new ArrayList<>(record.address().declared());
    String target = record.address().target();
    if (target != null) {
      declared.add(new RawRecord.Declared(target, Link.Relation.LINKPOST));
    }
    declared.sort(Comparator.comparing(RawRecord.Declared::relation));
    String own = PostKey.of(url);
    return Stream.concat(
            declared.stream(), Stream.ofNullable(record.body()).flatMap(CrosspostLine::in))
        .flatMap(one -> link(one, url).stream())
        .filter(link -> !link.postKey().equals(own))
        .filter(link -> !link.relation().isWeak() || !FRONT_PAGE.matcher(link.url()).matches())
        .findFirst();
  }

  /** Whether what a link post points to is its own page, so that it is none. */
  static boolean isOwnPage(RawRecord record, String url) {
    return Optional.ofNullable(record.address().target())
        .flatMap(target -> link(new RawRecord.Declared(target, Link.Relation.LINKPOST), url))
        .filter(link -> link.postKey().equals(PostKey.of(url)))
        .isPresent();
  }

  /** Old posts of the forums point to pages there without naming the host. */
  private static Optional<Link> link(RawRecord.Declared declared, String url) {
    String page = declared.url();
    return CanonicalUrl.of(page.startsWith("/") && !page.startsWith("//") ? host(url) + page : page)
        .map(target -> new Link(target, PostKey.of(target), declared.relation()));
  }

  private static String host(String url) {
    int path = url.indexOf('/', url.indexOf("//") + 2);
    return path < 0 ? url : url.substring(0, path);
  }
}
