package dev.almanac.bench.fuzz;

import java.util.List;

/** A file that is broken in one place. */
final class FuzzCase {
  private final long number;
  private final Family family;
  private final List<Specimen> unharmed;
  private final String mutation;
  private final boolean isRecord;
  private final byte[] bytes;

  /**
   * @param number which makes it, with the seed
   * @param family what it is made of
   * @param unharmed the records that must be read as ever
   * @param mutation what was done to which record, or to the file
   * @param isRecord whether one record was broken, which is to be accounted for; else the bytes
   * @param bytes the file, which is kept as it is
   */
  FuzzCase(
      long number,
      Family family,
      List<Specimen> unharmed,
      String mutation,
      boolean isRecord,
      byte[] bytes) {
    this.number = number;
    this.family = family;
    this.unharmed = unharmed;
    this.mutation = mutation;
    this.isRecord = isRecord;
    this.bytes = bytes;
  }

  long number() {
    return number;
  }

  Family family() {
    return family;
  }

  List<Specimen> unharmed() {
    return unharmed;
  }

  String mutation() {
    return mutation;
  }

  boolean isRecord() {
    return isRecord;
  }

  byte[] bytes() {
    return bytes;
  }
}
