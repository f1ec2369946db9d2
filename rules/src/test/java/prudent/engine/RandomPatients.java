package prudent.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import prudent.facts.Absent;
import prudent.facts.Age;
import prudent.facts.Allergy;
import prudent.facts.AllergyList;
import prudent.facts.AllergyListState;
import prudent.facts.AllergyReaction;
import prudent.facts.Antimicrobial;
import prudent.facts.AntimicrobialClass;
import prudent.facts.AntimicrobialOrder;
import prudent.facts.BeingSigned;
import prudent.facts.ClinicalFinding;
import prudent.facts.Coded;
import prudent.facts.ConcurrentAntimicrobial;
import prudent.facts.CourseLength;
import prudent.facts.CurrentMedicine;
import prudent.facts.Dose;
import prudent.facts.Fact;
import prudent.facts.FirstDayDose;
import prudent.facts.Indication;
import prudent.facts.Infection;
import prudent.facts.LongTermCondition;
import prudent.facts.Measured;
import prudent.facts.PastAntimicrobial;
import prudent.facts.Present;
import prudent.facts.RecordedSex;

/**
 * Patients put together at random. What can be known comes from the vignettes, which have every threshold of every guideline on
 * both sides, and from the vocabulary of findings. The same seed gives the same patient.
 */
final class RandomPatients {

    private static final Set<Class<? extends Fact>> FREELY_COMBINED = Set.of(
            Present.class,
            Absent.class,
            Measured.class,
            Coded.class,
            LongTermCondition.class,
            CurrentMedicine.class,
            PastAntimicrobial.class,
            ConcurrentAntimicrobial.class,
            Dose.class,
            FirstDayDose.class,
            CourseLength.class,
            RecordedSex.class);

    private static final int MOST_USUAL_FACTS = 9;
    private static final int MOST_OTHER_FACTS = 4;

    private final List<Fact> known = new ArrayList<>();
    private final List<Age> ages = new ArrayList<>();
    private final Map<Infection, Set<Fact>> usual = new EnumMap<>(Infection.class);

    RandomPatients(GuidelineLibrary library) {
        var all = new LinkedHashSet<Fact>();
        for (var facts : VignetteFacts.all(library)) {
            all.addAll(facts);
            for (var fact : facts) {
                if (fact instanceof Indication indication) {
                    usual.computeIfAbsent(indication.infection(), each -> new LinkedHashSet<>())
                            .addAll(facts);
                }
            }
        }
        for (var fact : all) {
            if (fact instanceof Age age) {
                ages.add(age);
            } else if (FREELY_COMBINED.contains(fact.getClass())) {
                known.add(fact);
            }
        }
    }

    List<Fact> patient(int seed) {
        // Neighbouring seeds of a linear generator begin alike.
        var random = new Random(seed * 0x9E3779B97F4A7C15L);
        var facts = new ArrayList<Fact>();
        var infections = List.copyOf(usual.keySet());
        var infection = oneOf(infections, random);
        var ofInfection = List.copyOf(usual.getOrDefault(infection, Set.of()));
        facts.add(order(ofInfection, random));
        if (random.nextInt(20) > 0) {
            facts.add(new Indication(infection));
        }
        if (random.nextInt(20) > 0) {
            facts.add(oneOf(ages, random));
        }
        if (random.nextInt(3) == 0) {
            facts.add(new BeingSigned());
        }
        allergies(facts, random);
        var said = new HashSet<Object>();
        add(facts, said, ofInfection, random.nextInt(MOST_USUAL_FACTS + 1), random);
        add(facts, said, known, random.nextInt(MOST_OTHER_FACTS + 1), random);
        var finding = oneOf(List.of(ClinicalFinding.values()), random);
        if (said.add(finding)) {
            facts.add(random.nextBoolean() ? new Present(finding) : new Absent(finding));
        }
        return facts;
    }

    private static AntimicrobialOrder order(List<Fact> ofInfection, Random random) {
        var orders = ofInfection.stream()
                .filter(AntimicrobialOrder.class::isInstance)
                .map(AntimicrobialOrder.class::cast)
                .toList();
        return orders.isEmpty() || random.nextInt(4) == 0
                ? new AntimicrobialOrder(oneOf(List.of(Antimicrobial.values()), random), random.nextInt(4) == 0)
                : oneOf(orders, random);
    }

    private static void allergies(List<Fact> facts, Random random) {
        var state = oneOf(List.of(AllergyListState.values()), random);
        facts.add(new AllergyList(state));
        if (state == AllergyListState.RECORDED) {
            facts.add(new Allergy(
                    oneOf(List.of(AntimicrobialClass.values()), random),
                    oneOf(List.of(AllergyReaction.values()), random)));
        }
    }

    /** Adds facts about different things: nobody is pregnant and not pregnant, or weighs two weights. */
    private static void add(List<Fact> facts, Set<Object> said, List<Fact> from, int number, Random random) {
        for (int i = 0; i < number; i++) {
            var fact = oneOf(from, random);
            if (FREELY_COMBINED.contains(fact.getClass()) && said.add(about(fact))) {
                facts.add(fact);
            }
        }
    }

    private static Object about(Fact fact) {
        if (fact instanceof Present present) {
            return present.finding();
        }
        if (fact instanceof Absent absent) {
            return absent.finding();
        }
        if (fact instanceof Measured measured) {
            return measured.observable();
        }
        if (fact instanceof Coded coded) {
            return coded.observable();
        }
        return fact instanceof Dose
                        || fact instanceof FirstDayDose
                        || fact instanceof CourseLength
                        || fact instanceof RecordedSex
                ? fact.getClass()
                : fact;
    }

    private static <T> T oneOf(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
