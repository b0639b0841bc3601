package kz.yntymaq.signature.check;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CRLEntryHolder;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.jspecify.annotations.Nullable;

/**
 * An authority's list of revoked certificates (RFC 5280, 5). The numbers alone are kept, and the list with them only
 * until its signature has been looked at.
 */
final class RevocationList {

    private static final Set<Object> UNDERSTOOD = Set.of(Extension.issuingDistributionPoint);

    private final Instant until;
    private final @Nullable IssuingDistributionPoint part;
    private final Map<BigInteger, Instant> revoked = new HashMap<>();

    private RevocationList(Instant until, @Nullable IssuingDistributionPoint part) {
        this.until = until;
        this.part = part;
    }

    /**
     * The list, which is good now.
     *
     * @throws IOException when this authority did not sign it, it is old, or tells too little
     */
    static RevocationList checked(X509CRLHolder list, X509CertificateHolder issuer, Provider provider, Instant now)
            throws IOException {
        requireSignature(list, issuer, provider);
        IssuingDistributionPoint part = part(list);
        if (!UNDERSTOOD.containsAll(list.getCriticalExtensionOIDs()) || tellsTooLittle(list, part)) {
            throw new IOException("a list of a part");
        }
        if (list.getNextUpdate() == null || now.isAfter(list.getNextUpdate().toInstant())) {
            throw new IOException("an old list");
        }
        var checked = new RevocationList(list.getNextUpdate().toInstant(), part);
        for (Object each : list.getRevokedCertificates()) {
            var entry = (X509CRLEntryHolder) each;
            checked.revoked.put(
                    entry.getSerialNumber(), entry.getRevocationDate().toInstant());
        }
        return checked;
    }

    private static void requireSignature(X509CRLHolder list, X509CertificateHolder issuer, Provider provider)
            throws IOException {
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
    }

    private static @Nullable IssuingDistributionPoint part(X509CRLHolder list) throws IOException {
        Extension point = list.getExtension(Extension.issuingDistributionPoint);
        try {
            return point == null ? null : IssuingDistributionPoint.getInstance(point.getParsedValue());
        } catch (IllegalArgumentException unreadable) {
            throw new IOException("a list of who knows what", unreadable);
        }
    }

    /** Whether it holds changes alone, or is about other authorities' certificates or about some reasons. */
    private static boolean tellsTooLittle(X509CRLHolder list, @Nullable IssuingDistributionPoint part) {
        return list.getExtension(Extension.deltaCRLIndicator) != null
                || (part != null
                        && (part.isIndirectCRL()
                                || part.onlyContainsAttributeCerts()
                                || part.getOnlySomeReasons() != null));
    }

    /** Until when it is good. */
    Instant until() {
        return until;
    }

    /** Whether it would name this certificate if that was revoked. */
    boolean covers(X509CertificateHolder certificate) {
        if (part == null) {
            return true;
        }
        boolean kind = isAuthority(certificate) ? !part.onlyContainsUserCerts() : !part.onlyContainsCACerts();
        DistributionPointName place = part.getDistributionPoint();
        return kind
                && (place == null
                        || addresses(place)
                                .anyMatch(each -> addressesIn(certificate).anyMatch(each::equals)));
    }

    /** The moment from which a certificate that it covers is revoked; empty when it is not. */
    Optional<Instant> revokedAt(X509CertificateHolder certificate) {
        return Optional.ofNullable(revoked.get(certificate.getSerialNumber()));
    }

    private static boolean isAuthority(X509CertificateHolder certificate) {
        BasicConstraints constraints = certificate.getExtensions() == null
                ? null
                : BasicConstraints.fromExtensions(certificate.getExtensions());
        return constraints != null && constraints.isCA();
    }

    /** Where the certificate says that the lists of its authority are, by http. */
    static List<URI> named(X509CertificateHolder certificate) {
        return addressesIn(certificate).flatMap(RevocationList::web).distinct().toList();
    }

    private static Stream<String> addressesIn(X509CertificateHolder certificate) {
        Extension points = certificate.getExtension(Extension.cRLDistributionPoints);
        if (points == null) {
            return Stream.empty();
        }
        try {
            return Arrays.stream(
                            CRLDistPoint.getInstance(points.getParsedValue()).getDistributionPoints())
                    .filter(each -> each.getCRLIssuer() == null && each.getReasons() == null)
                    .map(DistributionPoint::getDistributionPoint)
                    .flatMap(place -> place == null ? Stream.empty() : addresses(place));
        } catch (IllegalArgumentException unreadable) {
            return Stream.empty();
        }
    }

    private static Stream<String> addresses(DistributionPointName place) {
        if (place.getType() != DistributionPointName.FULL_NAME) {
            return Stream.empty();
        }
        return Arrays.stream(GeneralNames.getInstance(place.getName()).getNames())
                .filter(each -> each.getTagNo() == GeneralName.uniformResourceIdentifier)
                .map(each -> String.valueOf(each.getName()));
    }

    private static Stream<URI> web(String address) {
        try {
            URI read = URI.create(address);
            boolean web = "http".equalsIgnoreCase(read.getScheme()) || "https".equalsIgnoreCase(read.getScheme());
            return web && read.getHost() != null ? Stream.of(read) : Stream.empty();
        } catch (IllegalArgumentException unreadable) {
            return Stream.empty();
        }
    }
}
