package dev.almanac.evaluate;

import dev.almanac.model.BodyRef;
import dev.almanac.model.PostKind;
import dev.almanac.model.PostSketch;
import dev.almanac.model.Signature;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a dump with a text, as the search for duplicates sees it: without id and links.
 *
 * @param name its own, which says nothing of the post
 * @param postKey the post that it is a record of; hidden from the search
 * @param nativeId the source's own id; hidden from the search
 * @param source {@code lesswrong}, {@code eaforum}, or a host
 * @param title on one line
 * @param kind what sort of post
 * @param authors in the post's own order
 * @param day of its publication, else on which it was seen
 * @param dumpFile where it stands
 * @param position where it stands in the file
 * @param contentHash of the clean text
 * @param words in the clean text
 * @param shingles different word shingles of the clean text
 * @param signature of those shingles
 */
public record Capture(
    String name,
    String postKey,
    @Nullable String nativeId,
    String source,
    String title,
    PostKind kind,
    List<String> authors,
    LocalDate day,
    String dumpFile,
    long position,
    String contentHash,
    int words,
    int shingles,
    Signature signature) {

  private static final BodyRef IN_MEMORY = new BodyRef("", 0, 0);

  /** What the search for duplicates is told of it. */
  PostSketch sketch() {
    return new PostSketch(
        name, title, kind, null, source, authors, day, words, contentHash, IN_MEMORY);
  }
}
