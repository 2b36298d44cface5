package dev.almanac.telling;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import net.logstash.logback.encoder.LogstashEncoder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Standard error as JSON, an object a line: what a run says of itself, and what libraries log by
 * SLF4J or the JDK's own logging. Every object names the run.
 */
public final class JsonLog {
  private static final String NAME = "almanac";

  private final Logger log;

  private JsonLog(Logger log) {
    this.log = log;
  }

  /**
   * From now on all that is logged is JSON.
   *
   * @param run its id
   */
  public static JsonLog begin(String run) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    LogstashEncoder encoder = new LogstashEncoder();
    encoder.setContext(context);
    encoder.setCustomFields(new JsonMapper().createObjectNode().put("run", run).toString());
    encoder.start();
    TextLog.logTo(context, encoder);
    context.getLogger(NAME).setLevel(Level.INFO);
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    return new JsonLog(LoggerFactory.getLogger(NAME));
  }

  /**
   * Says something.
   *
   * @param event its kind
   * @param message in words
   * @param fields beside it
   */
  public void say(String event, String message, Map<String, ?> fields) {
    log(log.atInfo(), event, message, fields);
  }

  /**
   * Says what went wrong.
   *
   * @param cause whose trace is told; null where the message says it all
   */
  public void fault(String message, Map<String, ?> fields, @Nullable Throwable cause) {
    LoggingEventBuilder event = log.atError();
    log(cause == null ? event : event.setCause(cause), "failed", message, fields);
  }

  private static void log(
      LoggingEventBuilder builder, String event, String message, Map<String, ?> fields) {
    LoggingEventBuilder told = builder.addKeyValue("event", event);
    for (Map.Entry<String, ?> field : fields.entrySet()) {
      told = told.addKeyValue(field.getKey(), field.getValue());
    }
    told.log(message);
  }
}
