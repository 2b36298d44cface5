package dev.almanac.beam;

import dev.almanac.model.Post;
import java.util.List;

/**
 * The posts of a shard as one element, because a runner pays for each element.
 *
 * @param posts by key
 */
public record PostBatch(List<Post> posts) {}
