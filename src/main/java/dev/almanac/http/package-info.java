/**
 * What every client of HTTP in the house does alike: when it asks again.
 *
 * <p>Uses Failsafe and no other room; {@code summarise} and {@code collect} use it. It opens no
 * connection.
 */
@NullMarked
package dev.almanac.http;

import org.jspecify.annotations.NullMarked;
