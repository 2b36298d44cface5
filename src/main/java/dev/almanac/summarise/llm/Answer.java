package dev.almanac.summarise.llm;

import dev.almanac.model.ModelSentence;
import dev.almanac.model.ModelStatus;
import java.util.List;

/**
 * What came of asking for one summary or narrative.
 *
 * @param status how it ended
 * @param reason the kind of fault where it failed or was refused; else empty
 * @param sentences those that are supported; none unless it is answered
 * @param usage of all its requests
 */
public record Answer(
    ModelStatus status, String reason, List<ModelSentence> sentences, Usage usage) {

  static Answer answered(List<ModelSentence> sentences, Usage usage) {
    return new Answer(ModelStatus.ANSWERED, "", List.copyOf(sentences), usage);
  }

  static Answer ungrounded(Usage usage) {
    return new Answer(ModelStatus.UNGROUNDED, "", List.of(), usage);
  }

  /**
   * @throws ModelFault the fault itself where it is not about this request but ends the run
   */
  static Answer failed(ModelFault fault, Usage usage) {
    if (fault.kind().endsRun()) {
      throw fault;
    }
    boolean refused = fault.kind() == ModelFault.Kind.REFUSED;
    return new Answer(
        refused ? ModelStatus.REFUSED : ModelStatus.FAILED, fault.kind().label(), List.of(), usage);
  }
}
