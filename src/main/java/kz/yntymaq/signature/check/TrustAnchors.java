package kz.yntymaq.signature.check;

import static kz.yntymaq.signature.check.SignedMessage.refused;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.signature.SignatureProblem;
import kz.yntymaq.signature.TestAnchors;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.jspecify.annotations.Nullable;

/** The authorities that the portal trusts, and the way from a signer's certificate to one of them. */
final class TrustAnchors {

    private static final int LONGEST_WAY = 3; // authorities between a signer and a root

    private final Provider provider;
    private final Set<TrustAnchor> roots;
    private final List<X509Certificate> between;

    private TrustAnchors(Provider provider, List<X509Certificate> roots, List<X509Certificate> between) {
        this.provider = provider;
        this.roots = roots.stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toSet());
        this.between = between;
    }

    /**
     * The certificates of a folder.
     *
     * @throws IllegalStateException for a folder without a root, a file that is no authority's certificate, or an
     *     authority for tests
     */
    static TrustAnchors of(Provider provider, @Nullable Path folder) {
        if (folder == null) {
            throw new IllegalStateException("yntymaq.signature.trust-folder is not set: no signature could be trusted");
        }
        var roots = new ArrayList<X509Certificate>();
        var between = new ArrayList<X509Certificate>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                for (X509Certificate certificate : read(provider, file)) {
                    requireAuthority(certificate, file);
                    (isOwn(certificate) ? roots : between).add(certificate);
                }
            }
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException("The certificates in " + folder + " cannot be read", unreadable);
        }
        if (roots.isEmpty()) {
            throw new IllegalStateException("There is no root in " + folder + ": no signature could be trusted");
        }
        return new TrustAnchors(provider, roots, between);
    }

    /** Those of tests, which no folder can bring in. */
    static TrustAnchors of(Provider provider, TestAnchors tests) {
        return new TrustAnchors(provider, tests.roots(), List.of());
    }

    private static List<X509Certificate> read(Provider provider, Path file) throws IOException, CertificateException {
        try (InputStream content = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509", provider).generateCertificates(content).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        }
    }

    private static boolean isOwn(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private static void requireAuthority(X509Certificate certificate, Path file) throws CertificateException {
        if (certificate.getBasicConstraints() < 0) {
            throw new IllegalStateException("No authority's certificate: " + file);
        }
        var holder = new JcaX509CertificateHolder(certificate);
        if (CertificateReader.isForTests(holder.getSubject()) || CertificateReader.isForTests(holder.getIssuer())) {
            throw new IllegalStateException("An authority for tests is not trusted: " + file);
        }
    }

    /**
     * The way from a signer's certificate to a root.
     *
     * @param sent certificates that came with the signature
     * @return the signer's certificate first, the root last
     */
    List<X509CertificateHolder> chain(X509CertificateHolder signer, List<X509CertificateHolder> sent, Instant at) {
        try {
            var target = new X509CertSelector();
            target.setCertificate(java(signer));
            var parameters = new PKIXBuilderParameters(roots, target);
            parameters.setDate(Date.from(at));
            parameters.setRevocationEnabled(false); // asked apart: Revocation
            parameters.setMaxPathLength(LONGEST_WAY);
            Set<X509Certificate> known = new HashSet<>(between);
            for (X509CertificateHolder each : sent) {
                known.add(java(each));
            }
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
            var way = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX", provider).build(parameters);
            List<X509CertificateHolder> chain = new ArrayList<>();
            for (var each : way.getCertPath().getCertificates()) {
                chain.add(new JcaX509CertificateHolder((X509Certificate) each));
            }
            chain.add(new JcaX509CertificateHolder(way.getTrustAnchor().getTrustedCert()));
            chain.forEach(Algorithms::require);
            return chain;
        } catch (CertPathBuilderException noWay) {
            throw refused(SignatureProblem.UNTRUSTED);
        } catch (GeneralSecurityException unreadable) {
            throw refused(SignatureProblem.MALFORMED);
        }
    }

    private X509Certificate java(X509CertificateHolder holder) throws CertificateException {
        return new JcaX509CertificateConverter().setProvider(provider).getCertificate(holder);
    }
}
