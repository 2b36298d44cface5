package dev.almanac.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.almanac.Invocation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample's site as a reader has it, from files, in a real browser. */
class SiteBrowserTest {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final int PHONE = 390;
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @TempDir private static Path output = Path.of("");
  private static Browser browser;

  @BeforeAll
  static void publish() {
    browser = Browser.start();
    Invocation.runSample(
        output,
        "--forms=site,feeds",
        "--views=[{\"id\":\"control\",\"name\":\"AI control\",\"themes\":[\"ai-control\"]}]");
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  private static String url(String path) {
    return output.resolve("site").resolve(path).toUri().toString();
  }

  /** One page of each kind. */
  private static Map<String, String> kinds() throws Exception {
    Map<String, String> kinds = new TreeMap<>();
    kinds.put("home", "index.html");
    kinds.put("calendar", "calendar.html");
    kinds.put("day", "2026/03/24.html");
    kinds.put("week", "2026/W13.html");
    kinds.put("month", "2026/03/index.html");
    kinds.put("year", "2026/index.html");
    kinds.put("themes", "themes/index.html");
    kinds.put("theme", "themes/emergent-misalignment.html");
    kinds.put("theme-year", "themes/emergent-misalignment/2026.html");
    kinds.put("trends", "trends/index.html");
    kinds.put("search", "search/index.html");
    kinds.put("view", "views/control/index.html");
    String day = Files.readString(output.resolve("site").resolve("2026/03/24.html"));
    kinds.put("post", day.replaceFirst("(?s).*?(posts/\\w\\w/\\w+\\.html).*", "$1"));
    return kinds;
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void everyKindOfPageIsAccessibleAndQuiet(ColorScheme scheme) throws Exception {
    NewContextOptions options = new NewContextOptions().setColorScheme(scheme);
    int passed = 0;
    try (Browser.Visit visit = browser.visit(options)) {
      for (Map.Entry<String, String> kind : kinds().entrySet()) {
        visit.page().navigate(url(kind.getValue()));
        if (kind.getKey().equals("search")) {
          visit.page().fill("#q", "tern");
          await(visit.page(), "posts? found$");
        }
        assertThat(visit.faults()).as(kind.getKey()).isEmpty();
        AxeResults results = new AxeBuilder(visit.page()).withTags(WCAG).analyze();
        List<String> broken = results.getViolations().stream().map(SiteBrowserTest::told).toList();
        assertThat(broken).as("%s in %s", kind, scheme).isEmpty();
        passed += results.getPasses().size();
        // Axe asks for style sheets by itself, which the page's policy refuses.
        visit.faults().clear();
        shoot(visit.page(), kind.getKey() + "-" + scheme.name().toLowerCase(Locale.ROOT));
      }
      assertThat(visit.requests()).allMatch(request -> request.startsWith("file:"));
    }
    System.out.printf("axe, %s: %d rules passed on %d pages%n", scheme, passed, kinds().size());
  }

  /** Waits for what the search says; not with a script, which the page's policy would not run. */
  private static void await(Page page, String state) {
    page.locator("#state")
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile(state)))
        .waitFor();
  }

  private static String told(Rule rule) {
    return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().get(0).getHtml();
  }

