package kz.yntymaq.signature.check;

import static kz.yntymaq.signature.check.SignedMessage.refused;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.Sha256;
import kz.yntymaq.signature.CertificateFacts;
import kz.yntymaq.signature.SignatureProblem;
import kz.yntymaq.signature.SignatureUse;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/** Reads what the national authority writes into a signer's certificate, and refuses one that is not for this use. */
final class CertificateReader {

    private static final String PERSON = "1.2.398.3.3.4.1.1";
    private static final String ORGANISATION = "1.2.398.3.3.4.1.2";

    /** Names of authorities for tests: the national one's have the word in them, and so have the portal's own. */
    private static final Pattern TEST =
            Pattern.compile("\\b(TEST|ТЕСТ|СЫНАҚ|DEMO|ДЕМО|ТАНЫСТЫРУ)", Pattern.UNICODE_CHARACTER_CLASS);

    private CertificateReader() {}

    /** Whether the name of an authority, or of who stands behind it, says that it is one for tests. */
    static boolean isForTests(X500Name authority) {
        return Arrays.stream(authority.getRDNs())
                .flatMap(part -> Arrays.stream(part.getTypesAndValues()))
                .map(part -> IETFUtils.valueToString(part.getValue()).toUpperCase(Locale.ROOT))
                .anyMatch(value -> TEST.matcher(value).find());
    }

    /**
     * What the certificate says of its holder.
     *
     * @param at the moment at which it has to be good
     */
    static CertificateFacts read(X509CertificateHolder certificate, SignatureUse use, Instant at) {
        try {
            requireTime(certificate, at);
            Set<String> uses = requireUse(certificate, use);
            return facts(certificate, uses);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw refused(SignatureProblem.MALFORMED);
        }
    }

    private static void requireTime(X509CertificateHolder certificate, Instant at) {
        if (at.isBefore(certificate.getNotBefore().toInstant())) {
            throw refused(SignatureProblem.NOT_YET_VALID);
        }
        if (at.isAfter(certificate.getNotAfter().toInstant())) {
            throw refused(SignatureProblem.EXPIRED);
        }
    }

    /** The extended key usages, of which the asked one is part. */
    private static Set<String> requireUse(X509CertificateHolder certificate, SignatureUse use) {
        Extensions extensions = certificate.getExtensions();
        KeyUsage key = extensions == null ? null : KeyUsage.fromExtensions(extensions);
        ExtendedKeyUsage named = extensions == null ? null : ExtendedKeyUsage.fromExtensions(extensions);
        int needed = KeyUsage.digitalSignature | (use == SignatureUse.DOCUMENT ? KeyUsage.nonRepudiation : 0);
        if (key == null || named == null || !key.hasUsages(needed)) {
            throw refused(SignatureProblem.USE);
        }
        Set<String> uses =
                Arrays.stream(named.getUsages()).map(each -> each.getId()).collect(Collectors.toSet());
        BasicConstraints constraints = BasicConstraints.fromExtensions(extensions);
        if (!uses.contains(use.extendedKeyUsage()) || (constraints != null && constraints.isCA())) {
            throw refused(SignatureProblem.USE);
        }
        return uses;
    }

    private static CertificateFacts facts(X509CertificateHolder certificate, Set<String> uses) throws IOException {
        X500Name subject = certificate.getSubject();
        boolean organisation = uses.contains(ORGANISATION);
        if (organisation == uses.contains(PERSON)) {
            throw refused(SignatureProblem.ROLE);
        }
        Set<CertificateFacts.Role> roles = EnumSet.noneOf(CertificateFacts.Role.class);
        Arrays.stream(CertificateFacts.Role.values())
                .filter(role -> organisation && uses.contains(role.identifier()))
                .forEach(roles::add);
        String family = one(subject, BCStyle.SURNAME).orElse("");
        String common = one(subject, BCStyle.CN).orElse("");
        return new CertificateFacts(
                one(subject, BCStyle.SERIALNUMBER)
                        .flatMap(number -> without("IIN", number))
                        .flatMap(Iin::parse)
                        .orElseThrow(() -> refused(SignatureProblem.IDENTITY)),
                organisation ? bin(subject) : null,
                roles,
                family.isEmpty() ? common : family,
                family.isEmpty() ? "" : given(common, family),
                one(subject, BCStyle.GIVENNAME).orElse(null), // the authority keeps the patronymic there
                organisation ? one(subject, BCStyle.O).orElse("") : null,
                certificate.getSerialNumber().toString(16),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                one(certificate.getIssuer(), BCStyle.CN)
                        .orElse(certificate.getIssuer().toString()),
                Sha256.hex(certificate.getEncoded()));
    }

    private static Bin bin(X500Name subject) {
        return one(subject, BCStyle.OU)
                .flatMap(number -> without("BIN", number))
                .flatMap(Bin::parse)
                .orElseThrow(() -> refused(SignatureProblem.IDENTITY));
    }

    /** The common name is the family name and the given one. */
    private static String given(String common, String family) {
        return common.startsWith(family + " ")
                ? common.substring(family.length()).strip()
                : common;
    }

    private static Optional<String> without(String prefix, String value) {
        return value.startsWith(prefix) ? Optional.of(value.substring(prefix.length())) : Optional.empty();
    }

    /** The one value of a part of a name; a name that has two of a kind names nobody. */
    private static Optional<String> one(X500Name name, ASN1ObjectIdentifier kind) {
        List<@Nullable String> found = Arrays.stream(name.getRDNs(kind))
                .map(RDN::getFirst)
                .map(part -> IETFUtils.valueToString(part.getValue()))
                .toList();
        if (found.size() > 1) {
            throw refused(SignatureProblem.IDENTITY);
        }
        return found.stream().findFirst().map(value -> unescaped(value)).filter(value -> !value.isBlank());
    }

    /** The library writes a value as it stands in a name, with signs that part it escaped. */
    private static String unescaped(String value) {
        return value.replaceAll("\\\\([,\"\\\\+=<>;# ])", "$1").strip();
    }
}
