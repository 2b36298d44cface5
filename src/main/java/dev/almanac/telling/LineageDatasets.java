package dev.almanac.telling;

import dev.almanac.tables.Table;
import io.openlineage.client.OpenLineage;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;

/**
 * Data sets as OpenLineage names those of a file system: the namespace {@code file}, and the path.
 * Ten years of a dump a day would be thousands of data sets, so that a data set is a folder of
 * dumps, and a folder higher up where there are too many of these.
 */
final class LineageDatasets {
  private static final String FILE_SYSTEM = "file";

  /** More than that nobody looks at in a graph. */
  private static final int MOST_INPUTS = 100;

  private final OpenLineage lineage;
  private final String output;

  LineageDatasets(OpenLineage lineage, String output) {
    this.lineage = lineage;
    this.output = output;
  }

  /**
   * The folders of the dumps.
   *
   * @param isRead whether it is known what they held
   */
  List<OpenLineage.InputDataset> inputs(List<RunFacts.Input> dumps, boolean isRead) {
    List<OpenLineage.InputDataset> sets = new ArrayList<>();
    folders(dumps)
        .forEach(
            (folder, of) -> {
              OpenLineage.InputDatasetBuilder set =
                  lineage.newInputDatasetBuilder().namespace(FILE_SYSTEM).name(folder);
              if (isRead) {
                set.inputFacets(
                    lineage
                        .newInputDatasetInputFacetsBuilder()
                        .inputStatistics(
                            lineage.newInputStatisticsInputDatasetFacet(
                                of.stream().mapToLong(RunFacts.Input::records).sum(),
                                of.stream().mapToLong(RunFacts.Input::bytes).sum(),
                                (long) of.size()))
                        .build());
              }
              sets.add(set.build());
            });
    return sets;
  }

  /** By folder, in an order that does not hang on that of the dumps. */
  static Map<String, List<RunFacts.Input>> folders(List<RunFacts.Input> dumps) {
    int up = 1;
    Map<String, List<RunFacts.Input>> folders = folders(dumps, up);
    while (folders.size() > MOST_INPUTS) {
      up++;
      folders = folders(dumps, up);
    }
    return folders;
  }

  private static Map<String, List<RunFacts.Input>> folders(List<RunFacts.Input> dumps, int up) {
    Map<String, List<RunFacts.Input>> folders = new TreeMap<>();
    for (RunFacts.Input dump : dumps) {
      Path path = Path.of(dump.path());
      int names = path.getNameCount() - up;
      String folder = names < 1 ? "/" : "/" + path.subpath(0, names);
      folders.computeIfAbsent(folder, f -> new ArrayList<>()).add(dump);
    }
    return folders;
  }

  /** The tables, with the columns of their contracts, and what the run built of them. */
  List<OpenLineage.OutputDataset> outputs(List<RunFacts.Output> tables) {
    return tables.stream().map(this::output).toList();
  }

  private OpenLineage.OutputDataset output(RunFacts.Output built) {
    Schema schema = Table.ofFile(built.table() + "/").orElseThrow().schema();
    Path folder = Path.of(output, "tables", built.table());
    return lineage
        .newOutputDatasetBuilder()
        .namespace(FILE_SYSTEM)
        .name(folder.toString())
        .facets(
            lineage
                .newDatasetFacetsBuilder()
                .schema(lineage.newSchemaDatasetFacet(fields(schema)))
                .dataSource(lineage.newDatasourceDatasetFacet(FILE_SYSTEM, URI.create("file:/")))
                .storage(lineage.newStorageDatasetFacet("file", "parquet"))
                .build())
        .outputFacets(
            lineage
                .newOutputDatasetOutputFacetsBuilder()
                .outputStatistics(
                    lineage.newOutputStatisticsOutputDatasetFacet(
                        built.builtRows(), built.builtBytes(), (long) built.builtFiles()))
                .build())
        .build();
  }

  private List<OpenLineage.SchemaDatasetFacetFields> fields(Schema record) {
    List<OpenLineage.SchemaDatasetFacetFields> fields = new ArrayList<>();
    for (Schema.Field field : record.getFields()) {
      Schema type = present(field.schema());
      Schema item = type.getType() == Schema.Type.ARRAY ? present(type.getElementType()) : type;
      fields.add(
          lineage
              .newSchemaDatasetFacetFieldsBuilder()
              .name(field.name())
              .type(name(type))
              .description(field.doc())
              .fields(item.getType() == Schema.Type.RECORD ? fields(item) : List.of())
              .build());
    }
    return fields;
  }

  /** Of a type that may be null, the type. */
  private static Schema present(Schema type) {
    if (type.getType() != Schema.Type.UNION) {
      return type;
    }
    return type.getTypes().stream()
        .filter(one -> one.getType() != Schema.Type.NULL)
        .findFirst()
        .orElseThrow();
  }

  private static String name(Schema type) {
    LogicalType logical = type.getLogicalType();
    if (logical != null) {
      return logical.getName();
    }
    return switch (type.getType()) {
      case ARRAY -> "array<" + name(present(type.getElementType())) + ">";
      case MAP -> "map<string," + name(present(type.getValueType())) + ">";
      case RECORD -> "struct";
      default -> type.getType().getName();
    };
  }
}
