package dev.almanac.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.avro.AvroSchemaConverter;
import org.apache.parquet.avro.AvroWriteSupport;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Holds a file's columns against its table's contract; reads the file's footer alone. */
public final class Contract {

  private Contract() {}

  /**
   * What differs, a line a column; empty where the columns, their order and their types are the
   * contract's.
   *
   * @throws DamagedTableException where it is no Parquet file that can be read
   */
  public static List<String> breaches(Path file, Table table) throws IOException {
    MessageType held = ParquetFiles.columns(file);
    PlainParquetConfiguration conf = new PlainParquetConfiguration();
    conf.setBoolean(AvroWriteSupport.WRITE_OLD_LIST_STRUCTURE, false);
    MessageType due = new AvroSchemaConverter(conf).convert(table.schema());
    List<String> breaches = new ArrayList<>();
    for (Type column : due.getFields()) {
      if (!held.containsField(column.getName())) {
        breaches.add("has no column " + column.getName());
      } else if (!held.getType(column.getName()).equals(column)) {
        breaches.add("column " + column.getName() + " is not of the contract's type");
      }
    }
    for (Type column : held.getFields()) {
      if (!due.containsField(column.getName())) {
        breaches.add("column " + column.getName() + " is not in the contract");
      }
    }
    if (breaches.isEmpty() && !held.getFields().equals(due.getFields())) {
      breaches.add("the columns are not in the contract's order");
    }
    return breaches;
  }
}
