/**
 * What a run tells those who operate it, once it is over: {@code RunFacts} → a Prometheus file,
 * OpenTelemetry, OpenLineage and a report; {@code Teller} knows who is to be told. Nothing here
 * changes what is published, and a listener that cannot be reached costs a line. May use model,
 * text, tables and the templates of the digest.
 */
@org.jspecify.annotations.NullMarked
package dev.almanac.telling;
