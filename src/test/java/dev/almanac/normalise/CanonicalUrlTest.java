package dev.almanac.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a post of LessWrong, in the spellings that dumps have
          https://www.lesswrong.com/posts/ab12CD/a-slug                     | https://www.lesswrong.com/posts/ab12CD/a-slug
          http://www.lesswrong.com/posts/ab12CD/a-slug                      | https://www.lesswrong.com/posts/ab12CD/a-slug
          https://lesswrong.com/posts/ab12CD/a-slug                         | https://www.lesswrong.com/posts/ab12CD/a-slug
          HTTPS://WWW.LessWrong.COM/posts/ab12CD/a-slug                     | https://www.lesswrong.com/posts/ab12CD/a-slug
          https://www.lesswrong.com:443/posts/ab12CD/a-slug                 | https://www.lesswrong.com/posts/ab12CD/a-slug
          https://www.lesswrong.com/posts/ab12CD/a-slug/                    | https://www.lesswrong.com/posts/ab12CD/a-slug
          https://www.lesswrong.com/posts/ab12CD/                           | https://www.lesswrong.com/posts/ab12CD
          https://www.lesswrong.com/posts/ab12CD/a-slug?commentId=Xy9       | https://www.lesswrong.com/posts/ab12CD/a-slug
          https://www.lesswrong.com/posts/ab12CD/a-slug#A_heading           | https://www.lesswrong.com/posts/ab12CD/a-slug
          https://www.lesswrong.com/posts/ab12CD/a-slug/comment/Xy9         | https://www.lesswrong.com/posts/ab12CD/a-slug
          https://www.lesswrong.com/s/SEQuence/p/ab12CD                     | https://www.lesswrong.com/posts/ab12CD
          https://www.lesswrong.com/s/SEQuence/p/ab12CD/#comments           | https://www.lesswrong.com/posts/ab12CD
          https://www.lesswrong.com/lw/3h/a_title/                          | https://www.lesswrong.com/lw/3h/a_title
          https://www.lesswrong.com/lw/3h/a_title/?ref=feed                 | https://www.lesswrong.com/lw/3h/a_title
          # without a scheme
          //www.lesswrong.com/posts/ab12CD/a-slug                           | https://www.lesswrong.com/posts/ab12CD/a-slug
          www.lesswrong.com/posts/ab12CD/a-slug                             | https://www.lesswrong.com/posts/ab12CD/a-slug
          lesswrong.com/posts/ab12CD/a-slug                                 | https://www.lesswrong.com/posts/ab12CD/a-slug
          # doubled
          https://www.alignmentforum.org/https://www.alignmentforum.org/posts/ab12CD/s | https://www.alignmentforum.org/posts/ab12CD/s
          https://www.alignmentforum.org/https://www.lesswrong.com/posts/ab12CD/s      | https://www.lesswrong.com/posts/ab12CD/s
          https://a.example/https://b.example/https://www.lesswrong.com/posts/ab12CD   | https://www.lesswrong.com/posts/ab12CD
          www.alignmentforum.org/https://www.alignmentforum.org/posts/ab12CD/s         | https://www.alignmentforum.org/posts/ab12CD/s
          https://https://www.lesswrong.com/posts/ab12CD/a-slug                        | https://www.lesswrong.com/posts/ab12CD/a-slug
          # archives and mirrors
          https://web.archive.org/web/20160101000000/http://lesswrong.com/posts/ab12CD | https://www.lesswrong.com/posts/ab12CD
          web.archive.org/web/2016id_/http://lesswrong.com/posts/ab12CD                | https://www.lesswrong.com/posts/ab12CD
          https://www.greaterwrong.com/posts/ab12CD/a-slug                  | https://www.lesswrong.com/posts/ab12CD/a-slug
          https://www.greaterwrong.com/posts/ab12CD/a-slug/comment/Xy9      | https://www.lesswrong.com/posts/ab12CD/a-slug
          https://ea.greaterwrong.com/posts/ab12CD/a-slug                   | https://forum.effectivealtruism.org/posts/ab12CD/a-slug
          https://forum-bots.effectivealtruism.org/posts/ab12CD/a-slug      | https://forum.effectivealtruism.org/posts/ab12CD/a-slug
          https://forum-bots.lesswrong.com/posts/ab12CD/a-slug              | https://www.lesswrong.com/posts/ab12CD/a-slug
          https://www.lesserwrong.com/posts/ab12CD/a-slug                   | https://www.lesswrong.com/posts/ab12CD/a-slug
          http://alignment-forum.org/posts/ab12CD/a-slug                    | https://www.alignmentforum.org/posts/ab12CD/a-slug
          # arXiv
          https://arxiv.org/abs/2502.17424                                  | https://arxiv.org/abs/2502.17424
          http://arxiv.org/abs/2502.17424v1                                 | https://arxiv.org/abs/2502.17424
          https://www.arxiv.org/pdf/2502.17424                              | https://arxiv.org/abs/2502.17424
          https://arxiv.org/pdf/2502.17424v12.pdf                           | https://arxiv.org/abs/2502.17424
          https://arxiv.org/pdf/2502.17424.pdf#page=3                       | https://arxiv.org/abs/2502.17424
          https://arxiv.org/html/2502.17424v2                               | https://arxiv.org/abs/2502.17424
          https://export.arxiv.org/abs/2502.17424v2/                        | https://arxiv.org/abs/2502.17424
          https://ar5iv.labs.arxiv.org/html/2502.17424                      | https://arxiv.org/abs/2502.17424
          http://arxiv.org/abs/quant-ph/0201082v1                           | https://arxiv.org/abs/quant-ph/0201082
          http://arxiv.org/pdf/math.GT/0309136v3.pdf                        | https://arxiv.org/abs/math.GT/0309136
          https://arxiv.org/abs/0704.0001?context=hep-ph                    | https://arxiv.org/abs/0704.0001
          https://arxiv.org/list/cs.AI/recent                               | https://arxiv.org/list/cs.AI/recent
          # elsewhere
          https://www.Example.org                                           | https://example.org/
          https://example.org/a/                                            | https://example.org/a
          https://example.org/A/b//                                         | https://example.org/A/b
          http://example.org:80/a                                           | http://example.org/a
          https://example.org:8443/a                                        | https://example.org:8443/a
          https://reader@example.org/a                                      | https://example.org/a
          https://example.org/@someone/a                                    | https://example.org/@someone/a
          https://example.org/a?utm_source=x&utm_medium=rss                 | https://example.org/a
          https://example.org/a?id=7&utm_campaign=x&fbclid=y&page=2         | https://example.org/a?id=7&page=2
          https://example.org/a?&id=7&                                      | https://example.org/a?id=7
          https://example.org/a?next=https://b.example/c                    | https://example.org/a?next=https://b.example/c
          https://example.org/a b                                           | https://example.org/a%20b
          https://example.org/Folding_%28protein%29                         | https://example.org/Folding_(protein)
          """)
  void foldsTheSpellingsOfOneAddress(String text, String canonical) {
    assertThat(CanonicalUrl.of(text)).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "javascript:alert(1)",
        "javascript://www.lesswrong.com/%0aalert(1)",
        "mailto:someone@example.org",
        "data:text/html,<p>hello</p>",
        "ftp://example.org/a",
        "file:///etc/hosts",
        "/posts/ab12CD/a-slug",
        "posts/ab12CD",
        "#comments",
        "https://",
        "https:///posts/ab12CD",
        "https://localhost/a",
        "https://exa mple.org/a",
        "see the post",
        "null",
      })
  void refusesWhatIsNoWebAddress(String text) {
    assertThat(CanonicalUrl.of(text)).isEmpty();
  }

  @Property(seed = "1")
  void theCanonicalFormIsItsOwn(@ForAll("addresses") String address) {
    assertThat(CanonicalUrl.of(address).stream())
        .allSatisfy(once -> assertThat(CanonicalUrl.of(once)).contains(once));
  }

  @Property(seed = "1")
  void anyTextCanBeReadAndGivesAWebAddressOrNone(@ForAll String text) {
    assertThat(CanonicalUrl.of("https://example.org/" + text).stream())
        .allSatisfy(url -> assertThat(url).startsWith("http"));
  }

  @Provide
  Arbitrary<String> addresses() {
    Arbitrary<String> schemes = Arbitraries.of("https://", "http://", "//", "", "HTTP://");
    Arbitrary<String> hosts =
        Arbitraries.of(
            "www.lesswrong.com",
            "alignmentforum.org",
            "www.www.example.org",
            "ea.greaterwrong.com",
            "arxiv.org:443",
            "Example.org:8080",
            "me@example.org",
            "web.archive.org");
    Arbitrary<String> steps =
        Arbitraries.of(
            List.of(
                "/posts",
                "/ab12CD",
                "/s",
                "/p",
                "/abs",
                "/pdf",
                "/2502.17424v1v2.pdf",
                "/quant-ph",
                "/0201082v1",
                "/",
                "/https://",
                "/https://arxiv.org",
                "/%2528a%29",
                "/x.pdf",
                "/web/2016"));
    Arbitrary<String> ends =
        Arbitraries.of("", "?", "?a=1&&utm_id=2", "?ref=x", "#b", "?a=b#c?d", " ");
    return Combinators.combine(schemes, hosts, steps.list().ofMaxSize(5), ends)
        .as((scheme, host, path, end) -> scheme + host + String.join("", path) + end);
  }
}
