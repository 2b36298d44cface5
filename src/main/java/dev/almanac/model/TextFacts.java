package dev.almanac.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What later stages need to know of a body, worked out where the body is read.
 *
 * @param contentHash of the clean text
 * @param words in the clean text
 * @param language ISO 639-1, where it could be told
 * @param summary the offline summary, {@link Summary#NONE} where the text gives none
 * @param hits what the text says of the themes
 * @param signature the MinHash signature of its word shingles
 * @param shingles how many different word shingles the text has
 * @param body where the text itself waits
 */
public record TextFacts(
    String contentHash,
    int words,
    @Nullable String language,
    Summary summary,
    List<ThemeHits> hits,
    Signature signature,
    int shingles,
    BodyRef body) {}
