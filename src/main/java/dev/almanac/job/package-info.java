/**
 * The stages strung together without an engine: what happens to one dump, one shard of posts, one
 * month. A Beam transform only wires these steps, and a plain loop over them is the whole job too.
 */
@NullMarked
package dev.almanac.job;

import org.jspecify.annotations.NullMarked;
