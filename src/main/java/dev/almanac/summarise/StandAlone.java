package dev.almanac.summarise;

import dev.almanac.model.Span;
import dev.almanac.summarise.Candidate.Use;
import dev.almanac.text.Stopwords;
import dev.almanac.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a sentence can be read without those around it, and is a sentence at all. */
final class StandAlone {

  /** First words that point back or join on: they can be read behind what they point at. */
  private static final Set<String> POINTING =
      Phrases.words(
          """
          this, that, that's, these, those, it, it's, its, he, she, they, they're, he's, she's,
          his, her, their, him, them, or, nor, then, such, because, otherwise, conversely, neither,
          another, others, anyway, alternatively, specifically, rather, finally, lastly, first,
          firstly, second, secondly, third, thirdly, next, afterwards, later, meanwhile""");

  /** First words and openings that join on to what is understood without it. */
  private static final Phrases CONNECTING =
      Phrases.of(
          """
          but, and, so, yet, however, thus, also, hence, therefore, instead, still, similarly,
          likewise, besides, again, moreover, furthermore, additionally, nevertheless, nonetheless,
          consequently, accordingly, indeed, further, in addition, in contrast, by contrast, as a
          result, in particular, of course, after all, in fact, and yet""");

  /** First words that answer, count, or turn to the reader. */
  private static final Set<String> TURNING =
      Phrases.words(
          """
          here, there's, which, who, yes, yeah, well, ok, okay, sure, right, oh, same, plus, now,
          too, let's, let, imagine, suppose, consider, see, note, either, hi, hello, hey, please,
          except, nope, your, yesterday, what, why, example""");

  /** Openings of two and more words that point back. */
  private static final Phrases POINTING_OPENINGS =
      Phrases.of(
          """
          for example, for instance, in other words, on the other, on the one, as such, to do so,
          all of this, all of these, some of these, each of these, the
          former, the latter, the other, the above, the following, the second, the third, the
          same, even so, even then, because of this, if so, if not, my point, the point,
          one of these, most of these, many of these, i also, we also, at the
          same, as for, i then, we then, i mean, in which, by the
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
          as i said, as i mentioned, as mentioned, as we said, as noted, as discussed, described above,
          mentioned above, see above, above we, from above, the above, above), above., above:, listed below,
          described below, see below, discussed below, shown below, below:, below), below., below we, in
          this section, the previous section, next section, earlier in this, in the last
          section, following figure, as we saw, as we have seen, see figure, see
          fig, the following:, as follows, this section, i'll get to, footnote, mentioned earlier,
          this example, in this case, lol""");

  /** What “This post” may do and still be told: its author then says what the post claims. */
  private static final Set<String> TELLING =
      Phrases.words(
          """
          argues, describes, explores, presents, proposes, shows, introduces, explains, examines,
          investigates, discusses, outlines, summarizes, summarises, considers, reviews, analyzes,
          analyses, attempts, aims, tries, covers, provides, gives, offers, makes, looks,
          addresses, details, lays, will, is, has, found, finds, argued, reports""");

  /** “This study” can only be the one told of. */
  private static final Set<String> STUDIES = Set.of("study", "review", "survey", "trial", "thesis");

  private static final Set<String> WORKS =
      Set.of("post", "essay", "paper", "article", "report", "sequence", "series", "document");

  /** Lines that were wrapped by a machine are longer than this many characters. */
  private static final int SHORT_LINE = 90;

  /** Characters of a speaker's name and the time, at most. */
  private static final int LONGEST_SPEAKER = 40;

  private StandAlone() {}

  /** Whether the last character that is no quote or bracket is a full stop, ! or ?. */
  static boolean hasStop(String text, Span sentence) {
    return ".!?…。！？".indexOf(lastStop(text, sentence)) >= 0;
  }

  /** Whether it ends with a question mark. */
  static boolean isQuestion(String text, Span sentence) {
    return lastStop(text, sentence) == '?';
  }

  /**
   * Whether the span is one statement in plain words with nothing opened or closed by halves.
   *
   * @param cased whether sentences of the text begin with capitals
   */
  static boolean isStatement(String text, Span sentence, boolean cased) {
    char stop = lastStop(text, sentence);
    if (stop != '.' && stop != '!' && stop != '。') {
      return false;
    }
    return !hasHeadingLine(text, sentence)
        && !isSpeech(text, sentence)
        && Plainness.of(text, sentence).isProse(cased);
  }

  /**
   * Whether the sentence points at anything outside itself.
   *
   * @param lower the sentence in lower case, on one line, with straight apostrophes
   */
  static Use use(String lower) {
    List<String> words = Words.first(lower, 3);
    if (words.size() < 3) {
      return Use.LEANING;
    }
    String head = words.get(0);
    String second = words.get(1);
    if (head.equals("this") && STUDIES.contains(second)) {
      return Use.ALONE;
    }
    if (head.equals("this") && WORKS.contains(second)) {
      return TELLING.contains(words.get(2)) ? Use.ALONE : Use.LEANING;
    }
    boolean work = second.equals("this") && WORKS.contains(words.get(2)); // “In this post”
    boolean half = SUBORDINATORS.contains(head) && lower.indexOf(',') < 0;
    if (half || TURNING.contains(head) || LEANING.occur(lower)) {
      return Use.LEANING;
    }
    if (CONNECTING.open(lower, lower.indexOf(head), lower.length())) {
      return POINTERS.contains(second) ? Use.JOINED : Use.CONNECTED;
    }
    boolean points = Stopwords.contains(head) && POINTERS.contains(second) && !work;
    return points
            || POINTING.contains(head)
            || POINTING_OPENINGS.open(lower, lower.indexOf(head), lower.length())
        ? Use.JOINED
        : Use.ALONE;
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

  /** A turn of a conversation: up to three capitalised words, perhaps with a time, and a colon. */
  private static boolean isSpeech(String text, Span sentence) {
    int colon = text.indexOf(':', sentence.start());
    if (colon < 0 || colon > Math.min(sentence.end(), sentence.start() + LONGEST_SPEAKER)) {
      return false;
    }
    int bracket = text.indexOf(" (", sentence.start());
    if (bracket > 0 && bracket < colon) {
      return Character.isDigit(text.charAt(bracket + 2)); // “(00:21:30)”
    }
    String[] names = text.substring(sentence.start(), colon).split(" ", -1);
    return names.length > 1
        && names.length <= 3
        && Stream.of(names)
            .allMatch(name -> !name.isEmpty() && Character.isUpperCase(name.charAt(0)));
  }

  private static char lastStop(String text, Span sentence) {
    int at = sentence.end() - 1;
    while (at > sentence.start() && "\"')]}”’»*_".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return text.charAt(at);
  }
}
