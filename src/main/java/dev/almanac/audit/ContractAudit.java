package dev.almanac.audit;

import dev.almanac.tables.Contract;
import dev.almanac.tables.Table;
import java.io.IOException;
import java.util.Optional;

/** Every file of a table has the columns of its contract. Reads footers alone, of all files. */
final class ContractAudit implements Audit {
  private static final String TABLES = "tables/";

  @Override
  public String name() {
    return "contract";
  }

  @Override
  public String holds() {
    return "every table file has the columns that its contract gives";
  }

  @Override
  public void check(Subject subject, Findings findings) throws IOException {
    for (String file : subject.snapshot().in(TABLES)) {
      Optional<Table> table = Table.ofFile(file.substring(TABLES.length()));
      if (table.isEmpty()) {
        findings.add(file, "belongs to no table");
      } else if (table.get() != Table.RUNS || subject.changed(Table.RUNS).contains(file)) {
        findings.checked(1);
        check(subject, file, table.get(), findings);
      }
    }
  }

  private static void check(Subject subject, String file, Table table, Findings findings) {
    try {
      Contract.breaches(subject.snapshot().path(file), table)
          .forEach(breach -> findings.add(file, breach));
    } catch (IOException e) {
      findings.add(file, "cannot be read: " + e.getMessage());
    }
  }
}
