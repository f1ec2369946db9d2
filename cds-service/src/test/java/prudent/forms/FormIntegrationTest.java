package prudent.forms;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prudent.RunningPrudent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the card to the form and back: what is answered counts in the next call about the same patient. */
class FormIntegrationTest {

    @RegisterExtension
    static final RunningPrudent PRUDENT = new RunningPrudent();

    private static final Map<String, String> FEVER_PAIN_5 = Map.of(
            "feverLast24h", "yes",
            "purulence", "yes",
            "attendWithin3Days", "yes",
            "severelyInflamedTonsils", "yes",
            "noCoughOrCoryza", "yes");
    private static final Map<String, String> FEVER_PAIN_0 = Map.of(
            "feverLast24h", "no",
            "purulence", "no",
            "attendWithin3Days", "no",
            "severelyInflamedTonsils", "no",
            "noCoughOrCoryza", "no");

    @Test
    void cardThatAsksLinksToTheFormWithItsQuestionsFirst() {
        var answer = ThroatCall.ofSomebody().answer(PRUDENT);

        assertThat(ThroatCall.topic(answer)).isEqualTo("missing-information");
        var link = answer.at("/cards/0/links/0");
        assertThat(link.path("type").asString()).isEqualTo("absolute");
        assertThat(link.path("url").asString())
                .startsWith(PRUDENT.url("/assessment/").toString());
        var page = PRUDENT.get(ThroatCall.formPath(answer));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("FeverPAIN, one point each", "Pus on the tonsils");
        assertThat(page.body().indexOf("purulence")).isLessThan(page.body().indexOf("<details"));
    }

    @Test
    void answersChangeTheAdviceOfTheNextCallAndSaySo() {
        var call = ThroatCall.ofSomebody();
        var path = ThroatCall.formPath(call.answer(PRUDENT));

        var sent = send(path, FEVER_PAIN_0);
        var next = call.next().answer(PRUDENT);

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(PRUDENT.get(path + "/saved").body()).contains("5 answers saved");
        assertThat(ThroatCall.topic(next)).isEqualTo("no-antibiotic");
        var facts = decision(next);
        assertThat(facts).contains("\"AnsweredOnForm\":{\"finding\":\"purulence\",\"minutesAgo\":0}");
        assertThat(facts).contains("\"Absent\":{\"finding\":\"PURULENCE\"}");
    }

    @Test
    void answersGivenAgainReplaceTheEarlierOnes() {
        var call = ThroatCall.ofSomebody();
        var path = ThroatCall.formPath(call.answer(PRUDENT));

        send(path, FEVER_PAIN_0);
        send(path, FEVER_PAIN_5);

        assertThat(ThroatCall.topic(call.next().answer(PRUDENT))).isEqualTo("silent");
    }

    @Test
    void whatIsLeftAsNotKnownStaysUnknown() {
        var call = ThroatCall.ofSomebody();
        var path = ThroatCall.formPath(call.answer(PRUDENT));

        send(path, Map.of("feverLast24h", "yes", "purulence", "yes", "attendWithin3Days", ""));
        var next = call.next().answer(PRUDENT);

        assertThat(ThroatCall.topic(next)).isEqualTo("missing-information");
        var again = PRUDENT.get(ThroatCall.formPath(next)).body();
        assertThat(again.indexOf("attendWithin3Days")).isLessThan(again.indexOf("<details"));
        assertThat(decision(next)).doesNotContain("ATTEND_WITHIN_3_DAYS");
    }

    @Test
    void answersAreOfOnePatientOnly() {
        var call = ThroatCall.ofSomebody();
        send(ThroatCall.formPath(call.answer(PRUDENT)), FEVER_PAIN_0);

        assertThat(ThroatCall.topic(ThroatCall.ofSomebody().answer(PRUDENT))).isEqualTo("missing-information");
    }

