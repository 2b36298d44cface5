/**
 * Records of any shape, by the names of their fields: how a user's spec says what is what. Uses
 * {@code model}.
 */
@NullMarked
package dev.almanac.ingest.mapping;

import org.jspecify.annotations.NullMarked;
