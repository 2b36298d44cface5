package dev.almanac.evaluate;

import java.util.List;

/**
 * What people call something, and the taxonomy's entries that correspond to it.
 *
 * @param name of the label, as the gold has it
 * @param themes ids; the themes below them count as well; may be empty, where none corresponds
 * @param tags of a forum, each of which gives a post the label; empty for gold of another kind
 */
public record ThemeLabel(String name, List<String> themes, List<String> tags) {}
