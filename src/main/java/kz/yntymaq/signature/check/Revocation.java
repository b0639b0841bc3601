package kz.yntymaq.signature.check;

import static kz.yntymaq.signature.check.SignedMessage.refused;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.yntymaq.signature.SignatureProblem;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a certificate of a chain was revoked: the authority is asked, then its list. Who gets no answer takes the
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

    /** @param chain the signer's certificate first, the root last */
    void require(List<X509CertificateHolder> chain, Instant at) {
        requireGood(signer(chain.get(0), chain.get(1)), at);
        for (int authority = 1; authority < chain.size() - 1 && !lists.isEmpty(); authority++) {
            requireGood(listed(chain.get(authority), chain.get(authority + 1)), at);
        }
    }

    private static void requireGood(Optional<Instant> revoked, Instant at) {
        if (revoked.filter(from -> !from.isAfter(at)).isPresent()) {
            throw refused(SignatureProblem.REVOKED);
        }
    }

    private Optional<Instant> signer(X509CertificateHolder certificate, X509CertificateHolder issuer) {
        if (ocsp != null) {
            try {
                return ocsp.revokedAt(certificate, issuer);
            } catch (IOException failed) {
                log.warn("The authority does not say whether a certificate was revoked: {}", failed.getMessage());
            }
        }
        return listed(certificate, issuer);
    }

    private Optional<Instant> listed(X509CertificateHolder certificate, X509CertificateHolder issuer) {
        try {
            return lists.revokedAt(certificate, issuer);
        } catch (IOException failed) {
            log.warn("Nobody says whether a certificate was revoked: {}", failed.getMessage());
            if (acceptUnknown) {
                return Optional.empty();
            }
            throw refused(SignatureProblem.REVOCATION_UNKNOWN);
        }
    }
}
