package kz.yntymaq.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "R 6, law.R.1",
        "R 9(2), law.R.2",
        "RA 5, law.RA.1",
        "C 15, law.C.1",
        "C 15(2), law.C.2",
        "C 34(3)(8), law.C.3",
        "C 2(8), law.C.definition",
        "ROUTE, law.ROUTE"
    })
    void is_read_and_stored_in_one_form_and_worded_by_its_act_and_depth(String stored, String key) {
        LegalReference reference = LegalReference.of(stored);
        assertThat(reference.stored()).isEqualTo(stored);
        assertThat(reference.key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "R", "C 28, 34", "R 9 (2)", "R 9(2", "X 1", "ROUTE 1", "C 1(2)(3)(4)", "R 9(a)"})
    void no_other_text_is_one(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> LegalReference.of(text));
    }

    @Test
    void a_sub_point_lies_within_its_point_and_not_the_other_way_round() {
        LegalReference point = LegalReference.of("R 9");
        LegalReference subPoint = LegalReference.of("R 9(4)");
        assertThat(subPoint.isWithin(point)).isTrue();
        assertThat(subPoint.isWithin(subPoint)).isTrue();
        assertThat(point.isWithin(subPoint)).isFalse();
        assertThat(LegalReference.of("C 9(4)").isWithin(point)).isFalse();
        assertThat(LegalReference.of("R 90").isWithin(point)).isFalse();
    }
}
