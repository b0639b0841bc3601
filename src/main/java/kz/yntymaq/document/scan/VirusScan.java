package kz.yntymaq.document.scan;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks ClamAV about a file, by the command INSTREAM of its protocol. */
@Component
public class VirusScan {

    private static final Logger log = LoggerFactory.getLogger(VirusScan.class);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;

    private final ScanSettings settings;

    VirusScan(ScanSettings settings) {
        this.settings = settings;
    }

    /** What is known of a file. */
    public enum Outcome {
        /** It was looked through, and nothing was found. */
        CLEAN,
        INFECTED,
        /** No scanner is set, or it does not answer, or not in time. */
        UNREACHABLE,
        /** It answered, and did not take the file. */
        NOT_TAKEN
    }

    public boolean isSet() {
        return settings.isSet();
    }

    /**
     * Scans a file.
     *
     * @param content read to its end, a piece at a time
     * @throws IOException when the content cannot be read
     */
    public Outcome scan(InputStream content) throws IOException {
        if (!settings.isSet()) {
            return Outcome.UNREACHABLE;
        }
        try {
            String answer = ask(content);
            if (answer.endsWith(" FOUND")) {
                return Outcome.INFECTED;
            }
            if (answer.endsWith(": OK")) {
                return Outcome.CLEAN;
            }
            log.warn("A file was not scanned, ClamAV answers: {}", answer);
            return answer.isEmpty() ? Outcome.UNREACHABLE : Outcome.NOT_TAKEN;
        } catch (UnreadableContent unreadable) {
            throw unreadable.reason();
        } catch (IOException failed) {
            log.warn("A file was not scanned: {}", failed.toString());
        }
        return Outcome.UNREACHABLE;
    }

    /** Closing the channel from outside is what ends a connection, a write or a read that hangs. */
    private String ask(InputStream content) throws IOException {
        SocketAddress address = settings.address();
        boolean local = address instanceof UnixDomainSocketAddress;
        try (var channel = local ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open()) {
            var end = CompletableFuture.runAsync(
                    () -> close(channel), CompletableFuture.delayedExecutor(settings.seconds(), TimeUnit.SECONDS));
            try {
                if (!local && ((java.net.InetSocketAddress) address).isUnresolved()) {
                    throw new IOException("unknown host");
                }
                channel.connect(address);
                try {
                    send(channel, content);
                } catch (UnreadableContent unreadable) {
                    throw unreadable;
                } catch (IOException hungUp) { // of what is too long it says so and hangs up
                    return answer(channel);
                }
                return answer(channel);
            } finally {
                end.cancel(false);
            }
        }
    }

    private static void send(SocketChannel channel, InputStream content) throws IOException {
        write(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        var chunk = ByteBuffer.allocate(Integer.BYTES + CHUNK);
        int length;
        do {
            length = read(content, chunk.array());
            chunk.clear().putInt(length).position(0).limit(Integer.BYTES + length);
            write(channel, chunk);
        } while (length > 0);
    }

    private static int read(InputStream content, byte[] into) throws UnreadableContent {
        try {
            return content.readNBytes(into, Integer.BYTES, CHUNK);
        } catch (IOException reason) {
            throw new UnreadableContent(reason);
        }
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String answer(SocketChannel channel) throws IOException {
        var answer = new ByteArrayOutputStream();
        var piece = ByteBuffer.allocate(LONGEST_ANSWER);
        while (channel.read(piece) > 0 && answer.size() < LONGEST_ANSWER) {
            answer.write(piece.array(), 0, piece.position());
            piece.clear();
        }
        return answer.toString(StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    private static void close(Closeable channel) {
        try {
            channel.close();
        } catch (IOException closed) {
            log.debug("ClamAV was too slow", closed);
        }
    }

    /** Not ClamAV is at fault but where the file is. */
    private static final class UnreadableContent extends IOException {

        private final transient IOException reason;

        UnreadableContent(IOException reason) {
            super(reason);
            this.reason = reason;
        }

        IOException reason() {
            return reason;
        }
    }
}
