package prudent.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of the jar. */
final class PrudentVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version = PrudentVersion.class.getPackage().getImplementationVersion();
        return new String[] {"Prudent " + Objects.requireNonNullElse(version, "(not built as a jar)")};
    }
}
