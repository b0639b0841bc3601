package kz.yntymaq.signature.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import kz.yntymaq.signature.SignatureProblem;
import kz.yntymaq.signature.SignatureUse;
import kz.yntymaq.signature.SignatureVerifier.Expected;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.TestAuthority;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.support.TestResponder;
import kz.yntymaq.support.TestSigner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What NCANode says is heard; what it does not look at is looked at here. */
class NcanodeVerifierTest {

    private static final byte[] CONTENT = "құжат".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = TestClock.START;
    private static final TestAuthority authority = new TestAuthority("ОРТАЛЫҚ");

    private final String iin = Iins.next();
    private final TestSigner signer = authority.person(iin).issue();
    private final AtomicReference<String> asked = new AtomicReference<>();
    private final AtomicReference<String> answer = new AtomicReference<>(answer(true, true, "OCSP", "CRL"));
    private final TestResponder ncanode = new TestResponder("application/json", question -> {
        asked.set(new String(question, StandardCharsets.UTF_8));
        return answer.get().isEmpty() ? null : answer.get().getBytes(StandardCharsets.UTF_8);
    });

    @AfterEach
    void stop() {
        ncanode.close();
    }

    private String answer(boolean valid, boolean certificateValid, String... good) {
        var said = new StringBuilder();
        for (String by : good) {
            said.append(said.isEmpty() ? "" : ",").append("{\"revoked\":false,\"by\":\"" + by + "\"}");
        }
        return """
                {"status":200,"message":"OK","valid":%s,"signers":[{"certificates":[{"valid":%s,"revocations":[%s],
                "notBefore":"2026-01-01T00:00:00.000+00:00","serialNumber":"%s","signAlg":"x","keyUser":["INDIVIDUAL"],
                "subject":{"iin":"%s"}}]}]}""".formatted(
                        valid,
                        certificateValid,
                        said,
                        signer.certificate().getSerialNumber().toString(16),
                        iin);
    }

    private void accepted(byte[] cms) {
        var verified = Checks.ncanode(ncanode.address(), SignatureSettings.WhenUnknown.REFUSE)
                .verify(cms, new Expected(CONTENT, SignatureUse.DOCUMENT, NOW, true));
        assertThat(verified.certificate().iin().digits()).isEqualTo(iin);
    }

    private void refused(byte[] cms, SignatureProblem problem) {
        assertThatThrownBy(() -> accepted(cms)).hasMessage(problem.key());
    }

    @Test
    void a_good_signature_is_taken() {
        byte[] cms = signer.sign(CONTENT, NOW);

        accepted(cms);

        assertThat(asked.get())
                .contains("\"cms\":\"" + Base64.getEncoder().encodeToString(cms) + "\"")
                .contains("\"OCSP\"", "\"CRL\"");
    }

    @Test
    void the_text_that_stands_apart_is_sent_too() {
        accepted(signer.signApart(CONTENT, NOW));

        assertThat(asked.get()).contains("\"data\":\"" + Base64.getEncoder().encodeToString(CONTENT) + "\"");
    }

    @Test
    void another_text_is_refused_without_asking() {
        refused(signer.sign("басқа".getBytes(StandardCharsets.UTF_8), NOW), SignatureProblem.CONTENT);

        assertThat(ncanode.asked()).isZero();
    }

    @Test
    void the_use_of_the_key_is_looked_at_here() {
        refused(authority.person(iin).forSignIn().issue().sign(CONTENT, NOW), SignatureProblem.USE);
    }

    @Test
    void a_certificate_of_an_authority_for_tests_is_refused() {
        refused(new TestAuthority("TEST").person(iin).issue().sign(CONTENT, NOW), SignatureProblem.UNTRUSTED);
    }

    @Test
    void what_it_finds_wrong_is_refused() {
        answer.set(answer(false, true, "OCSP", "CRL"));
        refused(signer.sign(CONTENT, NOW), SignatureProblem.WRONG);

        answer.set(answer(false, false, "OCSP", "CRL"));
        refused(signer.sign(CONTENT, NOW), SignatureProblem.UNTRUSTED);

        answer.set(answer(false, false, "OCSP").replace("\"revoked\":false", "\"revoked\":true"));
        refused(signer.sign(CONTENT, NOW), SignatureProblem.REVOKED);
    }

    @Test
    void a_revoked_certificate_is_not_asked_about_again_though_silence_would_be_accepted() {
        answer.set(answer(false, false, "OCSP").replace("\"revoked\":false", "\"revoked\":true"));
        var lenient = Checks.ncanode(ncanode.address(), SignatureSettings.WhenUnknown.ACCEPT);
        byte[] cms = signer.sign(CONTENT, NOW);

        assertThatThrownBy(() -> lenient.verify(cms, new Expected(CONTENT, SignatureUse.DOCUMENT, NOW, true)))
                .hasMessage(SignatureProblem.REVOKED.key());
        assertThat(ncanode.asked()).isEqualTo(1);
    }

    @Test
    void silence_on_revocation_is_not_good_enough() {
        answer.set(answer(true, true));
        refused(signer.sign(CONTENT, NOW), SignatureProblem.REVOCATION_UNKNOWN);

        answer.set(answer(true, true, "CRL"));
        refused(signer.sign(CONTENT, NOW), SignatureProblem.REVOCATION_UNKNOWN);
    }

    @Test
    void an_answer_about_another_certificate_is_refused() {
        TestSigner other = authority.person(iin).issue();

        refused(other.sign(CONTENT, NOW), SignatureProblem.WRONG);
    }

    @Test
    void no_answer_is_no_signature() {
        answer.set("");
        refused(signer.sign(CONTENT, NOW), SignatureProblem.UNAVAILABLE);

        ncanode.close();
        refused(signer.sign(CONTENT, NOW), SignatureProblem.UNAVAILABLE);
    }

    @Test
    void what_it_cannot_read_is_refused() {
        ncanode.status(400);

        refused(signer.sign(CONTENT, NOW), SignatureProblem.WRONG);
    }
}
