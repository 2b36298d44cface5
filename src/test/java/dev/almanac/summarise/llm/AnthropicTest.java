package dev.almanac.summarise.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.almanac.model.ModelStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnthropicTest {
  private static final String TEXT =
      "We trained forty probes on the middle layers of a small network and let them run.";

  private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void itsMessagesAreUnderstood() {
    server.stubFor(
        post(anyUrl())
            .willReturn(
                okJson(
                    """
                    {"id": "m", "type": "message", "role": "assistant", "model": "test", "stop_reason": "end_turn",
                     "content": [{"type": "text", "text": "{\\"sentences\\": [{\\"sentence\\": \\"The authors trained forty probes on the middle layers of a network.\\", \\"quote\\": \\"We trained forty probes on the middle layers\\"}]}"}],
                     "usage": {"input_tokens": 70, "output_tokens": 30}}
                    """)));

    Answer answer = summarize();

    assertThat(answer.status()).isEqualTo(ModelStatus.ANSWERED);
    assertThat(answer.usage().tokens()).isEqualTo(100);
    server.verify(
        postRequestedFor(urlEqualTo("/v1/messages")).withHeader("x-api-key", equalTo(Clients.KEY)));
  }

  @Test
  void itsRefusalIsOne() {
    server.stubFor(
        post(anyUrl())
            .willReturn(
                okJson(
                    """
                    {"id": "m", "type": "message", "role": "assistant", "model": "test", "stop_reason": "refusal",
                     "content": [], "usage": {"input_tokens": 70, "output_tokens": 1}}
                    """)));

    assertThat(summarize().status()).isEqualTo(ModelStatus.REFUSED);
  }

  private Answer summarize() {
    ModelClient client =
        Clients.of(server.baseUrl() + "/v1", Provider.ANTHROPIC, ModelConfig.BudgetConfig.NONE);
    return new PostSummarizer(client, SectionNotes.NONE, 48_000).summarize("Probes", TEXT);
  }
}
