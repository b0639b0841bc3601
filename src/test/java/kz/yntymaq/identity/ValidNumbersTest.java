package kz.yntymaq.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Typed numbers as the fields of a form check them. */
class ValidNumbersTest {

    private static final ValidatorFactory FACTORY = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();

    private final Validator validator = FACTORY.getValidator();

    /** A form of all three. */
    record Form(
            @ValidIin @Nullable String iin,
            @ValidBin @Nullable String bin,
            @ValidPhone @Nullable String phone) {}

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void a_blank_field_passes(@Nullable String blank) {
        assertThat(validator.validate(new Form(blank, blank, blank))).isEmpty();
    }

    @Test
    void numbers_that_can_be_pass() {
        assertThat(validator.validate(new Form("850101300124", "240540001232", "+7 701 123 45 67")))
                .isEmpty();
    }

    @Test
    void numbers_that_cannot_be_are_refused_each_with_its_own_message() {
        assertThat(validator.validate(new Form("850101300125", "240540001233", "12")))
                .extracting(ConstraintViolation::getMessageTemplate)
                .containsExactlyInAnyOrder("{error.iin}", "{error.bin}", "{error.phone}");
    }

    @Test
    void a_branch_s_number_is_refused_as_no_co_operative_s() {
        assertThat(validator.validate(new Form(null, "240541001238", null)))
                .extracting(ConstraintViolation::getMessageTemplate)
                .containsExactly("{error.bin.not-cooperative}");
    }
}
