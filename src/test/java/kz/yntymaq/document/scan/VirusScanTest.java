package kz.yntymaq.document.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import kz.yntymaq.document.scan.VirusScan.Outcome;
import kz.yntymaq.support.SampleFiles;
import kz.yntymaq.support.TestClamav;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class VirusScanTest {

    private static final byte[] CONTENT = SampleFiles.pdf(200_000);

    @Test
    void a_file_in_which_nothing_is_found_is_clean() throws Exception {
        try (var clamav = TestClamav.answering("stream: OK")) {
            assertThat(scan(clamav)).isEqualTo(Outcome.CLEAN);
            assertThat(clamav.scanned()).as("sent whole").containsExactly(CONTENT);
        }
    }

    @Test
    void an_infected_file_is_told() throws Exception {
        try (var clamav = TestClamav.answering("stream: Eicar-Test-Signature FOUND")) {
            assertThat(scan(clamav)).isEqualTo(Outcome.INFECTED);
        }
    }

    @Test
    void a_file_that_the_scanner_does_not_take_is_neither() throws Exception {
        try (var clamav = TestClamav.answering("INSTREAM size limit exceeded. ERROR")) {
            assertThat(scan(clamav)).isEqualTo(Outcome.NOT_TAKEN);
        }
    }

    @Test
    void a_scanner_that_hangs_up_counts_as_not_reached() throws Exception {
        try (var clamav = TestClamav.answering("")) {
            assertThat(scan(clamav)).isEqualTo(Outcome.UNREACHABLE);
        }
    }

    @Test
    void nothing_is_scanned_where_no_scanner_is_set_or_none_answers() throws Exception {
        int nobody;
        try (var closed = new ServerSocket(0)) {
            nobody = closed.getLocalPort();
        }
        for (ScanSettings none : List.of(
                new ScanSettings(null, 3310, null, 1),
                new ScanSettings("localhost", nobody, null, 1),
                new ScanSettings("no-such-host.invalid", 3310, null, 1),
                new ScanSettings(null, 3310, "/no/such/socket", 1))) {
            assertThat(new VirusScan(none).scan(new ByteArrayInputStream(CONTENT)))
                    .isEqualTo(Outcome.UNREACHABLE);
        }
    }

    @Test
    @Timeout(20)
    void a_scanner_that_reads_nothing_or_never_answers_is_left_after_its_time() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var scan = new VirusScan(new ScanSettings("localhost", silent.getLocalPort(), null, 1));
            assertThat(scan.scan(new ByteArrayInputStream(CONTENT))).isEqualTo(Outcome.UNREACHABLE);
            byte[] longer = new byte[10 * 1024 * 1024]; // more than a connection holds by itself
            assertThat(scan.scan(new ByteArrayInputStream(longer))).isEqualTo(Outcome.UNREACHABLE);
        }
    }

    @Test
    void it_is_reached_by_a_socket_of_this_machine_too(@TempDir Path folder) throws Exception {
        try (var clamav = TestClamav.on(folder.resolve("c"), "stream: OK")) {
            var scan = new VirusScan(
                    new ScanSettings(null, 3310, folder.resolve("c").toString(), 10));
            assertThat(scan.scan(new ByteArrayInputStream(CONTENT))).isEqualTo(Outcome.CLEAN);
            assertThat(clamav.scanned()).containsExactly(CONTENT);
        }
    }

    @Test
    void content_that_cannot_be_read_is_not_taken_for_a_scanner_that_does_not_answer() throws Exception {
        try (var clamav = TestClamav.answering("stream: OK")) {
            var broken = new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("gone");
                }
            };
            var scan = new VirusScan(new ScanSettings("localhost", clamav.port(), null, 10));
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> scan.scan(broken))
                    .withMessage("gone");
        }
    }

    private static Outcome scan(TestClamav clamav) throws IOException {
        return new VirusScan(new ScanSettings("localhost", clamav.port(), null, 10))
                .scan(new ByteArrayInputStream(CONTENT));
    }
}
