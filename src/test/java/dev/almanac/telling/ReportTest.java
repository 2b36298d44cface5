package dev.almanac.telling;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.almanac.digest.form.Templates;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final List<PastRun> EARLIER =
      List.of(Facts.earlier(1, 10, 1, 3), Facts.earlier(2, 20, 0, 4), Facts.earlier(3, 30, 3, 9));

  @Test
  void theJsonKeepsToItsSchema() throws IOException {
    for (RunFacts facts : List.of(Facts.published(), Facts.failed("fm:a"))) {
      for (List<PastRun> earlier : List.of(List.<PastRun>of(), EARLIER)) {
        assertThat(faults(ReportJson.of(facts, earlier))).isEmpty();
      }
    }
    assertThat(faults("{\"version\": 1}")).isNotEmpty();
  }

  @Test
  void thePageShowsEveryAuditWithItsOutcomeAndFindings() {
    Document page = page(Facts.failed("tables/posts: twice fm:a"), EARLIER);
    assertThat(page.select("header .state").text()).isEqualTo("Failed");
    assertThat(page.select(".reason").text()).contains("keys: tables/posts: twice fm:a");
    assertThat(page.select("h2:contains(Audits) + .scroll tbody tr").eachText())
        .satisfiesExactly(
            row -> assertThat(row).startsWith("counts").endsWith("12 0 passed"),
            row -> assertThat(row).startsWith("keys").contains("twice fm:a").endsWith("7 1 failed"),
            row -> assertThat(row).startsWith("drop").endsWith("0 0 not run"));
  }

  @Test
  void thePageShowsCountsTablesDumpsAndTimes() {
    Document page = page(Facts.published(), EARLIER);
    assertThat(page.select("header .state").text()).isEqualTo("Published");
    assertThat(page.select(".tiles li").eachText())
        .contains("12 records read", "3 rejects", "7 posts", "123 KB of dumps read");
    assertThat(page.select("h3:contains(Rejects by reason) + table tr").eachText())
        .containsExactly("no title 2", "draft 1");
    assertThat(page.select("h2:contains(Dumps) + .scroll tbody th").eachText())
        .containsExactly("dumps/a.json", "dumps/b.json", "more/c.json");
    assertThat(page.select(".times tbody tr").eachText())
        .containsExactly(
            "setup 1.00 s",
            "pipeline 5.00 s",
            "ReadDumps 3.00 s 6.00 s",
            "WriteTables 2.00 s 3.00 s",
            "audits 2.00 s");
    assertThat(page.select(".times tbody tr:nth-child(3) rect").attr("x")).isEqualTo("12.50%");
    assertThat(page.select(".times tbody tr:nth-child(3) rect").attr("width")).isEqualTo("37.50%");
  }

  @Test
  void thePageComparesWithEarlierRunsWhereThereAreSome() {
    assertThat(page(Facts.published(), List.of()).select(".trend")).isEmpty();
    Document page = page(Facts.published(), EARLIER);
    assertThat(page.select(".trend")).hasSize(4);
    assertThat(page.select("section:has(h3:contains(Records read)) p").text())
        .isEqualTo("12 median of the 3 before: 20");
    assertThat(page.select("section:has(h3:contains(Rejects, %)) p").text())
        .isEqualTo("25.00 % median of the 3 before: 10.00 %");
  }

  @Test
  void whatComesFromADumpStaysText() {
    String hostile = "</td><script>alert(1)</script><img src=x onerror=alert(1)>";
    Document page = page(Facts.failed(hostile), List.of());
    assertThat(page.select("script, img")).isEmpty();
    assertThat(page.select(".findings li").text()).isEqualTo(hostile);
  }

  @Test
  void thePagesPolicyAllowsItsOwnStyleSheetAndNothingElse() throws Exception {
    Document page = page(Facts.published(), EARLIER);
    String style = Objects.requireNonNull(page.selectFirst("style")).data();
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(hash)
                + "'; base-uri 'none'; form-action 'none'");
    for (Element element : page.getAllElements()) {
      assertThat(element.hasAttr("style")).as("%s", element.tagName()).isFalse();
      assertThat(element.hasAttr("src") || element.hasAttr("href")).isFalse();
    }
  }

  private static Document page(RunFacts facts, List<PastRun> earlier) {
    byte[] bytes = Templates.render("runreport", new ReportPage(facts, earlier));
    return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
  }

  private static List<Error> faults(String json) throws IOException {
    try (InputStream in = ReportTest.class.getResourceAsStream("report.schema.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
      return schema.validate(json, InputFormat.JSON);
    }
  }
}
