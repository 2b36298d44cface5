package dev.almanac.normalise;

import dev.almanac.model.Link;
import dev.almanac.model.Markup;
import dev.almanac.model.RawRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/**
 * Lines such as “Cross-posted from <a>my blog</a>” or “This was originally published here” among
 * the first or last of a body. It reads a little of the mark-up at either end, line by line, and is
 * strict: the line is short, begins so, and links to one page that is not a front page, a person's,
 * or a comment.
 */
final class CrosspostLine {
  /** Characters of a body at either end in which such lines are looked for. */
  private static final int REACH = 4_000;

  /** Lines at the start, and at the end, of 5,500 posts that were read; no more than these. */
  private static final int FIRST = 3;

  private static final int LAST = 3;

  /** Visible characters; a longer line says more than this. */
  private static final int LONGEST = 240;

  private static final Pattern LINE_ENDS =
      Pattern.compile(
          "</?(?:p|div|h[1-6]|li|ul|ol|blockquote|br|hr|section|figure|table|tr)\\b[^>]*>|\\n\\s*\\n",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  /** Stands where a link begins; of the characters that Unicode gives to nobody. */
  private static final String MARK = "\ue000";

  private static final Pattern HTML_LINK =
      Pattern.compile(
          "<a\\b[^>]*?\\bhref\\s*=\\s*[\"']([^\"']*)[\"'][^>]*>", Pattern.CASE_INSENSITIVE);

  private static final Pattern MARKDOWN_LINK =
      Pattern.compile(
          "\\[([^\\[\\]]*)\\]\\(\\s*<?([^\\s()<>]+(?:\\([^\\s()]*\\)[^\\s()<>]*)?)>?[^)]*\\)");

  /**
   * The start of such a line, which may itself be the link; else a few words at most stand before
   * the link. A line about who posts it, or that a part of it stood elsewhere, is none.
   */
  private static final Pattern DECLARES =
      Pattern.compile(
          "^[^\\p{L}\\p{N}]*"
              + "(?:(?:this|the|it|note)\\b[\\p{L} ,:]{0,30}?\\b)?"
              + "(?:(?:cross|x)[-\u2010\u2011 ]?post(?:ed)?|re-?posted|mirrored"
              + "|(?:originally|first) (?:posted|published|appeared))\\b"
              + "(?!\\s+by\\b)(?:[^.!?;\ue000]{0,40}\ue000)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TO =
      Pattern.compile("post(?:ed)?[\\s\ue000]+to\\b", Pattern.CASE_INSENSITIVE);

  /** Front pages, people, tags, comments: what a post is not. */
  private static final Pattern NO_POST =
      Pattern.compile(
          "^(?:https?:)?//[^/]+/?(?:[?#].*)?$|/users?/|/tags?/|/topics?/|commentid=|#comment|^#|^mailto:",
          Pattern.CASE_INSENSITIVE);

  private CrosspostLine() {}

  /** The pages that such lines name: none or one. */
  static Stream<RawRecord.Declared> in(RawRecord.Body body) {
    if (body.markup() == Markup.TEXT) {
      return Stream.empty();
    }
    String text = body.text();
    List<String> lines = new ArrayList<>();
    List<String> first = lines(text.substring(0, Math.min(REACH, text.length())));
    lines.addAll(first.subList(0, Math.min(FIRST, first.size())));
    List<String> last = lines(text.substring(Math.max(0, text.length() - REACH)));
    lines.addAll(last.subList(Math.max(0, last.size() - LAST), last.size()));
    return lines.stream().flatMap(CrosspostLine::declared).limit(1);
  }

  private static List<String> lines(String markup) {
    return LINE_ENDS
        .splitAsStream(markup)
        .filter(line -> !TAG.matcher(line).replaceAll("").isBlank())
        .toList();
  }

  private static Stream<RawRecord.Declared> declared(String line) {
    List<String> pages = new ArrayList<>();
    String marked =
        HTML_LINK.matcher(line.replace(MARK, "")).replaceAll(link -> marked(pages, link.group(1)));
    marked =
        MARKDOWN_LINK
            .matcher(marked)
            .replaceAll(
                link ->
                    marked(pages, link.group(2)) + Matcher.quoteReplacement(link.group(1) + " "));
    String text = Plain.line(Parser.unescapeEntities(TAG.matcher(marked).replaceAll(""), false));
    Matcher declares = DECLARES.matcher(text);
    if (text.length() > LONGEST || !declares.find()) {
      return Stream.empty();
    }
    // The first link up to the end of the declaration: about its words, or behind them.
    int link = declares.group().lastIndexOf(MARK);
    if (link < 0) {
      return Stream.empty();
    }
    String page =
        pages.get((int) text.substring(0, link).chars().filter(c -> c == MARK.charAt(0)).count());
    String said = text.substring(0, Math.min(text.length(), declares.end() + " to ".length()));
    Link.Relation relation =
        TO.matcher(said).find() ? Link.Relation.SAYS_TO : Link.Relation.SAYS_FROM;
    return NO_POST.matcher(page).find()
        ? Stream.empty()
        : Stream.of(new RawRecord.Declared(page, relation));
  }

  private static String marked(List<String> pages, String page) {
    pages.add(Parser.unescapeEntities(page, true).strip());
    return MARK;
  }
}