    @ParameterizedTest
    @CsvSource({
        "a second later in the call, 2026-11-23T10:05:01Z, Present, false",
        "earlier on the day, 2026-11-23T08:00:00Z, neither, true",
        "on the day without a time, 2026-11-23, neither, true",
        "without a day, '', neither, true",
        "on the day before, 2026-11-22T18:00:00Z, Absent, false"
    })
    void callAndFormDisagree(String when, String time, String counts, boolean isUnknown) {
        var call = ThroatCall.ofSomebody();
        send(ThroatCall.formPath(call.answer(PRUDENT)), FEVER_PAIN_0);

        var next = call.next().finding("purulence", true, time).answer(PRUDENT);

        var facts = decision(next);
        assertThat(facts.contains("{\"Present\":{\"finding\":\"PURULENCE\"}}")).isEqualTo(counts.equals("Present"));
        assertThat(facts.contains("{\"Absent\":{\"finding\":\"PURULENCE\"}}")).isEqualTo(counts.equals("Absent"));
        assertThat(facts.contains("\"FormDisagrees\":{\"finding\":\"purulence\""))
                .isEqualTo(isUnknown);
        assertThat(ThroatCall.assessment(next).path("unknown").toString().contains("purulence"))
                .isEqualTo(isUnknown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"943 476 5919", "9434765919", "943-476-5919", "1e9", "-1", "38,5", "385", "hot", "٣٨"})
    void numbersThatCannotBeMeantAreRefusedAndNothingIsKept(String temperature) {
        var call = ThroatCall.ofSomebody();
        var path = ThroatCall.formPath(call.answer(PRUDENT));

        var sent = send(path, Map.of("temperature", temperature, "purulence", "no"));

        assertThat(sent.statusCode()).isEqualTo(400);
        assertThat(sent.body()).contains("There is a problem", "href=\"#temperature\"");
        assertThat(sent.body().contains("NHS number"))
                .isEqualTo(temperature.replaceAll("[ -]", "").length() == 10);
        assertThat(sent.body()).doesNotContain("9434765919", "943 476 5919");
        assertThat(decision(call.next().answer(PRUDENT))).doesNotContain("AnsweredOnForm");
    }

    @Test
    void valuesThatTheFormDoesNotOfferAreRefused() {
        var path = ThroatCall.formPath(ThroatCall.ofSomebody().answer(PRUDENT));

        assertThat(send(path, Map.of("purulence", "true")).statusCode()).isEqualTo(400);
        assertThat(send(path, Map.of("consultationMode", "pigeon")).statusCode())
                .isEqualTo(400);
        assertThat(post(path, "purulence=yes&purulence=no").statusCode()).isEqualTo(400);
        assertThat(send(path, Map.of("dysuria", "yes")).statusCode()).isEqualTo(400);
        assertThat(send(path, Map.of()).body()).contains("Nothing was answered");
    }

    @Test
    void pageAndItsAddressSayNothingOfThePatient() {
        var call = ThroatCall.ofSomebody();
        var path = ThroatCall.formPath(call.answer(PRUDENT));
        send(path, FEVER_PAIN_5);

        var decoded = new String(Base64.getUrlDecoder().decode(path.replaceFirst(".*/", "")), ISO_8859_1);
        assertThat(decoded).doesNotContain(call.patientId());
        assertThat(PRUDENT.get(path).body())
                .doesNotContain(call.patientId(), "checked=\"checked\" value=\"yes\"", "1990");
    }

    @Test
    void decisionKeepsWhatWasAskedAndNotTheLink() {
        var call = ThroatCall.ofSomebody();
        var answer = call.answer(PRUDENT);

        assertThat(decision(answer))
                .contains("acute-sore-throat", "feverLast24h")
                .doesNotContain("/assessment/");
    }

    private static String decision(JsonNode answer) {
        var id = ThroatCall.assessment(answer).path("decision").asString();
        var body = PRUDENT.getAs("pharmacist", "/api/decisions/" + id).body();
        return JsonMapper.shared().readTree(body).toString();
    }

    static HttpResponse<String> send(String path, Map<String, String> fields) {
        return post(
                path,
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&")));
    }

    static HttpResponse<String> post(String path, String body) {
        return PRUDENT.send(HttpRequest.newBuilder(PRUDENT.url(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }
}
