package dev.almanac.digest.site;

import dev.almanac.digest.PostEntry;
import dev.almanac.digest.edition.Archive;
import dev.almanac.model.SummaryMethod;

/** Names that pages give to what tables know by an id. */
public final class ThemeNames {
  private final Archive archive;

  ThemeNames(Archive archive) {
    this.archive = archive;
  }

  /** A person's word for a theme. */
  public String of(String themeId) {
    return archive.theme(themeId);
  }

  /** Where a summary is from. */
  public static String how(SummaryMethod method) {
    return PostEntry.note(method);
  }
}
