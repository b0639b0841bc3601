package kz.yntymaq.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kz.yntymaq.kernel.Sha256;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.BEROctetString;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;

/**
 * The two forms of one signature: with the text inside, and apart from it. What the signer signed, attributes and all, is
 * in both the same to the byte.
 */
final class CmsParts {

    private CmsParts() {}

    /** With the text inside. */
    static byte[] attached(byte[] cms, String text) {
        return with(cms, new BEROctetString(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Without the text. */
    static byte[] detached(byte[] cms) {
        return with(cms, null);
    }

    /**
     * What tells a signature in either form: the hash of the signer's own signature.
     *
     * @throws IllegalArgumentException when it is none
     */
    static String mark(byte[] cms) {
        SignedData data = SignedData.getInstance(ContentInfo.getInstance(cms).getContent());
        SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
        return Sha256.hex(signer.getEncryptedDigest().getOctets());
    }

    private static byte[] with(byte[] cms, @org.jspecify.annotations.Nullable ASN1OctetString text) {
        SignedData data = SignedData.getInstance(ContentInfo.getInstance(cms).getContent());
        var other = new SignedData(
                data.getDigestAlgorithms(),
                new ContentInfo(CMSObjectIdentifiers.data, text),
                data.getCertificates(),
                data.getCRLs(),
                data.getSignerInfos());
        try {
            return new ContentInfo(CMSObjectIdentifiers.signedData, other).getEncoded(ASN1Encoding.DL);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
