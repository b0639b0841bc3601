package kz.yntymaq.signature.check;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.yntymaq.kernel.Sha256;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CRLEntryHolder;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/** The authorities' lists of revoked certificates: fetched from the addresses of the settings, kept until they are old. */
class RevocationLists {

    private static final int LONGEST_LIST = 32 * 1024 * 1024;
    private static final Duration KEPT = Duration.ofHours(1); // the national authority publishes more often than daily
    private static final Set<Object> UNDERSTOOD = Set.of(Extension.issuingDistributionPoint);

    private final List<URI> addresses;
    private final BoundedWeb web;
    private final Provider provider;
    private final Clock clock;
    private final Map<URI, Kept> kept = new ConcurrentHashMap<>();

    RevocationLists(List<URI> addresses, BoundedWeb web, Provider provider, Clock clock) {
        this.addresses = addresses;
        this.web = web;
        this.provider = provider;
        this.clock = clock;
    }

    /** A list; the numbers alone are kept, and the list with them only until its signature has been looked at. */
    private record Kept(
            X500Name issuer, String signer, Instant fetched, Instant until, Map<BigInteger, Instant> revoked) {}

    /** Whether there are any to ask. */
    boolean isEmpty() {
        return addresses.isEmpty();
    }

    /**
     * The moment from which the certificate is revoked; empty when it is not.
     *
     * @throws IOException when no list of its issuer can be had
     */
    Optional<Instant> revokedAt(X509CertificateHolder certificate, X509CertificateHolder issuer) throws IOException {
        IOException last = new IOException("no list of this authority");
        for (URI address : addresses) {
            try {
                Optional<Kept> list = list(address, issuer);
                if (list.isPresent()) {
                    return Optional.ofNullable(list.get().revoked().get(certificate.getSerialNumber()));
                }
            } catch (IOException failed) {
                last = failed;
            }
        }
        throw last;
    }

    /** The list at an address, if it is this authority's. */
    private Optional<Kept> list(URI address, X509CertificateHolder issuer) throws IOException {
        Kept known = kept.get(address);
        Instant now = clock.instant();
        if (known == null || now.isAfter(known.fetched().plus(KEPT)) || now.isAfter(known.until())) {
            var read = new X509CRLHolder(web.ask(address, null, null, LONGEST_LIST));
            if (!read.getIssuer().equals(issuer.getSubject())) {
                return Optional.empty(); // and not kept: nobody is here whose key could tell that it is true
            }
            known = checked(read, issuer, now);
            kept.put(address, known);
        }
        boolean same =
                known.issuer().equals(issuer.getSubject()) && known.signer().equals(key(issuer));
        return same ? Optional.of(known) : Optional.empty();
    }

    private Kept checked(X509CRLHolder list, X509CertificateHolder issuer, Instant now) throws IOException {
        try {
            var verifier = new JcaContentVerifierProviderBuilder()
                    .setProvider(provider)
                    .build(issuer);
            if (!list.isSignatureValid(verifier)) {
                throw new IOException("not signed by the authority");
            }
        } catch (CertException | CertificateException | OperatorCreationException | RuntimeException unreadable) {
            throw new IOException("not signed by the authority", unreadable);
        }
        if (!UNDERSTOOD.containsAll(list.getCriticalExtensionOIDs()) || isPart(list)) {
            throw new IOException("a list of a part");
        }
        if (list.getNextUpdate() == null || now.isAfter(list.getNextUpdate().toInstant())) {
            throw new IOException("an old list");
        }
        Map<BigInteger, Instant> revoked = new HashMap<>();
        for (Object each : list.getRevokedCertificates()) {
            var entry = (X509CRLEntryHolder) each;
            revoked.put(entry.getSerialNumber(), entry.getRevocationDate().toInstant());
        }
        return new Kept(list.getIssuer(), key(issuer), now, list.getNextUpdate().toInstant(), revoked);
    }

    /** Whether it is no whole list: of changes alone, of other authorities, of some kinds or reasons. */
    private static boolean isPart(X509CRLHolder list) {
        if (list.getExtension(Extension.deltaCRLIndicator) != null) {
            return true;
        }
        Extension point = list.getExtension(Extension.issuingDistributionPoint);
        if (point == null) {
            return false;
        }
        var of = IssuingDistributionPoint.getInstance(point.getParsedValue());
        return of.isIndirectCRL()
                || of.onlyContainsAttributeCerts()
                || of.onlyContainsCACerts()
                || of.getOnlySomeReasons() != null;
    }

    private static String key(X509CertificateHolder issuer) throws IOException {
        return Sha256.hex(issuer.getSubjectPublicKeyInfo().getEncoded());
    }
}
