package dev.almanac.collect;

import dev.almanac.collect.fetch.FetchFault;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came from a source.
 *
 * @param name of the source
 * @param requests that were sent
 * @param records in the files that were written
 * @param days with a first file, those without a record among them
 * @param seenAgain days with a later sighting
 * @param waiting days that were asked for and did not come
 * @param notes what else a reader should know
 * @param fault how it ended; null where it has done all
 */
public record SourceReport(
    String name,
    long requests,
    long records,
    int days,
    int seenAgain,
    int waiting,
    List<String> notes,
    @Nullable Fault fault) {

  /**
   * Why a source has not done all.
   *
   * @param message in one line
   * @param isPassing whether trying again helps
   */
  public record Fault(String message, boolean isPassing) {
    static Fault of(FetchFault fault) {
      return new Fault(String.valueOf(fault.getMessage()), fault.kind().isPassing());
    }

    /** A full disk may be emptied, and a damaged file be moved away. */
    static Fault of(IOException fault) {
      String message = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
      return new Fault("a disk failed: " + message, true);
    }

    /** What nobody has foreseen. */
    static Fault of(RuntimeException fault) {
      return new Fault(
          "a fault of the program: " + fault.getClass().getSimpleName() + ": " + fault.getMessage(),
          false);
    }
  }
}
