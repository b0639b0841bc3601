package kz.yntymaq.account.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.UUID;
import kz.yntymaq.kernel.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactorSealTest {

    private final UUID account = UUID.randomUUID();
    private final byte[] secret = {1, 2, 3, 4, 5};
    private final FactorSeal seal = with((byte) 7);

    private static FactorSeal with(byte each) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, each);
        return new FactorSeal(new FactorSettings(true, true, Base64.getEncoder().encodeToString(key)));
    }

    @Test
    void opens_what_it_sealed_and_never_seals_alike() {
        byte[] once = seal.seal(account, secret);
        assertThat(seal.open(account, once)).isEqualTo(secret);
        assertThat(seal.seal(account, secret)).isNotEqualTo(once);
    }

    @Test
    void opens_nothing_of_another_account_of_another_key_or_changed() {
        byte[] sealed = seal.seal(account, secret);
        assertThatThrownBy(() -> seal.open(UUID.randomUUID(), sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> with((byte) 8).open(account, sealed)).isInstanceOf(IllegalStateException.class);
        sealed[15] ^= 1;
        assertThatThrownBy(() -> seal.open(account, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refuses_in_clear_words_without_a_key() {
        var none = new FactorSeal(new FactorSettings(true, true, " "));
        assertThat(none.isReady()).isFalse();
        assertThatThrownBy(() -> none.seal(account, secret))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("account.factor.no-key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "c2hvcnQ=", "not base 64 at all !!"})
    void does_not_start_with_what_is_no_key(String key) {
        assertThatThrownBy(() -> new FactorSettings(true, true, key)).isInstanceOf(IllegalArgumentException.class);
    }
}
