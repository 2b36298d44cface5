package dev.almanac.model;

/**
 * What tells a text from others without the text itself.
 *
 * @param contentHash of the clean text
 * @param words in the clean text
 * @param signature the MinHash signature of its word shingles
 * @param shingles how many different word shingles the text has
 * @param body where the text itself waits
 */
public record TextPrint(
    String contentHash, int words, Signature signature, int shingles, BodyRef body) {

  /** The print of a text whose facts are known. */
  public static TextPrint of(TextFacts facts) {
    return new TextPrint(
        facts.contentHash(), facts.words(), facts.signature(), facts.shingles(), facts.body());
  }
}
