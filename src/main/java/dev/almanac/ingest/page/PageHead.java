package dev.almanac.ingest.page;

import dev.almanac.ingest.dump.ReadLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** What a web page says of itself, in the places where pages say it, the surest first. */
record PageHead(Document page, LinkedData data) {
  private static final Pattern SAVED_FROM =
      Pattern.compile("\\s*saved from url=\\(\\d+\\)(?<url>https?://\\S+)\\s*");

  /** The sites whose pages end their titles with their names without saying them elsewhere. */
  private static final String FORUMS =
      "LessWrong|(?:AI )?Alignment Forum|EA Forum|Effective Altruism Forum";

  private static final Pattern SLASHED_DATE = Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2})");
  private static final Pattern FAMILY_FIRST = Pattern.compile("([^,]+),\\s*([^,]+)");
  private static final Pattern BETWEEN_KEYWORDS = Pattern.compile("\\s*[,;]\\s*");

  static PageHead of(Document page, ReadLimits limits) {
    return new PageHead(page, LinkedData.of(page, limits));
  }

  /** The address of the page; null where it says none. */
  @Nullable String link() {
    String paper = meta("citation_arxiv_id");
    Stream<@Nullable String> links =
        Stream.of(
            attribute("link[rel=canonical]", "href"),
            meta("og:url"),
            meta("citation_abstract_html_url"),
            paper == null ? null : "https://arxiv.org/abs/" + paper,
            data.link(),
            savedFrom(),
            attribute("base[href]", "href"));
    return links.filter(link -> link != null && link.startsWith("http")).findFirst().orElse(null);
  }

  /** What a browser writes before the page that it saves. */
  private @Nullable String savedFrom() {
    for (Node node :
        Stream.concat(
                page.childNodes().stream(),
                page.children().stream().flatMap(child -> child.childNodes().stream()))
            .toList()) {
      if (node instanceof Comment comment) {
        Matcher saved = SAVED_FROM.matcher(comment.getData());
        if (saved.matches()) {
          return saved.group("url");
        }
      }
    }
    return null;
  }

  /** The title without the site's name behind it; null where there is none. */
  @Nullable String title() {
    Element heading = page.selectFirst("article h1, main h1, .PostsPageTitle-root");
    String title =
        first(
            meta("og:title"),
            meta("citation_title"),
            data.title(),
            heading == null ? null : heading.text(),
            page.title());
    if (title == null) {
      Element any = page.selectFirst("h1");
      return any == null || any.text().isBlank() ? null : any.text();
    }
    String site = meta("og:site_name");
    String names = site == null ? FORUMS : FORUMS + "|" + Pattern.quote(site);
    return title.replaceFirst("(?i)\\s+[-\u2013\u2014|:\u00b7]\\s+(?:" + names + ")\\s*$", "");
  }

  /** Display names. */
  List<String> authors() {
    List<String> authors = new ArrayList<>();
    for (String author : metas("citation_author")) {
      Matcher inverted = FAMILY_FIRST.matcher(author);
      authors.add(inverted.matches() ? inverted.group(2) + " " + inverted.group(1) : author);
    }
    addIfNone(authors, metas("article:author"));
    addIfNone(authors, metas("author"));
    addIfNone(authors, data.authors());
    addIfNone(authors, page.select("[class*=PostsAuthors] [class*=UsersNameDisplay]").eachText());
    Element user = page.selectFirst("[class*=UsersNameDisplay]");
    addIfNone(authors, user == null ? List.of() : List.of(user.text()));
    return authors.stream().filter(author -> !author.isBlank()).distinct().toList();
  }

  private static void addIfNone(List<String> authors, List<String> more) {
    if (authors.isEmpty()) {
      // Some pages give a profile's address for a name.
      more.stream().filter(author -> !author.startsWith("http")).forEach(authors::add);
    }
  }

  /** The publication date in any form; null where it says none. */
  @Nullable String date() {
    String date =
        first(
            meta("article:published_time"),
            meta("citation_date"),
            meta("citation_online_date"),
            meta("citation_publication_date"),
            data.date(),
            attribute("article time[datetime], main time[datetime]", "datetime"),
            attribute("time[datetime]", "datetime"));
    Matcher slashed = SLASHED_DATE.matcher(date == null ? "" : date);
    return slashed.matches()
        ? "%s-%2s-%2s"
            .formatted(slashed.group(1), slashed.group(2), slashed.group(3))
            .replace(' ', '0')
        : date;
  }

  /** The tags; a keyword is one. */
  List<String> tags() {
    List<String> tags = new ArrayList<>(metas("article:tag"));
    for (String name : List.of("citation_keywords", "keywords")) {
      for (String keywords : metas(name)) {
        BETWEEN_KEYWORDS.splitAsStream(keywords).forEach(tags::add);
      }
    }
    tags.addAll(page.select("[class*=FooterTag] a, a[class*=FooterTag]").eachText());
    return tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList();
  }

  /** The description; null where there is none. */
  @Nullable String description() {
    return first(meta("og:description"), meta("description"));
  }

  private @Nullable String meta(String name) {
    List<String> all = metas(name);
    return all.isEmpty() ? null : all.get(0);
  }

  private List<String> metas(String name) {
    return page.select("meta[name=" + name + "], meta[property=" + name + "]").stream()
        .map(meta -> meta.attr("content").strip())
        .filter(content -> !content.isEmpty())
        .toList();
  }

  private @Nullable String attribute(String selector, String name) {
    Element element = page.selectFirst(selector);
    return element == null || element.attr(name).isBlank() ? null : element.attr(name).strip();
  }

  private static @Nullable String first(@Nullable String... texts) {
    for (String text : texts) {
      if (text != null && !text.isBlank()) {
        return text.strip();
      }
    }
    return null;
  }
}
