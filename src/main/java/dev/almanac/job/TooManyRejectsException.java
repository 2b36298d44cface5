package dev.almanac.job;

import java.io.IOException;

/** A dump holds so many records that are not accepted that it is hardly a dump of posts. */
public final class TooManyRejectsException extends IOException {
  private static final long serialVersionUID = 1;

  TooManyRejectsException(String dump, long limit, String example) {
    super(
        String.format(
            java.util.Locale.ROOT,
            "%s: more than %,d records are rejects, such as %s; --maxRejects allows more",
            dump,
            limit,
            example));
  }
}
