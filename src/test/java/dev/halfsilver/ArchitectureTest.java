package dev.halfsilver;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.halfsilver.live.ClosedRoom;
import dev.halfsilver.room.BackCommand;
import dev.halfsilver.room.BackEvent;
import dev.halfsilver.room.FrontCommand;
import dev.halfsilver.room.FrontEvent;
import dev.halfsilver.store.Store;
import dev.halfsilver.web.Facility;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** The packages stand in a line, and the front of a room cannot see its back. */
@AnalyzeClasses(packages = "dev.halfsilver", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule PACKAGES_STAND_IN_A_LINE =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("activity")
          .definedBy("dev.halfsilver.room.activity..")
          .layer("room")
          .definedBy("dev.halfsilver.room")
          .layer("front")
          .definedBy("dev.halfsilver.room.front..")
          .layer("back")
          .definedBy("dev.halfsilver.room.back..")
          .layer("whole")
          .definedBy("dev.halfsilver.room.whole..")
          .layer("study")
          .definedBy("dev.halfsilver.study..")
          .layer("insight")
          .definedBy("dev.halfsilver.insight..")
          .layer("wire")
          .definedBy("dev.halfsilver.wire..")
          .layer("store")
          .definedBy("dev.halfsilver.store..")
          .layer("live")
          .definedBy("dev.halfsilver.live..")
          .layer("export")
          .definedBy("dev.halfsilver.export..")
          .layer("office")
          .definedBy("dev.halfsilver.office..")
          .layer("web")
          .definedBy("dev.halfsilver.web..")
          .layer("flood")
          .definedBy("dev.halfsilver.flood..")
          .layer("Main")
          .definedBy("dev.halfsilver", "dev.halfsilver.cli..")
          .whereLayer("activity")
          .mayNotAccessAnyLayer()
          .whereLayer("room")
          .mayOnlyAccessLayers("activity")
          .whereLayer("front")
          .mayOnlyAccessLayers("activity", "room")
          .whereLayer("back")
          .mayOnlyAccessLayers("activity", "room")
          .whereLayer("whole")
          .mayOnlyAccessLayers("activity", "room", "front", "back")
          .whereLayer("study")
          .mayOnlyAccessLayers("activity", "room")
          .whereLayer("insight")
          .mayOnlyAccessLayers("activity", "room", "study")
          .whereLayer("wire")
          .mayOnlyAccessLayers("activity", "room", "study", "insight")
          .whereLayer("store")
          .mayOnlyAccessLayers("activity", "room", "study", "insight", "wire")
          .whereLayer("live")
          .mayOnlyAccessLayers(
              "activity", "room", "whole", "front", "back", "study", "insight", "wire", "store")
          .whereLayer("export")
          .mayOnlyAccessLayers("activity", "room", "study", "insight", "wire", "store")
          .whereLayer("office")
          .mayOnlyAccessLayers(
              "activity", "room", "study", "insight", "wire", "store", "live", "export")
          .whereLayer("web")
          .mayOnlyAccessLayers(
              "activity", "room", "study", "insight", "wire", "store", "live", "export", "office")
          .whereLayer("flood")
          .mayOnlyAccessLayers(
              "activity",
              "room",
              "study",
              "insight",
              "wire",
              "store",
              "live",
              "export",
              "office",
              "web")
          .whereLayer("Main")
          .mayNotBeAccessedByAnyLayer()
          .because(
              "a package that uses only what stands before it can be read, tested and replaced"
                  + " without the ones after it");

  @ArchTest
  static final ArchRule NO_PACKAGE_IS_LEFT_OUT_OF_THE_LINE =
      classes()
          .should()
          .resideInAnyPackage(
              "dev.halfsilver",
              "dev.halfsilver.room..",
              "dev.halfsilver.language..",
              "dev.halfsilver.study..",
              "dev.halfsilver.insight..",
              "dev.halfsilver.wire..",
              "dev.halfsilver.store..",
              "dev.halfsilver.live..",
              "dev.halfsilver.export..",
              "dev.halfsilver.office..",
              "dev.halfsilver.web..",
              "dev.halfsilver.flood..",
              "dev.halfsilver.cli..")
          .because("a package outside the line would be a way around it");

  @ArchTest
  static final ArchRule ROOM_USES_ONLY_THE_LANGUAGE =
      classes()
          .that()
          .resideInAPackage("dev.halfsilver.room..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("dev.halfsilver.room..", "java..", "org.jspecify.annotations"))
          .allowEmptyShould(true)
          .because("the rules of a room are decided the same way with any server, wire or store");

  @ArchTest
  static final ArchRule LANGUAGE_USES_NOTHING_OF_OURS =
      noClasses()
          .that()
          .resideInAPackage("dev.halfsilver.language..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.halfsilver..")
                  .and(not(resideInAPackage("dev.halfsilver.language.."))))
          .because("every package may say things, so words stand beside the line");

  @ArchTest
  static final ArchRule ROOM_IS_TOLD_THE_TIME =
      noClasses()
          .that()
          .resideInAPackage("dev.halfsilver.room..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethodWhere(readsTheClock())
          .allowEmptyShould(true)
          .because("the same commands at the same given times must always give the same events");

  @ArchTest
  static final ArchRule ROOM_DRAWS_NO_LOTS =
      noClasses()
          .that()
          .resideInAPackage("dev.halfsilver.room..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Random.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(RandomGenerator.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(SecureRandom.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(ThreadLocalRandom.class)
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .allowEmptyShould(true)
          .because("a room that is replayed from its events must become the same room");

  @ArchTest
  static final ArchRule FRONT_CANNOT_SEE_THE_BACK =
      noClasses()
          .that()
          .resideInAPackage("dev.halfsilver.room.front..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.halfsilver.room.back..")
                  .or(assignableTo(BackCommand.class))
                  .or(assignableTo(BackEvent.class)))
          .because(
              "what participants see must not be able to depend on whether, or by whom, they are"
                  + " watched");

  @ArchTest
  static final ArchRule BACK_CANNOT_SEE_THE_FRONT =
      noClasses()
          .that()
          .resideInAPackage("dev.halfsilver.room.back..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.halfsilver.room.front..")
                  .or(assignableTo(FrontCommand.class))
                  .or(assignableTo(FrontEvent.class)))
          .because(
              "what happens behind the mirror is decided on a thread that does not hold the front");

  @ArchTest
  static final ArchRule OPEN_ROOMS_ARE_REACHED_THROUGH_THE_DOORS =
      noClasses()
          .that(
              resideInAPackage("dev.halfsilver..")
                  .and(
                      DescribedPredicate.not(
                          resideInAnyPackage(
                              "dev.halfsilver",
                              "dev.halfsilver.live..",
                              "dev.halfsilver.office..",
                              "dev.halfsilver.web..",
                              "dev.halfsilver.flood.."))))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.halfsilver.live..")
          .allowEmptyShould(true)
          .because("only the doors, the flood and the command line may touch a room that is open");

  @ArchTest
  static final ArchRule USE_CASES_TOUCH_NO_OPEN_ROOM =
      noClasses()
          .that()
          .resideInAPackage("dev.halfsilver.office..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.halfsilver.live..")
                  .and(DescribedPredicate.not(type(ClosedRoom.class))))
          .because("they do the same whether a server runs or not; who runs one hands them over");

  @ArchTest
  static final ArchRule THE_COMMAND_LINE_ONLY_STARTS_THE_SERVER =
      noClasses()
          .that()
          .resideInAPackage("dev.halfsilver.cli..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.halfsilver.web..")
                  .and(DescribedPredicate.not(type(Facility.class))))
          .because("what both can do is a use case of the office");

  @ArchTest
  static final ArchRule USE_CASES_KNOW_NEITHER_HTTP_NOR_A_TERMINAL =
      noClasses()
          .that()
          .resideInAPackage("dev.halfsilver.office..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.vertx..", "io.netty..", "java.net.http..", "picocli..")
          .because("a program that asks over HTTP and a person who types a command do the same");

  @ArchTest
  static final ArchRule EXPORT_READS_THE_STORE_ALONE =
      noClasses()
          .that()
          .resideInAPackage("dev.halfsilver.export..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.halfsilver.live..")
          .allowEmptyShould(true)
          .because("a transcript must be the same whether or not its room is open now");

  @ArchTest
  static final ArchRule ONE_PACKAGE_KNOWS_THE_DATABASE =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.halfsilver.store.sqlite..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.flywaydb..")
          .because(
              "another database must be able to take its place without a word of SQL elsewhere");

  @ArchTest
  static final ArchRule THE_STORE_IS_REACHED_THROUGH_ITS_PORTS =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.halfsilver.store.sqlite..")
          .and()
          .areNotAssignableFrom(Store.class)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.halfsilver.store.sqlite..")
          .because("only opening a store may depend on which database it is");

  @ArchTest
  static final ArchRule HOW_ENTRIES_ARE_LINKED_IS_THE_STORES_OWN =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.halfsilver.store..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.halfsilver.store.chain..")
          .because("the rest of the house reads entries and is told findings");

  private static DescribedPredicate<JavaMethodCall> readsTheClock() {
    return DescribedPredicate.describe(
        "java.time's now()",
        call -> {
          AccessTarget target = call.getTarget();
          return target.getName().equals("now")
              && target.getOwner().getPackageName().startsWith("java.time");
        });
  }
}
