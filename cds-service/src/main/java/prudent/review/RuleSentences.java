package prudent.review;

import org.springframework.stereotype.Component;
import prudent.editions.Editions;

/** What a rule says, for those who do not know it by its id. */
@Component
public final class RuleSentences {

    private final Editions editions;

    RuleSentences(Editions editions) {
        this.editions = editions;
    }

    /** The sentence of a rule of the edition that answers; the id of one that it does not have. */
    public String of(String rule) {
        return editions.live().guidelines().stream()
                .flatMap(guideline -> guideline.rules().stream())
                .filter(one -> one.id().equals(rule))
                .map(one -> Wording.capital(one.sentence()))
                .findFirst()
                .orElse(rule);
    }
}
