package dev.almanac.beam;

import dev.almanac.ingest.DumpFile;
import dev.almanac.ingest.DumpFiles;
import dev.almanac.ingest.dump.ReadLimits;
import dev.almanac.ingest.mapping.FieldMapping;
import dev.almanac.ingest.mapping.InputMapping;
import dev.almanac.normalise.Dates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The options that say what is read, and how. */
public final class InputSetup {
  /** A comma, but for those in the braces of a glob. */
  private static final Pattern BETWEEN_INPUTS = Pattern.compile(",(?![^{]*\\})");

  private InputSetup() {}

  /**
   * The dumps of the inputs. What the job itself has published is no dump, even where its output
   * lies inside an input.
   *
   * @param output where the job publishes
   * @throws IllegalArgumentException where no input is named
   * @throws IOException for an input that is missing or cannot be read
   */
  public static List<DumpFile> dumps(AlmanacOptions options, Path output) throws IOException {
    List<String> inputs = inputs(options);
    List<DumpFile> files =
        DumpFiles.find(inputs, options.getFollowOutsideLinks()).stream()
            .filter(file -> !Path.of(file.path()).startsWith(output))
            .toList();
    if (files.isEmpty()) {
      throw new NoSuchFileException(
          String.join(",", inputs), null, "holds no file but the output itself");
    }
    for (DumpFile file : files) {
      if (file.refusal() == null && !Files.isReadable(Path.of(file.path()))) {
        throw new NoSuchFileException(file.path(), null, "cannot be read");
      }
    }
    return files;
  }

  private static List<String> inputs(AlmanacOptions options) {
    List<String> inputs = new ArrayList<>(split(options.getInput()));
    for (InputMapping mapping : ownMappings(options)) {
      // A pattern for any folder says how the files of other inputs are read, and names none.
      if (!mapping.pattern().startsWith("**")) {
        inputs.add(mapping.pattern());
      }
    }
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("--input=DIR_OR_GLOB[,…] is missing");
    }
    return inputs;
  }

  /** A name may hold commas itself, where it is the only one. */
  private static List<String> split(@Nullable String list) {
    if (list != null && list.indexOf('\u0000') < 0 && Files.exists(Path.of(list.strip()))) {
      return List.of(list.strip());
    }
    return Arrays.stream(BETWEEN_INPUTS.split(Objects.requireNonNullElse(list, "")))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /**
   * How dumps are read, where the options say so: first what the inputs say, then the files.
   *
   * @throws IllegalArgumentException for a mapping that cannot be meant
   * @throws IOException for a file of mappings that cannot be read
   */
  public static List<InputMapping> mappings(AlmanacOptions options) throws IOException {
    List<InputMapping> mappings = new ArrayList<>(ownMappings(options));
    for (String file : split(options.getMapping())) {
      mappings.addAll(MappingFile.read(Path.of(file)));
    }
    mappings.forEach(InputSetup::checkDates);
    return List.copyOf(mappings);
  }

  private static List<InputMapping> ownMappings(AlmanacOptions options) {
    String inputs = options.getInputs();
    return inputs == null ? List.of() : MappingFile.parse(inputs, "inputs");
  }

  private static void checkDates(InputMapping mapping) {
    mapping.fields().values().stream()
        .map(FieldMapping::pattern)
        .filter(Objects::nonNull)
        .forEach(Dates::checkPattern);
  }

  /**
   * How much of a dump is believed.
   *
   * @throws IllegalArgumentException for a limit that nothing could keep
   */
  public static ReadLimits limits(AlmanacOptions options) {
    return new ReadLimits(
        atLeast(1, "maxFileBytes", options.getMaxFileBytes()),
        (int) atLeast(1, "maxRatio", options.getMaxRatio()),
        (int) atMost(1 << 30, "maxRecordBytes", options.getMaxRecordBytes()),
        (int) atLeast(1, "maxNesting", options.getMaxNesting()),
        (int) atLeast(1, "maxStringLength", options.getMaxStringLength()),
        (int) atLeast(1, "maxFields", options.getMaxFields()));
  }

  /**
   * The share of records that may be rejects, 0..1; 1 where the options do not say.
   *
   * @throws IllegalArgumentException for what is no share
   */
  public static double failOver(AlmanacOptions options) {
    String text = Objects.requireNonNullElse(options.getFailOver(), "100%").strip();
    boolean isPercent = text.endsWith("%");
    try {
      double number = Double.parseDouble(isPercent ? text.substring(0, text.length() - 1) : text);
      double share = isPercent ? number / 100 : number;
      if (share >= 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // The same complaint as for a number that is no share.
    }
    throw new IllegalArgumentException(
        "--failOver=" + text + " is no share of the records; write it as 1% or 0.01");
  }

  /**
   * Rejects of one dump with which a run goes on.
   *
   * @throws IllegalArgumentException for less than none
   */
  public static long maxRejects(AlmanacOptions options) {
    return atLeast(0, "maxRejects", options.getMaxRejects());
  }

  private static long atLeast(long least, String option, long value) {
    if (value < least) {
      throw new IllegalArgumentException("--" + option + " is at least " + least);
    }
    return value;
  }

  private static long atMost(long most, String option, long value) {
    if (value > most) {
      throw new IllegalArgumentException("--" + option + " is at most " + most);
    }
    return atLeast(1, option, value);
  }
}
