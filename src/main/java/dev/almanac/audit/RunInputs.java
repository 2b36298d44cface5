package dev.almanac.audit;

import dev.almanac.tables.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.generic.GenericRecord;

/**
 * What a run has counted of a dump.
 *
 * @param file the run's own file
 * @param dump the dump's name
 * @param records read
 * @param sightings accepted of them
 * @param rejects not accepted of them
 */
record RunInputs(String file, String dump, long records, long sightings, long rejects) {

  /**
   * Of the run that is about to be published; of all runs where all that is published is audited.
   */
  static List<RunInputs> read(Subject subject) throws IOException {
    List<RunInputs> inputs = new ArrayList<>();
    for (String file : subject.changed(Table.RUNS)) {
      subject.rows(
          file,
          Table.RUNS,
          row -> {
            for (Object item : (List<?>) row.get("inputs")) {
              GenericRecord input = (GenericRecord) item;
              inputs.add(
                  new RunInputs(
                      file,
                      Cells.text(input, "dump_file"),
                      Cells.number(input, "records"),
                      Cells.number(input, "sightings"),
                      Cells.number(input, "rejects")));
            }
          },
          "inputs");
    }
    return inputs;
  }
}
