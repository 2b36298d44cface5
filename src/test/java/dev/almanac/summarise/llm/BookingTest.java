package dev.almanac.summarise.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.almanac.ModelServer;
import dev.almanac.summarise.llm.ModelConfig.BudgetConfig;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What requests are booked at; an endpoint bills what it likes. */
class BookingTest {
  private static final Prompt PROMPT =
      Prompts.summary("Probes", "We trained forty probes on the middle layers of a network.");
  private static final String USAGE =
      "\"usage\": {\"prompt_tokens\": 400, \"completion_tokens\": 900}";

  private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  static Stream<Arguments> uncounted() {
    return Stream.of(
        Arguments.of("silence", aResponse().withFixedDelay(2000)),
        Arguments.of("500", aResponse().withStatus(500)),
        Arguments.of("a reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
        Arguments.of("noise", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
        Arguments.of("no JSON", aResponse().withBody("<html>")),
        Arguments.of("too much", aResponse().withBody("x".repeat(3_000_000))),
        Arguments.of(
            "no usage",
            aResponse().withBody(ModelServer.Reply.of("Hm.").body().replace("usage", "x"))),
        Arguments.of(
            "a negative one",
            aResponse()
                .withBody(
                    ModelServer.Reply.of("Hm.")
                        .body()
                        .replace(": 1", ": -1")
                        .replace(":20", ":-20")
                        .replace(":100", ":-100"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("uncounted")
  void whatNobodyCountedIsBookedAtItsWorst(String name, ResponseDefinitionBuilder answer) {
    Usage spent = spent(answer, 1);

    assertThat(spent.tokensIn()).as(name).isEqualTo(PROMPT.mostTokensIn());
    assertThat(spent.tokensOut()).isEqualTo(ModelConfig.Sizes.STANDARD.answerTokens());
    assertThat(spent.cost()).isEqualTo((spent.tokensIn() + 2 * spent.tokensOut()) / 1e6);
  }

  static Stream<Arguments> counted() {
    return Stream.of(
        Arguments.of("no choices", "{\"choices\": [], " + USAGE + "}"),
        Arguments.of(
            "a refusal",
            "{\"choices\": [{\"index\": 0, \"message\": {\"role\": \"assistant\", \"content\":"
                + " null, \"refusal\": \"I cannot help.\"}}], "
                + USAGE
                + "}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("counted")
  void anAnswerWithoutATextIsBookedAtWhatItsEndpointCounted(String name, String body) {
    Usage spent = spent(aResponse().withBody(body), 1);

    assertThat(spent.tokensIn()).as(name).isEqualTo(400);
    assertThat(spent.tokensOut()).isEqualTo(900);
  }

  @Test
  void whatWasTurnedAwayIsNotPaidFor() {
    for (int status : new int[] {429, 400, 503, 529, 302}) {
      assertThat(spent(aResponse().withStatus(status), 1).tokens()).as("%d", status).isZero();
    }
  }

  @Test
  void anEndpointThatAnswersTooLateAndBillsForItStaysWithinTheLimit() {
    long limit = 3 * (PROMPT.mostTokensIn() + ModelConfig.Sizes.STANDARD.answerTokens());
    server.stubFor(post(anyUrl()).willReturn(aResponse().withFixedDelay(900)));
    ModelClient client = client(new BudgetConfig(1000, limit, 100));
    while (client.lacking() == null) {
      assertThat(catchThrowableOfType(ModelFault.class, () -> ask(client))).isNotNull();
    }
    server.verify(3, postRequestedFor(anyUrl()));
  }

  private Usage spent(ResponseDefinitionBuilder answer, int calls) {
    server.resetAll();
    server.stubFor(
        post(anyUrl()).willReturn(answer.withHeader("Content-Type", "application/json")));
    BudgetConfig limits = new BudgetConfig(calls, Long.MAX_VALUE, 100);
    ModelConfig config = Clients.config(server.baseUrl(), Provider.OPENAI, limits);
    Budget budget = new Budget(limits, config.prices(), Usage.NONE);
    ModelClient client = new ModelClient(config, budget, Clients.KEY);
    assertThat(catchThrowableOfType(ModelFault.class, () -> ask(client))).isNotNull();
    assertThat(budget.spent().calls()).isEqualTo(calls);
    return budget.spent();
  }

  private ModelClient client(BudgetConfig limits) {
    return Clients.of(server.baseUrl(), Provider.OPENAI, limits);
  }

  private static void ask(ModelClient client) {
    client.ask(PROMPT, AnswerParser::claims, new Meter());
  }
}
