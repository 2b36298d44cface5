/**
 * Almanac: dumps of forum posts in; tables and a digest that people read out.
 *
 * <ol>
 *   <li>{@code ingest}: bytes of a dump → raw records and rejects
 *   <li>{@code normalise}: a raw record → a sighting with its clean text
 *   <li>{@code summarise}, {@code themes}, {@code dedup}: what a text says, worked out where it is
 *       read
 *   <li>{@code merge}: sightings → posts
 *   <li>{@code stats}: posts → tallies and statistics of themes
 *   <li>{@code discovery}: titles → phrases that emerge and that no theme covers
 *   <li>{@code tables}, {@code digest}: posts and statistics → Parquet rows and documents
 *   <li>{@code publish}: staging → audits → the one commit
 * </ol>
 *
 * <p>{@code model} holds the nouns and {@code text} the words; every stage may use both, and no
 * stage uses another, save {@code discovery} the measures of {@code stats}. {@code job} strings the
 * stages together without an engine, {@code beam} runs them on one, {@code audit} holds what is
 * about to be published against itself, {@code bench} measures the engine against none, {@code
 * evaluate} the results against what is known to be right, {@code telling} tells operators what a
 * run did, and {@code cli} and {@code Main} start it.
 *
 * <p>{@code collect} stands apart: it brings posts from where they are published into dumps, and no
 * other room but {@code cli} knows of it. What it has in common with a stage is in {@code http} and
 * {@code xml}.
 */
@NullMarked
package dev.almanac;

import org.jspecify.annotations.NullMarked;
