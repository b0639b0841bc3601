package kz.yntymaq.signature.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import kz.yntymaq.signature.SignatureProblem;
import kz.yntymaq.signature.SignatureUse;
import kz.yntymaq.signature.SignatureVerifier;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.TestAuthority;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.support.TestResponder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the portal trusts is a folder, and no authority for tests gets in by it. */
class TrustTest {

    private static final URI SOMEWHERE = URI.create("http://127.0.0.1:9/");

    private static final KeyPair KEYS = TestAuthority.rsa(2048);

    @TempDir
    Path folder;

    private SignatureVerifier start() {
        return Checks.of(
                new SignatureSettings(
                        SignatureSettings.Verifier.BOUNCY_CASTLE,
                        folder,
                        SOMEWHERE,
                        List.of(),
                        SignatureSettings.WhenUnknown.REFUSE,
                        null,
                        2),
                null);
    }

    private void put(String name, X509CertificateHolder certificate) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TEST ROOT",
                "Test CA 2022",
                "НУЦ (GOST) TEST 2022",
                "ТЕСТОВЫЙ УЦ",
                "Сынақ орталығы",
                "NCA (test)",
                "ТАНЫСТЫРУ ОРТАЛЫҒЫ (DEMONSTRATION)"
            })
    void an_authority_for_tests_stops_the_start(String name) throws IOException {
        put("root.pem", new TestAuthority(name, KEYS).holder());

        assertThatThrownBy(this::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("for tests");
    }

    @Test
    void a_folder_without_a_root_stops_the_start() throws IOException {
        put("between.pem", new TestAuthority("ROOT", KEYS).beneath("BETWEEN").holder());

        assertThatThrownBy(this::start).hasMessageContaining("no root");
    }

    @Test
    void a_person_s_certificate_is_no_authority_s() throws IOException {
        put(
                "person.pem",
                new TestAuthority("ROOT", KEYS).person(Iins.next()).issue().certificate());

        assertThatThrownBy(this::start).hasMessageContaining("No authority");
    }

    @Test
    void a_file_that_is_no_certificate_stops_the_start() throws IOException {
        put("root.pem", new TestAuthority("ROOT", KEYS).holder());
        Files.writeString(folder.resolve("notes.txt"), "-----BEGIN CERTIFICATE-----\nno\n-----END CERTIFICATE-----");

        assertThatThrownBy(this::start).hasMessageContaining("cannot be read");
    }

    @Test
    void what_could_only_refuse_does_not_start() {
        assertThatThrownBy(() -> Checks.bouncyCastle(
                        () -> List.of(new TestAuthority("TEST", KEYS).certificate()),
                        null,
                        List.of(),
                        SignatureSettings.WhenUnknown.REFUSE))
                .hasMessageContaining("each signature would be refused");
        assertThatThrownBy(() -> Checks.of(
                        new SignatureSettings(
                                SignatureSettings.Verifier.NCANODE,
                                null,
                                null,
                                List.of(),
                                SignatureSettings.WhenUnknown.REFUSE,
                                null,
                                2),
                        null))
                .hasMessageContaining("yntymaq.signature.ncanode");
    }

    @Test
    void the_folder_s_authorities_lead_from_a_signer_to_the_root() throws IOException {
        var root = new TestAuthority("НЕГІЗГІ ОРТАЛЫҚ");
        var between = root.beneath("АРАЛЫҚ ОРТАЛЫҚ");
        put("1-root.pem", root.holder());
        Files.write(folder.resolve("2-between.cer"), between.holder().getEncoded());
        Instant now = TestClock.START;
        byte[] content = "құжат".getBytes(StandardCharsets.UTF_8);
        try (var ocsp =
                new TestResponder("application/ocsp-response", question -> root.answerWith(between, question, now))) {
            SignatureVerifier verifier = Checks.of(
                    new SignatureSettings(
                            SignatureSettings.Verifier.BOUNCY_CASTLE,
                            folder,
                            ocsp.address(),
                            List.of(),
                            SignatureSettings.WhenUnknown.REFUSE,
                            null,
                            2),
                    null);

            byte[] cms = between.person(Iins.next()).issue().sign(content, now);

            assertThat(verifier.isOn()).isTrue();
            assertThat(verifier.verify(cms, new SignatureVerifier.Expected(content, SignatureUse.DOCUMENT, now, true)))
                    .isNotNull();
        }
    }

    @Test
    void without_a_setting_nothing_is_taken() {
        var off = Checks.of(
                new SignatureSettings(
                        SignatureSettings.Verifier.NONE,
                        null,
                        null,
                        List.of(),
                        SignatureSettings.WhenUnknown.REFUSE,
                        null,
                        2),
                null);

        assertThat(off.isOn()).isFalse();
        assertThatThrownBy(() -> off.verify(
                        new byte[0],
                        new SignatureVerifier.Expected(new byte[0], SignatureUse.DOCUMENT, TestClock.START, true)))
                .hasMessage(SignatureProblem.OFF.key());
    }
}
