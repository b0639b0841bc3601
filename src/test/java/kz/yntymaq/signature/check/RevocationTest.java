package kz.yntymaq.signature.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.yntymaq.signature.SignatureProblem;
import kz.yntymaq.signature.SignatureRefusedException;
import kz.yntymaq.signature.SignatureUse;
import kz.yntymaq.signature.SignatureVerifier;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.TestAuthority;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.support.TestResponder;
import kz.yntymaq.support.TestSigner;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether a certificate was revoked is believed only to its authority, and only while it is fresh. */
class RevocationTest {

    private static final byte[] CONTENT = "құжат".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = TestClock.START;
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    private static final TestAuthority authority = new TestAuthority("TEST AUTHORITY");
    private static final TestAuthority sameName = new TestAuthority("TEST AUTHORITY");

    private final TestClock clock = new TestClock();

    private TestSigner signer;
    private TestResponder ocsp;
    private TestResponder list;

    @BeforeEach
    void start() {
        signer = authority.person(Iins.next()).issue();
        ocsp = new TestResponder("application/ocsp-response", question -> authority.answer(question, NOW));
        list = new TestResponder("application/pkix-crl", question -> authority.list(NOW, TOMORROW));
    }

    @AfterEach
    void stop() {
        ocsp.close();
        list.close();
    }

    private SignatureVerifier by(@Nullable URI responder, List<URI> lists) {
        return Checks.bouncyCastle(
                () -> List.of(authority.certificate()), responder, lists, SignatureSettings.WhenUnknown.REFUSE, clock);
    }

    private void accepted(SignatureVerifier verifier) {
        assertThat(verify(verifier)).isNotNull();
    }

    private SignatureVerifier.Verified verify(SignatureVerifier verifier) {
        return verifier.verify(
                signer.sign(CONTENT, clock.instant()),
                new SignatureVerifier.Expected(CONTENT, SignatureUse.DOCUMENT, clock.instant(), true));
    }

