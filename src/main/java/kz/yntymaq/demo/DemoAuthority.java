package kz.yntymaq.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import kz.yntymaq.signature.TestAnchors;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The demonstration's own authority: made at its first start, kept beside its database so that what was signed can be
 * checked later, and trusted by it alone. A real portal that is given its certificate does not start.
 */
@Component
@Profile("demo")
class DemoAuthority implements TestAnchors {

    static final String NAME = "ТАНЫСТЫРУ ОРТАЛЫҒЫ (DEMONSTRATION)";

    private static final String FILE = "demonstration-authority.p12";
    private static final char[] OPEN_TO_EVERYONE = "demonstration".toCharArray();
    private static final String ENTRY = "authority";
    private static final Duration HALF_A_YEAR = Duration.ofDays(183);
    private static final Duration LONG = Duration.ofDays(3650);
    private static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Clock clock;
    private final AtomicLong serial;
    private final PrivateKey key;
    private final X509Certificate certificate;

    DemoAuthority(@Value("${" + EmbeddedDatabase.FOLDER + ":.data}") Path folder, DemoClock clock) {
        this.clock = clock.ofNow();
        this.serial = new AtomicLong(this.clock.millis());
        try {
            Path file = folder.resolve(FILE);
            KeyStore store = Files.exists(file) ? read(file) : made(folder);
            this.key = (PrivateKey) store.getKey(ENTRY, OPEN_TO_EVERYONE);
            this.certificate = (X509Certificate) store.getCertificate(ENTRY);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public List<X509Certificate> roots() {
        return List.of(certificate);
    }

    @Override
    public boolean revokeNothing() {
        return true;
    }

    /** A certificate for a key that signs documents. @param uses identifiers of what the holder is */
    X509CertificateHolder issue(X500Name holder, KeyPair keys, List<KeyPurposeId> uses) {
        try {
            Instant now = clock.instant();
            var builder =
                    builder(certificate().getSubject(), holder, keys, now.minus(HALF_A_YEAR), now.plus(HALF_A_YEAR));
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(uses.toArray(new KeyPurposeId[0])));
            return signed(builder, key);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    X509CertificateHolder certificate() {
        try {
            return new JcaX509CertificateHolder(certificate);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private KeyStore made(Path folder) throws IOException, GeneralSecurityException {
        KeyPair keys = newKeys();
        X500Name name = new X500NameBuilder()
                .addRDN(BCStyle.CN, NAME)
                .addRDN(BCStyle.C, "KZ")
                .build();
        var builder = builder(
                name, name, keys, clock.instant().minus(LONG), clock.instant().plus(LONG));
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        var made = new JcaX509CertificateConverter().getCertificate(signed(builder, keys.getPrivate()));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, OPEN_TO_EVERYONE);
        store.setKeyEntry(ENTRY, keys.getPrivate(), OPEN_TO_EVERYONE, new Certificate[] {made});
        Files.createDirectories(folder);
        try (OutputStream out = Files.newOutputStream(folder.resolve(FILE))) {
            store.store(out, OPEN_TO_EVERYONE);
        }
        return store;
    }

    private static KeyStore read(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, OPEN_TO_EVERYONE);
        }
        return store;
    }

    private X509v3CertificateBuilder builder(
            X500Name issuer, X500Name holder, KeyPair keys, Instant from, Instant until) {
        return new X509v3CertificateBuilder(
                issuer,
                BigInteger.valueOf(serial.incrementAndGet()),
                new Time(utc(from)),
                new Time(utc(until)),
                holder,
                SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
    }

    /** A moment as certificates and signatures have it. */
    static DERUTCTime utc(Instant moment) {
        return new DERUTCTime(UTC_TIME.format(moment));
    }

    private static X509CertificateHolder signed(X509v3CertificateBuilder certificate, PrivateKey key) {
        try {
            return certificate.build(new JcaContentSignerBuilder("SHA256withRSA").build(key));
        } catch (OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
