package dev.almanac;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.almanac.model.Span;
import dev.almanac.text.Sentences;
import dev.almanac.text.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;

/** An endpoint of OpenAI's shape on this machine, which answers as a test has it. */
public final class ModelServer implements AutoCloseable {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Pattern QUOTE = Pattern.compile("Quote: “([^”]*)”");

  /**
   * A request as the model sees it.
   *
   * @param system what is asked
   * @param data what is fenced as data
   * @param key that came with it
   */
  public record Request(String system, String data, String key) {
    /** Whether a narrative is asked for. */
    public boolean isNarrative() {
      return system.contains("\"claims\"");
    }
  }

  /**
   * An answer.
   *
   * @param status of HTTP
   * @param body the whole body
   */
  public record Reply(int status, String body) {
    /** One in which the model says this. */
    public static Reply of(String content) {
      try {
        return new Reply(
            200,
            MAPPER.writeValueAsString(
                Map.of(
                    "id",
                    "answer",
                    "object",
                    "chat.completion",
                    "created",
                    1,
                    "model",
                    "test",
                    "choices",
                    List.of(
                        Map.of(
                            "index",
                            0,
                            "finish_reason",
                            "stop",
                            "message",
                            Map.of("role", "assistant", "content", content))),
                    "usage",
                    Map.of("prompt_tokens", 100, "completion_tokens", 20, "total_tokens", 120))));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  private final HttpServer server;
  private final ExecutorService workers = Executors.newFixedThreadPool(8);
  private final Queue<Request> requests = new ConcurrentLinkedQueue<>();

  private ModelServer(HttpServer server) {
    this.server = server;
  }

  /** Starts one that answers so. */
  public static ModelServer start(Function<Request, Reply> answer) throws IOException {
    ModelServer model =
        new ModelServer(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    model.server.createContext("/v1/chat/completions", exchange -> model.handle(exchange, answer));
    model.server.setExecutor(model.workers);
    model.server.start();
    return model;
  }

  /** One that quotes the first sentences of what it is shown. */
  public static ModelServer honest() throws IOException {
    return start(request -> Reply.of(honest(request)));
  }

  private void handle(HttpExchange exchange, Function<Request, Reply> answer) throws IOException {
    try (exchange) {
      JsonNode body = MAPPER.readTree(exchange.getRequestBody());
      String user = body.at("/messages/1/content").asText();
      String fence = user.substring(0, user.indexOf('\n'));
      Request request =
          new Request(
              body.at("/messages/0/content").asText(),
              user.substring(fence.length() + 1, user.lastIndexOf(fence) - 1),
              String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      requests.add(request);
      Reply reply = answer.apply(request);
      byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    }
  }

  /** What a model says that keeps to the rules. */
  public static String honest(Request request) {
    try {
      if (request.isNarrative()) {
        String title = request.data().lines().findFirst().orElse("").replaceFirst("^1\\. ", "");
        return MAPPER.writeValueAsString(
            Map.of(
                "claims",
                List.of(Map.of("sentence", "A post is on " + title, "posts", List.of(1)))));
      }
      List<Map<String, String>> sentences = new ArrayList<>();
      String text = request.data().substring(request.data().indexOf("\n\n") + 2);
      if (text.startsWith("- ")) {
        // Notes on sections: their quotes are the text.
        text = QUOTE.matcher(text).results().map(quote -> quote.group(1)).collect(joining("\n\n"));
      }
      for (Span span : Sentences.split(text)) {
        String sentence = text.substring(span.start(), span.end());
        int words = Words.count(sentence);
        if (words >= 6 && words <= 40 && sentences.size() < 2) {
          sentences.add(Map.of("sentence", sentence, "quote", sentence));
        }
      }
      return MAPPER.writeValueAsString(Map.of("sentences", sentences));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The address for {@code --llmEndpoint}. */
  public String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /** Requests so far. */
  public int calls() {
    return requests.size();
  }

  /** The requests so far, in the order in which they came. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
