package dev.almanac.job;

import dev.almanac.summarise.llm.Budget;
import dev.almanac.summarise.llm.ModelClient;
import dev.almanac.summarise.llm.ModelConfig;
import dev.almanac.summarise.llm.ModelFault;
import dev.almanac.summarise.llm.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Asks a model for many things at once, as many as may be under way, until no further one can be
 * answered. One of it a run, so that limits hold on every engine.
 */
final class Asking implements AutoCloseable {
  private final Budget budget;
  private final ModelClient client;
  private final ExecutorService workers;

  /**
   * @param spent by the run already
   */
  Asking(ModelConfig model, Usage spent) {
    this.budget = new Budget(model.budget(), model.prices(), spent);
    String variable = model.keyVariable();
    this.client = new ModelClient(model, budget, variable == null ? null : System.getenv(variable));
    this.workers = Executors.newFixedThreadPool(model.pace().concurrency());
  }

  ModelClient client() {
    return client;
  }

  /** What comes of the requests, in order; empty ones were not asked for. */
  <T> List<Optional<T>> all(List<Supplier<T>> requests) {
    List<Callable<Optional<T>>> tasks = new ArrayList<>();
    requests.forEach(request -> tasks.add(() -> one(request)));
    List<Optional<T>> answers = new ArrayList<>();
    try {
      for (Future<Optional<T>> answer : workers.invokeAll(tasks)) {
        answers.add(answer.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a model was asked", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("asking a model failed", e);
    }
    return answers;
  }

  private static <T> Optional<T> one(Supplier<T> request) {
    try {
      return Optional.of(request.get());
    } catch (ModelFault fault) {
      return Optional.empty();
    }
  }

  /** Whether no more can be asked. */
  boolean isOver() {
    return client.stopped() != null;
  }

  /** Why something was not asked; empty where all was. */
  String lacking() {
    ModelFault.Kind kind = client.lacking();
    return kind == null ? "" : kind.label();
  }

  /** All that the run has spent. */
  Usage spent() {
    return budget.spent();
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
