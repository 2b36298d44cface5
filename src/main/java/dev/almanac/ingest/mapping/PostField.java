package dev.almanac.ingest.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The fields of a post that a mapping may name. */
enum PostField {
  ID,
  URL,
  TARGET,
  TARGET_RELATION,
  CANONICAL_SOURCE,
  SOURCE,
  TITLE,
  AUTHORS,
  PUBLISHED_AT,
  SEEN_ON,
  KARMA,
  COMMENTS,
  TAGS,
  BODY,
  SUMMARY,
  KIND,
  DRAFT,
  DELETED,
  UNLISTED,
  REJECTED;

  /** The name in a spec. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names in a spec, in their order here. */
  static List<String> labels() {
    return Arrays.stream(values()).map(PostField::label).toList();
  }

  boolean isDate() {
    return this == PUBLISHED_AT || this == SEEN_ON;
  }

  boolean isList() {
    return this == AUTHORS || this == TAGS;
  }
}
