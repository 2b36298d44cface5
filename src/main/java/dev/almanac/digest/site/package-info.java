/**
 * The static site: a page an edition, a theme, a post; trends, calendar and search. Pages are
 * templates under {@code src/main/jte}, compiled with the program, which escape by context whatever
 * they are given; what a dump brings reaches no page but through them.
 */
@NullMarked
package dev.almanac.digest.site;

import org.jspecify.annotations.NullMarked;
