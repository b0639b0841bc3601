package kz.yntymaq.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CappedCountTest {

    @Test
    void up_to_a_thousand_are_counted_and_one_more_only_means_more() {
        assertThat(CappedCount.of(1000)).isEqualTo(CappedCount.exactly(1000));
        assertThat(CappedCount.of(1001)).isEqualTo(new CappedCount(1000, true));
        assertThat(CappedCount.sql("t")).contains("limit 1001");
    }

    @Test
    void more_has_a_text_of_its_own() {
        assertThat(CappedCount.of(7).key("page.count")).isEqualTo("page.count");
        assertThat(CappedCount.of(1001).key("page.count")).isEqualTo("page.count.more");
    }

    @Test
    void a_sum_with_one_that_stopped_says_that_there_are_more() {
        assertThat(CappedCount.sum(List.of(CappedCount.of(3), CappedCount.of(4))))
                .isEqualTo(CappedCount.exactly(7));
        assertThat(CappedCount.sum(List.of(CappedCount.of(1001), CappedCount.of(4))))
                .isEqualTo(new CappedCount(1004, true));
        assertThat(CappedCount.of(0).isZero()).isTrue();
        assertThat(CappedCount.of(1).isZero()).isFalse();
    }
}
