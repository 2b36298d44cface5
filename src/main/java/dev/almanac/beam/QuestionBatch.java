package dev.almanac.beam;

import dev.almanac.job.Question;
import java.util.List;

/**
 * Posts that a model may be asked about, as one element.
 *
 * @param questions in no order
 */
record QuestionBatch(List<Question> questions) {}
