package dev.almanac.job;

import dev.almanac.model.ModelCall;
import dev.almanac.model.ModelSentence;
import dev.almanac.model.ModelStatus;
import dev.almanac.summarise.llm.Answer;
import dev.almanac.summarise.llm.ModelConfig;
import dev.almanac.summarise.llm.Prompts;
import dev.almanac.summarise.llm.SectionNotes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Notes on sections, as rows of {@code model_calls}. Thread-safe. */
final class KeptNotes implements SectionNotes {
  private final JobConfig config;
  private final ModelConfig model;
  private final PaidAnswers paid;
  private final Map<String, ModelCall> known;
  private final Map<String, ModelCall> made = new ConcurrentHashMap<>();

  KeptNotes(JobConfig config, ModelConfig model, PaidAnswers paid) throws IOException {
    this.config = config;
    this.model = model;
    this.paid = paid;
    this.known = ModelCalls.known(config, model, Prompts.SECTION_VERSION);
  }

  @Override
  public @Nullable List<ModelSentence> known(String hash) {
    ModelCall call = made.getOrDefault(hash, known.get(hash));
    return call == null || call.status() == ModelStatus.FAILED ? null : call.sentences();
  }

  @Override
  public void keep(String hash, Answer answer) {
    ModelCall call =
        ModelCalls.of(
            hash,
            Prompts.SECTION_VERSION,
            model,
            answer,
            known.get(hash),
            config.models().today(),
            null);
    paid.keep(call);
    made.put(hash, call);
  }

  /** The rows of this run. */
  List<ModelCall> made() {
    return List.copyOf(made.values());
  }
}
