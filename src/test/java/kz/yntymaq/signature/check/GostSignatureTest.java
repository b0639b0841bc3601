package kz.yntymaq.signature.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import kz.yntymaq.signature.SignatureProblem;
import kz.yntymaq.signature.SignatureRefusedException;
import kz.yntymaq.signature.SignatureUse;
import kz.yntymaq.signature.SignatureVerifier;
import kz.yntymaq.signature.SignatureVerifier.Expected;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.TestAuthority;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.support.TestResponder;
import kz.yntymaq.support.TestSigner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal checks by itself a whole chain of GOST R 34.10-2012, and the answers about what was revoked. */
class GostSignatureTest {

    private static final byte[] CONTENT = "құжат\nдокумент".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = TestClock.START;

    private final String iin = Iins.next();

    @ParameterizedTest
    @ValueSource(strings = {"Tc26-Gost-3410-12-256-paramSetA", "Tc26-Gost-3410-12-512-paramSetA"})
    void a_chain_of_gost_is_taken_and_what_is_wrong_in_it_refused(String parameters) {
        KeyPair own = TestAuthority.gost(parameters);
        var authority = new TestAuthority("TEST ROOT OF GOST", TestAuthority.gost(parameters));
        var stranger = new TestAuthority("TEST ROOT OF GOST", TestAuthority.gost(parameters));
        var signer = authority.person(iin).keys(own).issue();
        var revoked = authority.person(iin).keys(own).issue();
        authority.revoke(revoked, NOW.minusSeconds(60));
        try (var ocsp = new TestResponder("application/ocsp-response", question -> authority.answer(question, NOW))) {
            SignatureVerifier verifier = Checks.bouncyCastle(
                    () -> List.of(authority.certificate()),
                    ocsp.address(),
                    List.of(),
                    SignatureSettings.WhenUnknown.REFUSE);
            Function<byte[], SignatureVerifier.Verified> check =
                    cms -> verifier.verify(cms, new Expected(CONTENT, SignatureUse.DOCUMENT, NOW, true));

            var taken = check.apply(signer.sign(CONTENT, NOW));
            assertThat(taken.certificate().iin().digits()).isEqualTo(iin);
            assertThat(taken.certificate().issuer()).isEqualTo("TEST ROOT OF GOST");
            assertThat(check.apply(signer.signApart(CONTENT, NOW))).isEqualTo(taken);

            refused(check, changed(signer.sign(CONTENT, NOW)), SignatureProblem.WRONG);
            refused(check, signer.sign(new byte[] {1}, NOW), SignatureProblem.CONTENT);
            refused(check, revoked.sign(CONTENT, NOW), SignatureProblem.REVOKED);
            refused(check, stranger.person(iin).keys(own).issue().sign(CONTENT, NOW), SignatureProblem.UNTRUSTED);
            TestSigner other =
                    authority.person(iin).keys(TestAuthority.gost(parameters)).issue();
            refused(
                    check,
                    new TestSigner(own.getPrivate(), other.certificate(), other.issuer()).sign(CONTENT, NOW),
                    SignatureProblem.WRONG);
        }
    }

    private static void refused(
            Function<byte[], SignatureVerifier.Verified> check, byte[] cms, SignatureProblem problem) {
        assertThatThrownBy(() -> check.apply(cms))
                .isInstanceOfSatisfying(
                        SignatureRefusedException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    private static byte[] changed(byte[] cms) {
        byte[] other = cms.clone();
        other[other.length - 20] ^= 1; // within the signature, which stands last
        return other;
    }
}
