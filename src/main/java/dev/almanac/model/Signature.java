package dev.almanac.model;

import java.util.Arrays;

/** A MinHash signature: an immutable run of bytes, 4 a component, big-endian. */
public final class Signature {
  private final byte[] bytes;

  private Signature(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A signature of a copy of the bytes. */
  public static Signature of(byte[] bytes) {
    return new Signature(bytes.clone());
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signature that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
