package prudent.profiles;

import java.util.Locale;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.MetadataResource;

/** What all published artefacts share: where they live, their edition, who publishes them. */
final class Canonical {

    static final String BASE = "https://prudent.example/fhir";
    static final String SNOMED = "http://snomed.info/sct";
    static final String UCUM = "http://unitsofmeasure.org";

    /** Every artefact that names SNOMED CT codes carries this. */
    static final String SNOMED_NOTICE =
            "Contains SNOMED CT identifiers. SNOMED CT is copyright of SNOMED International "
                    + "and is used under its licence; whoever uses them needs a licence of their own, which in the UK is free "
                    + "of charge through NHS England. Check every code against the national terminology server before use.";

    private static final String EDITION = "0.1.0";
    private static final String DATE = "2026-11-23";

    private Canonical() {}

    static String url(String type, String id) {
        return BASE + "/" + type + "/" + id;
    }

    /** Gives the artefact its address, name and edition. */
    static <T extends MetadataResource> T publish(T artefact, String id, String title, String description) {
        artefact.setId(id);
        artefact.setUrl(url(artefact.fhirType(), id));
        artefact.setVersion(EDITION);
        artefact.setName(name(title));
        artefact.setTitle(title);
        artefact.setStatus(PublicationStatus.DRAFT);
        artefact.setExperimental(true);
        artefact.setDateElement(new DateTimeType(DATE));
        artefact.setPublisher("Prudent");
        artefact.setDescription(description);
        return artefact;
    }

    private static String name(String title) {
        StringBuilder name = new StringBuilder("Prudent");
        for (String word : title.split("[^A-Za-z]+", -1)) {
            if (!word.isEmpty()) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return name.toString();
    }
}
