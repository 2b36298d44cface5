/** Rows of CSV, TSV and Parquet files. Uses {@code model} and {@code text}. */
@NullMarked
package dev.almanac.ingest.table;

import org.jspecify.annotations.NullMarked;
