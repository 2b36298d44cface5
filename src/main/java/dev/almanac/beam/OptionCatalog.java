package dev.almanac.beam;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.jspecify.annotations.Nullable;

/** The job's own options as {@link AlmanacOptions} declares them, for help and specs. */
public final class OptionCatalog {

  /**
   * An option.
   *
   * @param name without the dashes
   * @param description one or two sentences
   * @param type of its value
   * @param defaultValue as text; null where there is none
   */
  public record Entry(
      String name, String description, Class<?> type, @Nullable String defaultValue) {}

  private OptionCatalog() {}

  /** All options, by name. */
  public static List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (Method getter : declared()) {
      Description description = getter.getAnnotation(Description.class);
      if (description != null) {
        String name = getter.getName().substring("get".length());
        entries.add(
            new Entry(
                Character.toLowerCase(name.charAt(0)) + name.substring(1),
                description.value(),
                getter.getReturnType(),
                defaultOf(getter)));
      }
    }
    entries.sort(Comparator.comparing(Entry::name));
    return entries;
  }

  /** The methods of the job's own interfaces, without those of the engine. */
  static List<Method> declared() {
    return Stream.of(AlmanacOptions.class, ModelOptions.class, TellingOptions.class)
        .flatMap(options -> Stream.of(options.getDeclaredMethods()))
        .toList();
  }

  private static @Nullable String defaultOf(Method getter) {
    Default.String text = getter.getAnnotation(Default.String.class);
    Default.Integer number = getter.getAnnotation(Default.Integer.class);
    Default.Long large = getter.getAnnotation(Default.Long.class);
    Default.Double amount = getter.getAnnotation(Default.Double.class);
    Default.Boolean flag = getter.getAnnotation(Default.Boolean.class);
    return Stream.of(
            text == null ? null : text.value(),
            number == null ? null : Integer.valueOf(number.value()),
            large == null ? null : Long.valueOf(large.value()),
            amount == null ? null : Double.valueOf(amount.value()),
            flag == null ? null : Boolean.valueOf(flag.value()))
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .findFirst()
        .orElse(null);
  }
}
