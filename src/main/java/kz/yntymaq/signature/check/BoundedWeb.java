package kz.yntymaq.signature.check;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks an address that the operator or a trusted authority named: with a last moment, a longest answer, and without following on. */
class BoundedWeb {

    private static final int PIECE = 16 * 1024;
    private static final int OK = 200;

    private final Duration patience;

    BoundedWeb(Duration patience) {
        this.patience = patience;
    }

    /**
     * The answer to a request.
     *
     * @param body what is sent, null to only read
     * @param most bytes of the longest answer
     * @throws IOException when there is no whole answer in time
     */
    byte[] ask(URI address, @Nullable String mediaType, byte @Nullable [] body, int most) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        var connection = (HttpURLConnection) address.toURL().openConnection();
        int millis = Math.toIntExact(patience.toMillis());
        connection.setConnectTimeout(millis);
        connection.setReadTimeout(millis);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        try {
            if (body != null) {
                connection.setRequestMethod("POST");
                connection.setRequestProperty("Content-Type", mediaType);
                connection.setDoOutput(true);
                connection.setFixedLengthStreamingMode(body.length);
                connection.getOutputStream().write(body);
            }
            if (connection.getResponseCode() != OK) {
                throw new IOException("answered " + connection.getResponseCode());
            }
            try (InputStream answer = connection.getInputStream()) {
                return read(answer, most, end);
            }
        } finally {
            connection.disconnect();
        }
    }

    /** A read waits no longer than the patience; all of them together not either. */
    private static byte[] read(InputStream answer, int most, long end) throws IOException {
        var whole = new java.io.ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int length = answer.read(piece); length >= 0; length = answer.read(piece)) {
            whole.write(piece, 0, length);
            if (whole.size() > most) {
                throw new IOException("longer than " + most + " bytes");
            }
            if (System.nanoTime() > end) {
                throw new IOException("longer than " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - end) + " s");
            }
        }
        return whole.toByteArray();
    }
}
