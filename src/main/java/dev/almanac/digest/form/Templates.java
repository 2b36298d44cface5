package dev.almanac.digest.form;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The compiled templates. Thread-safe. */
public final class Templates {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  static {
    ENGINE.setBinaryStaticContent(true);
  }

  private Templates() {}

  /** A page's bytes. */
  public static byte[] render(String template, Object page) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    ENGINE.render(template + ".jte", page, output);
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
      output.writeTo(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
  }
}
