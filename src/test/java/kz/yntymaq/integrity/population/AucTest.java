package kz.yntymaq.integrity.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AucTest {

    @Test
    void it_is_the_part_of_pairs_in_the_right_order_and_a_tie_is_half_a_pair() {
        var auc = new Auc();
        auc.add(0, true);
        auc.add(1, true);
        auc.add(1, false);
        auc.add(2, false);
        assertThat(auc.value()).isCloseTo((1 + 0.5 + 1 + 1) / 4, within(1e-9));
    }

    @Test
    void all_alike_are_a_half_and_without_both_sides_there_is_none() {
        var alike = new Auc();
        alike.add(3, true);
        alike.add(3, false);
        assertThat(alike.value()).isEqualTo(0.5);
        var alone = new Auc();
        alone.add(1, true);
        assertThat(alone.value()).isNaN();
    }

    @ParameterizedTest
    @CsvSource({
        "real, true, real",
        "Real:tiny, true, tiny",
        "real/newly founded, true, newly-founded",
        "genuine, true, real",
        "true, true, real",
        "1, true, real",
        "false, false, false",
        "fake, false, false",
        "0, false, false",
        "false-straw, false, straw",
        "false/one_owner, false, one-owner",
        "straw_members, false, straw-members",
        "one-family-shell, false, one-family-shell",
        "dairy, true, dairy",
        "family, true, family"
    })
    void labels_are_read_as_people_write_them(String text, boolean real, String kind) {
        assertThat(Label.of(text)).contains(new Label(real, kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"perhaps", "2", "кооператив"})
    void a_label_that_says_neither_is_none(String text) {
        assertThat(Label.of(text)).isEqualTo(Optional.empty());
    }
}
