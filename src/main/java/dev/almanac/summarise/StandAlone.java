package dev.almanac.summarise;

import dev.almanac.model.Span;
import dev.almanac.text.Stopwords;
import dev.almanac.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a sentence can be read without those around it, and is a sentence at all. */
final class StandAlone {

  /** First words that point back, join on, or answer. */
  private static final Set<String> POINTING =
      Phrases.words(
          """
          this, that, that's, these, those, it, it's, its, he, she, they, they're, he's, she's,
          his, her, their, him, them, but, and, so, or, nor, yet, however, thus, also, hence,
          therefore, then, such, here, there's, because, which, who, instead, otherwise, still,
          similarly, likewise, besides, again, moreover, furthermore, additionally, nevertheless,
          nonetheless, consequently, accordingly, conversely, finally, lastly, second, secondly,
          third, thirdly, first, firstly, next, afterwards, later, meanwhile, yes, no, yeah, well,
          ok, okay, sure, right, oh, both, neither, another, others, same, anyway, alternatively,
          specifically, indeed, actually, plus, now, too, although, though, obviously, clearly,
          perhaps, maybe, let's, let, imagine, suppose, consider, see, note, unfortunately,
          fortunately, luckily, sadly, hopefully, interestingly, surprisingly, importantly, part,
          sometimes, either, hi, hello, hey, please, except, rather, nope, further, not, you,
          your, one, today, yesterday, what, why, example, certainly, presumably""");

  /** Openings of two and more words that point back. */
  private static final Phrases POINTING_OPENINGS =
      Phrases.of(
          """
          for example, for instance, in other words, in contrast, in addition, on the other, on
          the one, as such, as a result, to do so, in particular, of course, after all, in fact,
          by contrast, all of this, all of these, some of these, each of these, each of the, the
          former, the latter, the other, the above, the following, the second, the third, the
          same, even so, even then, because of this, if so, if not, my point, the point, in both,
          one of these, none of, most of these, many of these, i also, we also, and yet, at the
          same, as for, i then, we then, i mean, just as, in which, the reason, the answer, by the
          way, in the same, i agree, i disagree, call th*, editor's note""");

  /** After a function word that opens a sentence, these point back: “While they …”, “To this …”. */
  private static final Set<String> POINTERS =
      Phrases.words(
          """
          this, that, that's, these, those, it, it's, they, they're, he, she, them, him, such""");

  /** Open a clause that needs another, which a comma parts from it. */
  private static final Set<String> SUBORDINATORS =
      Set.of(
          "if", "when", "while", "since", "as", "whether", "once", "after", "before", "unless",
          "whereas", "until", "where");

  /** Phrases that lean on the page around the sentence. */
  private static final Phrases LEANING =
      Phrases.of(
          """
          as i said, as i mentioned, as mentioned, as we said, as noted, as discussed, above, in
          this section, the previous section, next section, below, earlier in this, in the last
          section, following figure, as we saw, as we have seen, as described, see figure, see
          fig, the following:, as follows, this section, i'll get to, footnote, mentioned earlier,
          this example, in this case, lol""");

  /** What “This post” may do and still be told: its author then says what the post claims. */
  private static final Set<String> TELLING =
      Phrases.words(
          """
          argues, describes, explores, presents, proposes, shows, introduces, explains, examines,
          investigates, discusses, outlines, summarizes, summarises, considers, reviews, analyzes,
          analyses, attempts, aims, tries, covers, provides, gives, offers, makes, looks,
          addresses, details, lays, will""");

  private static final Set<String> WORKS =
      Set.of("post", "essay", "paper", "article", "report", "sequence", "series", "document");

  /** Lines that were wrapped by a machine are longer than this many characters. */
  private static final int SHORT_LINE = 90;

  private StandAlone() {}

  /** Whether the last character that is no quote or bracket is a full stop, ! or ?. */
  static boolean hasStop(String text, Span sentence) {
    return ".!?…。！？".indexOf(lastStop(text, sentence)) >= 0;
  }

  /** Whether it ends with a question mark. */
  static boolean isQuestion(String text, Span sentence) {
    return lastStop(text, sentence) == '?';
  }

  /** Whether the span is one statement in plain words with nothing opened or closed by halves. */
  static boolean isStatement(String text, Span sentence) {
    char stop = lastStop(text, sentence);
    if (stop != '.' && stop != '!' && stop != '。') {
      return false;
    }
    return !hasHeadingLine(text, sentence) && Plainness.of(text, sentence).isProse();
  }

  /**
   * Whether the sentence points at nothing outside itself.
   *
   * @param lower the sentence in lower case, on one line, with straight apostrophes
   */
  static boolean pointsNowhere(String lower) {
    List<String> words = Words.first(lower, 3);
    if (words.size() < 3) {
      return false;
    }
    String head = words.get(0);
    String second = words.get(1);
    if (head.equals("this") && WORKS.contains(second)) {
      return TELLING.contains(words.get(2));
    }
    boolean work = second.equals("this") && WORKS.contains(words.get(2)); // “In this post”
    boolean points = Stopwords.contains(head) && POINTERS.contains(second) && !work;
    boolean half = SUBORDINATORS.contains(head) && lower.indexOf(',') < 0;
    return !points
        && !half
        && !POINTING.contains(head)
        && !POINTING_OPENINGS.open(lower, lower.indexOf(head), lower.length())
        && !LEANING.occur(lower);
  }

  /** The sentence in lower case, on one line, with straight apostrophes. */
  static String lower(String text, Span sentence) {
    return text.substring(sentence.start(), sentence.end())
        .replace('\n', ' ')
        .replace('’', '\'')
        .toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a short line without a stop runs into a line with a capital: a heading left in the
   * text.
   */
  private static boolean hasHeadingLine(String text, Span sentence) {
    int lineStart = sentence.start();
    for (int i = lineStart; i + 1 < sentence.end(); i++) {
      if (text.charAt(i) == '\n') {
        boolean capital = Character.isUpperCase(text.charAt(i + 1));
        if (capital && i - lineStart < SHORT_LINE) {
          return true;
        }
        lineStart = i + 1;
      }
    }
    return false;
  }

  private static char lastStop(String text, Span sentence) {
    int at = sentence.end() - 1;
    while (at > sentence.start() && "\"')]}”’»*_".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return text.charAt(at);
  }
}
