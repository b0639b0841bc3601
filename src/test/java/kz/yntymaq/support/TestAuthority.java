package kz.yntymaq.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECNamedCurveGenParameterSpec;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** A certificate authority of the tests: made anew each run, and marked as one for tests. */
public class TestAuthority {

    static {
        QuickRsa.install();
    }

    public static final Provider PROVIDER = new BouncyCastleProvider();

    public static final String CLIENT = "1.3.6.1.5.5.7.3.2";
    public static final String MAIL = "1.3.6.1.5.5.7.3.4";
    public static final String PERSON = "1.2.398.3.3.4.1.1";
    public static final String ORGANISATION = "1.2.398.3.3.4.1.2";
    public static final String FIRST_HEAD = "1.2.398.3.3.4.1.2.1";
    public static final String EMPLOYEE = "1.2.398.3.3.4.1.2.5";

    /** Authorities begin long before the tests' clock, and end long after it. */
    private static final Instant BEGAN = Instant.parse("2020-01-01T00:00:00Z");

    private static final AtomicLong serials = new AtomicLong(1_000_000);

    private final KeyPair keys;
    private final X509CertificateHolder certificate;
    private final Map<BigInteger, Instant> revoked = new ConcurrentHashMap<>();

    /** A root of its own. */
    public TestAuthority(String name) {
        this(name, rsa(2048), null);
    }

    /** A root with keys that were made before. */
    public TestAuthority(String name, KeyPair keys) {
        this(name, keys, null);
    }

    private TestAuthority(String name, KeyPair keys, @Nullable TestAuthority above, URI... lists) {
        this.keys = keys;
        X500Name subject = new X500NameBuilder()
                .addRDN(BCStyle.CN, name)
                .addRDN(BCStyle.C, "KZ")
                .build();
        X500Name issuer = above == null ? subject : above.certificate.getSubject();
        try {
            var builder = builder(issuer, subject, keys, BEGAN, BEGAN.plus(Duration.ofDays(7300)));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            name(builder, lists);
            this.certificate = builder.build(above == null ? signer(keys) : signer(above.keys));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** An authority that this one vouches for. @param lists where its certificate says that the lists of this one are */
    public TestAuthority beneath(String name, URI... lists) {
        return new TestAuthority(name, rsa(2048), this, lists);
    }

    private static void name(X509v3CertificateBuilder certificate, URI... lists) throws IOException {
        if (lists.length > 0) {
            certificate.addExtension(
                    Extension.cRLDistributionPoints,
                    false,
                    new CRLDistPoint(Arrays.stream(lists)
                            .map(list -> new DistributionPoint(place(list), null, null))
                            .toArray(DistributionPoint[]::new)));
        }
    }

    /** How a list, or a certificate, names an address of a list. */
    public static DistributionPointName place(URI address) {
        return new DistributionPointName(
                new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, address.toString())));
    }

    public X509CertificateHolder holder() {
        return certificate;
    }

