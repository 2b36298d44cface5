package dev.almanac;

import dev.almanac.job.SpooledReject;
import dev.almanac.model.BodyRef;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.Link;
import dev.almanac.model.Origin;
import dev.almanac.model.PostKind;
import dev.almanac.model.Reject;
import dev.almanac.model.Sighting;
import dev.almanac.model.Signature;
import dev.almanac.model.Span;
import dev.almanac.model.Summary;
import dev.almanac.model.SummaryMethod;
import dev.almanac.model.TextFacts;
import dev.almanac.model.ThemeHits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Records for the tests of all rooms: full ones, and bare ones with every null that may be. */
public final class Samples {
  public static final LocalDate DAY = LocalDate.of(2026, 3, 10);

  private Samples() {}

  /** The facts of a text that says something. */
  public static TextFacts facts() {
    byte[] signature = new byte[512];
    for (int i = 0; i < signature.length; i++) {
      signature[i] = (byte) i;
    }
    return new TextFacts(
        "0123456789abcdef0123456789abcdef",
        1234,
        "en",
        new Summary(
            "Ein Satz — und noch einer. 二番目。",
            SummaryMethod.EXTRACTIVE,
            List.of(new Span(3, 30), new Span(40, 48))),
        List.of(
            new ThemeHits(
                "reward-hacking", 3, 2, List.of("reward hacking", "specification gaming")),
            new ThemeHits("control", 1, 1, List.of())),
        Signature.of(signature),
        1230,
        BodyRef.published("2026-03"));
  }

  /** The facts of a text that says nothing. */
  public static TextFacts bareFacts() {
    return new TextFacts(
        "",
        0,
        null,
        Summary.NONE,
        List.of(),
        Signature.of(new byte[512]),
        0,
        new BodyRef("a", 7, 9));
  }

  /** A sighting with all that one can have. */
  public static Sighting sighting(String postKey, LocalDate seenOn) {
    return new Sighting(
        postKey + "#" + seenOn,
        postKey,
        new Origin("dumps/größe.json", 17, DumpFormat.GRAPHQL),
        "lesswrong",
        "abc123",
        "https://www.lesswrong.com/posts/abc123/été",
        "“Quoted” – naïve 模型 🤖",
        PostKind.LINKPOST,
        Link.post("https://arxiv.org/abs/2603.00001", "arxiv:2603.00001"),
        Instant.parse("2026-03-10T08:15:30.123456Z"),
        "10th March",
        seenOn,
        List.of("Zoë", "阿"),
        List.of("AI", "Reward Hacking"),
        -3,
        0,
        "A supplied summary of the post.",
        facts().contentHash(),
        facts().words(),
        facts());
  }

  /** A sighting with no more than one must have. */
  public static Sighting bareSighting(String postKey, LocalDate seenOn) {
    return new Sighting(
        postKey + "#" + seenOn,
        postKey,
        new Origin("", 0, DumpFormat.UNKNOWN),
        "",
        null,
        "",
        "",
        PostKind.POST,
        null,
        null,
        null,
        seenOn,
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        0,
        null);
  }

  /** A reject. */
  public static Reject reject() {
    return new Reject(
        new Origin("dumps/größe.json", 3, DumpFormat.ARD),
        "ingest",
        "malformed_json",
        "one line – and no more",
        "{\"title\": \"½",
        70_000);
  }

  /** A reject as it travels. */
  public static SpooledReject spooledReject() {
    return new SpooledReject(
        reject().origin(), "ingest", "malformed_json", "one line", new BodyRef("a", 7, 9), 70_000);
  }
}
