package dev.almanac.evaluate;

/**
 * How a classifier is learned.
 *
 * @param cost of an error against the weights' squares, C of LIBLINEAR; larger fits closer
 * @param balance 0 counts every text alike, 1 gives the texts that have a label as much weight in
 *     all as those that have not; between them a power
 * @param leastTexts a term that stands in fewer is not learned
 * @param mostTerms the most frequent are kept
 */
public record LearnConfig(double cost, double balance, int leastTexts, int mostTerms) {}
