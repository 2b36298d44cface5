package dev.almanac.text;

import java.util.Set;

/**
 * English words that say little of what a text is about: articles, pronouns, prepositions,
 * auxiliaries and connectives. A hand-made list, kept short on purpose.
 */
public final class Stopwords {

  private static final Set<String> WORDS =
      Set.of(
          """
          a about above after again against all almost already also although always am among an and
          another any anyone anything are aren't around as at away back be because been before being
          below best better between both but by came can can't cannot come could couldn't did didn't do
          does doesn't doing don't done down during each either else enough especially even ever every
          everyone everything far few first for from further get gets getting give given go goes going
          good got great had hadn't happen happens hard has hasn't have haven't having he he's hence her
          here here's hers herself him himself his how however i i'd i'll i'm i've if in indeed instead
          into is isn't it it's its itself just keep kind last later least less let let's like little
          long look lot made make makes making many may maybe me mean means might moreover more most much
          must my myself need needs never no nor not nothing now of off often oh ok on once one ones only
          onto or other others our ours ourselves out over own part people perhaps please probably put
          quite rather really right said same say says second see seem seems seen several she she's
          should shouldn't since so some someone something sometimes soon still such sure take than that
          that's the their theirs them themselves then there there's therefore these they they're thing
          things this those though through thus to together too toward towards two under unless until up
          upon us use used using usually very via was wasn't way ways we we'd we'll we're we've well were
          weren't what what's when where whether which while who who's whole whom whose why will with
          within without won't would wouldn't yes yet you you'd you'll you're you've your yours
          yourself"""
              .split("\\s+"));

  private Stopwords() {}

  /** Whether the word, in lower case and with straight apostrophes, is one of them. */
  public static boolean contains(String word) {
    return WORDS.contains(word);
  }
}
