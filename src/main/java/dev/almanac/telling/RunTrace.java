package dev.almanac.telling;

import dev.almanac.model.StageTime;
import dev.almanac.text.Hashes;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A run as one trace: the run, under it its steps, and the engine's stages under the step that
 * waits for them. Its ids are made of the run's own, so that lineage and trace name one run.
 */
final class RunTrace {
  /** The step that waits for the engine. */
  static final String PIPELINE = "pipeline";

  private static final AttributeKey<String> FAULT = AttributeKey.stringKey("error.message");

  private RunTrace() {}

  /** The spans. */
  static List<SpanData> of(RunFacts facts, Resource resource) {
    Ended ended = new Ended();
    try (SdkTracerProvider provider =
        SdkTracerProvider.builder()
            .setResource(resource)
            .setSampler(Sampler.alwaysOn())
            .setIdGenerator(new RunIds(facts.run()))
            .addSpanProcessor(ended)
            .build()) {
      run(facts, provider.get("dev.almanac"));
    }
    return ended.spans;
  }

  private static void run(RunFacts facts, Tracer tracer) {
    Span run =
        tracer
            .spanBuilder("almanac run")
            .setNoParent()
            .setStartTimestamp(facts.startedAt())
            .setAttribute("almanac.run_id", facts.run().id())
            .setAttribute("almanac.runner", facts.run().runner())
            .setAttribute("almanac.exit_code", facts.ending().exitCode())
            .startSpan();
    Context inRun = Context.root().with(run);
    Context inPipeline = inRun;
    for (StageTime step : facts.steps()) {
      Span span = span(tracer, inRun, step);
      if (step.stage().equals(PIPELINE)) {
        inPipeline = Context.root().with(span);
      }
      span.end(step.end());
    }
    for (StageTime stage : facts.stages()) {
      span(tracer, inPipeline, stage).end(stage.end());
    }
    if (!facts.ending().isSuccess()) {
      run.setStatus(StatusCode.ERROR, facts.ending().reason());
      run.setAllAttributes(Attributes.of(FAULT, facts.ending().reason()));
    }
    run.end(facts.endedAt());
  }

  private static Span span(Tracer tracer, Context parent, StageTime stage) {
    Instant start = stage.start();
    return tracer
        .spanBuilder(stage.stage())
        .setParent(parent)
        .setStartTimestamp(start)
        .setAttribute("almanac.busy_ms", stage.busy().toMillis())
        .setAttribute("almanac.pieces", stage.pieces())
        .startSpan();
  }

  /** Ids of 16 and 8 bytes in hexadecimal digits, of a run and of its spans in their order. */
  private static final class RunIds implements IdGenerator {
    private final String trace;
    private long spans;

    RunIds(RunFacts.Identity run) {
      this.trace = RunUuid.of(run).toString().replace("-", "");
    }

    @Override
    public String generateSpanId() {
      spans++;
      return Hashes.hex64(trace + spans);
    }

    @Override
    public String generateTraceId() {
      return trace;
    }
  }

  /** Keeps the spans that ended. */
  private static final class Ended implements SpanProcessor {
    private final List<SpanData> spans = new ArrayList<>();

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
      return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
      spans.add(span.toSpanData());
    }

    @Override
    public boolean isEndRequired() {
      return true;
    }
  }
}
