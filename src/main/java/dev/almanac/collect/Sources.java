package dev.almanac.collect;

import dev.almanac.collect.source.Lines;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sources of a collection, and what they may do.
 *
 * @param specs in the order in which they are reported
 * @param contact of whoever collects, as sources see it; empty where none is given
 * @param allowsHttp whether connections need not be encrypted
 * @param addresses private or local ones that are allowed
 * @param keys values of the environment variables that the specs name
 */
public record Sources(
    List<SourceSpec> specs,
    String contact,
    boolean allowsHttp,
    Set<String> addresses,
    Map<String, String> keys) {
  private static final int LAST_PORT = 65535;
  private static final Duration FEED_INTERVAL = Duration.ofSeconds(1);

  /**
   * Those of these names, and the feeds at these addresses.
   *
   * @param names of sources, or addresses of feeds; all sources where there is none
   * @throws IllegalArgumentException for a name that is no source's, and for a source whose key is
   *     not in the environment
   */
  public Sources only(List<String> names) {
    List<SourceSpec> chosen = new ArrayList<>();
    for (String name : names) {
      SourceSpec spec =
          name.contains("://")
              ? feed(name)
              : specs.stream()
                  .filter(one -> one.name().equals(name))
                  .findFirst()
                  .orElseThrow(() -> unknown(name));
      for (SourceSpec one : chosen) {
        if (one.name().equals(spec.name()) && !one.url().equals(spec.url())) {
          throw new IllegalArgumentException(
              bare(name) + " would have the folder of another source, " + one.name());
        }
      }
      if (!chosen.contains(spec)) {
        chosen.add(spec);
      }
    }
    List<SourceSpec> all = names.isEmpty() ? specs : List.copyOf(chosen);
    for (SourceSpec spec : all) {
      if (spec.keyVariable() != null && !keys.containsKey(spec.keyVariable())) {
        throw new IllegalArgumentException(
            spec.name() + ": the environment variable " + spec.keyVariable() + " is not set");
      }
    }
    return with(all, contact, allowsHttp);
  }

  /** The same with what a command line says. */
  public Sources with(@Nullable String otherContact, boolean isHttpAllowed) {
    return with(specs, otherContact == null ? contact : otherContact, allowsHttp || isHttpAllowed);
  }

  private Sources with(List<SourceSpec> chosen, String whose, boolean isHttpAllowed) {
    return new Sources(chosen, whose, isHttpAllowed, addresses, keys);
  }

  private IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException(
        "no source is called "
            + bare(name)
            + "; there are "
            + String.join(", ", specs.stream().map(SourceSpec::name).toList())
            + ", and addresses of feeds");
  }

  private static SourceSpec feed(String address) {
    URI url = url(address);
    String bare = url.getHost().replaceFirst("^www\\.", "");
    return new SourceSpec(
        FeedNames.of(url),
        SourceSpec.Kind.FEED,
        url,
        // Sites send on from one of the two to the other.
        List.of(bare, "www." + bare),
        FEED_INTERVAL,
        0,
        null,
        null,
        null);
  }

  /**
   * An address that can be asked.
   *
   * @throws IllegalArgumentException for any other text
   */
  static URI url(String text) {
    try {
      URI url = new URI(text.strip());
      boolean isWeb =
          "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
      if (isWeb && url.getHost() != null && url.getPort() <= LAST_PORT) {
        return url;
      }
    } catch (URISyntaxException e) {
      // Its message has the whole of the text, and is not handed on.
      throw new IllegalArgumentException("no address: " + bare(text));
    }
    throw new IllegalArgumentException("no address of the web: " + bare(text));
  }

  /** An address as typed, without what may be secret in it. */
  private static String bare(String text) {
    return Lines.plain(text).replaceFirst("//.*@", "//").replaceFirst("[?#].*", "");
  }

  /** Without the keys, which belong in no log. */
  @Override
  public String toString() {
    return specs.stream().map(SourceSpec::name).toList().toString();
  }

  /** The bearer token of a source; null where it needs none. */
  @Nullable String key(SourceSpec spec) {
    return spec.keyVariable() == null ? null : keys.get(spec.keyVariable());
  }
}
