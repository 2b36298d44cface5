package dev.almanac.digest.mail;

import dev.almanac.text.Hashes;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Properties;

/**
 * A letter as a MIME message (RFC 5322, RFC 2046): the same letter gives the same bytes, so
 * identifiers and boundaries are hashes of what it says, and its date is the edition's.
 */
public final class Message {
  private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

  private Message() {}

  /**
   * The message's bytes, as {@code .eml} files have them.
   *
   * @throws IllegalArgumentException for an address that is none
   */
  public static byte[] of(Letter letter) {
    try {
      String hash =
          Hashes.hex128(
              String.join("\n", letter.from(), letter.to(), letter.subject(), letter.html()));
      Fixed message = new Fixed("<" + hash + "@almanac.invalid>");
      message.setFrom(addresses(letter.from())[0]);
      message.setRecipients(jakarta.mail.Message.RecipientType.TO, addresses(letter.to()));
      message.setSubject(letter.subject(), "UTF-8");
      message.setHeader("Date", DATE.format(letter.at()));
      message.setHeader("Auto-Submitted", "auto-generated");
      Parts parts = new Parts("almanac-" + hash);
      parts.addBodyPart(part(letter.text(), "plain"));
      parts.addBodyPart(part(letter.html(), "html"));
      message.setContent(parts);
      message.saveChanges();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      message.writeTo(bytes);
      return bytes.toByteArray();
    } catch (MessagingException e) {
      throw new IllegalArgumentException(
          "no message from " + letter.from() + " to " + letter.to() + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot be written to", e);
    }
  }

  /**
   * The addresses of a list with commas between.
   *
   * @throws IllegalArgumentException where one is none, or where there is none
   */
  public static InternetAddress[] addresses(String list) {
    try {
      InternetAddress[] addresses = InternetAddress.parse(list, true);
      for (InternetAddress address : addresses) {
        address.validate();
      }
      if (addresses.length == 0) {
        throw new IllegalArgumentException("there is no address in '" + list + "'");
      }
      return addresses;
    } catch (AddressException e) {
      throw new IllegalArgumentException(
          "'" + list + "' is no list of addresses: " + e.getMessage(), e);
    }
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, StandardCharsets.UTF_8.name(), subtype);
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  /** A message whose identifier is given; the library's own has the time in it. */
  private static final class Fixed extends MimeMessage {
    private final String id;

    Fixed(String id) {
      super(Session.getInstance(new Properties()));
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }

  /** Parts whose boundary is given, for the same reason. */
  private static final class Parts extends MimeMultipart {
    Parts(String boundary) {
      super("alternative");
      contentType = "multipart/alternative; boundary=\"" + boundary + "\"";
    }
  }
}
