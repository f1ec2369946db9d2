package prudent.intake.dosage;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prudent.facts.CourseLength;
import prudent.facts.CourseLengthUnclear;
import prudent.facts.Dose;
import prudent.facts.Fact;
import prudent.facts.FirstDayDose;
import prudent.intake.products.Product;
import prudent.intake.record.FhirJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * Dose and course of one MedicationRequest from everything that says something about them: structured dosage, text, supply
 * duration and quantity. Sources that disagree about the dose leave it unknown; about the course, they make it unclear.
 */
public final class CourseReader {
    /** The bottle by which liquids are rounded up. */
    private static final double BOTTLE_ML = 100;

    private final ObjectNode request;
    private final @Nullable Product product;
    private final String path;
    private final List<Phase> phases = new ArrayList<>();
    private boolean atTheSameTime;
    private double shortest = Double.NaN;
    private double longest = Double.NaN;

    public CourseReader(ObjectNode request, @Nullable Product product, String path, ZoneId zone) {
        this.request = request;
        this.product = product;
        this.path = path;
        readPhases(zone);
        addPhases();
        addSupply();
    }

    private void readPhases(ZoneId zone) {
        var at = path + ".dosageInstruction";
        var instructions = new ArrayList<>(FhirJson.objects(request, "dosageInstruction", path));
        atTheSameTime = !DosageSequence.follows(instructions, at);
        if (!atTheSameTime && instructions.size() > 1) {
            instructions.sort(Comparator.comparingInt(instruction -> DosageSequence.number(instruction, at)));
        }
        for (var instruction : instructions) {
            var structured = StructuredDosage.read(instruction, product, at, zone);
            var text = FhirJson.text(instruction, "text", at);
            var patient = FhirJson.text(instruction, "patientInstruction", at);
            var said = text != null ? text : patient;
            merge(structured, said == null ? List.of() : DosageText.read(said, product));
        }
    }

    private void merge(Phase structured, List<Phase> text) {
        if (text.size() <= 1) {
            var phase = text.isEmpty() ? structured : structured.and(text.get(0));
            if (!phase.saysNothing()) {
                phases.add(phase);
            }
            return;
        }
        phases.addAll(text.subList(0, text.size() - 1));
        var last = text.get(text.size() - 1);
        var dose = new Phase(structured.mg(), structured.times(), Double.NaN, Double.NaN, structured.unclear());
        phases.add(last.and(dose));
        // The structured part may count the last stretch alone; otherwise it counts the whole course.
        if (Phase.differ(structured.shortestDays(), last.shortestDays())) {
            addCourse(structured.shortestDays(), structured.longestDays());
        }
    }

    private void addCourse(double least, double most) {
        shortest = Phase.least(shortest, least);
        longest = Phase.most(longest, most);
    }

    private @Nullable FirstDose firstDose() {
        return atTheSameTime ? null : FirstDose.in(phases);
    }

    private void addPhases() {
        var firstDose = firstDose();
        if (firstDose != null) {
            var days = firstDose.days(supplyDays());
            addCourse(days, days);
            return;
        }
        var least = 0.0;
        var most = 0.0;
        for (var phase : phases) {
            least = atTheSameTime ? Math.max(least, phase.shortestDays()) : least + phase.shortestDays();
            most = atTheSameTime ? Math.max(most, phase.longestDays()) : most + phase.longestDays();
        }
        if (!phases.isEmpty()) {
            addCourse(least, most);
        }
    }

    private void addSupply() {
        var at = path + ".dispenseRequest";
        var dispense = FhirJson.object(request, "dispenseRequest", path);
        if (dispense == null) {
            return;
        }
        var supplied = supplyDays();
        addCourse(supplied, supplied);
        var quantity = FhirJson.object(dispense, "quantity", at);
        if (quantity != null && product != null && product.mgPerUnit() > 0) {
            addQuantity(quantity, product, at + ".quantity");
        }
    }

    private double supplyDays() {
        var at = path + ".dispenseRequest";
        var dispense = FhirJson.object(request, "dispenseRequest", path);
        var supply = dispense == null ? null : FhirJson.object(dispense, "expectedSupplyDuration", at);
        return supply == null ? Double.NaN : StructuredDosage.duration(supply, at + ".expectedSupplyDuration");
    }

    private void addQuantity(ObjectNode quantity, Product counted, String at) {
        var value = FhirJson.number(quantity, "value", at);
        var code = FhirJson.text(quantity, "code", at);
        var text = FhirJson.text(quantity, "unit", at);
        if (value == null || atTheSameTime || phases.isEmpty()) {
            return;
        }
        var unit = DoseAmount.canonical(code == null ? "" : code);
        unit = unit.isEmpty() && text != null ? DoseAmount.canonical(text) : unit;
        if (counted.isSolid() && (unit.isEmpty() ? code == null && text == null : Product.isSolidUnit(unit))) {
            var days = daysFor(value.doubleValue() * counted.mgPerUnit());
            addCourse(days, days);
        } else if (unit.equals("ml") && counted.unit().equals("ml")) {
            addLiquid(value.doubleValue(), counted.mgPerUnit());
        }
    }

    /** Bottles are rounded up, so a liquid speaks only when there is too little of it, or a bottle too much. */
    private void addLiquid(double millilitres, double mgPerMl) {
        var days = daysFor(millilitres * mgPerMl);
        var spare = millilitres * (days - longest) / days;
        if (days < shortest - 0.5 || spare >= BOTTLE_ML) {
            addCourse(days, days);
        }
    }

    private double daysFor(double mg) {
        var firstDose = firstDose();
        if (firstDose != null) {
            return firstDose.daysFor(mg);
        }
        var left = mg;
        var days = 0.0;
        for (var i = 0; i < phases.size() - 1; i++) {
            left -= phases.get(i).mgPerDay() * phases.get(i).shortestDays();
            days += phases.get(i).shortestDays();
        }
        return days + left / phases.get(phases.size() - 1).mgPerDay();
    }

    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        addDose(facts);
        var least = Math.round(shortest);
        var most = Math.round(longest);
        if (least >= 1 && most <= Integer.MAX_VALUE) {
            facts.add(least == most ? new CourseLength((int) least) : new CourseLengthUnclear((int) least, (int) most));
        }
        return facts;
    }

    private void addDose(List<Fact> facts) {
        if (phases.isEmpty()
                || phases.size() > 2
                || atTheSameTime
                || phases.stream().anyMatch(Phase::unclear)) {
            return;
        }
        var maintenance = phases.get(phases.size() - 1);
        if (phases.size() == 2
                && firstDose() == null
                && Phase.differ(phases.get(0).mgPerDay(), maintenance.mgPerDay())) {
            facts.add(new FirstDayDose(phases.get(0).mgPerDay()));
        }
        if (maintenance.mgPerDay() > 0 && Double.isFinite(maintenance.mgPerDay())) {
            facts.add(new Dose(maintenance.mg(), maintenance.times()));
        }
    }

    /** The longest course that the request says; NaN when it says nothing. */
    public double longestDays() {
        return longest;
    }
}
