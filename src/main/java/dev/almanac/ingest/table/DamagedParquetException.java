package dev.almanac.ingest.table;

import java.io.IOException;

/** What a Parquet file holds, here or from here on, is not what it says. */
final class DamagedParquetException extends IOException {
  private static final long serialVersionUID = 1;

  private final String detail;

  private DamagedParquetException(String detail, Throwable cause) {
    super(detail, cause);
    this.detail = detail;
  }

  /** The damage that the library met, in one line. */
  static DamagedParquetException of(Throwable cause) {
    String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return new DamagedParquetException(cause.getClass().getSimpleName() + ": " + message, cause);
  }

  /** What is wrong, in one line. */
  String detail() {
    return detail;
  }
}
