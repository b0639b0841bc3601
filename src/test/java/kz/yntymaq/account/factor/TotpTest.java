package kz.yntymaq.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of RFC 6238 (appendix B, SHA-1) and RFC 4226 (appendix D), and what is taken around the present. */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void makes_the_codes_of_rfc_6238(long seconds, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
        "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
    })
    void makes_the_codes_of_rfc_4226(long counter, String code) {
        assertThat(Totp.code(SECRET, counter)).isEqualTo(code);
    }

    @Test
    void takes_one_step_before_and_after_and_no_more() {
        Instant now = Instant.ofEpochSecond(30 * 1000);
        for (long step = 999; step <= 1001; step++) {
            assertThat(Totp.match(SECRET, Totp.code(SECRET, step), now, null)).isEqualTo(OptionalLong.of(step));
        }
        assertThat(Totp.match(SECRET, Totp.code(SECRET, 998), now, null)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, 1002), now, null)).isEmpty();
        assertThat(Totp.match(SECRET, "", now, null)).isEmpty();
    }

    @Test
    void takes_no_code_twice_and_none_from_before_the_last() {
        Instant now = Instant.ofEpochSecond(30 * 1000);
        assertThat(Totp.match(SECRET, Totp.code(SECRET, 1000), now, 1000L)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, 999), now, 1000L)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, 1001), now, 1000L)).isEqualTo(OptionalLong.of(1001));
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writes_a_secret_as_rfc_4648_does(String text, String written) {
        assertThat(Base32.write(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }
}
