package kz.yntymaq.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import kz.yntymaq.kernel.FieldViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    private static final String IIN = "850101300125";
    private static final String PHONE = "+77011234567";
    private static final PersonName NAME = new PersonName("Серікова", "Айгүл", null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password", "Password", "PASSWORD1", "password2026!", "12345678", "87654321", "2026-11-25", "qwerty123",
                "йцукен123", "Пароль2026", "құпиясөз1", "Қазақстан2026", "1q2w3e4r", "p@ssw0rd", "iloveyou",
                        "850101300125"
            })
    void what_many_people_have_is_refused(String common) {
        assertThat(PasswordRule.isCommon(common)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auyl-2026", "Bereke-2026", "алма мен нан", "three small horses", "Zhana-soz-2026"})
    void other_words_are_taken(String good) {
        assertThat(PasswordRule.isCommon(good)).isFalse();
        assertThatCode(() -> PasswordRule.requireNotOwn("password", good, IIN, PHONE, NAME))
                .doesNotThrowAnyException();
    }

    @Test
    void a_name_of_three_letters_counts_and_one_of_two_is_in_too_many_words() {
        var three = new PersonName("Ким", "Ян", null);
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(() -> PasswordRule.requireNotOwn("password", "нокимдер-1", IIN, PHONE, three));
        assertThatCode(() -> PasswordRule.requireNotOwn("password", "океян-синий", IIN, PHONE, three))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x850101300125", "tel1234567", "серікова-2026", "АЙГҮЛ-2026", "87011234567a"})
    void what_others_know_of_the_person_is_refused_by_the_field(String own) {
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(() -> PasswordRule.requireNotOwn("password", own, IIN, PHONE, NAME))
                .satisfies(refused -> {
                    assertThat(refused.field()).isEqualTo("password");
                    assertThat(refused.key()).isEqualTo("error.password.own");
                });
    }
}
