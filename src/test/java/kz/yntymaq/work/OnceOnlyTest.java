package kz.yntymaq.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kz.yntymaq.kernel.UsedKeyException;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class OnceOnlyTest {

    @Autowired
    OnceOnly once;

    @Autowired
    TransactionTemplate transaction;

    private final UUID key = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();
    private final AtomicInteger done = new AtomicInteger();

    private String press(UUID who) {
        return press(Press.of(key, who, "test.done", "ten", 10));
    }

    private String press(Press press) {
        return transaction.execute(status -> once.run(press, () -> "number " + done.incrementAndGet()));
    }

    @Test
    void the_second_press_gets_the_outcome_of_the_first() {
        assertThat(press(person)).isEqualTo("number 1");
        assertThat(press(person)).isEqualTo("number 1");
        assertThat(done).hasValue(1);
    }

    @Test
    void twenty_presses_at_the_same_moment_do_it_once() throws Exception {
        var hands = Executors.newFixedThreadPool(20);
        var presses = IntStream.range(0, 20)
                .<Callable<String>>mapToObj(n -> () -> press(person))
                .toList();
        for (Future<String> pressed : hands.invokeAll(presses)) {
            assertThat(pressed.get()).isEqualTo("number 1");
        }
        hands.shutdown();
        assertThat(done).hasValue(1);
    }

    @Test
    void a_first_press_that_failed_does_not_count() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> once.run(Press.of(key, person, "test.done", "ten", 10), () -> {
                            throw new IllegalStateException("failed");
                        })))
                .isInstanceOf(IllegalStateException.class);
        assertThat(press(person)).isEqualTo("number 1");
    }

    @Test
    void another_person_s_key_gives_nobody_their_outcome() {
        press(person);
        assertThat(press(UUID.randomUUID())).isEqualTo("number 2");
    }

    @Test
    void a_key_is_good_for_the_same_answers_only() {
        press(person);
        assertThatThrownBy(() -> press(Press.of(key, person, "test.done", "ten", 11)))
                .isInstanceOf(UsedKeyException.class);
        assertThat(done).as("what was sent first stands alone").hasValue(1);
    }

    @Test
    void a_key_is_good_for_the_same_action_only() {
        press(person);
        assertThatThrownBy(() -> press(Press.of(key, person, "test.undone", "ten", 10)))
                .isInstanceOf(UsedKeyException.class);
        assertThat(done).hasValue(1);
    }

    /** Says less than it knows. */
    private record Hidden(String number) {
        @Override
        public String toString() {
            return "Hidden[…]";
        }
    }

    @Test
    void what_hides_itself_in_words_is_another_answer_all_the_same() {
        press(Press.of(key, person, "test.done", new Hidden("1")));
        assertThatThrownBy(() -> press(Press.of(key, person, "test.done", new Hidden("2"))))
                .isInstanceOf(UsedKeyException.class);
        assertThat(press(Press.of(key, person, "test.done", new Hidden("1")))).isEqualTo("number 1");
    }

    @Test
    void two_answers_are_never_one_that_reads_the_same() {
        press(Press.of(key, person, "test.done", List.of("a, b", "c")));
        assertThatThrownBy(() -> press(Press.of(key, person, "test.done", List.of("a", "b, c"))))
                .isInstanceOf(UsedKeyException.class);
    }

    @Test
    void an_answer_that_cannot_be_told_wholly_is_refused() {
        assertThatThrownBy(() -> Press.of(key, person, "test.done", new Object()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
