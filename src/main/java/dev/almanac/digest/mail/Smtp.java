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
 * @param startTls whether it must speak TLS before anything is said
 * @param user who logs in; null where nobody does
 * @param password of the user; null where nobody logs in
 */
public record Smtp(
    String host, int port, boolean startTls, @Nullable String user, @Nullable String password) {
  private static final String TIMEOUT_MILLIS = "20000";

  /** Sends a message file, to whom it is addressed. */
  public void send(Path file) throws IOException, MessagingException {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", host);
    properties.setProperty("mail.smtp.port", String.valueOf(port));
    properties.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
    properties.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
    properties.setProperty("mail.smtp.auth", String.valueOf(user != null));
    properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
    Session session = Session.getInstance(properties);
    try (InputStream in = Files.newInputStream(file);
        Transport transport = session.getTransport("smtp")) {
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
