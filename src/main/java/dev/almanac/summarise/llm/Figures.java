package dev.almanac.summarise.llm;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a text as values, in digits or in words: “$10k” is “ten thousand” and not “10
 * million”, “93 percent” is “0.93” and not “93”, “a third” is “1/3” and not “a quarter”. What is
 * counted with a number is not looked at.
 */
final class Figures {
  /** Numbers with the letters that stick to them, words, and the marks that turn a number. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<money>[$€£] ?)?(?<number>[0-9][0-9.,]*+)(?<letters>\\p{L}*+)"
              + "|(?<word>\\p{L}++)|(?<mark>[%/⁄×.,;:!?()])");

  /** Longer ones are names, and the work of reading them grows with the square of their length. */
  private static final int LONGEST = 30;

  private static final Pattern PLAIN = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");

  private record Token(@Nullable BigDecimal number, String text, boolean isMoney) {
    static final Token NONE = new Token(null, "", false);

    boolean is(String other) {
      return text.equals(other);
    }
  }

  private final List<Token> tokens;
  private final Set<String> figures = new HashSet<>();

  private Figures(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Those of a text, each in one form, however it is written. */
  static Set<String> of(String text) {
    Figures figures = new Figures(tokens(text));
    int at = 0;
    while (at < figures.tokens.size()) {
      at = figures.read(at);
    }
    return figures.figures;
  }

  private static List<Token> tokens(String text) {
    // A fraction of one character would run into the number before it.
    String apart = text.replaceAll("(?=[\\u00bc-\\u00be\\u2150-\\u215f])", " ");
    StringBuilder digits = new StringBuilder();
    Normalizer.normalize(apart, Normalizer.Form.NFKC)
        .codePoints()
        .map(
            c ->
                Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
                    ? '0' + Character.digit(c, 10)
                    : c)
        .forEach(digits::appendCodePoint);
    List<Token> tokens = new ArrayList<>();
    for (Matcher match = TOKEN.matcher(digits); match.find(); ) {
      String number = match.group("number");
      if (number == null) {
        String word = match.group("word");
        tokens.add(
            new Token(null, word == null ? match.group("mark") : NumberWords.lower(word), false));
        continue;
      }
      String bare = number.replace(",", "").replaceAll("\\.+$", "");
      boolean isValue = bare.length() <= LONGEST && PLAIN.matcher(bare).matches();
      tokens.add(
          isValue
              ? new Token(
                  new BigDecimal(bare), match.group("letters"), match.group("money") != null)
              : new Token(null, "#" + bare, false));
      if (number.endsWith(".") || number.endsWith(",")) {
        tokens.add(new Token(null, number.substring(number.length() - 1), false));
      }
    }
    return tokens;
  }

  private Token token(int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at) : Token.NONE;
  }

  /** Reads what begins at a token; the place after it. */
  private int read(int at) {
    Token token = token(at);
    if (token.number() != null) {
      return digits(at, token, token.number());
    }
    if (token.text().startsWith("#")) {
      figures.add(token.text());
      return at + 1;
    }
    String fixed = NumberWords.FIXED.get(token.text());
    if (fixed != null) {
      return fixed(at, token, fixed);
    }
    BigDecimal part = NumberWords.PARTS.get(token.text());
    if (part != null) {
      part(at, part);
      return at + 1;
    }
    return NumberWords.isNumeral(token.text()) ? words(at) : at + 1;
  }

  private int digits(int at, Token token, BigDecimal number) {
    BigDecimal under = token(at + 2).number();
    String mark = token(at + 1).text();
    if (under != null
        && under.signum() > 0
        && token.text().isEmpty()
        && (mark.equals("/") || mark.equals("⁄"))) {
      share(number.divide(under, MathContext.DECIMAL32));
      return at + 3;
    }
    BigDecimal factor = NumberWords.suffix(token.text(), token.isMoney());
    if (factor == null && token.text().equalsIgnoreCase("x")) {
      figures.add("x" + plain(number));
      return at + 1;
    }
    return after(at + 1, factor == null ? number : number.multiply(factor));
  }

