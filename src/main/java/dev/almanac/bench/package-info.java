/**
 * What the job is measured with: synthetic dumps, and the same work as a plain parallel loop. Uses
 * {@code job} and what it uses; knows no engine.
 */
@NullMarked
package dev.almanac.bench;

import org.jspecify.annotations.NullMarked;
