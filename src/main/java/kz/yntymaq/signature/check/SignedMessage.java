package kz.yntymaq.signature.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.yntymaq.signature.SignatureProblem;
import kz.yntymaq.signature.SignatureRefusedException;
import kz.yntymaq.signature.SignatureVerifier;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;

/**
 * The form of a signature, read strictly and without any key: whole, of one signer with a certificate, over the text
 * that was asked, with everything signed that must be. Whoever checks the signature itself starts from here.
 */
final class SignedMessage {

    /** A signer's certificate and those above it are fewer; among very many the way to a root is looked for without end. */
    private static final int MOST_CERTIFICATES = 8;

    private final CMSSignedData cms;
    private final SignerInformation signer;

    private SignedMessage(CMSSignedData cms, SignerInformation signer) {
        this.cms = cms;
        this.signer = signer;
    }

    /** Reads a signature. */
    static SignedMessage read(byte[] bytes) {
        if (bytes.length > SignatureVerifier.MOST_BYTES) {
            throw refused(SignatureProblem.TOO_LARGE);
        }
        CMSSignedData cms;
        Collection<SignerInformation> signers;
        int certificates;
        try {
            cms = new CMSSignedData(ContentInfo.getInstance(whole(bytes)));
            signers = cms.getSignerInfos().getSigners();
            certificates = cms.getCertificates().getMatches(null).size();
        } catch (IOException | CMSException | RuntimeException unreadable) {
            throw refused(SignatureProblem.MALFORMED);
        } catch (StackOverflowError tooDeep) { // the library follows values within values without end
            throw refused(SignatureProblem.MALFORMED);
        }
        if (certificates > MOST_CERTIFICATES) {
            throw refused(SignatureProblem.TOO_LARGE);
        }
        if (signers.size() != 1) {
            throw refused(SignatureProblem.SIGNERS);
        }
        return new SignedMessage(cms, signers.iterator().next());
    }

    private static ASN1Primitive whole(byte[] bytes) throws IOException {
        var rest = new ByteArrayInputStream(bytes);
        ASN1Primitive read = new ASN1InputStream(rest, bytes.length).readObject();
        if (read == null || rest.available() > 0) {
            throw new IOException("not one value");
        }
        return read;
    }

    /** The content inside; empty when it stands apart. */
    Optional<byte[]> content() {
        return cms.getSignedContent() != null && cms.getSignedContent().getContent() instanceof byte[] inside
                ? Optional.of(inside)
                : Optional.empty();
    }

    /** The signer over the expected content, with all that has to be signed beside it. */
    SignerInformation signerOf(SignatureVerifier.Expected expected) {
        if (!CMSObjectIdentifiers.data.getId().equals(cms.getSignedContentTypeOID())) {
            throw refused(SignatureProblem.CONTENT);
        }
        if (content()
                .filter(inside -> !Arrays.equals(inside, expected.content()))
                .isPresent()) {
            throw refused(SignatureProblem.CONTENT);
        }
        requireAttributes();
        Instant signed = signedAt();
        Duration early = Duration.between(signed, expected.at());
        boolean late = early.isNegative() && early.abs().compareTo(SignatureVerifier.CLOCKS_DIFFER) > 0;
        if (late || (expected.fresh() && early.compareTo(SignatureVerifier.CLOCKS_DIFFER) > 0)) {
            throw refused(SignatureProblem.SIGNING_TIME);
        }
        try {
            var over = new CMSSignedData(new CMSProcessableByteArray(expected.content()), cms.toASN1Structure());
            return over.getSignerInfos().getSigners().iterator().next();
        } catch (CMSException | RuntimeException unreadable) {
            throw refused(SignatureProblem.MALFORMED);
        }
    }

    private void requireAttributes() {
        if (!CMSObjectIdentifiers.data.equals(signed(CMSAttributes.contentType))) {
            throw refused(SignatureProblem.ATTRIBUTES);
        }
        signed(CMSAttributes.messageDigest);
    }

    /** The time that the signer's computer wrote. */
    Instant signedAt() {
        try {
            return Time.getInstance(signed(CMSAttributes.signingTime)).getDate().toInstant();
        } catch (IllegalArgumentException | IllegalStateException unreadable) {
            throw refused(SignatureProblem.ATTRIBUTES);
        }
    }

    /** The one value of a signed attribute. */
    private ASN1Encodable signed(ASN1ObjectIdentifier kind) {
        AttributeTable attributes = signer.getSignedAttributes();
        if (attributes == null || attributes.getAll(kind).size() != 1) {
            throw refused(SignatureProblem.ATTRIBUTES);
        }
        Attribute only = attributes.get(kind);
        if (only.getAttrValues().size() != 1) {
            throw refused(SignatureProblem.ATTRIBUTES);
        }
        return only.getAttrValues().getObjectAt(0);
    }

    /** The certificate of the signer. */
    X509CertificateHolder certificate() {
        Collection<X509CertificateHolder> found = cms.getCertificates().getMatches(null).stream()
                .filter(each -> signer.getSID().match(each))
                .toList();
        if (found.size() != 1) {
            throw refused(SignatureProblem.CERTIFICATE_MISSING);
        }
        return found.iterator().next();
    }

    /** All certificates that came with it; the signer chose them, so that they prove nothing. */
    List<X509CertificateHolder> certificates() {
        return List.copyOf(cms.getCertificates().getMatches(null));
    }

    static SignatureRefusedException refused(SignatureProblem problem) {
        return new SignatureRefusedException(problem);
    }
}
