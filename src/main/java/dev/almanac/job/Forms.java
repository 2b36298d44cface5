package dev.almanac.job;

import dev.almanac.digest.edition.Form;
import dev.almanac.digest.edition.View;
import java.util.List;
import java.util.Set;

/**
 * Which forms editions take beside the daily Markdown, and for whom.
 *
 * @param forms that are asked for
 * @param views that have editions of their own
 * @param siteUrl where the site will stand, with a slash at its end; feeds need whole addresses
 * @param mailFrom whom messages are from
 * @param mailTo whom they are addressed to, with commas between
 */
public record Forms(
    Set<Form> forms, List<View> views, String siteUrl, String mailFrom, String mailTo) {
  /** Where {@code almanac serve} shows it. */
  public static final String LOCAL = "http://localhost:8080/";

  /** Whom messages are from and to where nobody is named. */
  public static final String NOBODY = "Almanac <almanac@localhost>";

  /** None. */
  public static final Forms NONE = of(Set.of(), List.of());

  /** These forms of these views, for the machine that they are made on. */
  public static Forms of(Set<Form> forms, List<View> views) {
    return new Forms(forms, views, LOCAL, NOBODY, NOBODY);
  }
}
