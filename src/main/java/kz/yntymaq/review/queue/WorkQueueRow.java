package kz.yntymaq.review.queue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.answer.Direction;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.programme.route.Stage;
import kz.yntymaq.review.Due;
import org.jspecify.annotations.Nullable;

/**
 * An application in the queue.
 *
 * @param amount tenge
 * @param queueDay by which the queue is ordered when nothing else is asked for
 * @param fresh whether somebody else did something with it since the reader last opened it
 * @param due how its deadline stands
 */
record WorkQueueRow(
        UUID id,
        String number,
        String cooperativeKk,
        String cooperativeRu,
        @Nullable Direction direction,
        @Nullable BigDecimal amount,
        ApplicationState state,
        @Nullable Stage stage,
        @Nullable LocalDate dueOn,
        LocalDate queueDay,
        Instant submittedAt,
        boolean fresh,
        Due due) {

    /** Name of the co-operative in the language of the page; Kazakh on an English one. */
    public String cooperative() {
        return new Bilingual(cooperativeKk, cooperativeRu).here();
    }

    /** Message key of where it stands: its stage while somebody works on it, else its state. */
    public String standsKey() {
        return state == ApplicationState.SUBMITTED && stage != null ? stage.key() : state.key();
    }
}
