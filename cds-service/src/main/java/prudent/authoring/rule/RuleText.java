package prudent.authoring.rule;

import java.util.Optional;
import org.springframework.stereotype.Component;
import prudent.PrudentProperties;
import prudent.editions.EditionArchive;
import prudent.editions.Editions;
import prudent.engine.GuidelineFiles;
import prudent.engine.WrittenRules;

/** The rules that answer, as they are written. */
@Component
final class RuleText {

    private final Editions editions;
    private final EditionArchive archive;

    RuleText(Editions editions, PrudentProperties properties) {
        this.editions = editions;
        this.archive = new EditionArchive(properties.data());
    }

    /** The words of a rule; empty when its edition is not kept. */
    String of(String folder, String id) {
        return files().map(files -> words(files, folder, id)).orElse("");
    }

    /** The files of what answers, when they are kept. */
    Optional<GuidelineFiles> files() {
        var edition = editions.live().edition();
        return Optional.of(GuidelineFiles.packaged())
                .filter(packaged -> packaged.edition().equals(edition))
                .or(() -> archive.files(edition));
    }

    private static String words(GuidelineFiles files, String folder, String id) {
        var written = WrittenRules.of(only(files, folder));
        var file = written.files().get(folder + "/rules.drl");
        return file == null
                ? ""
                : file.rules().stream()
                        .filter(rule -> rule.id().equals(id))
                        .map(rule -> file.words(rule.span()))
                        .findFirst()
                        .orElse("");
    }

    private static GuidelineFiles only(GuidelineFiles files, String folder) {
        return new GuidelineFiles(files.contents().subMap(folder + "/", folder + "0"));
    }
}
