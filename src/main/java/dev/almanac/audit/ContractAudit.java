package dev.almanac.audit;

import dev.almanac.tables.Contract;
import dev.almanac.tables.Table;
import java.io.IOException;
import java.util.List;

/**
 * Every file of a table has the columns of its contract. Reads footers alone, of all files. The row
 * of a run stays as the version that ran has written it: it need only be readable.
 */
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
      if (Table.ofFile(file.substring(TABLES.length())).isEmpty()) {
        findings.add(file, "belongs to no table");
      }
    }
    for (Table table : Table.values()) {
      for (String file : subject.files(table)) {
        findings.checked(1);
        check(subject, file, table, findings);
      }
    }
  }

  private static void check(Subject subject, String file, Table table, Findings findings) {
    try {
      List<String> breaches = Contract.breaches(subject.snapshot().path(file), table);
      if (table != Table.RUNS) {
        breaches.forEach(breach -> findings.add(file, breach));
      }
    } catch (IOException e) {
      findings.add(file, "cannot be read: " + e.getMessage());
    }
  }
}
