package kz.yntymaq.signature.check;

import static kz.yntymaq.signature.check.SignedMessage.refused;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.yntymaq.signature.SignatureProblem;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a certificate of a chain was revoked: the authority is asked, and its list. Who gets no answer takes the
 * signature only where a setting says so.
 */
class Revocation {

    private static final Logger log = LoggerFactory.getLogger(Revocation.class);

    private final @Nullable Ocsp ocsp;
    private final RevocationLists lists;
    private final boolean acceptUnknown;

    Revocation(@Nullable Ocsp ocsp, RevocationLists lists, boolean acceptUnknown) {
        this.ocsp = ocsp;
        this.lists = lists;
        this.acceptUnknown = acceptUnknown;
    }

    /** A way to learn the moment from which a certificate is revoked. */
    @FunctionalInterface
    private interface Way {
        Optional<Instant> revokedAt(X509CertificateHolder certificate, X509CertificateHolder issuer) throws IOException;
    }

    /**
     * Refuses a chain of which one below the root is revoked.
     *
     * @param chain the signer's certificate first, the root last
     */
    void require(List<X509CertificateHolder> chain, Instant at) {
        for (int below = 0; below < chain.size() - 1; below++) {
            Optional<Instant> revoked = revokedAt(chain.get(below), chain.get(below + 1), below == 0);
            if (revoked.filter(from -> !from.isAfter(at)).isPresent()) {
                throw refused(SignatureProblem.REVOKED);
            }
        }
    }

    private Optional<Instant> revokedAt(
            X509CertificateHolder certificate, X509CertificateHolder issuer, boolean signer) {
        for (Way way : ways(certificate, signer)) {
            try {
                return way.revokedAt(certificate, issuer);
            } catch (IOException failed) {
                log.warn("A way to learn whether a certificate was revoked fails: {}", failed.getMessage());
            }
        }
        log.warn("Nobody says whether a certificate {} was revoked", signer ? "of a signer" : "of an authority");
        if (acceptUnknown) {
            return Optional.empty();
        }
        throw refused(SignatureProblem.REVOCATION_UNKNOWN);
    }

    /** Of a signer the authority knows best; of an authority, which seldom goes, a kept list spares the question. */
    private List<Way> ways(X509CertificateHolder certificate, boolean signer) {
        List<Way> ways = new ArrayList<>();
        if (ocsp != null) {
            ways.add(ocsp::revokedAt);
        }
        if (lists.areThereFor(certificate)) {
            ways.add(signer ? ways.size() : 0, lists::revokedAt);
        }
        return ways;
    }
}
