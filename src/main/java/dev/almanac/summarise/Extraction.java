package dev.almanac.summarise;

import dev.almanac.model.Block.Kind;
import dev.almanac.model.CleanText;
import dev.almanac.model.Span;
import dev.almanac.summarise.Candidate.Use;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Picks the sentences of a post that together say most of it. */
final class Extraction {

  private static final Set<Kind> OWN = EnumSet.of(Kind.PARAGRAPH, Kind.LIST_ITEM);

  /** Where a post is nothing but a quotation, often of its author's own page elsewhere. */
  private static final Set<Kind> QUOTES = EnumSet.of(Kind.QUOTE);

  /** Fewer sentences of paragraphs are no summary where lists have more. */
  private static final int FEWEST = 2;

  private final SummaryConfig config;
  private final SentenceSplitter splitter;

  Extraction(SummaryConfig config, SentenceSplitter splitter) {
    this.config = config;
    this.splitter = splitter;
  }

  /** The sentences picked, in the text's order; empty where none is fit. */
  List<Span> choose(String title, CleanText text) {
    List<Candidate> own = Candidates.of(config, splitter, text, OWN);
    Set<Use> uses = uses(own);
    if (uses.isEmpty()) {
      own = Candidates.of(config, splitter, text, QUOTES);
      uses = uses(own);
    }
    if (uses.isEmpty()) {
      return List.of();
    }
    List<Candidate> candidates = own;
    Salience salience = new Salience(config.weights(), title, text.text(), candidates);
    return new Selection(config, candidates, uses, salience)
        .picked().stream().sorted().map(index -> candidates.get(index).span()).toList();
  }

  /** What must be allowed for a summary to come about; as little as will do. */
  private Set<Use> uses(List<Candidate> candidates) {
    Set<Use> prose = EnumSet.of(Use.ALONE, Use.CONNECTED, Use.JOINED);
    if (count(candidates, prose) >= FEWEST) {
      return prose;
    }
    Set<Use> items = EnumSet.of(Use.ALONE, Use.CONNECTED, Use.JOINED, Use.ITEM);
    if (count(candidates, items) > 0) {
      return items;
    }
    return count(candidates, EnumSet.of(Use.LEANING)) > 0
        ? EnumSet.of(Use.LEANING)
        : EnumSet.noneOf(Use.class);
  }

  private static long count(List<Candidate> candidates, Set<Use> uses) {
    return candidates.stream().filter(candidate -> uses.contains(candidate.use())).count();
  }
}
