package prudent.facts;

import static prudent.facts.Antimicrobial.*;

import java.util.EnumSet;
import java.util.Set;

/**
 * The group of an antibacterial in the UK-AWaRe classification of January 2025, for systemic forms. Read in Table S1 of Budd and
 * others (2019) with the changes of 2024 as the pharmacy press reported them; the full list of 2024 was not read.
 */
public enum AwareGroup {
    ACCESS(
            AMOXICILLIN,
            AMPICILLIN,
            PHENOXYMETHYLPENICILLIN,
            FLUCLOXACILLIN,
            CEFALEXIN,
            CEFADROXIL,
            CEFRADINE,
            DOXYCYCLINE,
            TETRACYCLINE,
            TRIMETHOPRIM,
            CO_TRIMOXAZOLE,
            NITROFURANTOIN,
            PIVMECILLINAM,
            FOSFOMYCIN,
            METRONIDAZOLE,
            SODIUM_FUSIDATE,
            FUSIDIC_ACID,
            NEOMYCIN),
    WATCH(
            CO_AMOXICLAV,
            CEFACLOR,
            CEFUROXIME,
            CEFIXIME,
            CEFPODOXIME,
            CEFTRIAXONE,
            CLARITHROMYCIN,
            AZITHROMYCIN,
            ERYTHROMYCIN,
            CLINDAMYCIN,
            LYMECYCLINE,
            MINOCYCLINE,
            OXYTETRACYCLINE,
            DEMECLOCYCLINE,
            CIPROFLOXACIN,
            LEVOFLOXACIN,
            OFLOXACIN,
            MOXIFLOXACIN,
            VANCOMYCIN,
            FIDAXOMICIN,
            CHLORAMPHENICOL_SYSTEMIC),
    RESERVE(LINEZOLID),
    /** In no group, or not known to us. */
    UNCATEGORISED;

    private static final Set<Antimicrobial> INFERRED = EnumSet.of(
            ERYTHROMYCIN, OXYTETRACYCLINE, TETRACYCLINE, DEMECLOCYCLINE, NEOMYCIN, FUSIDIC_ACID, SODIUM_FUSIDATE);

    @SuppressWarnings("ImmutableEnumChecker") // filled once, never handed out
    private final Set<Antimicrobial> drugs = EnumSet.noneOf(Antimicrobial.class);

    AwareGroup(Antimicrobial... drugs) {
        this.drugs.addAll(Set.of(drugs));
    }

    /** The group of a drug. */
    public static AwareGroup of(Antimicrobial drug) {
        for (var group : values()) {
            if (group.drugs.contains(drug)) {
                return group;
            }
        }
        return UNCATEGORISED;
    }

    /** How sure we are of a drug's group: some are inferred from the list of 2019. */
    public static Evidence evidence(Antimicrobial drug) {
        return INFERRED.contains(drug) ? Evidence.M : Evidence.V2;
    }
}
