package dev.almanac.summarise.llm;

import dev.almanac.model.ModelSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Lets through the claims that cite posts of the day, and say what those posts say. */
final class Citations {
  private final DayPosts day;

  Citations(DayPosts day) {
    this.day = day;
  }

  /** The claims that hold, in their order. */
  List<ModelSentence> of(List<CitedClaim> claims) {
    List<ModelSentence> held = new ArrayList<>();
    for (CitedClaim claim : claims) {
      of(claim).ifPresent(held::add);
    }
    return held;
  }

  /**
   * A number that no post has makes the claim an invention; a post that has no word of it goes,
   * unless the claim speaks of them together: then each must carry it.
   */
  private Optional<ModelSentence> of(CitedClaim claim) {
    String sentence = claim.sentence().strip().replaceAll("\\s+", " ");
    int together = Plurality.of(sentence);
    boolean isShared = together > 1 || (claim.posts().size() > 1 && Plurality.isMutual(sentence));
    List<String> keys = new ArrayList<>();
    Vocabulary cited = new Vocabulary();
    for (int number : new TreeSet<>(claim.posts())) {
      if (number < 1 || number > day.posts().size()) {
        return Optional.empty();
      }
      DayPosts.DayPost post = day.posts().get(number - 1);
      Vocabulary words = new Vocabulary().add(post.text());
      if (isShared ? Support.isShared(sentence, words) : Support.isPart(sentence, words)) {
        keys.add(post.postKey());
        cited.add(post.text());
      } else if (isShared) {
        return Optional.empty();
      }
    }
    if (together > 1 && together == keys.size()) {
      cited.addCount(together);
    }
    // A post's title may be an order, and a claim that repeats it gives the order itself.
    return !keys.isEmpty()
            && keys.size() >= together
            && !Commands.isIn(sentence)
            && new Support(cited, cited).holds(sentence)
        ? Optional.of(new ModelSentence(sentence, null, keys))
        : Optional.empty();
  }
}
