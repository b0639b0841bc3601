package kz.yntymaq.signature.check;

import static kz.yntymaq.support.TestAuthority.EMPLOYEE;
import static kz.yntymaq.support.TestAuthority.FIRST_HEAD;
import static kz.yntymaq.support.TestAuthority.MAIL;
import static kz.yntymaq.support.TestAuthority.ORGANISATION;
import static kz.yntymaq.support.TestAuthority.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.signature.CertificateFacts;
import kz.yntymaq.signature.SignatureProblem;
import kz.yntymaq.signature.SignatureRefusedException;
import kz.yntymaq.signature.SignatureUse;
import kz.yntymaq.signature.SignatureVerifier;
import kz.yntymaq.signature.SignatureVerifier.Expected;
import kz.yntymaq.signature.TestAnchors;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.TestAuthority;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.support.TestResponder;
import kz.yntymaq.support.TestSigner;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.util.CollectionStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of attacks on a signature: each is refused, and for its own reason. */
class SignatureAttacksTest {

    private static final byte[] CONTENT = "кіру\nвход".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = TestClock.START;
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(900));

    private static final String IIN = Iins.next();
    private static final String BIN = Iins.nextBin();

    private static final TestAuthority authority = new TestAuthority("TEST ROOT OF THE PORTAL");
    private static final TestAuthority beneath = authority.beneath("TEST AUTHORITY BENEATH");
    private static final TestAuthority selfMade = new TestAuthority("TEST ROOT OF THE PORTAL");
    private static final TestResponder ocsp =
            new TestResponder("application/ocsp-response", question -> authority.answer(question, NOW));
    private static final SignatureVerifier verifier = verifier(SignatureSettings.WhenUnknown.REFUSE);

    private static SignatureVerifier verifier(SignatureSettings.WhenUnknown unknown) {
        TestAnchors anchors = () -> List.of(authority.certificate());
        return Checks.bouncyCastle(anchors, ocsp.address(), List.of(), unknown);
    }

    @AfterAll
    static void stop() {
        ocsp.close();
    }

    private static final TestSigner good = authority.person(IIN).issue();

    private static Expected expected(SignatureUse use) {
        return new Expected(CONTENT, use, NOW, true);
    }

    @Test
    void a_good_signature_says_who_signed() {
        var inside = verifier.verify(good.sign(CONTENT, NOW), expected(SignatureUse.DOCUMENT));
        var apart = verifier.verify(good.signApart(CONTENT, NOW), expected(SignatureUse.DOCUMENT));

        assertThat(inside).isEqualTo(apart);
        assertThat(inside.signedAt()).isEqualTo(NOW);
        CertificateFacts facts = inside.certificate();
        assertThat(facts.iin().digits()).isEqualTo(IIN);
        assertThat(facts.isOwn()).isTrue();
        assertThat(facts.fullName()).isEqualTo("СЫНАҚОВ СЕРІК МАРАТҰЛЫ");
        assertThat(facts.issuer()).isEqualTo("TEST ROOT OF THE PORTAL");
        assertThat(facts.until()).isEqualTo(NOW.plus(Duration.ofDays(265)));
        assertThat(facts.serial())
                .isEqualTo(good.certificate().getSerialNumber().toString(16));
    }

    @Test
    void a_first_head_is_told_with_the_organisation() {
        var head = authority.person(IIN).of(BIN, FIRST_HEAD).issue();

        CertificateFacts facts = verifier.verify(head.sign(CONTENT, NOW), expected(SignatureUse.DOCUMENT))
                .certificate();

        assertThat(facts.isFirstHeadOf(new Bin(BIN))).isTrue();
        assertThat(facts.isFirstHeadOf(new Bin(Iins.nextBin()))).isFalse();
        assertThat(facts.organisation()).isEqualTo("\"СЫНАҚ, МАЛ\" АӨК");
    }

    @Test
    void an_employee_is_no_first_head() {
        var employee = authority.person(IIN).of(BIN, EMPLOYEE).issue();

        CertificateFacts facts = verifier.verify(employee.sign(CONTENT, NOW), expected(SignatureUse.DOCUMENT))
                .certificate();

        assertThat(facts.isFirstHeadOf(new Bin(BIN))).isFalse();
        assertThat(facts.roles()).containsExactly(CertificateFacts.Role.EMPLOYEE);
    }

    @Test
    void a_chain_may_lead_over_an_authority_beneath_the_root() {
        ocsp.answers(question -> authority.answerWith(beneath, question, NOW));
        try {
            byte[] cms = beneath.person(IIN).issue().sign(CONTENT, NOW);
            assertThat(verifier.verify(cms, expected(SignatureUse.DOCUMENT))).isNotNull();
        } finally {
            ocsp.answers(question -> authority.answer(question, NOW));
        }
    }

    record Attack(byte[] cms, SignatureUse use) {

        static Attack on(byte[] cms) {
            return new Attack(cms, SignatureUse.DOCUMENT);
        }
    }

    static Stream<Arguments> attacks() throws Exception {
        byte[] whole = good.sign(CONTENT, NOW);
        var signIn = authority.person(IIN).forSignIn().issue();
        var revoked = authority.person(IIN).issue();
        authority.revoke(revoked, NOW.minusSeconds(60));
        return Stream.of(
                attack("5 MB", new byte[5 * 1024 * 1024], SignatureProblem.TOO_LARGE),
                attack("empty", new byte[0], SignatureProblem.MALFORMED),
                attack("no CMS", CONTENT, SignatureProblem.MALFORMED),
                attack("cut off", Arrays.copyOf(whole, whole.length - 40), SignatureProblem.MALFORMED),
                attack("something after its end", Arrays.copyOf(whole, whole.length + 1), SignatureProblem.MALFORMED),
                attack("values within values", nested(200_000), SignatureProblem.MALFORMED),
                attack(
                        "two signers",
                        good.signWith(authority.person(IIN).issue(), CONTENT, NOW),
                        SignatureProblem.SIGNERS),
                attack("more certificates than a way needs", withMany(whole), SignatureProblem.TOO_LARGE),
                attack("no signer", without(whole, true), SignatureProblem.SIGNERS),
                attack(
                        "no signed attributes",
                        good.sign(CONTENT, true, NOW, "SHA256withRSA", false),
                        SignatureProblem.ATTRIBUTES),
                attack("stripped attributes", stripped(whole), SignatureProblem.ATTRIBUTES),
                attack("no time", good.signTimeless(CONTENT), SignatureProblem.ATTRIBUTES),
                attack(
                        "made yesterday",
                        good.sign(CONTENT, NOW.minus(Duration.ofDays(1))),
                        SignatureProblem.SIGNING_TIME),
                attack(
                        "made tomorrow",
                        good.sign(CONTENT, NOW.plus(Duration.ofDays(1))),
                        SignatureProblem.SIGNING_TIME),
                attack(
                        "of another text",
                        good.sign("басқа".getBytes(StandardCharsets.UTF_8), NOW),
                        SignatureProblem.CONTENT),
                attack(
                        "of another text that stands apart",
                        good.signApart("басқа".getBytes(StandardCharsets.UTF_8), NOW),
                        SignatureProblem.WRONG),
                attack("a changed signature", changed(whole), SignatureProblem.WRONG),
                attack("without a certificate", without(whole, false), SignatureProblem.CERTIFICATE_MISSING),
                attack("by SHA-1", good.sign(CONTENT, true, NOW, "SHA1withRSA", true), SignatureProblem.ALGORITHM),
                attack(
                        "a short key",
                        authority
                                .person(IIN)
                                .keys(TestAuthority.rsa(1024))
                                .issue()
                                .sign(CONTENT, NOW),
                        SignatureProblem.ALGORITHM),
                attack("of the Kazakh profile of GOST", national(whole), SignatureProblem.NATIONAL_GOST),
                attack(
                        "a self-made chain",
                        selfMade.person(IIN).issue().sign(CONTENT, NOW),
                        SignatureProblem.UNTRUSTED),
                attack(
                        "a chain over a person's certificate",
                        chainOverAPerson().sign(CONTENT, NOW),
                        SignatureProblem.UNTRUSTED),
                attack(
                        "expired",
                        authority
                                .person(IIN)
                                .valid(LONG_AGO, NOW.minusSeconds(1))
                                .issue()
                                .sign(CONTENT, NOW),
                        SignatureProblem.EXPIRED),
                attack(
                        "not yet valid",
                        authority
                                .person(IIN)
                                .valid(NOW.plusSeconds(1), NOW.plusSeconds(9999))
                                .issue()
                                .sign(CONTENT, NOW),
                        SignatureProblem.NOT_YET_VALID),
                attack("revoked", revoked.sign(CONTENT, NOW), SignatureProblem.REVOKED),
                attack("a key to sign in with under a document", signIn.sign(CONTENT, NOW), SignatureProblem.USE),
                Arguments.of(
                        "a key for documents at the sign-in",
                        new Attack(whole, SignatureUse.SIGN_IN),
                        SignatureProblem.USE),
                attack(
                        "a key that may not sign documents",
                        authority
                                .person(IIN)
                                .keyUsage(KeyUsage.digitalSignature)
                                .issue()
                                .sign(CONTENT, NOW),
                        SignatureProblem.USE),
                attack("nobody's", authority.person(IIN).uses(MAIL).issue().sign(CONTENT, NOW), SignatureProblem.ROLE),
                attack(
                        "a person's and an organisation's at once",
                        authority
                                .person(IIN)
                                .uses(MAIL, PERSON, ORGANISATION)
                                .issue()
                                .sign(CONTENT, NOW),
                        SignatureProblem.ROLE),
                attack(
                        "without a right IIN",
                        authority.person("123456789011").issue().sign(CONTENT, NOW),
                        SignatureProblem.IDENTITY),
                attack(
                        "without a right BIN",
                        authority
                                .person(IIN)
                                .of("123456789021", FIRST_HEAD)
                                .issue()
                                .sign(CONTENT, NOW),
                        SignatureProblem.IDENTITY),
                Arguments.of(
                        "an IIN in another field at the sign-in",
                        new Attack(
                                authority
                                        .person(IIN)
                                        .forSignIn()
                                        .named(BCStyle.SERIALNUMBER, "x")
                                        .named(BCStyle.DN_QUALIFIER, "IIN" + IIN)
                                        .issue()
                                        .sign(CONTENT, NOW),
                                SignatureUse.SIGN_IN),
                        SignatureProblem.IDENTITY));
    }

    private static Arguments attack(String name, byte[] cms, SignatureProblem problem) {
        return Arguments.of(name, Attack.on(cms), problem);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("attacks")
    void is_refused(String name, Attack attack, SignatureProblem problem) {
        assertThatThrownBy(() -> verifier.verify(attack.cms(), expected(attack.use())))
                .as(name)
                .isInstanceOfSatisfying(
                        SignatureRefusedException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    @Test
    void a_good_sign_in_is_taken() {
        var signIn = authority.person(IIN).forSignIn().issue();

        assertThat(verifier.verify(signIn.sign(CONTENT, NOW), expected(SignatureUse.SIGN_IN)))
                .isNotNull();
    }

    @Test
    void a_signature_that_was_good_then_stays_so_after_the_certificate() {
        var signer = authority.person(IIN).valid(LONG_AGO, NOW.minusSeconds(60)).issue();
        authority.revoke(signer, NOW.minusSeconds(120));
        Instant then = NOW.minus(Duration.ofDays(300));

        assertThat(verifier.verify(
                        signer.sign(CONTENT, then), new Expected(CONTENT, SignatureUse.DOCUMENT, then, false)))
                .isNotNull();
    }

    @Test
    void refused_when_nobody_says_whether_it_was_revoked() {
        ocsp.answers(question -> null);
        try {
            byte[] cms = good.sign(CONTENT, NOW);
            assertThatThrownBy(() -> verifier.verify(cms, expected(SignatureUse.DOCUMENT)))
                    .isInstanceOfSatisfying(
                            SignatureRefusedException.class,
                            refused -> assertThat(refused.problem()).isEqualTo(SignatureProblem.REVOCATION_UNKNOWN));
            assertThat(verifier(SignatureSettings.WhenUnknown.ACCEPT).verify(cms, expected(SignatureUse.DOCUMENT)))
                    .as("unless a setting says so")
                    .isNotNull();
        } finally {
            ocsp.answers(question -> authority.answer(question, NOW));
        }
    }

    @Test
    void each_problem_has_its_words() {
        var texts = java.util.ResourceBundle.getBundle("messages/signature", java.util.Locale.forLanguageTag("kk"));
        assertThat(SignatureProblem.values()).allMatch(problem -> texts.containsKey(problem.key()));
    }

    /** A signer whose certificate a person signed, who is no authority. */
    private static TestSigner chainOverAPerson() {
        var person = authority.person(IIN).issue();
        var request = new TestAuthority("TEST NOT IN THE CHAIN");
        TestSigner forged = request.person(IIN).issue();
        return new TestSigner(forged.key(), forged.certificate(), person.certificate());
    }

    private static byte[] withMany(byte[] cms) {
        try {
            var whole = new CMSSignedData(cms);
            var many = new ArrayList<>(whole.getCertificates().getMatches(null));
            for (int n = 0; n < 9; n++) {
                many.add(authority.person(IIN).issue().certificate());
            }
            return CMSSignedData.replaceCertificatesAndCRLs(whole, new CollectionStore<>(many), null, null)
                    .getEncoded();
        } catch (CMSException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] nested(int depth) {
        byte[] deep = new byte[depth];
        for (int at = 0; at + 1 < depth; at += 2) {
            deep[at] = 0x30;
            deep[at + 1] = (byte) 0x80;
        }
        return deep;
    }

    private static byte[] changed(byte[] cms) {
        byte[] other = cms.clone();
        other[other.length - 20] ^= 1; // within the signature, which stands last
        return other;
    }

    private static SignedData data(byte[] cms) throws IOException {
        return SignedData.getInstance(
                ContentInfo.getInstance(new ASN1InputStream(cms).readObject()).getContent());
    }

    private static byte[] wrapped(SignedData data) throws IOException {
        return new ContentInfo(org.bouncycastle.asn1.cms.CMSObjectIdentifiers.signedData, data).getEncoded();
    }

    private static byte[] without(byte[] cms, boolean signer) throws IOException {
        SignedData whole = data(cms);
        return wrapped(new SignedData(
                whole.getDigestAlgorithms(),
                whole.getEncapContentInfo(),
                signer ? whole.getCertificates() : null,
                null,
                signer ? new DERSet() : whole.getSignerInfos()));
    }

    /** Signed as the national authority's library names it, which no library here can do. */
    private static byte[] national(byte[] cms) throws IOException {
        SignedData whole = data(cms);
        SignerInfo info = SignerInfo.getInstance(whole.getSignerInfos().getObjectAt(0));
        var named = new SignerInfo(
                info.getSID(),
                info.getDigestAlgorithm(),
                info.getAuthenticatedAttributes(),
                new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.398.3.10.1.1.2.3.2")),
                info.getEncryptedDigest(),
                null);
        return wrapped(new SignedData(
                whole.getDigestAlgorithms(),
                whole.getEncapContentInfo(),
                whole.getCertificates(),
                null,
                new DERSet(named)));
    }

    /** The attributes taken out after signing: their signature is then claimed to be over the text itself. */
    private static byte[] stripped(byte[] cms) throws IOException {
        SignedData whole = data(cms);
        SignerInfo info = SignerInfo.getInstance(whole.getSignerInfos().getObjectAt(0));
        var bare = new ASN1EncodableVector();
        bare.add(new org.bouncycastle.asn1.ASN1Integer(1));
        bare.add(info.getSID());
        bare.add(info.getDigestAlgorithm());
        bare.add(info.getDigestEncryptionAlgorithm());
        bare.add(info.getEncryptedDigest());
        return wrapped(new SignedData(
                whole.getDigestAlgorithms(),
                whole.getEncapContentInfo(),
                whole.getCertificates(),
                null,
                new DERSet(new DERSequence(bare))));
    }
}
