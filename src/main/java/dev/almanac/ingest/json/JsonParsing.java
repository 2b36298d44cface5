package dev.almanac.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.almanac.ingest.bytes.Utf8;
import dev.almanac.ingest.dump.ReadLimits;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Parses a record's bytes within the limits. Thread-safe. */
final class JsonParsing {
  /** A field is two tokens, and an object or list in it two more. */
  private static final int TOKENS_A_FIELD = 4;

  /**
   * Why a record's bytes are no record.
   *
   * @param reason a reject's stable code
   * @param detail what is wrong and where, on one line and without the text itself
   * @param offset of the byte at which it was noticed; -1 where the parser does not say
   */
  record Fault(String reason, String detail, int offset) {
    static final String MALFORMED = "malformed_json";

    /** Whether the bytes are no JSON, and not only more of it than is allowed. */
    boolean isMalformed() {
      return reason.equals(MALFORMED);
    }
  }

  /** What the bytes of a record are not. */
  static final class FaultException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    FaultException(Fault fault, Throwable cause) {
      super(fault.detail(), cause);
      this.fault = fault;
    }

    Fault fault() {
      return fault;
    }
  }

  private final ObjectReader reader;

  JsonParsing(ReadLimits limits) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.nesting())
            .maxStringLength(limits.stringLength())
            .maxNameLength(
                Math.min(limits.stringLength(), StreamReadConstraints.DEFAULT_MAX_NAME_LEN))
            .maxTokenCount((long) TOKENS_A_FIELD * limits.fields())
            .build();
    // Names of hostile records must not stay in the machine's table of texts for ever.
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(constraints)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    this.reader =
        new JsonMapper(factory).reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /** The value that these bytes are. */
  JsonNode parse(byte[] bytes, int from, int to) throws FaultException {
    try {
      return reader.readTree(bytes, from, to - from);
    } catch (StreamConstraintsException e) {
      throw new FaultException(overLimit(e), e);
    } catch (JsonProcessingException e) {
      return parseText(Utf8.text(bytes, from, to), e);
    } catch (CharConversionException e) {
      // Zeros among the bytes made the parser take them for UTF-32.
      throw new FaultException(new Fault(Fault.MALFORMED, String.valueOf(e.getMessage()), -1), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes that are no UTF-8 are read as text, where that makes a difference. */
  private JsonNode parseText(String text, JsonProcessingException first) throws FaultException {
    if (!String.valueOf(first.getOriginalMessage()).contains("UTF-8")) {
      throw new FaultException(malformed(first), first);
    }
    try {
      return reader.readTree(text);
    } catch (JsonProcessingException e) {
      throw new FaultException(new Fault(Fault.MALFORMED, describe(e), -1), e);
    }
  }

  private static Fault malformed(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    boolean isCut = e instanceof JsonEOFException || at == null;
    return new Fault(Fault.MALFORMED, describe(e), isCut ? -1 : (int) at.getByteOffset());
  }

  private static Fault overLimit(StreamConstraintsException e) {
    String message = String.valueOf(e.getOriginalMessage());
    String reason = "string_too_long";
    if (message.contains("nesting depth")) {
      reason = "nested_too_deep";
    } else if (message.contains("Token count")) {
      reason = "too_many_fields";
    }
    return new Fault(reason, message.replaceAll("\\s+", " "), -1);
  }

  private static String describe(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String message = String.valueOf(e.getOriginalMessage()).replaceAll("\\s+", " ");
    return at == null
        ? message
        : message + " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
  }
}