    public X509Certificate certificate() {
        try {
            return new JcaX509CertificateConverter().setProvider(PROVIDER).getCertificate(certificate);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a certificate is to say; each answer is for a key that signs documents as a person, unless changed. */
    public final class Request {

        private final Map<ASN1ObjectIdentifier, String> name = new LinkedHashMap<>();
        private List<String> uses = List.of(MAIL, PERSON);
        private int keyUsage = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
        private Instant from = TestClock.START.minus(Duration.ofDays(100));
        private Instant until = TestClock.START.plus(Duration.ofDays(265));
        private KeyPair keys = ONE_OF_ALL;
        private URI[] lists = {};

        private Request(String iin) {
            name.put(BCStyle.CN, "СЫНАҚОВ СЕРІК");
            name.put(BCStyle.SURNAME, "СЫНАҚОВ");
            name.put(BCStyle.SERIALNUMBER, "IIN" + iin);
            name.put(BCStyle.C, "KZ");
            name.put(BCStyle.GIVENNAME, "МАРАТҰЛЫ");
        }

        public Request named(ASN1ObjectIdentifier part, String value) {
            name.put(part, value);
            return this;
        }

        /** Of a key to sign in with. */
        public Request forSignIn() {
            uses = new ArrayList<>(uses);
            uses.set(0, CLIENT);
            keyUsage = KeyUsage.digitalSignature | KeyUsage.keyEncipherment;
            return this;
        }

        /** Of an organisation, with the holder's roles there. */
        public Request of(String bin, String... roles) {
            name.put(BCStyle.O, "\"СЫНАҚ, МАЛ\" АӨК");
            name.put(BCStyle.OU, "BIN" + bin);
            var all = new ArrayList<>(List.of(uses.get(0), ORGANISATION));
            all.addAll(Arrays.asList(roles));
            uses = all;
            return this;
        }

        public Request uses(String... identifiers) {
            uses = List.of(identifiers);
            return this;
        }

        public Request keyUsage(int bits) {
            keyUsage = bits;
            return this;
        }

        public Request valid(Instant first, Instant last) {
            from = first;
            until = last;
            return this;
        }

        public Request keys(KeyPair pair) {
            keys = pair;
            return this;
        }

        /** Names where the authority's lists are. */
        public Request listedAt(URI... addresses) {
            lists = addresses;
            return this;
        }

        public TestSigner issue() {
            var subject = new X500NameBuilder();
            name.forEach(subject::addRDN);
            try {
                var builder = builder(certificate.getSubject(), subject.build(), keys, from, until);
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(keyUsage));
                builder.addExtension(
                        Extension.extendedKeyUsage,
                        false,
                        new ExtendedKeyUsage(uses.stream()
                                .map(use -> KeyPurposeId.getInstance(new ASN1ObjectIdentifier(use)))
                                .toArray(KeyPurposeId[]::new)));
                name(builder, lists);
                return new TestSigner(keys.getPrivate(), builder.build(signer(TestAuthority.this.keys)), certificate);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    /** One key for all the people of the tests: to make one takes long, and none of them is told by it. */
    private static final KeyPair ONE_OF_ALL = rsa(2048);

    /** A certificate for a person with this IIN. */
    public Request person(String iin) {
        return new Request(iin);
    }

    /** Revokes a certificate from a moment on. */
    public void revoke(TestSigner signer, Instant from) {
        revoked.put(signer.certificate().getSerialNumber(), from);
    }

    /** Revokes an authority beneath this one from a moment on. */
    public void revoke(TestAuthority beneath, Instant from) {
        revoked.put(beneath.certificate.getSerialNumber(), from);
    }

    /** The answer of this authority about the one beneath it, and of that one about whomever it vouched for. */
    public byte[] answerWith(TestAuthority beneath, byte[] question, Instant now) {
        try {
            BigInteger about =
                    new OCSPReq(question).getRequestList()[0].getCertID().getSerialNumber();
            boolean itself = about.equals(beneath.certificate.getSerialNumber());
            return itself ? answer(question, now) : beneath.answer(question, now);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The answer to a question by OCSP, as of a moment. */
    public byte[] answer(byte[] question, Instant now) {
        try {
            var asked = new OCSPReq(question);
            var answer = new BasicOCSPRespBuilder(new RespID(certificate.getSubject()));
            for (var one : asked.getRequestList()) {
                Instant from = revoked.get(one.getCertID().getSerialNumber());
                CertificateStatus status = from == null
                        ? CertificateStatus.GOOD
                        : new RevokedStatus(Date.from(from), CRLReason.keyCompromise);
                answer.addResponse(one.getCertID(), status, Date.from(now), Date.from(now.plusSeconds(600)), null);
            }
            Extension nonce = asked.getExtension(org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
            if (nonce != null) {
                answer.setResponseExtensions(new org.bouncycastle.asn1.x509.Extensions(nonce));
            }
            return new OCSPRespBuilder()
                    .build(OCSPRespBuilder.SUCCESSFUL, answer.build(signer(keys), null, Date.from(now)))
                    .getEncoded();
        } catch (OCSPException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The list of what it revoked. */
    public byte[] list(Instant from, Instant until) {
        return list(from, until, null);
    }

    /** A list of a part. */
    public byte[] list(Instant from, Instant until, @Nullable IssuingDistributionPoint part) {
        var list = new X509v2CRLBuilder(certificate.getSubject(), Date.from(from));
        list.setNextUpdate(Date.from(until));
        revoked.forEach((serial, at) -> list.addCRLEntry(serial, Date.from(at), CRLReason.keyCompromise));
        try {
            if (part != null) {
                list.addExtension(Extension.issuingDistributionPoint, true, part);
            }
            return list.build(signer(keys)).getEncoded();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static X509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, KeyPair keys, Instant from, Instant until) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                BigInteger.valueOf(serials.incrementAndGet()),
                Date.from(from),
                Date.from(until),
                subject,
                keys.getPublic());
    }

    static ContentSigner signer(KeyPair keys) {
        try {
            return new JcaContentSignerBuilder(signingWith(keys.getPrivate()))
                    .setProvider(PROVIDER)
                    .build(keys.getPrivate());
        } catch (OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How a key of this kind signs. */
    static String signingWith(PrivateKey key) {
        if (!key.getAlgorithm().startsWith("ECGOST")) {
            return "SHA256withRSA";
        }
        int bits = ((ECPrivateKey) key).getParams().getOrder().bitLength() > 256 ? 512 : 256;
        return "GOST3411-2012-%1$dWITHECGOST3410-2012-%1$d".formatted(bits);
    }

    /** Keys of GOST R 34.10-2012. @param parameters set of the profile TC26, of 256 or of 512 bits */
    public static KeyPair gost(String parameters) {
        try {
            var generator = KeyPairGenerator.getInstance("ECGOST3410-2012", PROVIDER);
            generator.initialize(new ECNamedCurveGenParameterSpec(parameters));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static KeyPair rsa(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As a holder, for those that are read from elsewhere. */
    public static X509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new JcaX509CertificateHolder(certificate);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
