package prudent.security.clients;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with a file, each with its place, so that it can be mended in one go. */
final class Problems {

    private final List<String> sentences = new ArrayList<>();

    /**
     * Notes a mistake.
     *
     * @param place where it is, such as {@code clients[0].jwks}
     * @param sentence what is wrong and what to do
     */
    void add(String place, String sentence) {
        sentences.add(place + ": " + sentence);
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }
}
