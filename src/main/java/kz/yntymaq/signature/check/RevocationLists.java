package kz.yntymaq.signature.check;

import java.io.IOException;
import java.net.URI;
import java.security.Provider;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kz.yntymaq.kernel.Sha256;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * The authorities' lists of revoked certificates, from the addresses of the settings and those that a certificate names.
 * Only certificates that lead to a trusted authority are asked for here, so that what they name is the authority's word.
 */
class RevocationLists {

    private static final int MOST_NAMED = 4; // by one certificate
    private static final int MOST_KEPT = 64;

    private final List<URI> addresses;
    private final BoundedWeb web;
    private final Provider provider;
    private final Clock clock;
    private final Map<Place, KeptList> kept = new ConcurrentHashMap<>();

    RevocationLists(List<URI> addresses, BoundedWeb web, Provider provider, Clock clock) {
        this.addresses = addresses;
        this.web = web;
        this.provider = provider;
        this.clock = clock;
    }

    /** @param authority hash of its key: two authorities may have one name */
    private record Place(URI address, String authority) {}

    /** Whether there are any to ask about this certificate. */
    boolean areThereFor(X509CertificateHolder certificate) {
        return !addresses.isEmpty() || !RevocationList.named(certificate).isEmpty();
    }

    /**
     * The moment from which the certificate is revoked; empty when it is not.
     *
     * @throws IOException when no list of its issuer that covers it can be had
     */
    Optional<Instant> revokedAt(X509CertificateHolder certificate, X509CertificateHolder issuer) throws IOException {
        String authority = Sha256.hex(issuer.getSubjectPublicKeyInfo().getEncoded());
        List<URI> named =
                RevocationList.named(certificate).stream().limit(MOST_NAMED).toList();
        IOException last = new IOException("no list of this authority");
        for (URI address :
                Stream.concat(addresses.stream(), named.stream()).distinct().toList()) {
            try {
                Optional<RevocationList> list =
                        at(new Place(address, authority), issuer).get().filter(found -> found.covers(certificate));
                if (list.isPresent()) {
                    return list.get().revokedAt(certificate);
                }
            } catch (IOException failed) {
                last = failed;
            }
        }
        throw last;
    }

    private KeptList at(Place place, X509CertificateHolder issuer) {
        if (kept.size() >= MOST_KEPT) {
            kept.clear(); // far more than all trusted authorities have: they are fetched anew
        }
        return kept.computeIfAbsent(place, any -> new KeptList(place.address(), issuer, web, provider, clock));
    }
}
