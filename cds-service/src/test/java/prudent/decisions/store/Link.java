package prudent.decisions.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A network between a service and its database that can lose everything without a word: no reset, no refusal. */
final class Link implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean swallowing;

    Link(int target) throws IOException {
        this.target = target;
        start(this::acceptUntilClosed);
    }

    int port() {
        return server.getLocalPort();
    }

    /** From now on nothing that is sent arrives, in either direction. */
    void swallow() {
        swallowing = true;
    }

    /** What is connected anew gets through; what was connected before never hears of the other side again. */
    void heal() {
        swallowing = false;
    }

    private void acceptUntilClosed() throws IOException {
        while (!server.isClosed()) {
            var near = server.accept();
            sockets.add(near);
            if (!swallowing) {
                connect(near);
            }
        }
    }

    private void connect(Socket near) throws IOException {
        try {
            var far = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(far);
            start(() -> pass(near.getInputStream(), far.getOutputStream()));
            start(() -> pass(far.getInputStream(), near.getOutputStream()));
        } catch (IOException refused) {
            near.close();
        }
    }

    private void pass(InputStream from, OutputStream to) throws IOException {
        var buffer = new byte[8192];
        var isLost = false;
        for (var length = from.read(buffer); length >= 0; length = from.read(buffer)) {
            // A connection that has lost a byte is lost.
            isLost |= swallowing;
            if (!isLost) {
                to.write(buffer, 0, length);
            }
        }
        if (!isLost) {
            to.close();
        }
    }

    /** Something that ends with its sockets. */
    private interface Work {

        void run() throws IOException;
    }

    private static void start(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                // The test is over, or one side has gone.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var socket : sockets) {
            socket.close();
        }
    }
}
