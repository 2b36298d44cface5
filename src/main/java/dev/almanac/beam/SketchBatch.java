package dev.almanac.beam;

import dev.almanac.model.PostSketch;
import java.util.List;

/**
 * Sketches of posts as one element.
 *
 * @param sketches in any order
 */
public record SketchBatch(List<PostSketch> sketches) {}
