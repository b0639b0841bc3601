package kz.yntymaq.signature.check;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Asks the authority whether a certificate was revoked, by OCSP (RFC 6960), and believes only what it signed. */
class Ocsp {

    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int NONCE_BYTES = 16;

    /** An answer without the portal's own nonce must be about this fresh; the clocks may differ by it too. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final URI address;
    private final BoundedWeb web;
    private final Provider provider;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Ocsp(URI address, BoundedWeb web, Provider provider, Clock clock) {
        this.address = address;
        this.web = web;
        this.provider = provider;
        this.clock = clock;
    }

    /**
     * The moment from which the certificate is revoked; empty when it is not.
     *
     * @throws IOException when the authority does not say so, or nobody can tell that it was the authority who said it
     */
    Optional<Instant> revokedAt(X509CertificateHolder certificate, X509CertificateHolder issuer) throws IOException {
        try {
            var digests = new JcaDigestCalculatorProviderBuilder()
                    .setProvider(provider)
                    .build();
            var id = new CertificateID(
                    digests.get(CertificateID.HASH_SHA1),
                    issuer,
                    certificate.getSerialNumber()); // the RFC's own choice
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            byte[] question = new OCSPReqBuilder()
                    .addRequest(id)
                    .setRequestExtensions(new Extensions(new Extension(
                            OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce).getEncoded())))
                    .build()
                    .getEncoded();
            byte[] answer = web.ask(address, "application/ocsp-request", question, LONGEST_ANSWER);
            BasicOCSPResp response = signedBy(issuer, answer);
            SingleResp one = about(id, response);
            requireFresh(response, one, nonce);
            return status(one.getCertStatus());
        } catch (OCSPException
                | OperatorCreationException
                | CertException
                | CertificateException
                | RuntimeException unreadable) {
            throw new IOException(
                    "no answer of the authority: " + unreadable.getClass().getSimpleName(), unreadable);
        }
    }

    private BasicOCSPResp signedBy(X509CertificateHolder issuer, byte[] answer)
            throws IOException, OCSPException, OperatorCreationException, CertException, CertificateException {
        var whole = new OCSPResp(answer);
        if (whole.getStatus() != OCSPResp.SUCCESSFUL
                || !(whole.getResponseObject() instanceof BasicOCSPResp response)) {
            throw new IOException("status " + whole.getStatus());
        }
        var verifiers = new JcaContentVerifierProviderBuilder().setProvider(provider);
        if (response.isSignatureValid(verifiers.build(issuer))) {
            return response;
        }
        Instant now = clock.instant();
        for (X509CertificateHolder responder : response.getCerts()) {
            if (responder.getIssuer().equals(issuer.getSubject())
                    && responder.isValidOn(java.util.Date.from(now))
                    && answersFor(responder)
                    && responder.isSignatureValid(verifiers.build(issuer))
                    && response.isSignatureValid(verifiers.build(responder))) {
                Algorithms.require(responder);
                return response;
            }
        }
        throw new IOException("not signed by the authority");
    }

    /** Whether the authority has let this key answer for it. */
    private static boolean answersFor(X509CertificateHolder responder) {
        ExtendedKeyUsage uses =
                responder.getExtensions() == null ? null : ExtendedKeyUsage.fromExtensions(responder.getExtensions());
        return uses != null && uses.hasKeyPurposeId(KeyPurposeId.id_kp_OCSPSigning);
    }

    private static SingleResp about(CertificateID id, BasicOCSPResp response) throws IOException {
        BigInteger serial = id.getSerialNumber();
        return Arrays.stream(response.getResponses())
                .filter(each -> each.getCertID().getSerialNumber().equals(serial)
                        && each.getCertID().equals(id))
                .findFirst()
                .orElseThrow(() -> new IOException("about another certificate"));
    }

    private void requireFresh(BasicOCSPResp response, SingleResp one, byte[] nonce) throws IOException {
        Instant now = clock.instant();
        Instant from = one.getThisUpdate().toInstant();
        Instant until = one.getNextUpdate() == null
                ? from.plus(FRESH)
                : one.getNextUpdate().toInstant();
        if (from.minus(FRESH).isAfter(now) || until.plus(FRESH).isBefore(now)) {
            throw new IOException("an answer of another time");
        }
        Extension echoed = response.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (echoed == null) {
            if (response.getProducedAt().toInstant().plus(FRESH).isBefore(now)) {
                throw new IOException("an old answer");
            }
        } else if (!Arrays.equals(
                ASN1OctetString.getInstance(echoed.getParsedValue()).getOctets(), nonce)) {
            throw new IOException("an answer to another question");
        }
    }

    private static Optional<Instant> status(CertificateStatus status) throws IOException {
        if (status == CertificateStatus.GOOD) { // the library's word for it is null
            return Optional.empty();
        }
        if (status instanceof RevokedStatus revoked) {
            return Optional.of(revoked.getRevocationTime().toInstant());
        }
        throw new IOException("the authority does not know the certificate");
    }
}
