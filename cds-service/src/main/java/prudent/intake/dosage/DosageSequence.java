package prudent.intake.dosage;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import prudent.intake.record.FhirJson;
import tools.jackson.databind.node.ObjectNode;

/** The order in which the dosage instructions of one request are meant. */
final class DosageSequence {

    private DosageSequence() {}

    static int number(ObjectNode instruction, String at) {
        var number = FhirJson.number(instruction, "sequence", at);
        return number == null ? Integer.MAX_VALUE : (int) number.doubleValue();
    }

    /** Whether instructions follow each other: numbered differently, or each later one begins with "then". */
    static boolean follows(List<ObjectNode> instructions, String at) {
        var numbers = new HashSet<Integer>();
        var areNumbered = true;
        var sayThen = true;
        for (var i = 0; i < instructions.size(); i++) {
            areNumbered &= numbers.add(number(instructions.get(i), at));
            var text = FhirJson.text(instructions.get(i), "text", at);
            sayThen &= i == 0 || (text != null && text.toLowerCase(Locale.ROOT).startsWith("then"));
        }
        return instructions.size() <= 1 || areNumbered || sayThen;
    }
}
