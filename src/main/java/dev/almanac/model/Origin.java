package dev.almanac.model;

/**
 * Where a record stands.
 *
 * @param dumpFile the file's name, relative to the input root, with {@code /} between folders
 * @param position the record's place in the file: the line (from 1) in line-based formats, the item
 *     (from 1) in arrays and digests; 0 for the file as a whole
 * @param format the format that the record was read as
 */
public record Origin(String dumpFile, long position, DumpFormat format) {}
