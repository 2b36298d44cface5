/**
 * Requests to the sources that are configured, and to nobody else.
 *
 * <ol>
 *   <li>{@link dev.almanac.collect.fetch.Fetcher} is the way in: pace, redirects and tries;
 *   <li>{@link dev.almanac.collect.fetch.Exchange} sends one request and takes its answer within
 *       limits of time and size;
 *   <li>{@link dev.almanac.collect.fetch.HostRules} says where a request may go, {@link
 *       dev.almanac.collect.fetch.AddressGuard} to which address its connection;
 *   <li>{@link dev.almanac.collect.fetch.FetchFault} is what goes wrong.
 * </ol>
 */
@NullMarked
package dev.almanac.collect.fetch;

import org.jspecify.annotations.NullMarked;
