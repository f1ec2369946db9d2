package prudent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Clinical knowledge knows facts and advice; the engine knows Drools; nothing here knows FHIR, HTTP or a database. */
@AnalyzeClasses(packages = "prudent", importOptions = DoNotIncludeTests.class)
class LayeringTest {

    @ArchTest
    static final ArchRule DROOLS_ENDS_AT_THE_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackage("prudent.engine")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.kie..", "org.drools..");

    @ArchTest
    static final ArchRule NO_FRAMEWORK_FHIR_HTTP_OR_DATABASE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.hl7..",
                    "ca.uhn..",
                    "java.net.http..",
                    "java.sql..",
                    "javax.sql..",
                    "jakarta..");

    @ArchTest
    static final ArchRule FACTS_STAND_ALONE = noClasses()
            .that()
            .resideInAPackage("prudent.facts")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("prudent.advice", "prudent.engine", "guidelines..");

    @ArchTest
    static final ArchRule ADVICE_KNOWS_FACTS_ONLY = noClasses()
            .that()
            .resideInAPackage("prudent.advice")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("prudent.engine", "guidelines..");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("prudent.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule WHAT_TRAVELS_IS_A_RECORD_OR_AN_ENUM = classes()
            .that()
            .resideInAPackage("prudent.facts")
            .and()
            .areTopLevelClasses()
            .and()
            .areNotInterfaces()
            .and()
            .doNotHaveSimpleName("Amounts")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .beRecords()
            .orShould()
            .beEnums();
}
