package dev.almanac.telling;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The name of a run where a UUID is due: made of what tells the run from all others. */
final class RunUuid {

  private RunUuid() {}

  /** The same for the same run, and for no other: a UUID of version 3, of output and run id. */
  static UUID of(RunFacts.Identity run) {
    String name = "almanac\n" + run.output() + "\n" + run.id();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
