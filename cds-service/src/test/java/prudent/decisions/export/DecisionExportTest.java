package prudent.decisions.export;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prudent.RunningPrudent;
import prudent.decisions.Decision;
import prudent.decisions.Feedback;
import prudent.decisions.SampleDecisions;
import prudent.decisions.events.EventKind;
import prudent.decisions.events.Export;
import prudent.decisions.journal.Journal;
import prudent.decisions.log.DecisionFilter;
import prudent.decisions.log.DecisionLog;
import prudent.decisions.store.query.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DecisionExportTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path directory;
    private final Journal journal;
    private final DecisionLog log;
    private final Decision decision =
            SampleDecisions.decision(UUID.randomUUID().toString(), "A10001", RunningPrudent.NOW);

    DecisionExportTest(@TempDir Path directory) {
        this.directory = directory;
        journal = Journal.open(directory.resolve("data"));
        log = new DecisionLog(journal, RunningPrudent.CLOCK);
    }

    @BeforeEach
    void recordTwoDecisionsAndFeedback() {
        log.record(SampleDecisions.callDigest("one"), SampleDecisions.sealed(decision, "sealednumber"));
        log.record(
                SampleDecisions.callDigest("two"),
                SampleDecisions.decision(UUID.randomUUID().toString(), "B20002", RunningPrudent.NOW));
        log.hear(
                SampleDecisions.SERVICE,
                "A10001",
                new Feedback(
                        decision.cards().get(0).uuid(),
                        Feedback.Outcome.OVERRIDDEN,
                        RunningPrudent.NOW,
                        List.of(),
                        new Feedback.OverrideReason("http://example.org/reasons", "clinical", "Clinical"),
                        "=HYPERLINK(\"x\"), she said \"no\""));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void aTableSaysWhatItsColumnsMean() throws Exception {
        var lines = Files.readAllLines(export(ExportFormat.CSV));

        assertThat(lines.get(0))
                .startsWith("# Prudent: export ")
                .contains(" of 1 decisions")
                .contains("by pharmacist");
        assertThat(lines).contains("# Which: {practice=A10001}", "# Rule editions: edition");
        assertThat(lines).contains("# patient: keyed pseudonym of the patient");
        assertThat(lines.get(lines.size() - 2)).startsWith("id,recordedAt,practice,");
        assertThat(lines.get(lines.size() - 1))
                .startsWith(decision.id() + ",2026-11-23T10:05:00Z,A10001,")
                .contains(",\"'=HYPERLINK(\"\"x\"\"), she said \"\"no\"\"\",");
    }

    @Test
    void aLineOfJsonHoldsAllThatIsKeptButTheRecordNumber() throws Exception {
        var lines = Files.readAllLines(export(ExportFormat.NDJSON));

        assertThat(lines).hasSize(2);
        assertThat(JSON.readTree(lines.get(0)).at("/export/count").asInt()).isEqualTo(1);
        assertThat(JSON.readTree(lines.get(0)).at("/definitions/id").asString()).isNotEmpty();
        assertThat(JSON.readTree(lines.get(1)).at("/decision/id").asString())
                .isEqualTo(decision.id().toString());
        assertThat(JSON.readTree(lines.get(1)).at("/feedback/0/outcome").asString())
                .isEqualTo("OVERRIDDEN");
        assertThat(lines.get(1)).doesNotContain("sealednumber");
    }

    @Test
    void everyBundleIsValid() throws Exception {
        var lines = Files.readAllLines(export(ExportFormat.FHIR));
        var validator = validator();

        assertThat(lines).hasSize(2);
        for (var line : lines) {
            assertThat(validator.validateWithResult(line).getMessages())
                    .filteredOn(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                    .isEmpty();
        }
        assertThat(JSON.readTree(lines.get(1)).at("/entry").valueStream().map(DecisionExportTest::type))
                .containsExactly("GuidanceResponse", "Provenance", "AuditEvent", "AuditEvent");
        assertThat(lines.get(1)).doesNotContain("sealednumber");
    }

    @Test
    void everyExportIsRecorded() throws Exception {
        var file = export(ExportFormat.CSV);

        assertThat(log.latest(EventKind.EXPORT, 10)).singleElement().satisfies(event -> {
            var export = (Export) event;
            assertThat(export.by()).isEqualTo("pharmacist");
            assertThat(export.count()).isEqualTo(1);
            assertThat(export.filter()).containsEntry("practice", "A10001");
            assertThat(Files.readString(file)).contains(export.id().toString());
        });
    }

    private Path export(ExportFormat format) throws Exception {
        var filter = new DecisionFilter(null, "A10001", null);
        var file = directory.resolve("export");
        new DecisionExport(log, RunningPrudent.CLOCK)
                .write(new ExportOrder("pharmacist", format, filter, null), Scope.EVERYTHING, file);
        return file;
    }

    private static String type(JsonNode entry) {
        return entry.at("/resource/resourceType").asString();
    }

    /** Knows our profiles, so that a resource that names another is a fault. */
    private static FhirValidator validator() throws Exception {
        var context = FhirContext.forR4Cached();
        var profiles = new PrePopulatedValidationSupport(context);
        for (var name : List.of("guidance", "provenance", "audit-event")) {
            var file = "/fhir/profiles/StructureDefinition-exported-" + name + ".json";
            try (var in = Objects.requireNonNull(DecisionExportTest.class.getResourceAsStream(file), file)) {
                profiles.addResource(context.newJsonParser().parseResource(in));
            }
        }
        var module = new FhirInstanceValidator(new ValidationSupportChain(
                profiles,
                new DefaultProfileValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context),
                new SnapshotGeneratingValidationSupport(context)));
        module.setErrorForUnknownProfiles(true);
        module.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        return context.newValidator().registerValidatorModule(module);
    }
}
