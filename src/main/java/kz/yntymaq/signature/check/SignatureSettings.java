package kz.yntymaq.signature.check;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who checks signatures, and whom they are trusted by.
 *
 * @param verifier who checks; nobody unless set
 * @param trustFolder folder with the certificates of the authorities, PEM or DER: those that signed themselves are
 *     trusted, the others only lead to them
 * @param ocsp address that says whether a certificate was revoked; null to ask the lists alone
 * @param crls addresses of the lists of revoked certificates
 * @param whenRevocationUnknown what happens when neither can be reached
 * @param ncanode address of NCANode
 * @param seconds how long an answer of any of them is waited for
 */
@ConfigurationProperties("yntymaq.signature")
record SignatureSettings(
        @DefaultValue("NONE") Verifier verifier,
        @Nullable Path trustFolder,
        @Nullable URI ocsp,
        @DefaultValue List<URI> crls,
        @DefaultValue("REFUSE") WhenUnknown whenRevocationUnknown,
        @Nullable URI ncanode,
        @DefaultValue("5") int seconds) {

    enum Verifier {
        /** Nobody: the ways by ЭЦҚ are off. */
        NONE,
        /** The portal itself: RSA, and GOST keys of the profile that the library knows. */
        BOUNCY_CASTLE,
        /** NCANode, which knows the Kazakh profile of GOST. */
        NCANODE
    }

    enum WhenUnknown {
        /** The signature is refused. */
        REFUSE,
        /** It is taken, and the log says so each time. */
        ACCEPT
    }
}
