package dev.almanac.audit;

import dev.almanac.tables.DamagedTableException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** All audits, in the order in which they are run: the cheap and telling ones first. */
public final class Audits {
  private static final List<Audit> ALL =
      List.of(
          new ContractAudit(),
          new CountsAudit(),
          new RejectShareAudit(),
          new KeysAudit(),
          new CanonicalAudit(),
          new SharesAudit(),
          new DropAudit(),
          new DigestPostsAudit(),
          new DigestNumbersAudit());

  private Audits() {}

  /** The names of all audits. */
  public static List<String> names() {
    return ALL.stream().map(Audit::name).toList();
  }

  /**
   * What an audit makes sure of, in a few words.
   *
   * @throws IllegalArgumentException for a name that no audit has
   */
  public static String holds(String name) {
    return named(name).holds();
  }

  /**
   * Runs one audit. A table that cannot be read is one of its findings, and ends it.
   *
   * @throws IllegalArgumentException for a name that no audit has
   * @throws IOException where a file cannot be read
   */
  public static Findings run(String name, Subject subject) throws IOException {
    Findings findings = new Findings();
    try {
      named(name).check(subject, findings);
    } catch (DamagedTableException e) {
      findings.add("tables", String.valueOf(e.getMessage()));
    }
    return findings;
  }

  /**
   * Runs all audits, those after one that fails too: who mends a fault wants to see all of it.
   *
   * @param told of each audit's name, and of what it has found
   * @throws AuditException naming the first that fails, and what it has found
   * @throws IOException where a file cannot be read
   */
  public static void runAll(Subject subject, BiConsumer<String, Findings> told)
      throws IOException, AuditException {
    Optional<AuditException> failed = Optional.empty();
    for (String name : names()) {
      Findings findings = run(name, subject);
      told.accept(name, findings);
      if (findings.found() > 0 && failed.isEmpty()) {
        failed = Optional.of(new AuditException(name, findings));
      }
    }
    if (failed.isPresent()) {
      throw failed.get();
    }
  }

  private static Audit named(String name) {
    Supplier<IllegalArgumentException> unknown =
        () ->
            new IllegalArgumentException(
                String.format(Locale.ROOT, "no audit is named %s; there are %s", name, names()));
    return ALL.stream().filter(audit -> audit.name().equals(name)).findFirst().orElseThrow(unknown);
  }
}
