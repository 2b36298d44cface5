package dev.almanac.summarise.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often an endpoint is asked that turns requests away. */
class RejectionsTest {
  private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | {\"error\": {\"code\": \"context_length_exceeded\"}} | REJECTED",
        "400 | {\"error\": {\"code\": \"content_filter\"}} | REFUSED",
        "400 | {\"error\": {\"message\": \"Your credit balance is too low\"}} | UNPAID",
        "413 | {} | REJECTED",
        "302 | {} | REJECTED",
        "405 | {} | REJECTED",
        "429 | {\"error\": {\"code\": \"insufficient_quota\"}} | UNPAID"
      })
  void whatNoOtherFormOfTheRequestMendsIsSentOnce(int status, String body, ModelFault.Kind kind) {
    server.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(status).withBody(body)));

    assertThat(fault(client()).kind()).isEqualTo(kind);
    server.verify(1, postRequestedFor(anyUrl()));
  }

  @Test
  void anEndpointThatNamesTheSchemaIsAskedWithoutOne() {
    server.stubFor(post(anyUrl()).atPriority(2).willReturn(aResponse().withStatus(404)));
    server.stubFor(
        post(anyUrl())
            .atPriority(1)
            .withRequestBody(containing("json_schema"))
            .willReturn(aResponse().withStatus(422).withBody("unknown response_format")));

    assertThat(fault(client()).kind()).isEqualTo(ModelFault.Kind.NOT_FOUND);
    server.verify(1, postRequestedFor(anyUrl()).withRequestBody(containing("json_object")));
  }

  @Test
  void whatIsRefusedWithASchemaAndWithoutIsNotSentTwiceForEver() {
    server.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(400)));
    ModelClient client = client();
    for (int i = 0; i < 6; i++) {
      assertThat(fault(client)).isNotNull();
    }
    server.verify(2 + 6, postRequestedFor(anyUrl()));
  }

  private ModelClient client() {
    return Clients.of("http://localhost:" + server.port());
  }

  private static ModelFault fault(ModelClient client) {
    return catchThrowableOfType(
        ModelFault.class,
        () -> client.ask(Prompts.summary("Probes", "We."), AnswerParser::claims, new Meter()));
  }
}
