package kz.yntymaq.programme.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.edition.Shipped;
import org.junit.jupiter.api.Test;

class PriorityDirectionTest {

    @Test
    void the_names_are_those_of_an_applications_directions() {
        assertThat(Arrays.stream(PriorityDirection.values()).map(Enum::name))
                .containsExactlyElementsOf(
                        Shipped.edition("AA-2026-04-22")
                                .content()
                                .question(Question.Role.DIRECTION)
                                .orElseThrow()
                                .options()
                                .stream()
                                .map(Question.Choice::code)
                                .toList());
    }

    @Test
    void a_direction_that_an_edition_calls_by_another_code_has_no_name_here() {
        assertThat(PriorityDirection.of("FISH")).isEqualTo(PriorityDirection.FISH);
        assertThat(PriorityDirection.of("SPACE")).isEqualTo(PriorityDirection.OTHER);
    }

    @Test
    void what_is_stored_is_read_again_whatever_order_it_was_given_in() {
        Set<PriorityDirection> some = EnumSet.of(PriorityDirection.FISH, PriorityDirection.CROP);
        assertThat(PriorityDirection.stored(some)).isEqualTo("CROP FISH");
        assertThat(PriorityDirection.read("CROP FISH")).isEqualTo(some);
        assertThat(PriorityDirection.read(PriorityDirection.stored(Set.of()))).isEmpty();
    }

    @Test
    void a_village_chooses_no_direction_that_the_screening_leaves_out_or_that_has_no_name() {
        assertThat(PriorityDirection.screened())
                .hasSize(8)
                .doesNotContain(PriorityDirection.TOURISM, PriorityDirection.OTHER)
                .noneMatch(PriorityDirection::isExempt);
    }
}
