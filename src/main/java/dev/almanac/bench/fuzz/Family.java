package dev.almanac.bench.fuzz;

import dev.almanac.ingest.dump.Dump;
import java.util.List;

/**
 * Records of one dump, any of which may stand beside any other in a file.
 *
 * @param dump with the limits and the mapping that its files are read with
 * @param frame what stands around them
 * @param specimens at least one
 */
record Family(Dump dump, Frame frame, List<Specimen> specimens) {}