    private void refused(SignatureVerifier verifier, SignatureProblem problem) {
        assertThatThrownBy(() -> verify(verifier))
                .isInstanceOfSatisfying(
                        SignatureRefusedException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    @Test
    void the_list_is_asked_when_the_authority_is_silent() {
        ocsp.answers(question -> null);
        SignatureVerifier verifier = by(ocsp.address(), List.of(list.address()));

        accepted(verifier);

        assertThat(list.asked()).isEqualTo(1);
    }

    @Test
    void the_list_names_who_was_revoked() {
        authority.revoke(signer, NOW.minusSeconds(1));

        refused(by(null, List.of(list.address())), SignatureProblem.REVOKED);
    }

    @Test
    void a_list_is_fetched_once_an_hour() {
        SignatureVerifier verifier = by(null, List.of(list.address()));

        accepted(verifier);
        accepted(verifier);

        assertThat(list.asked()).isEqualTo(1);
    }

    @Test
    void an_old_list_is_none() {
        list.answers(question -> authority.list(NOW.minus(Duration.ofDays(2)), NOW.minusSeconds(1)));

        refused(by(null, List.of(list.address())), SignatureProblem.REVOCATION_UNKNOWN);
    }

    @Test
    void a_list_that_somebody_else_signed_is_none() {
        list.answers(question -> sameName.list(NOW, TOMORROW));

        refused(by(null, List.of(list.address())), SignatureProblem.REVOCATION_UNKNOWN);
    }

    @Test
    void a_list_of_another_authority_is_passed_over() {
        var other = new TestAuthority("TEST ANOTHER");
        try (var foreign = new TestResponder("application/pkix-crl", question -> other.list(NOW, TOMORROW))) {
            SignatureVerifier verifier = by(null, List.of(foreign.address(), list.address()));

            accepted(verifier);
            accepted(verifier);

            assertThat(foreign.asked()).as("that it is another's is remembered").isEqualTo(1);
        }
    }

    @Test
    void a_list_that_fails_is_asked_for_again_after_a_minute() {
        list.answers(question -> null);
        SignatureVerifier verifier = by(null, List.of(list.address()));
        refused(verifier, SignatureProblem.REVOCATION_UNKNOWN);
        list.answers(question -> authority.list(NOW, TOMORROW));
        refused(verifier, SignatureProblem.REVOCATION_UNKNOWN);
        assertThat(list.asked()).isEqualTo(1);

        clock.advance(Duration.ofSeconds(61));

        accepted(verifier);
    }

    @Test
    void a_list_is_fetched_anew_after_an_hour() {
        SignatureVerifier verifier = by(null, List.of(list.address()));
        accepted(verifier);
        authority.revoke(signer, NOW);

        clock.advance(Duration.ofMinutes(61));

        refused(verifier, SignatureProblem.REVOKED);
    }

    @Test
    void the_list_that_a_certificate_names_is_asked_when_the_authority_is_silent() {
        ocsp.answers(question -> null);
        signer = authority.person(Iins.next()).listedAt(list.address()).issue();
        SignatureVerifier verifier = by(ocsp.address(), List.of());

        accepted(verifier);
        authority.revoke(signer, NOW);
        clock.advance(Duration.ofMinutes(61));

        refused(verifier, SignatureProblem.REVOKED);
    }

    @Test
    void no_address_but_of_the_web_is_asked_that_a_certificate_names() {
        ocsp.answers(question -> null);
        signer = authority
                .person(Iins.next())
                .listedAt(URI.create("file:///etc/hostname"), URI.create("ldap://localhost/x"), list.address())
                .issue();

        accepted(by(ocsp.address(), List.of()));
    }

    /** A signer of an authority beneath the root, which is asked about its own people by OCSP. */
    private TestAuthority beneath(URI... lists) {
        TestAuthority beneath = authority.beneath("TEST BENEATH", lists);
        signer = beneath.person(Iins.next()).issue();
        return beneath;
    }

    @Test
    void an_authority_that_was_revoked_is_none_by_the_list_that_its_certificate_names() {
        TestAuthority beneath = beneath(list.address());
        ocsp.answers(question -> beneath.answer(question, clock.instant()));
        SignatureVerifier verifier = by(ocsp.address(), List.of());
        accepted(verifier);
        assertThat(list.asked()).isEqualTo(1);

        authority.revoke(beneath, NOW);
        clock.advance(Duration.ofMinutes(61));

        refused(verifier, SignatureProblem.REVOKED);
    }

    @Test
    void an_authority_that_was_revoked_is_none_by_the_answer_of_the_one_above() {
        TestAuthority beneath = beneath();
        ocsp.answers(question -> authority.answerWith(beneath, question, NOW));
        SignatureVerifier verifier = by(ocsp.address(), List.of());
        accepted(verifier);

        authority.revoke(beneath, NOW);

        refused(verifier, SignatureProblem.REVOKED);
    }

    @Test
    void an_authority_of_which_nobody_says_whether_it_was_revoked_is_none() {
        TestAuthority beneath = beneath();
        ocsp.answers(question -> beneath.answer(question, NOW));

        refused(by(ocsp.address(), List.of()), SignatureProblem.REVOCATION_UNKNOWN);
    }

    private void listIsOf(boolean people, boolean authorities) {
        list.answers(question -> authority.list(
                NOW, TOMORROW, new IssuingDistributionPoint(null, people, authorities, null, false, false)));
    }

    @Test
    void a_list_of_people_alone_tells_of_a_signer_and_of_no_authority() {
        listIsOf(true, false);
        accepted(by(null, List.of(list.address())));

        TestAuthority beneath = beneath();
        ocsp.answers(question -> beneath.answer(question, NOW));

        refused(by(ocsp.address(), List.of(list.address())), SignatureProblem.REVOCATION_UNKNOWN);
    }

    @Test
    void a_list_of_authorities_alone_tells_of_an_authority_and_of_no_signer() {
        listIsOf(false, true);
        refused(by(null, List.of(list.address())), SignatureProblem.REVOCATION_UNKNOWN);

        TestAuthority beneath = beneath();
        ocsp.answers(question -> beneath.answer(question, NOW));

        accepted(by(ocsp.address(), List.of(list.address())));
    }

    @Test
    void a_list_of_one_place_tells_only_of_certificates_that_name_the_place() {
        list.answers(question -> authority.list(
                NOW,
                TOMORROW,
                new IssuingDistributionPoint(TestAuthority.place(list.address()), false, false, null, false, false)));
        refused(by(null, List.of(list.address())), SignatureProblem.REVOCATION_UNKNOWN);

        signer = authority.person(Iins.next()).listedAt(list.address()).issue();

        accepted(by(null, List.of(list.address())));
    }

    @Test
    void an_answer_that_somebody_else_signed_is_none() {
        ocsp.answers(question -> sameName.answer(question, NOW));

        refused(by(ocsp.address(), List.of()), SignatureProblem.REVOCATION_UNKNOWN);
    }

    @Test
    void an_answer_to_an_earlier_question_is_none() {
        var kept = new byte[1][];
        ocsp.answers(question -> {
            if (kept[0] == null) {
                kept[0] = authority.answer(question, NOW);
            }
            return kept[0];
        });
        SignatureVerifier verifier = by(ocsp.address(), List.of());

        accepted(verifier);
        refused(verifier, SignatureProblem.REVOCATION_UNKNOWN);
    }

    @Test
    void an_answer_of_another_day_is_none() {
        ocsp.answers(question -> authority.answer(question, NOW.minus(Duration.ofDays(1))));

        refused(by(ocsp.address(), List.of()), SignatureProblem.REVOCATION_UNKNOWN);
    }

    @Test
    void a_longer_answer_than_there_can_be_is_none() {
        ocsp.answers(question -> new byte[1024 * 1024]);

        refused(by(ocsp.address(), List.of()), SignatureProblem.REVOCATION_UNKNOWN);
    }
}
