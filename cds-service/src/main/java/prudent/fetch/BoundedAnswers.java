package prudent.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;
import org.apache.http.HttpResponseInterceptor;
import org.apache.http.entity.HttpEntityWrapper;
import org.apache.http.protocol.HttpContext;

/** Ends an answer that is longer than any should be. */
final class BoundedAnswers implements HttpResponseInterceptor {

    private final long mostBytes;

    BoundedAnswers(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    public void process(HttpResponse response, HttpContext context) throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return;
        }
        if (entity.getContentLength() > mostBytes) {
            throw new IOException("the answer is too large");
        }
        response.setEntity(new BoundedEntity(entity));
    }

    private final class BoundedEntity extends HttpEntityWrapper {

        BoundedEntity(HttpEntity entity) {
            super(entity);
        }

        @Override
        public InputStream getContent() throws IOException {
            return new BoundedStream(super.getContent());
        }
    }

    private final class BoundedStream extends FilterInputStream {

        private long left = mostBytes;

        BoundedStream(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            var unused = counted(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return counted(super.read(buffer, offset, length));
        }

        private int counted(int count) throws IOException {
            left -= Math.max(count, 0);
            if (left < 0) {
                throw new IOException("the answer is too large");
            }
            return count;
        }
    }
}
