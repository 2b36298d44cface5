package dev.almanac.beam;

import dev.almanac.model.StageTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.DistributionResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricQueryResults;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;

/**
 * What the engine says of a job's work. Engines that tell work that counts from work that was tried
 * again say the former; others say all of it, so that a count may be too high, never too low.
 *
 * @param counters by name, over all stages
 * @param stages by start
 */
public record EngineMetrics(Map<String, Long> counters, List<StageTime> stages) {
  /** Before anything was done. */
  public static final EngineMetrics NONE = new EngineMetrics(Map.of(), List.of());

  /** What the engine says now; nothing where it keeps its metrics to itself. */
  static EngineMetrics of(PipelineResult result) {
    MetricsFilter own =
        MetricsFilter.builder()
            .addNameFilter(MetricNameFilter.inNamespace(StageCounts.NAMESPACE))
            .build();
    try {
      return of(result.metrics().queryMetrics(own));
    } catch (UnsupportedOperationException e) {
      return NONE;
    }
  }

  private static EngineMetrics of(MetricQueryResults own) {
    Map<String, Long> counters = new TreeMap<>();
    own.getCounters()
        .forEach(one -> counters.merge(one.getName().getName(), value(one), Long::sum));
    Map<String, DistributionResult> moments = byStage(own, StageTimer.MOMENTS);
    List<StageTime> stages = new ArrayList<>();
    byStage(own, StageTimer.BUSY)
        .forEach(
            (stage, busy) -> {
              DistributionResult seen = moments.get(stage);
              if (seen != null) {
                stages.add(time(stage, seen, busy));
              }
            });
    stages.sort(Comparator.comparing(StageTime::start).thenComparing(StageTime::stage));
    return new EngineMetrics(counters, stages);
  }

  private static StageTime time(String stage, DistributionResult moments, DistributionResult busy) {
    return new StageTime(
        stage,
        Instant.ofEpochMilli(moments.getMin()),
        Instant.ofEpochMilli(moments.getMax()),
        Duration.ofMillis(busy.getSum()),
        busy.getCount());
  }

  /** A stage is the first part of the name of a step, such as {@code ReadDumps/ReadPart}. */
  private static Map<String, DistributionResult> byStage(MetricQueryResults own, String name) {
    Map<String, DistributionResult> stages = new TreeMap<>();
    for (MetricResult<DistributionResult> one : own.getDistributions()) {
      DistributionResult value = value(one);
      if (one.getName().getName().equals(name) && value.getCount() > 0) {
        String stage = one.getKey().stepName().replaceFirst("/.*", "");
        stages.merge(stage, value, EngineMetrics::join);
      }
    }
    return stages;
  }

  private static DistributionResult join(DistributionResult one, DistributionResult other) {
    return DistributionResult.create(
        one.getSum() + other.getSum(),
        one.getCount() + other.getCount(),
        Math.min(one.getMin(), other.getMin()),
        Math.max(one.getMax(), other.getMax()));
  }

  private static <T> T value(MetricResult<T> metric) {
    Function<MetricResult<T>, T> read =
        metric.hasCommitted() ? MetricResult::getCommitted : MetricResult::getAttempted;
    return read.apply(metric);
  }
}
