package dev.almanac.tables;

import java.io.IOException;
import java.nio.file.Path;

/** A file of a table cannot be read as one. */
public final class DamagedTableException extends IOException {
  private static final long serialVersionUID = 1;

  DamagedTableException(Path file, RuntimeException cause) {
    super(file + " cannot be read as Parquet", cause);
  }
}
