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
                () -> List.of(authority.certificate()), responder, lists, SignatureSettings.WhenUnknown.REFUSE);
    }

    private void accepted(SignatureVerifier verifier) {
        assertThat(verify(verifier)).isNotNull();
    }

    private SignatureVerifier.Verified verify(SignatureVerifier verifier) {
        return verifier.verify(
                signer.sign(CONTENT, NOW), new SignatureVerifier.Expected(CONTENT, SignatureUse.DOCUMENT, NOW, true));
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
            accepted(by(null, List.of(foreign.address(), list.address())));
        }
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
