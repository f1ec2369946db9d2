package prudent.authoring.trial;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import prudent.PrudentProperties;
import prudent.editions.EditionArchive;
import prudent.editions.Editions;
import prudent.engine.GuidelineDefect;
import prudent.engine.GuidelineFiles;
import prudent.engine.GuidelineLibrary;
import prudent.engine.WrittenRules;
import prudent.workbench.Explainer;

/** The rules that are tried: those that answer, or those of the rule author's folder as it stands. Read once for each edition. */
@Component
final class TrialRules {

    private final Editions editions;
    private final PrudentProperties properties;
    private @Nullable Tried live;
    private @Nullable Tried draft;

    TrialRules(Editions editions, PrudentProperties properties) {
        this.editions = editions;
        this.properties = properties;
    }

    /** An edition with what explains it. */
    record Tried(GuidelineLibrary library, Explainer explainer) {

        static Tried of(GuidelineLibrary library, GuidelineFiles files) {
            return new Tried(library, new Explainer(library, WrittenRules.of(files)));
        }
    }

    boolean hasFolder() {
        return properties.guidelines() != null;
    }

    synchronized Tried live() {
        var library = editions.live();
        var known = live;
        if (known == null || known.library() != library) {
            known = Tried.of(library, files(library.edition()));
            live = known;
        }
        return known;
    }

    private GuidelineFiles files(String edition) {
        return Optional.of(GuidelineFiles.packaged())
                .filter(packaged -> packaged.edition().equals(edition))
                .or(() -> new EditionArchive(properties.data()).files(edition))
                .orElseThrow(() -> new IllegalStateException("the edition that answers is not kept"));
    }

    /**
     * The folder's.
     *
     * @throws GuidelineDefect when they cannot be used
     */
    synchronized Tried draft() {
        var folder = properties.guidelines();
        if (folder == null) {
            return live();
        }
        var files = GuidelineFiles.in(folder);
        var known = draft;
        if (known == null || !known.library().edition().equals(files.edition())) {
            known = Tried.of(GuidelineLibrary.of(files), files);
            draft = known;
        }
        return known;
    }
}
