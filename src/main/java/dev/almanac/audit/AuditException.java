package dev.almanac.audit;

import java.util.stream.Collectors;

/** What was built must not be published; the message says why, on one line. */
public final class AuditException extends Exception {
  private static final long serialVersionUID = 1;

  /** One line has room for so many. */
  private static final int SHOWN = 3;

  AuditException(String audit, Findings findings) {
    super(audit + ": " + shown(findings));
  }

  private static String shown(Findings findings) {
    String first =
        findings.first().stream()
            .limit(SHOWN)
            .map(Findings.Finding::toString)
            .collect(Collectors.joining("; "));
    long more = findings.found() - Math.min(SHOWN, findings.found());
    return more == 0 ? first : first + "; and " + more + " more";
  }
}
