/**
 * Staging → audits → the one commit that makes a run's files the published ones. Uses {@code model}
 * and {@code text}.
 */
@NullMarked
package dev.almanac.publish;

import org.jspecify.annotations.NullMarked;
