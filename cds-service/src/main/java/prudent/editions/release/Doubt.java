package prudent.editions.release;

import java.util.List;

/**
 * What an author may not have wanted: an edition that answers as soon as it is saved shows cards much more or less often than the one
 * of before. It goes on answering until somebody says that it is meant, or takes it back.
 *
 * @param sentences what is otherwise
 */
public record Doubt(String edition, List<String> sentences) {

    public Doubt {
        sentences = List.copyOf(sentences);
    }
}
