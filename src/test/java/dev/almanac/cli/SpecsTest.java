package dev.almanac.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.almanac.Invocation;
import dev.almanac.beam.AlmanacOptions;
import dev.almanac.beam.AlmanacPipeline;
import dev.almanac.beam.JobSetup;
import dev.almanac.beam.OptionCatalog;
import dev.almanac.beam.OptionParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpecsTest {
  private static final Path SPECS = Path.of("pipelines");

  @TempDir private Path folder = Path.of("");

  static List<Path> specs() throws IOException {
    try (Stream<Path> files = Files.list(SPECS)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void buildsTheGraphOfEverySpec(Path spec) throws IOException {
    // Another engine's options cannot be parsed without it; the graph is the same for all.
    Set<String> own =
        OptionCatalog.entries().stream().map(OptionCatalog.Entry::name).collect(Collectors.toSet());
    List<String> arguments = new ArrayList<>();
    for (String argument : JobSpec.arguments(spec)) {
      if (own.contains(argument.substring(2, argument.indexOf('=')))
          && !argument.startsWith("--input=")) {
        arguments.add(argument);
      }
    }
    // A spec may name a folder that only its own machine has.
    arguments.add("--input=" + Invocation.DUMPS);
    AlmanacOptions options = OptionParser.parse(arguments);
    Pipeline pipeline = Pipeline.create(options);
    assertThatCode(() -> AlmanacPipeline.build(pipeline, JobSetup.of(options, folder)))
        .doesNotThrowAnyException();
  }

  @Test
  void theSampleSpecReadsTheSampleDumps() throws IOException {
    assertThat(JobSpec.arguments(SPECS.resolve("sample.yaml")))
        .contains("--input=" + Invocation.DUMPS.toAbsolutePath());
  }
}
