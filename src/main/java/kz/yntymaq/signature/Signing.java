package kz.yntymaq.signature;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kz.yntymaq.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What is asked to be signed, and by whom: where it fits only in part, a signature is no answer to it.
 *
 * @param session id of the session in which it is asked
 * @param account of whoever is signed in, null for nobody
 * @param document null unless a document is signed
 */
public record Signing(
        String session,
        @Nullable UUID account,
        SigningPurpose purpose,
        @Nullable Document document) {

    /**
     * A document.
     *
     * @param kind of things it is about, such as {@code application}
     * @param subject the thing
     * @param text all of it, as it is shown and signed
     */
    public record Document(String kind, UUID subject, String text) {

        /** SHA-256 of its text in UTF-8, hexadecimal. */
        public String hash() {
            return Sha256.hex(text);
        }
    }

    public Signing {
        if ((purpose == SigningPurpose.DOCUMENT) != (document != null)
                || (purpose == SigningPurpose.SIGN_IN) != (account == null)) {
            throw new IllegalArgumentException("not asked for " + purpose);
        }
    }

    /** To sign in. */
    public static Signing in(String session) {
        return new Signing(session, null, SigningPurpose.SIGN_IN, null);
    }

    /** To show that a certificate is one's own. */
    public static Signing ofCertificate(String session, UUID account) {
        return new Signing(session, account, SigningPurpose.CERTIFICATE, null);
    }

    /** To sign a document. */
    public static Signing of(String session, UUID account, Document document) {
        return new Signing(session, account, SigningPurpose.DOCUMENT, document);
    }

    /**
     * The text that is signed. Its first lines say where, what for and which one; nobody can write them into a
     * document, because a document's own text comes after them and its hash within them.
     *
     * @param words what somebody reads who signs no document
     */
    String text(String origin, String nonce, String words) {
        var text = new StringBuilder(
                "yntymaq-signature/1\norigin=" + origin + "\npurpose=" + purpose + "\nnonce=" + nonce + "\n");
        if (document != null) {
            text.append("kind=").append(document.kind()).append("\nsubject=").append(document.subject());
            text.append("\nsha256=").append(document.hash()).append("\nbytes=");
            text.append(document.text().getBytes(StandardCharsets.UTF_8).length).append("\n");
        }
        return text.append("\n")
                .append(document == null ? words : document.text())
                .toString();
    }
}