  /** “Two hundred and fifty thousand”, as such names are built. */
  private int words(int start) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal current = BigDecimal.ZERO;
    int at = start;
    for (; ; at++) {
      String word = token(at).text();
      BigDecimal value = NumberWords.SMALL.get(word);
      BigDecimal magnitude = NumberWords.MAGNITUDES.get(word);
      if (token(at).number() != null) {
        break;
      } else if (value != null) {
        boolean fits =
            current.signum() == 0
                || current.intValue() % 100 == 0
                || (current.intValue() % 100 >= 20
                    && current.intValue() % 10 == 0
                    && value.intValue() < 10);
        if (!fits) {
          break;
        }
        current = current.add(value);
      } else if (magnitude != null) {
        BigDecimal of = current.signum() == 0 ? BigDecimal.ONE : current;
        if (of.compareTo(magnitude) >= 0) {
          break;
        }
        if (magnitude.intValue() == 100 || magnitude.intValue() == 12) {
          current = of.multiply(magnitude);
        } else {
          total = total.add(of.multiply(magnitude));
          current = BigDecimal.ZERO;
        }
      } else if (!(word.equals("and")
          && at > start
          && NumberWords.MAGNITUDES.containsKey(token(at - 1).text())
          && NumberWords.SMALL.containsKey(token(at + 1).text()))) {
        break;
      }
    }
    BigDecimal all = total.add(current);
    boolean isAlone =
        all.compareTo(BigDecimal.ONE) == 0 && !NumberWords.PARTS.containsKey(token(at).text());
    // “One” is an article as often as a number.
    return isAlone && !isShare(at) ? at : after(at, all);
  }

  /** What follows a number makes it greater, or a share. */
  private int after(int start, BigDecimal number) {
    BigDecimal magnitude = NumberWords.MAGNITUDES.get(token(start).text());
    boolean isGreater = magnitude != null && token(start).number() == null;
    BigDecimal value = isGreater ? number.multiply(magnitude) : number;
    int at = isGreater ? start + 1 : start;
    BigDecimal part = NumberWords.PARTS.get(token(at).text());
    if (isShare(at)) {
      share(value.movePointLeft(2));
      return at + (token(at).is("per") ? 2 : 1);
    } else if (part != null && value.compareTo(BigDecimal.TEN) < 0) {
      share(value.divide(part, MathContext.DECIMAL32));
      return at + 1;
    } else if (token(at).is("fold") || token(at).is("×")) {
      figures.add("x" + plain(value));
      return at + 1;
    }
    if (value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0) {
      share(value);
    } else {
      figures.add(plain(value));
    }
    return at;
  }

  private boolean isShare(int at) {
    return token(at).is("%")
        || token(at).is("percent")
        || (token(at).is("per") && token(at + 1).is("cent"));
  }

  /** “A third of them” and “cut by a third” are shares, “the third of them” is a place in a row. */
  private void part(int at, BigDecimal part) {
    boolean isShare = token(at - 1).is("a") || (token(at + 1).is("of") && !token(at - 1).is("the"));
    if (isShare) {
      share(BigDecimal.ONE.divide(part, MathContext.DECIMAL32));
    } else if (!token(at).text().startsWith("quarter") && part.compareTo(BigDecimal.TEN) <= 0) {
      figures.add(plain(part));
    }
  }

  /** “Half a million” is a number; “half” by itself is a share. */
  private int fixed(int at, Token token, String fixed) {
    BigDecimal magnitude =
        token(at + 1).is("a") ? NumberWords.MAGNITUDES.get(token(at + 2).text()) : null;
    if (token.is("half") && magnitude != null) {
      figures.add(plain(magnitude.divide(BigDecimal.valueOf(2))));
      return at + 3;
    }
    figures.add(fixed);
    return at + 1;
  }

  private void share(BigDecimal share) {
    figures.add("of1:" + plain(share));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
