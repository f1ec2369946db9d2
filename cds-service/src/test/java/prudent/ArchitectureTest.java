package prudent;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The three edges, each one package wide, and who may know whom. */
@AnalyzeClasses(packages = "prudent", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule fhirLibrariesStopAtIntakeAndFetching = noClasses()
            .that()
            .resideOutsideOfPackages("prudent.intake..", "prudent.fetch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hl7..", "ca.uhn..", "org.apache.http..");

    @ArchTest
    static final ArchRule httpStopsAtTheControllers = noClasses()
            .that()
            .resideInAnyPackage(
                    "prudent.protocol..",
                    "prudent.intake..",
                    "prudent.decisions",
                    "prudent.decisions.log..",
                    "prudent.decisions.journal..",
                    "prudent.decisions.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "org.springframework.http..");

    @ArchTest
    static final ArchRule droolsStopsAtTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("prudent.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.kie..", "org.drools..");

    @ArchTest
    static final ArchRule protocolDependsOnNothingOfOurs = noClasses()
            .that()
            .resideInAPackage("prudent.protocol..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("prudent.hooks..", "prudent.intake..", "prudent.decisions..", "prudent.review..");

    @ArchTest
    static final ArchRule nothingDependsOnHooksReviewOrAuthoring = noClasses()
            .that()
            .resideOutsideOfPackages("prudent.hooks..", "prudent.review..", "prudent.authoring..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("prudent.hooks..", "prudent.review..", "prudent.authoring..");

    @ArchTest
    static final ArchRule decisionsKnowNothingOfIntake = noClasses()
            .that()
            .resideInAPackage("prudent.decisions..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("prudent.intake..");

    @ArchTest
    static final ArchRule packagesDoNotGoRoundInCircles =
            slices().matching("prudent.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theStepsOfIntakeFollowOneAnother =
            slices().matching("prudent.intake.(*)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesOfTheDecisionLogDoNotEither = slices().matching("(**)")
            .that(describe("of the decision log", slice -> slice.getNamePart(1).startsWith("prudent.decisions")))
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule whatActsIsFinalAndHiddenInHooks = classes()
            .that()
            .resideInAPackage("prudent.hooks..")
            .and()
            .areTopLevelClasses()
            .should()
            .bePackagePrivate();
}
