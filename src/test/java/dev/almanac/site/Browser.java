package dev.almanac.site;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Debian's Chromium, driven from the tests. Where it is not installed, tests are skipped and say
 * so; in CI they fail.
 */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM =
      Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

  /** Else it looks up hosts of its maker's at every start. */
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Browser start() {
    if (!Files.isExecutable(CHROMIUM)) {
      String message = "no browser at " + CHROMIUM + "; install chromium to run this test";
      Assertions.assertNull(System.getenv("CI"), message);
      Assumptions.abort(message);
    }
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Browser(
        playwright,
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(QUIET)));
  }

  /** A page that notes whatever it should not do. */
  Visit visit(com.microsoft.playwright.Browser.NewContextOptions options) {
    return new Visit(browser.newContext(options));
  }

  Visit visit() {
    return visit(new com.microsoft.playwright.Browser.NewContextOptions());
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  /** A page, and what it did that no page of ours does. */
  static final class Visit implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    private Visit(BrowserContext context) {
      this.context = context;
      this.page = context.newPage();
      page.onConsoleMessage(
          message -> {
            if (List.of("error", "warning").contains(message.type())) {
              faults.add(message.type() + ": " + message.text());
            }
          });
      page.onPageError(error -> faults.add("script: " + error));
      page.onDialog(
          dialog -> {
            faults.add("dialog: " + dialog.message());
            dialog.dismiss();
          });
      page.onPopup(popup -> faults.add("window: " + popup.url()));
      page.onRequest(request -> requests.add(request.url()));
    }

    Page page() {
      return page;
    }

    /** Errors, warnings, dialogs and windows, since the start. */
    List<String> faults() {
      return faults;
    }

    /** All that was asked for, since the start. */
    List<String> requests() {
      return requests;
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
