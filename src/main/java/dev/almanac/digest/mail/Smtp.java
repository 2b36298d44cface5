package dev.almanac.digest.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A mail server.
 *
 * @param host its name
 * @param port its port
 * @param security of the connection
 * @param user who logs in; null where nobody does
 * @param password of the user; null where nobody logs in
 */
public record Smtp(
    String host, int port, Security security, @Nullable String user, @Nullable String password) {

  /** How what is said is kept from others. */
  public enum Security {
    /** Not at all. */
    NONE,
    /** By TLS that the server must begin before anything is said (RFC 3207). */
    START_TLS,
    /** By TLS from the first byte on (RFC 8314). */
    TLS
  }

  private static final String TIMEOUT_MILLIS = "20000";

  /** Sends a message file, to whom it is addressed. */
  public void send(Path file) throws IOException, MessagingException {
    String protocol = security == Security.TLS ? "smtps" : "smtp";
    String settings = "mail." + protocol + ".";
    Properties properties = new Properties();
    properties.setProperty(settings + "host", host);
    properties.setProperty(settings + "port", String.valueOf(port));
    properties.setProperty(
        settings + "starttls.enable", String.valueOf(security == Security.START_TLS));
    properties.setProperty(
        settings + "starttls.required", String.valueOf(security == Security.START_TLS));
    properties.setProperty(settings + "ssl.checkserveridentity", "true");
    properties.setProperty(settings + "auth", String.valueOf(user != null));
    properties.setProperty(settings + "connectiontimeout", TIMEOUT_MILLIS);
    properties.setProperty(settings + "timeout", TIMEOUT_MILLIS);
    Session session = Session.getInstance(properties);
    try (InputStream in = Files.newInputStream(file);
        Transport transport = session.getTransport(protocol)) {
      MimeMessage message = new MimeMessage(session, in);
      Address[] to = message.getAllRecipients();
      if (to == null) {
        throw new MessagingException("the message is addressed to nobody");
      }
      transport.connect(user, password);
      // Not Transport.send, which would save the message anew and so change it.
      transport.sendMessage(message, to);
    }
  }

  /** The same as text without the password. */
  @Override
  public String toString() {
    return host + ":" + port + (user == null ? "" : " as " + user);
  }
}
