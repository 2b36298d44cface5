package dev.almanac.ingest;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A file that an input names.
 *
 * @param path absolute
 * @param refusal why it is not read, as a reject's code: {@code link_outside}, {@code link_loop},
 *     {@code broken_link} or {@code not_a_file}; null where it is
 */
public record DumpFile(String path, @Nullable String refusal)
    implements Serializable, Comparable<DumpFile> {

  @Override
  public int compareTo(DumpFile other) {
    return path.compareTo(other.path);
  }
}
