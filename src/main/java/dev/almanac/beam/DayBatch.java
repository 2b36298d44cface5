package dev.almanac.beam;

import dev.almanac.summarise.llm.DayPosts;
import java.util.List;

/**
 * Days that a model may be asked about, as one element.
 *
 * @param days in no order
 */
record DayBatch(List<DayPosts> days) {}
