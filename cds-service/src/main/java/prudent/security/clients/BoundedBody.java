package prudent.security.clients;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Hangs up on an answer that is longer than it may be. */
final class BoundedBody implements BodySubscriber<byte[]> {

    private final long most;
    private final BodySubscriber<byte[]> body;
    private long received;
    private @Nullable Subscription subscription;

    BoundedBody(long most, BodySubscriber<byte[]> body) {
        this.most = most;
        this.body = body;
    }

    /** The answer has more bytes than it may. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        this.subscription = subscription;
        body.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        received += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (received <= most) {
            body.onNext(buffers);
            return;
        }
        if (subscription != null) {
            subscription.cancel();
        }
        body.onError(new TooLarge());
    }

    @Override
    public void onError(Throwable failure) {
        body.onError(failure);
    }

    @Override
    public void onComplete() {
        if (received <= most) {
            body.onComplete();
        }
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body.getBody();
    }
}
