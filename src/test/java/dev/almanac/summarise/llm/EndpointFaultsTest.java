package dev.almanac.summarise.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.almanac.ModelServer;
import dev.almanac.model.ModelStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a post where the endpoint misbehaves; the endpoint is a real server. */
class EndpointFaultsTest {
  private static final String TEXT =
      "We trained forty probes on the middle layers of a small network. The probes find deception in"
          + " most of the held-out games that were played.";
  private static final String GOOD =
      """
      {"sentences": [{"sentence": "The authors trained forty probes on the middle layers of a small network.",
       "quote": "We trained forty probes on the middle layers"}]}
      """;

  private final WireMockServer server =
      new WireMockServer(wireMockConfig().dynamicPort().dynamicHttpsPort());

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  static Stream<Arguments> faultsThatPass() {
    return Stream.of(
        Arguments.of("429 without Retry-After", aResponse().withStatus(429)),
        Arguments.of("429 with it", aResponse().withStatus(429).withHeader("Retry-After", "1")),
        Arguments.of("500", aResponse().withStatus(500).withBody("oops")),
        Arguments.of("529", aResponse().withStatus(529)),
        Arguments.of("silence", good().withFixedDelay(2000)),
        Arguments.of("slow drip", good().withChunkedDribbleDelay(50, 4000)),
        Arguments.of("a reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
        Arguments.of("no bytes", aResponse().withFault(Fault.EMPTY_RESPONSE)),
        Arguments.of("noise", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
        Arguments.of("noise in the body", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
        Arguments.of("a cut envelope", ok(ModelServer.Reply.of(GOOD).body().substring(0, 90))),
        Arguments.of("an envelope without choices", ok("{\"object\": \"chat.completion\"}")),
        Arguments.of("a page of HTML", ok("<html><body>Welcome</body></html>")),
        Arguments.of("cut JSON", says(GOOD.substring(0, 60))),
        Arguments.of("prose", says("Here is your summary!")),
        Arguments.of("another schema", says("{\"summary\": \"It is good.\"}")),
        Arguments.of("wrong types", says("{\"sentences\": [{\"sentence\": 3, \"quote\": []}]}")),
        Arguments.of("empty content", says("")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faultsThatPass")
  void aFaultThatPassesCostsATry(String name, ResponseDefinitionBuilder fault) {
    firstThen(fault, good());

    Answer answer = summarize();

    assertThat(answer.status()).as(name).isEqualTo(ModelStatus.ANSWERED);
    assertThat(answer.usage().calls()).isEqualTo(2);
    server.verify(2, postRequestedFor(anyUrl()));
  }

  @Test
  void anAnswerBringsItsEvidenceAndItsUsage() {
    server.stubFor(post(anyUrl()).willReturn(good()));

    Answer answer = summarize();

    assertThat(answer.sentences()).hasSize(1);
    assertThat(answer.sentences().get(0).evidence())
        .isEqualTo(
            new dev.almanac.model.Span(0, "We trained forty probes on the middle layers".length()));
    assertThat(answer.usage()).isEqualTo(new Usage(1, 100, 20, 140 / 1e6));
    server.verify(
        postRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer " + Clients.KEY)));
  }

  @Test
  void retryAfterIsWaitedForInSecondsMillisecondsAndAsADate() {
    String now = date(Instant.parse("2026-01-05T10:00:00Z"));
    String then = date(Instant.parse("2026-01-05T10:00:01Z"));
    for (ResponseDefinitionBuilder limited :
        List.of(
            aResponse().withStatus(429).withHeader("Retry-After", "1"),
            aResponse().withStatus(503).withHeader("retry-after-ms", "1000"),
            aResponse().withStatus(429).withHeader("Date", now).withHeader("Retry-After", then))) {
      server.resetAll();
      firstThen(limited, good());
      long start = System.nanoTime();

      assertThat(summarize().status()).isEqualTo(ModelStatus.ANSWERED);

      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(Duration.ofMillis(950), Duration.ofSeconds(4));
    }
  }

  @Test
  void anEndpointThatAsksForAnHourIsLeftAlone() {
    server.stubFor(
        post(anyUrl()).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "3600")));

    Answer answer = summarize();

    assertThat(answer.status()).isEqualTo(ModelStatus.FAILED);
    assertThat(answer.reason()).isEqualTo("rate_limited");
    server.verify(1, postRequestedFor(anyUrl()));
  }

  @Test
  void triesEnd() {
    server.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(500)));

    assertThat(summarize().reason()).isEqualTo("server");
    server.verify(Clients.QUICK.tries(), postRequestedFor(anyUrl()));
  }

  @Test
  void aModelThatNeverMakesSenseIsAskedThreeTimes() {
    server.stubFor(post(anyUrl()).willReturn(says("No.")));

    assertThat(summarize().reason()).isEqualTo("malformed");
    server.verify(3, postRequestedFor(anyUrl()));
  }

  @Test
  void aRefusalIsNoFaultAndIsNotArguedWith() {
    server.stubFor(
        post(anyUrl())
            .willReturn(
                ok(
                    """
                    {"id": "1", "object": "chat.completion", "choices": [{"index": 0, "finish_reason": "stop",
                     "message": {"role": "assistant", "content": null, "refusal": "I cannot help with that."}}],
                     "usage": {"prompt_tokens": 9, "completion_tokens": 5, "total_tokens": 14}}
                    """)));

    assertThat(summarize().status()).isEqualTo(ModelStatus.REFUSED);
    server.verify(1, postRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(
      strings = {
        "I'm sorry, but I can't help with that.",
        "I cannot summarise this post.",
        "As an AI, I must decline."
      })
  void aRefusalInProseIsNotArguedWithEither(String prose) {
    server.stubFor(post(anyUrl()).willReturn(says(prose)));

    assertThat(summarize().status()).isEqualTo(ModelStatus.REFUSED);
    server.verify(1, postRequestedFor(anyUrl()));
  }

  @Test
  void whatPassesIsNoRefusalHoweverPoliteItIs() {
    server.stubFor(
        post(anyUrl())
            .willReturn(
                says(
                    "Sorry, I can't do that right now: servers are overloaded. Try again later.")));

    assertThat(summarize().reason()).isEqualTo("malformed");
  }

  @Test
  void anAnswerThatHadNoRoomForItsEndIsNotAskedForThreeTimes() {
    server.stubFor(
        post(anyUrl())
            .willReturn(ok(ModelServer.Reply.of("").body().replace("\"stop\"", "\"length\""))));

    assertThat(summarize().reason()).isEqualTo("cut");
    server.verify(1, postRequestedFor(anyUrl()));
  }

  @Test
  void anEndpointThatNeverAnswersWithASummaryIsNotPaidForEver() {
    for (ResponseDefinitionBuilder useless : List.of(aResponse().withStatus(400), says("Hm."))) {
      server.resetAll();
      server.stubFor(post(anyUrl()).willReturn(useless));
      ModelClient client = Clients.of("http://localhost:" + server.port());
      PostSummarizer summarizer = new PostSummarizer(client, SectionNotes.NONE, 48_000);
      for (int i = 0; i < 16; i++) {
        assertThat(summarizer.summarize("Probes", TEXT).status()).isEqualTo(ModelStatus.FAILED);
      }
      assertStops(client, ModelFault.Kind.USELESS);
    }
  }

  @Test
  void anAnswerThatOurOwnReadingBreaksOnCostsThatAnswerAlone() {
    server.stubFor(post(anyUrl()).willReturn(good()));
    ModelClient client = Clients.of("http://localhost:" + server.port());
    Meter meter = new Meter();
    Prompt prompt = Prompts.summary("Probes", TEXT);

    List<Function<String, String>> readings =
        List.of(
            answer -> {
              throw new IllegalStateException(answer);
            },
            answer -> {
              throw new StackOverflowError();
            });
    for (Function<String, String> broken : readings) {
      ModelFault fault =
          catchThrowableOfType(ModelFault.class, () -> client.ask(prompt, broken, meter));
      assertThat(fault.kind()).isEqualTo(ModelFault.Kind.UNREADABLE);
      assertThat(fault.getCause()).isNull();
    }
    assertThat(meter.sum().calls()).isEqualTo(2);
    assertThat(client.stopped()).isNull();
  }

  @Test
  void whatIsReservedIsMoreThanAllTheBytesThatAreSent() {
    server.stubFor(post(anyUrl()).willReturn(good()));
    Prompt prompt = Prompts.summary("Probes", "短い 🙂 \\frac{a}{b} text".repeat(40));
    Clients.of("http://localhost:" + server.port()).ask(prompt, AnswerParser::claims, new Meter());

    com.fasterxml.jackson.databind.JsonNode body =
        json(server.getAllServeEvents().get(0).getRequest().getBodyAsString());
    long bytes = 0;
    for (String part :
        List.of(
            body.at("/messages/0/content").asText(),
            body.at("/messages/1/content").asText(),
            body.at("/response_format").toString())) {
      bytes += part.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }
    assertThat(prompt.mostTokensIn()).isGreaterThanOrEqualTo(bytes);
  }

  @Test
  void tenMegabytesAreNotRead() {
    server.stubFor(post(anyUrl()).willReturn(ok("{\"id\": \"" + "x".repeat(10_000_000) + "\"}")));

    assertThat(summarize().reason()).isEqualTo("oversized");
    server.verify(1, postRequestedFor(anyUrl()));
  }

  @Test
  void anEndpointWithoutSchemasIsAskedWithoutOne() {
    server.stubFor(post(anyUrl()).atPriority(2).willReturn(good()));
    server.stubFor(
        post(anyUrl())
            .atPriority(1)
            .withRequestBody(
                com.github.tomakehurst.wiremock.client.WireMock.containing("json_schema"))
            .willReturn(aResponse().withStatus(400)));
    ModelClient client = Clients.of("http://localhost:" + server.port());

    for (int i = 0; i < 3; i++) {
      assertThat(
              new PostSummarizer(client, SectionNotes.NONE, 48_000)
                  .summarize("Probes", TEXT)
                  .status())
          .isEqualTo(ModelStatus.ANSWERED);
    }
    server.verify(4, postRequestedFor(anyUrl()));
  }

  @Test
  void anUntrustedCertificateStopsTheRun() {
    server.stubFor(post(anyUrl()).willReturn(good()));
    ModelClient client = Clients.of("https://localhost:" + server.httpsPort());

    assertStops(client, ModelFault.Kind.UNTRUSTED);
    server.verify(0, postRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource({"401,UNAUTHORISED", "402,UNPAID", "404,NOT_FOUND"})
  void whatNoFurtherRequestCanMendStopsTheRun(int status, ModelFault.Kind kind) {
    server.stubFor(
        post(anyUrl())
            .willReturn(aResponse().withStatus(status).withBody("bad key: " + Clients.KEY)));
    ModelClient client = Clients.of("http://localhost:" + server.port());

    assertStops(client, kind);
    assertStops(client, kind);
    server.verify(1, postRequestedFor(anyUrl()));
  }

  @Test
  void anEndpointThatIsDownIsNotAskedForEver() {
    server.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(503)));
    ModelClient client = Clients.of("http://localhost:" + server.port());
    PostSummarizer summarizer = new PostSummarizer(client, SectionNotes.NONE, 48_000);
    for (int i = 0; i < 8; i++) {
      assertThat(summarizer.summarize("Probes", TEXT).status()).isEqualTo(ModelStatus.FAILED);
    }

    assertStops(client, ModelFault.Kind.DOWN);
  }

  private static void assertStops(ModelClient client, ModelFault.Kind kind) {
    ModelFault fault =
        catchThrowableOfType(
            ModelFault.class,
            () -> new PostSummarizer(client, SectionNotes.NONE, 48_000).summarize("Probes", TEXT));
    assertThat(fault.kind()).isEqualTo(kind);
    assertThat(client.stopped()).isEqualTo(kind);
    assertThat(fault.toString()).doesNotContain(Clients.KEY).doesNotContain("localhost");
    assertThat(fault.getCause()).isNull();
  }

  private Answer summarize() {
    return new PostSummarizer(
            Clients.of("http://localhost:" + server.port()), SectionNotes.NONE, 48_000)
        .summarize("Probes", TEXT);
  }

  private void firstThen(ResponseDefinitionBuilder first, ResponseDefinitionBuilder then) {
    server.stubFor(
        post(anyUrl())
            .inScenario("tries")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(first)
            .willSetStateTo("second"));
    server.stubFor(
        post(anyUrl()).inScenario("tries").whenScenarioStateIs("second").willReturn(then));
  }

  private static String date(Instant moment) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atZone(ZoneOffset.UTC));
  }

  private static ResponseDefinitionBuilder good() {
    return says(GOOD);
  }

  private static ResponseDefinitionBuilder says(String content) {
    return ok(ModelServer.Reply.of(content).body());
  }

  private static ResponseDefinitionBuilder ok(String body) {
    return aResponse()
        .withStatus(200)
        .withHeader("Content-Type", "application/json")
        .withBody(body);
  }

  private static com.fasterxml.jackson.databind.JsonNode json(String body) {
    try {
      return new com.fasterxml.jackson.databind.json.JsonMapper().readTree(body);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
