package dev.almanac.themes;

import dev.almanac.text.Hashes;

/**
 * A hash table from long to positive int, open addressing with linear probing, without boxing. At
 * most half full, so that the usual lookup, one that finds nothing, ends at its first probe or so.
 */
final class LongIntTable {

  private long[] keys = new long[64];
  private int[] values = new int[64];
  private int size;

  /** The value of the key, or 0. */
  int get(long key) {
    return values[slot(key)];
  }

  void put(long key, int value) {
    int slot = slot(key);
    if (values[slot] == 0) {
      size++;
    }
    keys[slot] = key;
    values[slot] = value;
    if (2 * size > keys.length) {
      grow();
    }
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) Hashes.mix(key) & mask;
    while (values[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new int[keys.length];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != 0) {
        put(oldKeys[i], oldValues[i]);
      }
    }
  }
}
