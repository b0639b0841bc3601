package kz.yntymaq.notification.outbox;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.yntymaq.notification.channel.Channels;
import kz.yntymaq.notification.channel.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends letters that are due, one after the other; never two rounds of one node at once. It is not done by the thread of
 * the timetable: a mail server that does not answer must hold up nothing else.
 */
@Component
class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    private final Outbox outbox;
    private final Letters letters;
    private final Channels channels;
    private final TaskExecutor executor;
    private final AtomicBoolean atWork = new AtomicBoolean();

    Postman(
            Outbox outbox,
            Letters letters,
            Channels channels,
            @Qualifier("applicationTaskExecutor") TaskExecutor executor) {
        this.outbox = outbox;
        this.letters = letters;
        this.channels = channels;
        this.executor = executor;
    }

    @Scheduled(initialDelayString = "${yntymaq.notice-every}", fixedDelayString = "${yntymaq.notice-every}")
    void send() {
        if (channels.on().isEmpty() || !atWork.compareAndSet(false, true)) {
            return;
        }
        try {
            executor.execute(() -> {
                try {
                    round();
                } finally {
                    atWork.set(false);
                }
            });
        } catch (RejectedExecutionException ending) {
            atWork.set(false);
        }
    }

    /** Until nothing is due. A portal that ends meanwhile leaves what it has taken to be taken again. */
    void round() {
        if (channels.on().isEmpty()) {
            return;
        }
        for (List<Outgoing> some = outbox.take(); !some.isEmpty(); some = outbox.take()) {
            some.forEach(each -> outbox.finish(each, carried(each)));
        }
    }

    private Outcome carried(Outgoing letter) {
        try {
            return channels.send(letter.channel(), letters.of(letter));
        } catch (RuntimeException unwritable) { // one letter that cannot be written must not hold up the others
            log.warn("A letter could not be written: {}", unwritable.getClass().getSimpleName());
            return Outcome.LATER;
        }
    }
}
