package dev.almanac.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostKeyTest {

  @ParameterizedTest
  @CsvSource({
    "https://www.lesswrong.com/posts/ab12CDef34gh56ijk/a-slug, fm:ab12CDef34gh56ijk",
    "https://www.alignmentforum.org/posts/ab12CDef34gh56ijk, fm:ab12CDef34gh56ijk",
    "https://www.lesswrong.com/posts/507f1f77bcf86cd799439011/s, fm:507f1f77bcf86cd799439011",
    "https://forum.effectivealtruism.org/posts/ab12CDef34gh56ijk/s, eaf:ab12CDef34gh56ijk",
    "https://arxiv.org/abs/2502.17424, arxiv:2502.17424",
    "https://arxiv.org/abs/quant-ph/0201082, arxiv:quant-ph/0201082",
    "https://www.lesswrong.com/lw/3h/a_title, https://www.lesswrong.com/lw/3h/a_title",
    "https://example.org/posts/ab12CDef34gh56ijk, https://example.org/posts/ab12CDef34gh56ijk",
  })
  void aPostHasItsSourcesIdOrElseItsAddress(String url, String key) {
    assertThat(PostKey.of(url)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.lesswrong.com/posts/ab12CD, lesswrong",
    "https://www.alignmentforum.org/posts/ab12CD, alignmentforum",
    "https://forum.effectivealtruism.org/posts/ab12CD, eaforum",
    "https://arxiv.org/abs/2502.17424, arxiv",
    "https://example.org:8443/a, example.org",
    "http://blog.example.org/, blog.example.org",
  })
  void aSourceIsAForumsNameOrElseTheHost(String url, String source) {
    assertThat(PostKey.sourceOf(url)).isEqualTo(source);
  }
}
