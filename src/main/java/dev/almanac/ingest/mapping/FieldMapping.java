package dev.almanac.ingest.mapping;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where a field of a record stands.
 *
 * @param path a JSON Pointer ({@code /meta/date}), a name, or names with dots between them
 * @param pattern the form of a date, in {@code java.time} letters; null for the usual forms
 */
public record FieldMapping(String path, @Nullable String pattern) implements Serializable {}
