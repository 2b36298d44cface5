package dev.almanac.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A theme of the taxonomy.
 *
 * @param id stable, lower case with hyphens
 * @param name a person's word for it
 * @param parent the id of the theme that it belongs under
 * @param description one or two sentences
 * @param phrases what a text about it says, case-folded on matching
 * @param tags forum tags that name it, case-folded on matching
 * @param weight how far a post on the theme belongs to the digest's subject, 0..1
 * @param titleOnly whether its phrases count in titles alone: words that texts of every subject use
 *     in passing, but that name a title's subject
 */
public record Theme(
    String id,
    String name,
    @Nullable String parent,
    String description,
    List<String> phrases,
    List<String> tags,
    double weight,
    boolean titleOnly) {}
