package kz.yntymaq.document;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import kz.yntymaq.kernel.RuleViolationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks ClamAV about a file, by the command INSTREAM of its protocol. */
@Component
class VirusScan {

    private static final Logger log = LoggerFactory.getLogger(VirusScan.class);
    private static final int CHUNK = 64 * 1024;

    private final ScanSettings settings;

    VirusScan(ScanSettings settings) {
        this.settings = settings;
    }

    /**
     * Whether the file was scanned and nothing was found; false where it was not scanned, because no scanner is set
     * or it does not answer: the file is then stored and marked so.
     *
     * @throws RuleViolationException {@code error.file.infected}
     */
    boolean isClean(byte[] content) {
        if (!settings.isSet()) {
            return false;
        }
        String answer;
        try {
            answer = ask(content);
        } catch (IOException failed) {
            log.warn("A file was stored without a scan: {}", failed.toString());
            return false;
        }
        if (answer.endsWith(" FOUND")) {
            throw new RuleViolationException("error.file.infected");
        }
        if (!answer.endsWith(": OK")) {
            log.warn("A file was stored without a scan, ClamAV answers: {}", answer);
            return false;
        }
        return true;
    }

    private String ask(byte[] content) throws IOException {
        try (var socket = new Socket()) {
            socket.setSoTimeout(settings.seconds() * 1000);
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), settings.seconds() * 1000);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int from = 0; from < content.length; from += CHUNK) {
                int length = Math.min(CHUNK, content.length - from);
                out.writeInt(length);
                out.write(content, from, length);
            }
            out.writeInt(0);
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\0", "")
                    .strip();
        }
    }
}
