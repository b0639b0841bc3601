package kz.yntymaq.office.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|Асан|+7 701 123 45 67|117055900|familyName", "Бекұлов| |+7 701 123 45 67|117055900|givenName",
                "Бекұлов|Асан||117055900|phone", "Бекұлов|Асан|+7 701 123 45 67||village"
            })
    void names_the_field_that_is_missing(String family, String given, String phone, String village, String missing) {
        var form = new AppointForm("", family, given, null, phone, village, null, false, UUID.randomUUID());
        assertThat(form.firstMissing()).isEqualTo(missing);
        assertThat(form.person()).isNull();
    }
}
