package dev.almanac.publish;

import java.io.IOException;
import java.nio.file.Path;

/** Another run is publishing into the same folder: try again later. */
public final class BusyException extends IOException {
  private static final long serialVersionUID = 1;

  BusyException(Path output, String owner) {
    super(
        "another run"
            + (owner.isEmpty() ? "" : " (" + owner + ")")
            + " is publishing into "
            + output);
  }
}