  private static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
  }

  @Test
  void noPageIsWiderThanAPhone() throws Exception {
    try (Browser.Visit visit = browser.visit(new NewContextOptions().setViewportSize(PHONE, 844))) {
      for (Map.Entry<String, String> kind : kinds().entrySet()) {
        visit.page().navigate(url(kind.getValue()));
        Object width = visit.page().evaluate("document.documentElement.scrollWidth");
        assertThat((Integer) width).as(kind.getKey()).isLessThanOrEqualTo(PHONE);
        shoot(visit.page(), kind.getKey() + "-phone");
      }
    }
  }

  @Test
  void aReaderWalksFromTheFrontPageToAPostAndItsTheme() {
    try (Browser.Visit visit = browser.visit()) {
      Page page = visit.page();
      page.navigate(url("index.html"));
      page.click("nav >> text=Calendar");
      page.click("main >> text=Mar");
      assertThat(page.textContent("h1")).isEqualTo("March 2026");
      page.click("main >> text=Tuesday 24 March 2026");
      assertThat(page.textContent("h1")).isEqualTo("Tuesday 24 March 2026");
      page.click("main .told a.title >> nth=0");
      String title = page.textContent("h1");
      page.click("#themes ~ ul a >> nth=0");
      assertThat(page.textContent("main")).contains(title);
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void everythingIsReachedWithTheKeyboardAndTheTextFirst() {
    try (Browser.Visit visit = browser.visit()) {
      Page page = visit.page();
      page.navigate(url("2026/03/24.html"));
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
      assertThat(
              (Boolean) page.evaluate("document.activeElement.getBoundingClientRect().left >= 0"))
          .isTrue();
      page.keyboard().press("Enter");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
      page.keyboard().press("Tab");
      assertThat((Boolean) page.evaluate("document.activeElement.matches('main a')")).isTrue();
      assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
          .isEqualTo("solid");
    }
  }

  @Test
  void searchFindsAPostOfAnyYearByTheStartsOfItsWords() {
    try (Browser.Visit visit = browser.visit()) {
      Page page = visit.page();
      page.navigate(url("search/index.html"));
      assertThat(visit.requests()).noneMatch(request -> request.contains("2026.js"));
      page.fill("#q", "repli tern");
      await(page, "posts? found$");
      assertThat(page.locator("#found li").count()).isPositive();
      assertThat(page.textContent("#found li >> nth=0")).containsIgnoringCase("Tern");
      page.click("#found a >> nth=0");
      assertThat(page.url()).contains("/posts/");
      assertThat(page.textContent("h1")).isNotBlank();
      page.goBack();
      page.waitForSelector("#found li");
      assertThat(page.inputValue("#q")).isEqualTo("repli tern");
      page.fill("#q", "nothing-has-this-word");
      await(page, "^0 posts found$");
      assertThat(visit.faults()).isEmpty();
    }
  }

  /** Ten quarters of enough posts after one that stands alone, and one that is not over. */
  private static String quarters() {
    StringBuilder all = new StringBuilder("20,20,20,0,0,0,0,0,0");
    all.append(",40".repeat(30)).append(",40");
    String themes =
        IntStream.range(0, 8)
            .mapToObj(
                i -> "{\"id\":\"t%d\",\"name\":\"Theme %d\",\"posts\":[%s]}".formatted(i, i, all))
            .collect(Collectors.joining(","));
    return "window.almanacTrends = {\"first\":\"2023-01-01\",\"last\":\"2026-04-20\",\"all\":[%s],\"themes\":[%s]};"
        .formatted(all, themes);
  }

  @Test
  void theTrendsPageDrawsWhatIsPicked() throws Exception {
    Path data = output.resolve("site/trends/data.js");
    byte[] before = Files.readAllBytes(data);
    try (Browser.Visit visit = browser.visit()) {
      Files.writeString(data, quarters());
      Page page = visit.page();
      page.navigate(url("trends/index.html"));
      page.waitForSelector("#plot canvas");
      assertThat(page.locator("#legend li").count()).isEqualTo(3);
      assertThat(page.locator("#legend line[stroke-dasharray='8 4']").count()).isEqualTo(1);
      assertThat(page.textContent("#reading"))
          .isEqualTo(
              "Theme 0: 100.0 %; Theme 1: 100.0 %; Theme 2: 100.0 % in 2026 Q1."
                  + " 2026 Q2 is not over and not drawn.");
      String drawn = canvas(page);
      for (int i = 3; i < 6; i++) {
        page.check("#choices input >> nth=" + i);
      }
      assertThat(page.locator("#legend li").count()).isEqualTo(6);
      assertThat(canvas(page)).isNotEqualTo(drawn);
      page.click("#choices input >> nth=6");
      assertThat(page.textContent("#reading")).startsWith("Six themes at most");
      assertThat(page.isChecked("#choices input >> nth=6")).isFalse();
      page.hover("#plot .u-over", new Page.HoverOptions().setPosition(1, 100));
      assertThat(page.textContent("#reading")).contains(" in 2023 Q4.");
      page.selectOption("#grain", "month");
      page.selectOption("#measure", "posts");
      assertThat(page.textContent("#reading")).contains("40 posts in 2026-03.");
      assertThat(visit.faults()).isEmpty();
    } finally {
      Files.write(data, before);
    }
  }

  @Test
  void onePeriodIsToldAndNotDrawn() {
    try (Browser.Visit visit = browser.visit()) {
      visit.page().navigate(url("trends/index.html"));
      assertThat(visit.page().textContent("#reading"))
          .contains("2026 Q1")
          .contains("Two quarters make a line; there is one so far.");
      assertThat(visit.page().isVisible("#plot")).isFalse();
      assertThat(visit.faults()).isEmpty();
    }
  }

  private static String canvas(Page page) {
    return String.valueOf(page.evaluate("document.querySelector('#plot canvas').toDataURL()"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026/03/24.html", "trends/index.html", "search/index.html"})
  void pagesSayTheirThingWithoutAnyScript(String path) {
    try (Browser.Visit visit = browser.visit(new NewContextOptions().setJavaScriptEnabled(false))) {
      visit.page().navigate(url(path));
      assertThat(visit.page().textContent("main").strip().length()).isGreaterThan(100);
      assertThat(visit.page().locator("#explorer:visible, #search:visible").count()).isZero();
    }
  }

  @Test
  void darkIsDarkAndPrintIsInk() {
    try (Browser.Visit visit =
        browser.visit(new NewContextOptions().setColorScheme(ColorScheme.DARK))) {
      Page page = visit.page();
      page.navigate(url("2026/03/24.html"));
      String background = "getComputedStyle(document.body).backgroundColor";
      assertThat(page.evaluate(background)).isEqualTo("rgb(22, 24, 26)");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.evaluate(background)).isEqualTo("rgb(255, 255, 255)");
      assertThat(page.isVisible("nav")).isFalse();
      byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));
      assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }
  }
}
