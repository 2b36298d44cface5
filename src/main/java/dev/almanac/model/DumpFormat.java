package dev.almanac.model;

/** The shapes in which dumps hold posts, told apart by content. */
public enum DumpFormat {
  /** A daily digest of the archive, in Markdown. */
  DIGEST("digest"),
  /** A post of the ForumMagnum GraphQL API, in JSON. */
  GRAPHQL("graphql"),
  /** A record of the Alignment Research Dataset, in JSON. */
  ARD("ard"),
  /** An item of a JSON Feed. */
  JSON_FEED("json-feed"),
  /** An object of any shape, in JSON, whose fields a mapping names. */
  JSON("json"),
  /** An item of an RSS feed. */
  RSS("rss"),
  /** An entry of an Atom feed. */
  ATOM("atom"),
  /** A row of comma-separated values. */
  CSV("csv"),
  /** A row of tab-separated values. */
  TSV("tsv"),
  /** A row of a Parquet file. */
  PARQUET("parquet"),
  /** A page in Markdown, with front matter. */
  MARKDOWN("markdown"),
  /** A saved web page. */
  HTML("html"),
  /** Content that no reader claims. */
  UNKNOWN("unknown");

  private final String label;

  DumpFormat(String label) {
    this.label = label;
  }

  /** The name in tables. */
  public String label() {
    return label;
  }

  /**
   * The inverse of {@link #label()}.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static DumpFormat ofLabel(String label) {
    for (DumpFormat format : values()) {
      if (format.label.equals(label)) {
        return format;
      }
    }
    throw new IllegalArgumentException("no dump format is called " + label);
  }
}
