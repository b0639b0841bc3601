package kz.yntymaq.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.SampleFiles;
import org.junit.jupiter.api.Test;

class VirusScanTest {

    private static final byte[] CONTENT = SampleFiles.pdf(200_000);

    @Test
    void a_file_in_which_nothing_is_found_is_clean() throws Exception {
        assertThat(scan("stream: OK")).isTrue();
    }

    @Test
    void an_infected_file_is_refused() {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> scan("stream: Eicar-Test-Signature FOUND"))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("error.file.infected"));
    }

    @Test
    void a_file_that_the_scanner_does_not_take_counts_as_not_scanned() throws Exception {
        assertThat(scan("INSTREAM size limit exceeded. ERROR")).isFalse();
    }

    @Test
    void a_file_is_not_scanned_where_no_scanner_is_set_or_none_answers() throws Exception {
        int nobody;
        try (var closed = new ServerSocket(0)) {
            nobody = closed.getLocalPort();
        }
        assertThat(new VirusScan(new ScanSettings(null, 3310, 1)).isClean(CONTENT))
                .isFalse();
        assertThat(new VirusScan(new ScanSettings("localhost", nobody, 1)).isClean(CONTENT))
                .isFalse();
    }

    /** What the portal makes of this answer; the scanner must have been sent the whole file. */
    private static boolean scan(String answer) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var scanner = CompletableFuture.supplyAsync(() -> {
                try {
                    return serve(server, answer);
                } catch (IOException failed) {
                    throw new IllegalStateException(failed);
                }
            });
            boolean clean = new VirusScan(new ScanSettings("localhost", server.getLocalPort(), 10)).isClean(CONTENT);
            assertThat(scanner.get()).isEqualTo(CONTENT);
            return clean;
        }
    }

    private static byte[] serve(ServerSocket server, String answer) throws IOException {
        try (var socket = server.accept()) {
            var in = new DataInputStream(socket.getInputStream());
            assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
            var received = new java.io.ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                received.writeBytes(in.readNBytes(length));
            }
            socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
            return received.toByteArray();
        }
    }
}
