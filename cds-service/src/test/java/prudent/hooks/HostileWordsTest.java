package prudent.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prudent.MutatedJson;
import prudent.RunningPrudent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A caller's words come back in the caller's own order and nowhere else; and no call, however odd, makes the service fail. */
class HostileWordsTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    private static final int CALLS = Integer.getInteger("prudent.mutated.calls", 1_500);
    private static final String MARK = "zq9";

    /** The caller's own order, and its id, which is letters and digits. */
    private static final Set<String> OF_THE_ORDER = Set.of("org.prudent.order", "resource", "resourceId");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zq9 [click](javascript:alert(1))",
                "zq9 <script>alert(1)</script>",
                "zq9 ![x](https://evil.example/x.png)",
                "zq9 | table | cell |\n| --- | --- |",
                "zq9 **bold** `code` ~~gone~~",
                "zq9\r\nSet-Cookie: a=b",
                "zq9 \u202E right to left \u0000 \u001B[31m",
                "zq9 ${7*7} #{7*7} {{7*7}} %n %s",
            })
    void wordsOfTheCallerAreOnNoCard(String words) {
        for (var call : callsWith(words)) {
            var answer = Answer.to(PRUDENT, call);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().path("cards")).isNotEmpty();
            assertThat(said(answer)).noneMatch(text -> text.contains(MARK));
        }
    }

    @Test
    void callsChangedAtRandomAreAnsweredOrRefused() {
        var random = new Random(20261123);
        var edits = new MutatedJson(random::nextInt, () -> MARK + random.nextInt());
        var answered = 0;
        for (var i = 0; i < CALLS; i++) {
            var calls = callsWith(MARK);
            var call = calls.get(i % calls.size()).with(edits::edit);

            var answer = Answer.to(PRUDENT, "/cds-services/antimicrobial-" + call.hook(), call.json());

            assertThat(answer.status()).as(call.json()).isIn(200, 400, 412, 413);
            assertThat(said(answer)).as(call.json()).noneMatch(text -> text.contains(MARK));
            answered += answer.status() == 200 ? 1 : 0;
        }
        System.out.println("calls changed at random: " + CALLS + ", answered " + answered + ", the others refused");
        assertThat(answered).isGreaterThan(CALLS / 10);
    }

    /** Calls with cards of different kinds; the words stand wherever free text may. */
    private static List<SampleCall> callsWith(String words) {
        var dosage = "500 mg three times a day for 7 days";
        var calls = List.of(
                SampleCall.sign()
                        .order("o-1", SampleCall.AMOXICILLIN_500MG_CAPSULES, dosage)
                        .feverPain(5),
                SampleCall.sign()
                        .order("o-1", SampleCall.AMOXICILLIN_500MG_CAPSULES, dosage)
                        .feverPain(1),
                SampleCall.sign()
                        .order("o-1", SampleCall.PHENOXYMETHYLPENICILLIN_250MG_TABLETS, dosage)
                        .allergy("91936005", words)
                        .feverPain(5),
                SampleCall.select().order("o-1", SampleCall.CLARITHROMYCIN_250MG_TABLETS, dosage));
        calls.forEach(call -> fill(call, words));
        return calls;
    }

    private static void fill(SampleCall call, String words) {
        var order = call.draft(0);
        order.withObject("/medicationCodeableConcept").put("text", words);
        ((ObjectNode) order.at("/medicationCodeableConcept/coding/0")).put("display", words);
        order.withArray("note").addObject().put("text", words);
        order.withObject("/subject").put("display", words);
        order.withObject("/requester").put("display", words);
        ((ObjectNode) order.at("/reasonCode/0")).put("text", words);
        ((ObjectNode) order.at("/dosageInstruction/0")).put("patientInstruction", words);
        call.with(body -> {
            body.withObject("/context").put("userId", "Practitioner/" + words).put("encounterId", words);
            body.withObject("/prefetch/patient")
                    .putArray("name")
                    .addObject()
                    .put("text", words)
                    .put("family", words);
            body.withObject("/prefetch/patient").withObject("text").put("div", "<div>" + words + "</div>");
        });
    }

    /** Every text of the answer that is not part of an order. */
    private static List<String> said(Answer answer) {
        var said = new ArrayList<String>();
        collect(answer.body(), said);
        return said;
    }

    private static void collect(JsonNode node, List<String> said) {
        if (node.isString()) {
            said.add(node.stringValue());
        }
        for (var member : node.properties()) {
            said.add(member.getKey());
            if (!OF_THE_ORDER.contains(member.getKey())) {
                collect(member.getValue(), said);
            }
        }
        if (node.isArray()) {
            node.forEach(element -> collect(element, said));
        }
    }
}
