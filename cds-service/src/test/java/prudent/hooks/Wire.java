package prudent.hooks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import prudent.RunningPrudent;

/** A connection on which a test says what no client library would. */
final class Wire implements AutoCloseable {

    private static final int LONGEST_WAIT_MS = 15_000;

    private final Socket socket;

    Wire(RunningPrudent prudent) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), prudent.url("/").getPort());
        socket.setSoTimeout(LONGEST_WAIT_MS);
        socket.setTcpNoDelay(true);
    }

    /** Each byte is one character of the text. */
    Wire say(String bytes) throws IOException {
        return say(bytes.getBytes(ISO_8859_1));
    }

    Wire say(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    boolean isAnswered() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    /** All that is answered until the other side closes; empty when it closes without a word. */
    String hear() throws IOException {
        var heard = new byte[1 << 16];
        var count = 0;
        try {
            for (var read = 0; read >= 0 && count < heard.length; read = read(heard, count)) {
                count += read;
            }
        } catch (SocketException e) {
            // Closed while we were still sending; what was answered before counts.
        }
        return new String(Arrays.copyOf(heard, count), ISO_8859_1);
    }

    private int read(byte[] heard, int from) throws IOException {
        return socket.getInputStream().read(heard, from, heard.length - from);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
