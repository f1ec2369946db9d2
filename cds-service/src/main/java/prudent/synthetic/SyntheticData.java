package prudent.synthetic;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import prudent.StartRefusal;

/** Whether what is here is synthetic, so that every page can say so. */
@Component
public final class SyntheticData {

    private final boolean synthetic;

    SyntheticData(
            @Value("${prudent.data:data}") Path data, @Value("${prudent.clients:#{null}}") @Nullable String clients) {
        synthetic = new SyntheticDirectory(data).isMarked();
        if (synthetic && clients != null) {
            throw new StartRefusal("The data directory " + data.toAbsolutePath()
                    + " holds synthetic data, which never mixes with that of registered clients: choose another with"
                    + " --prudent.data=DIR.");
        }
    }

    public boolean isSynthetic() {
        return synthetic;
    }
}
