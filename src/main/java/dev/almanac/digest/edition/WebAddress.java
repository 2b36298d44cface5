package dev.almanac.digest.edition;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Addresses that a page may lead to: absolute ones of the web, and no other. */
public final class WebAddress {

  private WebAddress() {}

  /** The address as it may stand in a link; empty of any that is not {@code http(s)}. */
  public static Optional<String> of(String url) {
    String mended =
        url.strip()
            .replace(" ", "%20")
            .replace("\"", "%22")
            .replace("<", "%3C")
            .replace(">", "%3E")
            .replace("\\", "%5C")
            .replace("^", "%5E")
            .replace("`", "%60")
            .replace("{", "%7B")
            .replace("|", "%7C")
            .replace("}", "%7D");
    try {
      URI uri = new URI(mended);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean isWeb = scheme.equals("http") || scheme.equals("https");
      return isWeb && uri.getHost() != null && uri.getUserInfo() == null
          ? Optional.of(uri.toASCIIString())
          : Optional.empty();
    } catch (URISyntaxException e) {
      // An address that is none leads nowhere; its text is shown all the same.
      return Optional.empty();
    }
  }
}
