package dev.almanac.beam;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** Command-line arguments → options. */
public final class OptionParser {
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "missing (?:a property|properties) named '?(?<name>[^'.]+?)'?\\.(?<hint>.*)",
          Pattern.DOTALL);
  private static final Pattern VALUE =
      Pattern.compile(
          "Cannot deserialize value of type `java\\.lang\\.\\w+` from String \"(?<value>[^\"]*)\"");
  private static final Pattern HINT = Pattern.compile("['\\[](\\w+)");

  /**
   * What the embedded runner checks of every element costs half of its time (its answers are the
   * same without); and it need not be waited for, so that progress can be shown.
   */
  private static final List<String> DIRECT =
      List.of("--blockOnRun=false", "--enforceImmutability=false", "--enforceEncodability=false");

  private OptionParser() {}

  /**
   * Parses {@code --name=value} arguments, those of Beam and its runners among them.
   *
   * @throws IllegalArgumentException with one line that names the fault
   */
  public static AlmanacOptions parse(List<String> arguments) {
    List<String> all = new ArrayList<>(arguments);
    if (isDirect(arguments)) {
      for (String setting : DIRECT) {
        String name = setting.substring(0, setting.indexOf('=') + 1);
        if (arguments.stream().noneMatch(argument -> argument.startsWith(name))) {
          all.add(setting);
        }
      }
    }
    PipelineOptionsFactory.register(AlmanacOptions.class);
    try {
      return PipelineOptionsFactory.fromArgs(all.toArray(new String[0]))
          .withValidation()
          .as(AlmanacOptions.class);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(explain(e, arguments), e);
    }
  }

  private static boolean isDirect(List<String> arguments) {
    return arguments.stream()
        .filter(argument -> argument.startsWith("--runner="))
        .allMatch(argument -> argument.equals("--runner=DirectRunner"));
  }

  private static String explain(IllegalArgumentException e, List<String> arguments) {
    String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    Matcher value = VALUE.matcher(message);
    if (value.find()) {
      String named =
          arguments.stream()
              .filter(argument -> argument.endsWith("=" + value.group("value")))
              .findFirst()
              .orElse('"' + value.group("value") + '"');
      return named + " is no value for an option that takes a number";
    }
    Matcher unknown = UNKNOWN.matcher(message);
    if (!unknown.find()) {
      return message;
    }
    Matcher hint = HINT.matcher(unknown.group("hint"));
    return "unknown option --"
        + unknown.group("name")
        + (hint.find() ? "; did you mean --" + hint.group(1) + "?" : "");
  }
}
