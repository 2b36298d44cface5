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
 */
public record Forms(Set<Form> forms, List<View> views, String siteUrl) {
  /** Where {@code almanac serve} shows it. */
  public static final String LOCAL = "http://localhost:8080/";

  /** None. */
  public static final Forms NONE = new Forms(Set.of(), List.of(), LOCAL);
}
