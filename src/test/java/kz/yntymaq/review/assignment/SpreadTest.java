package kz.yntymaq.review.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SpreadTest {

    private final Colleague few = new Colleague(UUID.randomUUID(), "Асанов Асан");
    private final Colleague many = new Colleague(UUID.randomUUID(), "Бекова Бану");
    private final Colleague some = new Colleague(UUID.randomUUID(), "Серікова Сая");

    @Test
    void each_has_about_as_many_in_the_end_and_of_equals_the_first_by_name_gets_one_more() {
        var spread = new Spread(List.of(few, many, some), Map.of(few.id(), 0, many.id(), 5, some.id(), 2));
        for (int i = 0; i < 6; i++) {
            assertThat(spread.give(UUID.randomUUID(), one -> true)).isTrue();
        }
        assertThat(spread.shares()).extracting(EvenShares.Share::gets).containsExactly(4, 0, 2);
        assertThat(spread.shares()).extracting(EvenShares.Share::total).containsExactly(4, 5, 4);
    }

    @Test
    void who_may_not_have_a_case_gets_none_and_what_nobody_may_have_stays() {
        var spread = new Spread(List.of(few, many), Map.of());
        UUID barred = UUID.randomUUID();
        assertThat(spread.give(barred, one -> one.equals(many))).isTrue();
        assertThat(spread.give(UUID.randomUUID(), one -> false)).isFalse();
        assertThat(spread.byCase()).containsOnly(Map.entry(barred, many));
    }
}
