package prudent.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import prudent.authoring.Catalogue.Wanted;
import prudent.engine.GuidelineLibrary;

class CatalogueTest {

    @Test
    void rulesAreFoundByWordsEvidenceAndTopic() {
        try (var library = GuidelineLibrary.packaged()) {
            var catalogue = new Catalogue(library.guidelines(), Map.of("REN-01", "contraindicated"));

            assertThat(ids(catalogue, new Wanted("nitrofurantoin EGFR", "V2", "contraindicated")))
                    .containsExactly("REN-01");
            assertThat(ids(catalogue, new Wanted("ren-02", "", ""))).containsExactly("REN-02");
            assertThat(ids(catalogue, new Wanted("ren-02", "M", ""))).isEmpty();
            assertThat(ids(catalogue, new Wanted("no such words", "", ""))).isEmpty();
        }
    }

    private static List<String> ids(Catalogue catalogue, Wanted wanted) {
        return catalogue.find(wanted).stream().map(found -> found.rule().id()).toList();
    }
}
