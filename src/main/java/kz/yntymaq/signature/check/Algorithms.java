package kz.yntymaq.signature.check;

import java.util.Map;
import java.util.Set;
import kz.yntymaq.signature.SignatureProblem;
import kz.yntymaq.signature.SignatureRefusedException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.rosstandart.RosstandartObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerInformation;

/** The algorithms that the portal itself takes. What is not named here is refused, whatever the library could do. */
final class Algorithms {

    private static final int LEAST_RSA_BITS = 2048;

    private static final Set<ASN1ObjectIdentifier> SHA2 =
            Set.of(NISTObjectIdentifiers.id_sha256, NISTObjectIdentifiers.id_sha384, NISTObjectIdentifiers.id_sha512);

    /** The hashes that go with each way of signing. */
    private static final Map<ASN1ObjectIdentifier, Set<ASN1ObjectIdentifier>> SIGNED_WITH = Map.of(
            PKCSObjectIdentifiers.rsaEncryption, SHA2,
            PKCSObjectIdentifiers.sha256WithRSAEncryption, Set.of(NISTObjectIdentifiers.id_sha256),
            PKCSObjectIdentifiers.sha384WithRSAEncryption, Set.of(NISTObjectIdentifiers.id_sha384),
            PKCSObjectIdentifiers.sha512WithRSAEncryption, Set.of(NISTObjectIdentifiers.id_sha512),
            RosstandartObjectIdentifiers.id_tc26_gost_3410_12_256,
                    Set.of(RosstandartObjectIdentifiers.id_tc26_gost_3411_12_256),
            RosstandartObjectIdentifiers.id_tc26_signwithdigest_gost_3410_12_256,
                    Set.of(RosstandartObjectIdentifiers.id_tc26_gost_3411_12_256),
            RosstandartObjectIdentifiers.id_tc26_gost_3410_12_512,
                    Set.of(RosstandartObjectIdentifiers.id_tc26_gost_3411_12_512),
            RosstandartObjectIdentifiers.id_tc26_signwithdigest_gost_3410_12_512,
                    Set.of(RosstandartObjectIdentifiers.id_tc26_gost_3411_12_512));

    private static final Set<ASN1ObjectIdentifier> OF_CERTIFICATES = Set.of(
            PKCSObjectIdentifiers.sha256WithRSAEncryption,
            PKCSObjectIdentifiers.sha384WithRSAEncryption,
            PKCSObjectIdentifiers.sha512WithRSAEncryption,
            RosstandartObjectIdentifiers.id_tc26_signwithdigest_gost_3410_12_256,
            RosstandartObjectIdentifiers.id_tc26_signwithdigest_gost_3410_12_512);

    /** Above all that the national authority named for its own profile of GOST. */
    private static final ASN1ObjectIdentifier NATIONAL = new ASN1ObjectIdentifier("1.2.398.3.10");

    private Algorithms() {}

    /** @throws SignatureRefusedException for a hash or a way of signing that is weak or not known */
    static void require(SignerInformation signer) {
        var signing = new ASN1ObjectIdentifier(signer.getEncryptionAlgOID());
        if (signing.on(NATIONAL)) {
            throw new SignatureRefusedException(SignatureProblem.NATIONAL_GOST);
        }
        var hashes = SIGNED_WITH.get(signing);
        if (hashes == null || !hashes.contains(signer.getDigestAlgorithmID().getAlgorithm())) {
            throw new SignatureRefusedException(SignatureProblem.ALGORITHM);
        }
    }

    /** @throws SignatureRefusedException for a certificate that was signed weakly or whose own key is weak */
    static void require(X509CertificateHolder certificate) {
        if (!OF_CERTIFICATES.contains(certificate.getSignatureAlgorithm().getAlgorithm())
                || isWeak(certificate.getSubjectPublicKeyInfo())) {
            throw new SignatureRefusedException(SignatureProblem.ALGORITHM);
        }
    }

    private static boolean isWeak(SubjectPublicKeyInfo key) {
        if (!key.getAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return false; // every other key here has one length
        }
        try {
            return RSAPublicKey.getInstance(key.parsePublicKey()).getModulus().bitLength() < LEAST_RSA_BITS;
        } catch (java.io.IOException | IllegalArgumentException unreadable) {
            return true;
        }
    }
}
