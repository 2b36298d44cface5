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

  private Optional<ModelSentence> of(CitedClaim claim) {
    List<String> keys = new ArrayList<>();
    StringBuilder said = new StringBuilder();
    for (int number : new TreeSet<>(claim.posts())) {
      if (number >= 1 && number <= day.posts().size()) {
        DayPosts.DayPost post = day.posts().get(number - 1);
        keys.add(post.postKey());
        said.append(post.text()).append('\n');
      }
    }
    String source = said.toString();
    Vocabulary cited = new Vocabulary().add(source);
    String sentence = claim.sentence().strip().replaceAll("\\s+", " ");
    // A post's title may be an order, and a claim that repeats it gives the order itself.
    return !keys.isEmpty()
            && !Commands.isIn(sentence)
            && new Support(cited, cited, source).holds(sentence)
        ? Optional.of(new ModelSentence(sentence, null, keys))
        : Optional.empty();
  }
}
