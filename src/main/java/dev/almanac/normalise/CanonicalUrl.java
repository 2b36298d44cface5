package dev.almanac.normalise;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One spelling for each address: ARCHITECTURE, “Identity”. */
final class CanonicalUrl {
  /** {@code https://host/https://host/…} and the Wayback Machine's {@code …/web/2016…/http://…}. */
  private static final Pattern PREFIXED =
      Pattern.compile("^https?://(?:[^?#]*?/)?(?=https?://)", Pattern.CASE_INSENSITIVE);

  private static final Pattern PARTS =
      Pattern.compile(
          "^(?<scheme>https?)://(?:[^/?#@]*@)?(?<host>[^/?#:]+)(?<port>:\\d*)?(?<path>/[^?#]*)?"
              + "(?:\\?(?<query>[^#]*))?(?:#.*)?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HOST =
      Pattern.compile("[\\p{IsAlphabetic}\\d.-]+\\.[\\p{IsAlphabetic}\\d-]{2,}");
  private static final Pattern WWW = Pattern.compile("^(?:www\\.)+(?=[^.]+\\.)");
  private static final Pattern BARE_HOST =
      Pattern.compile("^(?://)?(?:[a-z\\d-]+\\.)+[a-z]{2,}(?:/.*)?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern ARXIV =
      Pattern.compile(
          "^/(?:abs|pdf|html|format)/(?<id>\\d{4}\\.\\d{4,5}|[A-Za-z.-]+/\\d{7})(?:v\\d+)?(?:\\.pdf)?/?$");
  private static final Pattern SEQUENCE_POST = Pattern.compile("^/s/[^/]+/p/(?<id>[^/]+).*$");
  private static final Pattern POST =
      Pattern.compile("^(?<post>/(?:posts|events)/[^/]+(?:/[^/]+)?).*$");

  private static final Map<String, String> MIRRORS =
      Map.ofEntries(
          Map.entry("lesswrong.com", Forum.LESSWRONG.host()),
          Map.entry("lesserwrong.com", Forum.LESSWRONG.host()),
          Map.entry("lessestwrong.com", Forum.LESSWRONG.host()),
          Map.entry("greaterwrong.com", Forum.LESSWRONG.host()),
          Map.entry("forum-bots.lesswrong.com", Forum.LESSWRONG.host()),
          Map.entry("alignmentforum.org", Forum.ALIGNMENT_FORUM.host()),
          Map.entry("alignment-forum.org", Forum.ALIGNMENT_FORUM.host()),
          Map.entry("forum.effectivealtruism.org", Forum.EA_FORUM.host()),
          Map.entry("forum-bots.effectivealtruism.org", Forum.EA_FORUM.host()),
          Map.entry("ea.greaterwrong.com", Forum.EA_FORUM.host()),
          Map.entry("arxiv.org", Forum.ARXIV.host()),
          Map.entry("export.arxiv.org", Forum.ARXIV.host()),
          Map.entry("ar5iv.org", Forum.ARXIV.host()),
          Map.entry("ar5iv.labs.arxiv.org", Forum.ARXIV.host()));

  private static final Set<String> TRACKING =
      Set.of(
          "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "ref", "ref_src",
          "ref_url", "r", "si", "cmpid", "_hsenc", "_hsmi");

  private CanonicalUrl() {}

  /** The canonical form; empty where the text is no http(s) address. */
  static Optional<String> of(String text) {
    String url = spelled(Plain.line(text));
    if (BARE_HOST.matcher(url).matches()) {
      url = "https://" + (url.startsWith("//") ? url.substring(2) : url);
    }
    for (Matcher doubled = PREFIXED.matcher(url); doubled.find(); doubled = PREFIXED.matcher(url)) {
      url = url.substring(doubled.end());
    }
    Matcher parts = PARTS.matcher(url);
    if (!parts.matches() || !HOST.matcher(parts.group("host")).matches()) {
      return Optional.empty();
    }
    String host = parts.group("host").toLowerCase(Locale.ROOT);
    host = WWW.matcher(host).replaceFirst("");
    String path = parts.group("path") == null ? "/" : parts.group("path");
    String known = MIRRORS.get(host);
    return Optional.of(
        known == null ? elsewhere(parts, host, path) : atForum(known, path, parts.group("query")));
  }

  /** Brackets as they are and the rest as Markdown needs it, since digests escape both. */
  private static String spelled(String url) {
    return url.replace(" ", "%20")
        .replace("<", "%3C")
        .replace(">", "%3E")
        .replace("%28", "(")
        .replace("%29", ")");
  }

  private static String atForum(String host, String path, String query) {
    Matcher arxiv = ARXIV.matcher(path);
    if (host.equals(Forum.ARXIV.host()) && arxiv.matches()) {
      return "https://" + host + "/abs/" + arxiv.group("id");
    }
    Matcher post = POST.matcher(SEQUENCE_POST.matcher(path).replaceFirst("/posts/${id}"));
    if (!host.equals(Forum.ARXIV.host()) && post.matches()) {
      return "https://" + host + post.group("post");
    }
    return "https://" + host + trimmed(path) + kept(query);
  }

  private static String elsewhere(Matcher parts, String host, String path) {
    String scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
    String port = parts.group("port");
    boolean isDefault =
        port == null || port.equals(":") || port.equals(scheme.equals("https") ? ":443" : ":80");
    return scheme
        + "://"
        + host
        + (isDefault ? "" : port)
        + trimmed(path)
        + kept(parts.group("query"));
  }

  private static String trimmed(String path) {
    int end = path.length();
    while (end > 1 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  private static String kept(@org.jspecify.annotations.Nullable String query) {
    if (query == null || query.isEmpty()) {
      return "";
    }
    String kept =
        Arrays.stream(query.split("&"))
            .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static boolean isTracking(String parameter) {
    String name = parameter.replaceFirst("=.*", "").toLowerCase(Locale.ROOT);
    return name.startsWith("utm_") || TRACKING.contains(name);
  }
}
