package kz.yntymaq.signature.check;

import static kz.yntymaq.signature.check.SignedMessage.refused;

import java.security.Provider;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Optional;
import kz.yntymaq.signature.CertificateFacts;
import kz.yntymaq.signature.SignatureProblem;
import kz.yntymaq.signature.SignatureVerifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/**
 * Checks signatures in the portal itself: RSA, and GOST of the profile that the library knows. Keys of the Kazakh
 * profile of GOST it cannot check, and says so.
 */
class BouncyCastleVerifier implements SignatureVerifier {

    private final Provider provider;
    private final TrustAnchors anchors;
    private final @Nullable Revocation revocation;

    /** @param revocation null where the authorities revoke nothing */
    BouncyCastleVerifier(Provider provider, TrustAnchors anchors, @Nullable Revocation revocation) {
        this.provider = provider;
        this.anchors = anchors;
        this.revocation = revocation;
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public Optional<byte[]> content(byte[] cms) {
        return SignedMessage.read(cms).content();
    }

    @Override
    public Verified verify(byte[] cms, Expected expected) {
        SignedMessage message = SignedMessage.read(cms);
        SignerInformation signer = message.signerOf(expected);
        X509CertificateHolder certificate = message.certificate();
        CertificateFacts facts = CertificateReader.read(certificate, expected.use(), expected.at());
        Algorithms.require(signer);
        List<X509CertificateHolder> chain = anchors.chain(certificate, message.certificates(), expected.at());
        requireSignature(signer, certificate);
        if (revocation != null) {
            revocation.require(chain, expected.at());
        }
        return new Verified(facts, message.signedAt());
    }

    private void requireSignature(SignerInformation signer, X509CertificateHolder certificate) {
        try {
            var verifier = new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(provider)
                    .build(certificate);
            if (!signer.verify(verifier)) {
                throw refused(SignatureProblem.WRONG);
            }
        } catch (CMSException | OperatorCreationException | CertificateException wrong) {
            throw refused(SignatureProblem.WRONG);
        }
    }
}
