package dev.almanac.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The claims of one line of a digest, taken out one after the other and held against what the
 * tables say. A number that is left over in the end was held against nothing.
 */
final class Claims {
  private static final Pattern DIGIT = Pattern.compile("\\d");

  private final String file;
  private final String line;
  private final Findings findings;
  private String left;

  Claims(String file, String line, Findings findings) {
    this.file = file;
    this.line = line;
    this.findings = findings;
    this.left = line;
  }

  /**
   * A claim that the line must make: its groups must be these texts.
   *
   * @param pattern of the claim; one group for each text
   */
  void must(Pattern pattern, Object... due) {
    if (!may(pattern, due)) {
      findings.add(file, "“" + line + "” does not say " + java.util.Arrays.toString(due));
    }
  }

  /** A claim that the line may make; whether it does. */
  boolean may(Pattern pattern, Object... due) {
    Matcher claim = pattern.matcher(left);
    if (!claim.find()) {
      return false;
    }
    findings.checked(1);
    for (int i = 0; i < due.length; i++) {
      String said = claim.group(i + 1);
      if (said != null && !isSame(said, due[i])) {
        findings.add(
            file, "“" + claim.group().strip() + "” in “" + line + "”: the tables give " + due[i]);
      }
    }
    left = left.substring(0, claim.start()) + "\n" + left.substring(claim.end());
    return true;
  }

  /** A claim without a number, such as that a day is the first: it is made where it is true. */
  void mayOnlyIf(Pattern pattern, boolean isTrue) {
    if (may(pattern) && !isTrue) {
      findings.add(file, "“" + line + "”: the tables do not say “" + pattern.pattern() + "”");
    }
  }

  /** Whether all numbers of the line were held against something. */
  void close() {
    if (DIGIT.matcher(left).find()) {
      findings.add(file, "a number in “" + line + "” that no table gives");
    }
  }

  /** A rounded number is the same where it is the true one, rounded to as many digits. */
  private static boolean isSame(String said, Object due) {
    if (!(due instanceof Double number)) {
      return said.equals(String.valueOf(due));
    }
    int point = said.indexOf('.');
    int digits = point < 0 ? 0 : said.length() - point - 1;
    // A number halfway between two may be rounded either way.
    return Math.abs(Double.parseDouble(said) - number) <= 0.5 * Math.pow(10, -digits) + 1e-9;
  }
}
