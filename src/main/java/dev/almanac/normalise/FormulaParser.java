package dev.almanac.normalise;

import java.util.HashSet;
import java.util.Set;
import org.commonmark.node.HtmlInline;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Formulas in Markdown: {@code $x$}, {@code $$x$$}, TeX's round and square brackets behind one, two
 * or three backslashes, and environments. Their TeX is taken as it stands, before Markdown sees
 * emphasis and escapes in it.
 */
final class FormulaParser implements InlineContentParser {
  static final InlineContentParserFactory FACTORY =
      new InlineContentParserFactory() {
        @Override
        public Set<Character> getTriggerCharacters() {
          return Set.of('$', '\\');
        }

        @Override
        public InlineContentParser create() {
          return new FormulaParser();
        }
      };

  /** The environments that stand on their own in a text, with no brackets about them. */
  private static final Set<String> ENVIRONMENTS =
      Set.of(
          "equation",
          "equation*",
          "align",
          "align*",
          "eqnarray",
          "eqnarray*",
          "gather",
          "gather*",
          "multline",
          "multline*");

  /** One parser serves one paragraph: a closer that was sought in vain is not sought again. */
  private final Set<String> absent = new HashSet<>();

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    if (scanner.next("$$")) {
      return delimited(scanner, "$$", true);
    }
    return scanner.next('$') ? inDollars(scanner) : behindBackslash(scanner);
  }

  /** A dollar is more often money: the formula touches both dollars and looks like TeX. */
  private static ParsedInline inDollars(Scanner scanner) {
    Position start = scanner.position();
    boolean fits = !Plain.isSpace(scanner.peek());
    char last = '$';
    for (char c = scanner.peek(); c != '$'; c = scanner.peek()) {
      if (c == Scanner.END) {
        return ParsedInline.none();
      }
      scanner.next();
      last = c;
      if (c == '\\' && scanner.peek() != Scanner.END) {
        scanner.next();
      }
    }
    String tex = text(scanner, start);
    scanner.next();
    fits &= !Plain.isSpace(last) && !Character.isDigit(scanner.peek()) && isTex(tex);
    return fits ? formula(scanner, tex, false) : ParsedInline.none();
  }

  private ParsedInline behindBackslash(Scanner scanner) {
    int slashes = scanner.matchMultiple('\\');
    if (slashes == 1 && scanner.next("begin{")) {
      return environment(scanner);
    }
    boolean round = slashes <= 2 && scanner.next('(');
    boolean square = !round && (slashes == 2 || slashes == 3) && scanner.next('[');
    if (!round && !square) {
      return ParsedInline.none();
    }
    return delimited(scanner, "\\".repeat(slashes) + (round ? ')' : ']'), square);
  }

  private ParsedInline environment(Scanner scanner) {
    Position start = scanner.position();
    scanner.match(c -> c == '*' || (c >= 'a' && c <= 'z'));
    String name = text(scanner, start);
    if (!ENVIRONMENTS.contains(name) || !scanner.next('}')) {
      return ParsedInline.none();
    }
    start = scanner.position();
    String end = "\\end{" + name + "}";
    if (!find(scanner, end)) {
      return ParsedInline.none();
    }
    String body = text(scanner, start);
    scanner.next(end);
    return formula(scanner, "\\begin{" + name + "}" + body + end, true);
  }

  private ParsedInline delimited(Scanner scanner, String closer, boolean display) {
    Position start = scanner.position();
    if (!find(scanner, closer)) {
      return ParsedInline.none();
    }
    String tex = text(scanner, start);
    scanner.next(closer);
    return isTex(tex) ? formula(scanner, tex, display) : ParsedInline.none();
  }

  /** Goes to the closer; false where there is none. */
  private boolean find(Scanner scanner, String closer) {
    if (absent.contains(closer)) {
      return false;
    }
    while (scanner.find(closer.charAt(0)) >= 0) {
      Position at = scanner.position();
      if (scanner.next(closer)) {
        scanner.setPosition(at);
        return true;
      }
      scanner.next();
    }
    absent.add(closer);
    return false;
  }

  private static String text(Scanner scanner, Position start) {
    return scanner.getSource(start, scanner.position()).getContent();
  }

  /** Words with spaces between them and nothing of TeX are a remark, or two prices. */
  private static boolean isTex(String text) {
    boolean spaced = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\\^_={}<>+|".indexOf(c) >= 0) {
        return true;
      }
      spaced |= Plain.isSpace(c);
    }
    return !spaced && !text.isEmpty();
  }

  private static ParsedInline formula(Scanner scanner, String tex, boolean display) {
    HtmlInline node = new HtmlInline();
    String span =
        "<span class=\"math-tex\">" + tex.replace("&", "&amp;").replace("<", "&lt;") + "</span>";
    node.setLiteral(display ? " " + span + " " : span);
    return ParsedInline.of(node, scanner.position());
  }
}
