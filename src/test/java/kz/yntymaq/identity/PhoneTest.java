package kz.yntymaq.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+77011234567",
                "8 701 123-45-67",
                "+7 (701) 1234567",
                "7011234567",
                "77011234567",
                "+7\u00a0701\u00a0123\u00a045\u00a067"
            })
    void reads_what_people_type(String typed) {
        assertThat(Phone.parse(typed)).map(Phone::e164).contains("+77011234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "+7 495 123 45 67", "+996 701 123 456", "701123456", "70112345678", "phone"})
    void refuses_what_is_no_mobile_phone_of_kazakhstan(String typed) {
        assertThat(Phone.parse(typed)).isEmpty();
    }

    @Test
    void is_written_in_groups() {
        assertThat(new Phone("+77011234567").written()).isEqualTo("+7 701 123 45 67");
    }
}
