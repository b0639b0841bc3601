package kz.yntymaq.cooperative.ballot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Objects;
import kz.yntymaq.kernel.Sha256;
import org.springframework.stereotype.Component;

/** The script that makes slips, known by its hash: a browser runs no other, and anybody can compare it with the source. */
@Component
class BallotScript {

    private static final String FILE = "/static/assets/ballot.js";

    private final String hash;
    private final String integrity;

    BallotScript() {
        try (InputStream in = Objects.requireNonNull(BallotScript.class.getResourceAsStream(FILE))) {
            byte[] content = in.readAllBytes();
            hash = Sha256.hex(content);
            integrity = "sha384-"
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-384").digest(content));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (GeneralSecurityException impossible) { // every Java has it
            throw new IllegalStateException(impossible);
        }
    }

    /** SHA-256 in hexadecimal, as {@code sha256sum} writes it. */
    public String hash() {
        return hash;
    }

    /** What the page tells the browser to compare. */
    public String integrity() {
        return integrity;
    }
}
