package dev.almanac.digest.site;

import java.util.function.Supplier;

/**
 * A file of the site, made when it is asked for.
 *
 * @param path under {@code site/}
 * @param content its bytes; the same each time
 */
public record Page(String path, Supplier<byte[]> content) {}
