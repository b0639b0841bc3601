package kz.yntymaq.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "asan@mail.kz", "a.b+c@sub.domain.com", "асан@пошта.қаз", "a@b.xn--80ao21a"})
    void is_of_a_domain_with_a_name(String address) {
        assertThat(address).matches(Account.EMAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@[127.0.0.1]", "a@127.0.0.1", "a@[IPv6:::1]", "a@localhost", "a@b.", "a@b.c"})
    void is_of_no_bare_machine(String address) {
        assertThat(address).doesNotMatch(Account.EMAIL);
    }
}
