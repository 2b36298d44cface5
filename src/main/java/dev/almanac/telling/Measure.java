package dev.almanac.telling;

import java.util.Map;

/**
 * A number that a run tells.
 *
 * @param name in snake case, with its unit at the end where it has one
 * @param help what it is, for a person
 * @param unit as UCUM writes it, such as {@code s} or {@code By}; {@code 1} where it has none
 * @param labels that tell it from others of its name; the same names for all of these
 */
record Measure(String name, String help, String unit, Map<String, String> labels, double value) {}
