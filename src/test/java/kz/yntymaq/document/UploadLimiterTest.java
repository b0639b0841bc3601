package kz.yntymaq.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.yntymaq.kernel.RuleViolationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UploadLimiterTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final List<Future<?>> running = new ArrayList<>();

    @AfterEach
    void endAll() throws Exception {
        mayEnd.countDown();
        for (Future<?> upload : running) {
            upload.get();
        }
        threads.shutdown();
    }

    @Test
    void who_finds_no_place_in_time_is_told_to_try_again() throws Exception {
        var uploads = new UploadLimiter(Duration.ZERO);
        for (int place = 0; place < UploadLimiter.AT_ONCE; place++) {
            hold(uploads, UUID.randomUUID());
        }
        isBusy(uploads, UUID.randomUUID());
    }

    @Test
    void one_person_holds_one_place_and_leaves_the_others_to_others() throws Exception {
        var uploads = new UploadLimiter(Duration.ZERO);
        UUID greedy = UUID.randomUUID();
        hold(uploads, greedy);
        isBusy(uploads, greedy);
        var done = new ArrayList<String>();
        uploads.run(UUID.randomUUID(), () -> done.add("another person"));
        assertThat(done).containsExactly("another person");
    }

    @Test
    void a_place_is_free_again_after_a_file_that_was_refused() {
        var uploads = new UploadLimiter(Duration.ZERO);
        UUID person = UUID.randomUUID();
        for (int times = 0; times <= UploadLimiter.AT_ONCE; times++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> uploads.run(person, () -> {
                        throw new IllegalStateException();
                    }));
        }
        var done = new ArrayList<String>();
        uploads.run(person, () -> done.add("whole"));
        assertThat(done).hasSize(1);
    }

    @Test
    void few_of_one_person_wait_and_the_next_is_refused_at_once() throws Exception {
        var uploads = new UploadLimiter(Duration.ofMinutes(5));
        UUID person = UUID.randomUUID();
        hold(uploads, person);
        for (int waits = 0; waits < UploadLimiter.MOST_WAITING_OF_ONE; waits++) {
            running.add(threads.submit(() -> uploads.run(person, () -> {})));
        }
        while (uploads.waiting() < UploadLimiter.MOST_WAITING_OF_ONE) {
            Thread.onSpinWait();
        }
        isBusy(uploads, person);
    }

    @Test
    void no_more_wait_altogether_than_leave_threads_for_pages() throws Exception {
        var uploads = new UploadLimiter(Duration.ofMinutes(5));
        for (int place = 0; place < UploadLimiter.AT_ONCE; place++) {
            hold(uploads, UUID.randomUUID());
        }
        for (int waits = 0; waits < UploadLimiter.MOST_WAITING; waits++) {
            running.add(threads.submit(() -> uploads.run(UUID.randomUUID(), () -> {})));
        }
        while (uploads.waiting() < UploadLimiter.MOST_WAITING) {
            Thread.onSpinWait();
        }
        isBusy(uploads, UUID.randomUUID());
    }

    private void hold(UploadLimiter uploads, UUID person) throws InterruptedException {
        var inside = new CountDownLatch(1);
        running.add(threads.submit(() -> uploads.run(person, () -> {
            inside.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException ending) {
                throw new IllegalStateException(ending);
            }
        })));
        inside.await();
    }

    private static void isBusy(UploadLimiter uploads, UUID person) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> uploads.run(person, () -> {}))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("error.file.busy"));
    }
}
