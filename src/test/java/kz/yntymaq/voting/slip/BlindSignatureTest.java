package kz.yntymaq.voting.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.QuickRsa;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Blind signatures against the vectors of RFC 9474, and against what is no slip. */
class BlindSignatureTest {

    static {
        QuickRsa.install();
    }

    private static final Properties RFC = new Properties();
    private static final KeyPair PAIR = BlindSignature.newKey();
    private static final byte[] MODULUS = BlindSignature.modulus(PAIR);
    private static final byte[] KEY = PAIR.getPrivate().getEncoded();

    @BeforeAll
    static void vectors() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(BlindSignatureTest.class.getResourceAsStream("/rfc9474.properties"))) {
            RFC.load(in);
        }
    }

    private static byte[] bytes(String name) {
        String hex = RFC.getProperty(name);
        return HexFormat.of().parseHex(hex.length() % 2 == 0 ? hex : "0" + hex);
    }

    private static BigInteger number(String name) {
        return new BigInteger(1, bytes(name));
    }

    @Test
    void the_portal_signs_as_the_rfc_does() throws Exception {
        BigInteger p = number("p");
        BigInteger q = number("q");
        BigInteger d = number("d");
        byte[] key = KeyFactory.getInstance("RSA")
                .generatePrivate(new RSAPrivateCrtKeySpec(
                        number("n"),
                        BigInteger.valueOf(65537),
                        d,
                        p,
                        q,
                        d.mod(p.subtract(BigInteger.ONE)),
                        d.mod(q.subtract(BigInteger.ONE)),
                        q.modInverse(p)))
                .getEncoded();
        assertThat(BlindSignature.sign(key, bytes("blinded_msg"))).isEqualTo(bytes("blind_sig"));
        assertThat(BlindSignature.isSigned(bytes("n"), bytes("input_msg"), bytes("sig")))
                .isTrue();
    }

    @Test
    void a_device_blinds_and_unblinds_as_the_rfc_does() {
        BigInteger n = number("n");
        BigInteger encoded = TestSlip.encode(bytes("input_msg"), bytes("salt"), n);
        BigInteger factor = number("inv").modInverse(n);
        assertThat(TestSlip.octets(TestSlip.blind(encoded, factor, n), n)).isEqualTo(bytes("blinded_msg"));
        assertThat(TestSlip.octets(
                        new BigInteger(1, bytes("blind_sig"))
                                .multiply(number("inv"))
                                .mod(n),
                        n))
                .isEqualTo(bytes("sig"));
    }

    @Test
    void a_signature_of_the_rfc_with_one_bit_changed_is_none() {
        byte[] signature = bytes("sig");
        signature[100] ^= 1;
        assertThat(BlindSignature.isSigned(bytes("n"), bytes("input_msg"), signature))
                .isFalse();
        assertThat(BlindSignature.isSigned(bytes("n"), bytes("salt"), bytes("sig")))
                .isFalse();
    }

    @Test
    void a_slip_is_one_of_its_question_and_key_alone() {
        UUID question = UUID.randomUUID();
        var slip = new TestSlip(question, MODULUS);
        SlipCode code = SlipCode.read(slip.code(BlindSignature.sign(KEY, slip.blinded())));
        assertThat(code.isPaper()).isFalse();
        assertThat(code.isOf(question, MODULUS, null)).isTrue();
        assertThat(code.isOf(UUID.randomUUID(), MODULUS, null)).isFalse();
        assertThat(code.isOf(question, BlindSignature.modulus(BlindSignature.newKey()), null))
                .isFalse();
    }

    @Test
    void what_is_no_number_under_the_key_is_not_signed() {
        byte[] one = new byte[BlindSignature.BYTES];
        for (byte[] wrong : new byte[][] {{}, {1}, one, MODULUS, new byte[BlindSignature.BYTES + 1]}) {
            assertThatThrownBy(() -> BlindSignature.sign(KEY, wrong)).isInstanceOf(RuleViolationException.class);
        }
    }

    @Test
    void a_printed_slip_is_known_again_however_it_is_typed() {
        UUID question = UUID.randomUUID();
        byte[] key = SlipCode.newKey();
        String code = SlipCode.print(question, key);
        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4} ){5}[0-9A-HJKMNP-TV-Z]{4}");
        byte[] hash = SlipCode.read(code).hash();
        String cyrillic = code.replace('A', 'А')
                .replace('B', 'В')
                .replace('C', 'С')
                .replace('E', 'Е')
                .replace('H', 'Н')
                .replace('K', 'К')
                .replace('M', 'М')
                .replace('P', 'Р')
                .replace('T', 'Т')
                .replace('X', 'Х')
                .replace('Y', 'У')
                .replace('0', 'O')
                .replace('1', 'l');
        for (String typed :
                new String[] {code.toLowerCase(Locale.ROOT), code.replace(" ", ""), code.replace(" ", "-"), cyrillic}) {
            assertThat(SlipCode.read(typed).hash()).isEqualTo(hash);
            assertThat(SlipCode.read(typed).isOf(question, MODULUS, key)).isTrue();
        }
        assertThat(SlipCode.read(code).isOf(UUID.randomUUID(), MODULUS, key)).isFalse();
        assertThat(SlipCode.read(code).isOf(question, MODULUS, SlipCode.newKey()))
                .isFalse();
        assertThat(SlipCode.read(code).isOf(question, MODULUS, null)).isFalse();
    }

    @Test
    void what_stands_on_no_slip_is_refused() {
        for (String wrong :
                new String[] {"", "ABCD", "!".repeat(24), "U".repeat(24), "ю".repeat(384), "A".repeat(383)}) {
            assertThatThrownBy(() -> SlipCode.read(wrong)).isInstanceOf(RuleViolationException.class);
        }
        assertThat(SlipCode.read("A".repeat(384)).isOf(UUID.randomUUID(), MODULUS, null))
                .isFalse();
    }
}
