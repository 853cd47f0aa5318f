package dev.halfsilver;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A test passes or it fails. */
@AnalyzeClasses(packages = "dev.halfsilver", importOptions = ImportOption.OnlyIncludeTests.class)
final class NoSkippingTest {

  @ArchTest
  static final ArchRule NO_TEST_SKIPS_ITSELF =
      noClasses()
          .should()
          .dependOnClassesThat(
              nameMatching("org\\.junit\\..*\\.(Disabled|Assumptions|condition\\..*)")
                  .or(nameMatching("org\\.assertj\\..*Assumptions"))
                  .or(nameMatching("org\\.opentest4j\\.TestAborted.*")))
          .because("what is skipped looks the same as what works");
}
