package dev.almanac.ingest.dump;

import dev.almanac.ingest.bytes.ByteWindow;
import java.io.IOException;

/** Reads dumps of one format. */
@FunctionalInterface
public interface FormatReader {

  /**
   * Reads a dump to its end. Every record reaches the sink, once, as it is or as a reject. Where
   * the bytes end in a damage ({@link ByteWindow#damage()}) and what is left at hand is no whole
   * record, it is left at hand: whoever called makes the one reject for both.
   *
   * @throws IOException where the bytes cannot be had; never for what they say
   */
  void read(ByteWindow window, RecordSink sink) throws IOException;
}
