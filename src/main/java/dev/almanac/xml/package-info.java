/**
 * The one way in which the house parses XML that others wrote: nothing that it names is opened.
 *
 * <p>Uses JDOM and no other room; {@code ingest} and {@code collect} use it.
 */
@NullMarked
package dev.almanac.xml;

import org.jspecify.annotations.NullMarked;
