/**
 * The nouns of the job, as records and enums; no logic beyond their own laws. Depends on the JDK
 * alone.
 */
@NullMarked
package dev.almanac.model;

import org.jspecify.annotations.NullMarked;
