package dev.almanac.summarise.llm;

import dev.almanac.text.Words;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a sentence of a model says what its source says, by its words, numbers and names. */
final class Support {
  /** Words in which a summary speaks of a text; they claim nothing. */
  private static final Set<String> TELLING_OF_TEXTS =
      Set.of(
          """
          account address addresses analysis analyses analyzes approach argue argued argues arguing
          argument article author author's authors case claim claimed claims concept conclude concludes
          consider considers critique critiques describe described describes describing detail details
          discuss discussed discusses discussing emphasize emphasizes essay examine examines explain
          explained explains explore explored explores finding findings finds focus focuses highlight
          highlights idea introduce introduces investigate investigates issue note notes offer offers
          outline outlines paper piece post posts present presented presents problem propose proposed
          proposes provide provides question questions reflect reflects report reports result results
          review reviews share shares show showing shows state states study suggest suggested suggesting
          suggests summarize summarizes text topic warn warns work writer agree disagree common
          connect connects contrast contrasts day day's likewise related similarly tension theme themes
          together researchers researcher people writers team teams experiment experiments percent\
          """
              .strip()
              .split("\\s+"));

  /** Of the telling words, so many stand near what is quoted: half are a retelling's own. */
  private static final double NEAR = 0.5;

  /** And so many anywhere in the text. */
  private static final double ANYWHERE = 0.8;

  /** A source that carries part of a sentence has so many of its telling words … */
  private static final int PART_WORDS = 2;

  /** … or, of a short one, this share. */
  private static final double PART = 0.25;

  private static final int LONGEST = 60;
  private static final int SHORTEST = 4;

  /** No summary needs an address, mark-up, or characters that do not show. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "(?iU)\\p{Cs}|\\*\\*|~~|__|://|www\\.|mailto:|javascript:|data:|\\]\\s*\\(|[<>`|]|@\\w|\\p{Cc}|\\p{Cf}|\\p{Co}"
              // Letters, a stop, letters: a host's name, or a file's; readers' programs link them.
              + "|\\w[.。]\\p{L}\\w"
              // Emphasis, images, references, entities; a block of Markdown at the front.
              + "|\\*[^*]*\\*|(?<!\\w)_[^_]+_(?!\\w)|!\\[|\\]\\s*[\\[:]|\\[\\^"
              + "|&(?:#\\d{1,7}|#x[0-9a-f]{1,6}|[a-z]\\w{1,30});"
              + "|^\\s*(?:#{1,6}\\s|[-+*]\\s|\\d{1,9}[.)]\\s)");

  private final Vocabulary near;
  private final Vocabulary anywhere;

  /**
   * @param near what the sentence rests on
   * @param anywhere all that may be known
   */
  Support(Vocabulary near, Vocabulary anywhere) {
    this.near = near;
    this.anywhere = anywhere;
  }

  boolean holds(String sentence) {
    int words = Words.count(sentence);
    return words >= SHORTEST
        && words <= LONGEST
        && !isForeign(sentence)
        && Figures.of(sentence).stream().allMatch(near::hasNumber)
        && Vocabulary.acronyms(sentence).stream().allMatch(this::isKnown)
        && near.hasGround(Negation.of(sentence))
        && isInItsScripts(sentence)
        && holdsWords(sentence)
        && Names.of(sentence).stream().allMatch(anywhere::hasName);
  }

  /** Whether a source carries some part of a sentence, if not all of it. */
  static boolean isPart(String sentence, Vocabulary source) {
    int[] words = carried(sentence, source);
    return words[1] > 0 && (words[1] >= PART_WORDS || words[1] >= PART * words[0]);
  }

  /** Whether a source carries so much of a sentence that it may be told of this source alone. */
  static boolean isShared(String sentence, Vocabulary source) {
    int[] words = carried(sentence, source);
    return words[1] > 0 && words[1] >= NEAR * words[0];
  }

  /** The telling words of a sentence, and those of them that the source has. */
  private static int[] carried(String sentence, Vocabulary source) {
    int[] words = {0, 0};
    Words.visit(
        sentence,
        (word, start, end) -> {
          if (isClaim(word)) {
            words[0]++;
            words[1] += source.hasWord(word) ? 1 : 0;
          }
        });
    return words;
  }

  /** A character that looks like a stop, or a wider bracket, is one to a reader's program too. */
  private static boolean isForeign(String sentence) {
    return FOREIGN.matcher(sentence).find()
        || FOREIGN.matcher(Normalizer.normalize(sentence, Normalizer.Form.NFKC)).find();
  }

  /** A word in other letters than Latin ones, however short, stands in the text as it is. */
  private boolean isInItsScripts(String sentence) {
    boolean[] isIn = {true};
    Words.visit(
        sentence,
        (word, start, end) -> {
          boolean isLatin =
              word.codePoints()
                  .filter(Character::isLetter)
                  .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
          isIn[0] &= isLatin || near.hasWord(word);
        });
    return isIn[0];
  }

  private static boolean isClaim(String word) {
    return Vocabulary.isTelling(word) && !TELLING_OF_TEXTS.contains(word);
  }

  private boolean holdsWords(String sentence) {
    int[] all = {0, 0, 0};
    boolean[] named = {true};
    Words.visit(
        sentence,
        (word, start, end) -> {
          // The first word has a capital whatever it is, and may be a name like any other.
          boolean isName = Character.isUpperCase(sentence.charAt(start));
          if (isName && !anywhere.hasWord(word) && isClaim(word)) {
            named[0] = false;
          }
          if (isClaim(word)) {
            all[0]++;
            all[1] += near.hasWord(word) ? 1 : 0;
            all[2] += anywhere.hasWord(word) ? 1 : 0;
          }
        });
    return named[0] && all[0] > 0 && all[1] >= NEAR * all[0] && all[2] >= ANYWHERE * all[0];
  }

  /** Everybody says so of what every text here is about. */
  private boolean isKnown(String acronym) {
    return acronym.equals("AI") || anywhere.hasAcronym(acronym);
  }
}
