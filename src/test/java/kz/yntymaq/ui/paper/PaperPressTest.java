package kz.yntymaq.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.AtOnce;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Papers are made a few at a time, one person keeps nobody from theirs, and no connection is held meanwhile. */
class PaperPressTest {

    private static final int PRESSES = 60;

    private final ExecutorService people = Executors.newCachedThreadPool();
    private final CountDownLatch done = new CountDownLatch(1);

    @AfterEach
    void the_press_is_free() throws InterruptedException {
        done.countDown();
        people.shutdownNow();
    }

    private static String as(String person, PaperPress.Making<String> paper) throws IOException {
        var request = new MockHttpServletRequest();
        request.setRemoteUser(person);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            return PaperPress.make(paper);
        } catch (RuleViolationException refused) {
            return refused.key();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void of_sixty_presses_of_one_person_one_is_made_and_others_get_theirs_meanwhile() throws Exception {
        var made = new CountDownLatch(1);
        Future<String> first = people.submit(() -> as("one", () -> {
            made.countDown();
            await(done);
            return "made";
        }));
        made.await();
        List<Future<String>> rest = new ArrayList<>();
        var entered = new CountDownLatch(1);
        rest.add(people.submit(() -> as("one", () -> {
            entered.countDown();
            await(done);
            return "made";
        })));
        entered.await();
        List<String> refused = AtOnce.times(PRESSES - 2, () -> as("one", () -> "made"));
        assertThat(refused).containsOnly("page.paper.busy");
        done.countDown();
        assertThat(first.get()).isEqualTo("made");
        assertThat(rest.get(0).get()).isEqualTo("made");
        assertThat(as("one", () -> "made")).as("a moment later").isEqualTo("made");
    }

    @Test
    void another_waits_for_a_place_and_gets_it() throws Exception {
        var both = new CountDownLatch(2);
        List<Future<String>> making = new ArrayList<>();
        for (String person : List.of("one", "two")) {
            making.add(people.submit(() -> as(person, () -> {
                both.countDown();
                await(done);
                return "made";
            })));
        }
        both.await();
        Future<String> third = people.submit(() -> as("three", () -> "made"));
        assertThat(third.isDone()).as("there are two places").isFalse();
        done.countDown();
        assertThat(third.get()).isEqualTo("made");
        assertThat(making.get(0).get()).isEqualTo("made");
    }

    @Test
    void no_paper_is_made_inside_a_transaction_or_past_the_press() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> PaperPress.make(() -> "made")).isInstanceOf(IllegalStateException.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
        assertThatThrownBy(() -> new PdfPages("Қағаз", "kk").close()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_is_made_inside_a_place_has_one_already() throws IOException {
        assertThat(PaperPress.make(() -> PaperPress.make(() -> "made"))).isEqualTo("made");
    }
}
