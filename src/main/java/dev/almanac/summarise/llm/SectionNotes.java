package dev.almanac.summarise.llm;

import dev.almanac.model.ModelSentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notes on sections of long posts, and those that many of them were cut down to, so that one
 * whose reading is broken off – by a fault, or at the end of the budget – is gone on with and not
 * begun again. Implementations are thread-safe.
 */
public interface SectionNotes {
  /** None are known, and none are kept. */
  SectionNotes NONE =
      new SectionNotes() {
        @Override
        public @Nullable List<ModelSentence> known(String hash) {
          return null;
        }

        @Override
        public void keep(String hash, Answer answer) {
          // Nobody will ask for them.
        }
      };

  /**
   * The sentences that an earlier request gave; null where there was none.
   *
   * @param hash of the section and its post's title, or of the post and a part of its notes
   */
  @Nullable List<ModelSentence> known(String hash);

  /**
   * Keeps what a request gave.
   *
   * @param answer with evidence that counts from the section's start, or from that of the post
   */
  void keep(String hash, Answer answer);
}
