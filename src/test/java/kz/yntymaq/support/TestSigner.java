package kz.yntymaq.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/** A key of the tests with its certificate: signs as NCALayer does, or as somebody who means harm. */
public record TestSigner(PrivateKey key, X509CertificateHolder certificate, X509CertificateHolder issuer) {

    /** Signs a text, at a moment, with it inside. */
    public byte[] sign(byte[] content, Instant at) {
        return sign(content, true, at, TestAuthority.signingWith(key), true);
    }

    /** Signs a text that stands apart. */
    public byte[] signApart(byte[] content, Instant at) {
        return sign(content, false, at, TestAuthority.signingWith(key), true);
    }

    public byte[] sign(byte[] content, boolean inside, Instant at, String algorithm, boolean withAttributes) {
        return sign(content, inside, List.of(signerInfo(at, algorithm, withAttributes)));
    }

    /** Signs together with somebody else. */
    public byte[] signWith(TestSigner other, byte[] content, Instant at) {
        return sign(
                content,
                true,
                List.of(
                        signerInfo(at, TestAuthority.signingWith(key), true),
                        other.signerInfo(at, TestAuthority.signingWith(other.key), true)));
    }

    /** Signs without what says when. */
    public byte[] signTimeless(byte[] content) {
        return sign(content, true, List.of(signerInfo(null, TestAuthority.signingWith(key), true)));
    }

    private byte[] sign(byte[] content, boolean inside, List<SignerInfoGenerator> signers) {
        try {
            var generator = new CMSSignedDataGenerator();
            signers.forEach(generator::addSignerInfoGenerator);
            generator.addCertificate(certificate);
            generator.addCertificate(issuer);
            return generator
                    .generate(new CMSProcessableByteArray(content), inside)
                    .getEncoded();
        } catch (CMSException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @param at null for a signature that says nothing of its time */
    private SignerInfoGenerator signerInfo(@Nullable Instant at, String algorithm, boolean withAttributes) {
        try {
            ContentSigner signer = new JcaContentSignerBuilder(algorithm)
                    .setProvider(TestAuthority.PROVIDER)
                    .build(key);
            var digests = new JcaDigestCalculatorProviderBuilder()
                    .setProvider(TestAuthority.PROVIDER)
                    .build();
            return new SignerInfoGeneratorBuilder(digests)
                    .setDirectSignature(!withAttributes)
                    .setSignedAttributeGenerator(attributes(at))
                    .build(signer, certificate);
        } catch (OperatorCreationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static CMSAttributeTableGenerator attributes(@Nullable Instant at) {
        if (at == null) {
            var standard = new DefaultSignedAttributeTableGenerator();
            return parameters -> standard.getAttributes(parameters).remove(CMSAttributes.signingTime);
        }
        var values = new ASN1EncodableVector();
        values.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
        var table = new AttributeTable(values);
        return new DefaultSignedAttributeTableGenerator(table);
    }
}
