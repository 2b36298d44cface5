package dev.almanac;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.almanac.cli.AlmanacCommand;
import dev.almanac.job.JobConfig;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
  private static final String ROOT = "dev.almanac";
  private static final List<String> STAGES =
      List.of(
          "ingest",
          "normalise",
          "dedup",
          "summarise",
          "themes",
          "merge",
          "stats",
          "tables",
          "digest",
          "publish");

  /** Rooms that a stage has in common with the collection, which is none. */
  private static final Map<String, String> SHARED = Map.of("summarise", "http", "ingest", "xml");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  static List<String> stages() {
    return STAGES;
  }

  @Test
  void everyRoomIsKnownToTheseRules() {
    Set<String> rooms = new TreeSet<>(STAGES);
    rooms.addAll(
        List.of(
            "model",
            "text",
            "http",
            "xml",
            "audit",
            "discovery",
            "job",
            "bench",
            "evaluate",
            "trends",
            "collect",
            "telling",
            "beam",
            "cli"));
    Set<String> found = new TreeSet<>();
    for (JavaPackage room : CLASSES.getPackage(ROOT).getSubpackages()) {
      found.add(room.getRelativeName());
    }
    assertThat(found).isEqualTo(rooms);
  }

  @Test
  void theModelDependsOnTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage(room("model"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify.annotations", room("model"))
        .check(CLASSES);
  }

  @Test
  void textDependsOnTheJdkAndTheModelAlone() {
    classes()
        .that()
        .resideInAPackage(room("text"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify.annotations", room("model"), room("text"))
        .check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("stages")
  void aStageUsesModelAndTextAlone(String stage) {
    List<String> allowed = new ArrayList<>(List.of(room("model"), room("text"), room(stage)));
    Optional.ofNullable(SHARED.get(stage)).map(ArchitectureTest::room).ifPresent(allowed::add);
    noClasses()
        .that()
        .resideInAPackage(room(stage))
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..")
                .and(JavaClass.Predicates.resideOutsideOfPackages(allowed.toArray(String[]::new))))
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "xml"})
  void whatStagesAndTheCollectionShareKnowsNoRoom(String shared) {
    noClasses()
        .that()
        .resideInAPackage(room(shared))
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..")
                .and(JavaClass.Predicates.resideOutsideOfPackage(room(shared))))
        .check(CLASSES);
  }

  @Test
  void collectingKnowsNothingOfTheJob() {
    String[] allowed = {room("model"), room("http"), room("xml"), room("collect")};
    noClasses()
        .that()
        .resideInAPackage(room("collect"))
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..")
                .and(JavaClass.Predicates.resideOutsideOfPackages(allowed)))
        .check(CLASSES);
  }

  @Test
  void nothingCollectsButItsOwnCommand() {
    noClasses()
        .that()
        .resideOutsideOfPackage(room("collect"))
        .and()
        .doNotHaveFullyQualifiedName("dev.almanac.cli.CollectCommand")
        .and()
        .doNotHaveFullyQualifiedName("dev.almanac.cli.CollectPrinter")
        .and()
        .doNotHaveFullyQualifiedName("dev.almanac.cli.CollectProgress")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(room("collect"), "org.apache.hc..", "crawlercommons..")
        .check(CLASSES);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.almanac.cli.CollectCommand")
        .and()
        .doNotHaveFullyQualifiedName("dev.almanac.cli.AlmanacCommand")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("dev.almanac.cli.CollectCommand")
        .check(CLASSES);
  }

  @Test
  void anAuditKnowsTheTablesAndNotTheCodeThatBuiltThem() {
    String[] allowed = {
      room("model"), room("text"), room("tables"), room("publish"), room("audit")
    };
    noClasses()
        .that()
        .resideInAPackage(room("audit"))
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..")
                .and(JavaClass.Predicates.resideOutsideOfPackages(allowed)))
        .check(CLASSES);
  }

  @Test
  void discoveryUsesTheMeasuresOfStatisticsAndNoOtherStage() {
    String[] allowed = {room("model"), room("text"), room("stats"), room("discovery")};
    noClasses()
        .that()
        .resideInAPackage(room("discovery"))
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..")
                .and(JavaClass.Predicates.resideOutsideOfPackages(allowed)))
        .check(CLASSES);
  }

  @Test
  void whoTellsOfARunKnowsNoStageButTablesAndTheTemplates() {
    String[] allowed = {
      room("model"), room("text"), room("tables"), room("digest.form"), room("telling")
    };
    noClasses()
        .that()
        .resideInAPackage(room("telling"))
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..")
                .and(JavaClass.Predicates.resideOutsideOfPackages(allowed)))
        .check(CLASSES);
  }

  @Test
  void nobodyElseKnowsThoseWhoAreTold() {
    noClasses()
        .that()
        .resideOutsideOfPackage(room("telling"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.prometheus..",
            "io.opentelemetry..",
            "io.openlineage..",
            "ch.qos.logback..",
            "org.slf4j..")
        .check(CLASSES);
  }

  @Test
  void onlyTheTimerOfStagesReadsTheClockOfTheJob() {
    assertThat(callers(target(owner(type(JobConfig.class))).and(target(name("clock")))))
        .containsExactly("dev.almanac.beam.StageTimer");
  }

  @Test
  void onlyTheBeamRoomImportsBeam() {
    noClasses()
        .that()
        .resideOutsideOfPackage(room("beam"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.beam..")
        .check(CLASSES);
  }

  @Test
  void noRunnersClassAppearsAnywhere() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.beam.runners..", "org.apache.flink..", "org.apache.spark..")
        .check(CLASSES);
  }

  @Test
  void nobodyUsesTheCommandLineButMain() {
    noClasses()
        .that()
        .resideOutsideOfPackage(room("cli"))
        .and()
        .doNotBelongToAnyOf(Main.class)
        .should()
        .dependOnClassesThat(resideInAPackage(room("cli")).or(type(Main.class)))
        .check(CLASSES);
    noClasses().should().dependOnClassesThat(type(Main.class)).check(CLASSES);
  }

  @Test
  void theJobAndItsMeasureKnowNeitherEngineNorCommandLine() {
    noClasses()
        .that()
        .resideInAnyPackage(room("job"), room("bench"), room("evaluate"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(room("beam"), room("cli"))
        .check(CLASSES);
  }

  @Test
  void noRoomsFormACycle() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void noReaderKnowsAnother() {
    slices().matching(ROOT + ".ingest.(*)..").should().beFreeOfCycles().check(CLASSES);
    List<String> readers = List.of("json", "feed", "table", "page");
    for (String reader : readers) {
      noClasses()
          .that()
          .resideInAPackage(room("ingest." + reader))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              readers.stream()
                  .filter(other -> !other.equals(reader))
                  .map(other -> room("ingest." + other))
                  .toArray(String[]::new))
          .check(CLASSES);
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Instant.class,
        LocalDate.class,
        LocalDateTime.class,
        ZonedDateTime.class,
        java.time.Year.class,
        java.time.YearMonth.class
      })
  void nobodyAsksTheWallClock(Class<?> time) {
    noClasses()
        .should()
        .callMethodWhere(target(owner(type(time))).and(target(name("now"))))
        .check(CLASSES);
  }

  @Test
  void nobodyButTheBenchmarksAsksTheSystemForTheTime() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.almanac.cli.BenchProcess")
        .and()
        .doNotHaveFullyQualifiedName("dev.almanac.cli.FuzzCommand")
        .and()
        .doNotHaveFullyQualifiedName("dev.almanac.cli.EvaluateReplayCommand")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callConstructor(java.util.Date.class)
        .check(CLASSES);
  }

  @Test
  void onlyTheStartOfACommandMakesAClock() {
    assertThat(callers(target(owner(type(Clock.class))).and(target(nameStartingWith("system")))))
        .containsExactly(
            "dev.almanac.cli.AuditCommand",
            "dev.almanac.cli.CollectCommand",
            "dev.almanac.cli.LoopCommand",
            "dev.almanac.cli.RunJob");
  }

  @Test
  void nobodyDrawsLots() {
    noClasses()
        .should()
        .callMethod(Math.class, "random")
        .orShould()
        .callConstructor(Random.class)
        .orShould()
        .callMethod(ThreadLocalRandom.class, "current")
        .check(CLASSES);
  }

  @Test
  void onlyUnfinishedFilesHaveRandomNames() {
    assertThat(callers(target(owner(type(UUID.class))).and(target(name("randomUUID")))))
        .containsExactly("dev.almanac.job.BodySpool$Writer", "dev.almanac.job.StagedFile");
  }

  @Test
  void theRulesSeeTheClasses() {
    assertThat(CLASSES.contain(AlmanacCommand.class)).isTrue();
    assertThat(CLASSES.contain(ArchitectureTest.class)).isFalse();
  }

  private static List<String> callers(
      com.tngtech.archunit.base.DescribedPredicate<
              ? super com.tngtech.archunit.core.domain.JavaCall<?>>
          call) {
    List<String> callers = new ArrayList<>();
    for (JavaClass one : CLASSES) {
      if (one.getMethodCallsFromSelf().stream().anyMatch(call)) {
        callers.add(one.getName());
      }
    }
    return callers.stream().sorted().toList();
  }

  private static String room(String name) {
    return ROOT + "." + name + "..";
  }
}
