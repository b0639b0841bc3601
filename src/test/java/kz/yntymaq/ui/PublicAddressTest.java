package kz.yntymaq.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import kz.yntymaq.kernel.RuleViolationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PublicAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "evil.example"})
    void what_is_set_stands_in_every_link_whatever_host_is_asked(String host) {
        assertThat(new PublicAddress(" https://yntymaq.example/ ", request(host)).get())
                .isEqualTo("https://yntymaq.example");
    }

    @ParameterizedTest
    @CsvSource({"localhost, http://localhost:8080", "127.0.0.1, http://127.0.0.1:8080", "10.1.2.3, http://10.1.2.3:8080"
    })
    void until_it_is_set_this_machine_is_believed(String host, String address) {
        assertThat(new PublicAddress("", request(host)).get()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "10.1.2.4", "localhost.evil.example"})
    void until_it_is_set_no_other_host_is_believed(String host) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> new PublicAddress("", request(host)).get())
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("error.address"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yntymaq.example", "ftp://yntymaq.example", "https://", "https://a@b.example", "https://a?b"})
    void what_is_no_address_stops_the_start(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicAddress(address, request("localhost")));
    }

    private static MockHttpServletRequest request(String host) {
        var request = new MockHttpServletRequest();
        request.setServerName(host);
        request.setServerPort(8080);
        request.setLocalAddr("10.1.2.3");
        return request;
    }
}
