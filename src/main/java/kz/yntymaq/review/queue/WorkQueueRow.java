package kz.yntymaq.review.queue;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.review.Due;
import org.jspecify.annotations.Nullable;

/**
 * An application in the queue.
 *
 * @param programme its code
 * @param direction its code in the edition
 * @param amount tenge
 * @param stage its code in the edition
 * @param queueDay by which the queue is ordered when nothing else is asked for
 * @param worker who works on it; null for nobody
 * @param workerName what they are called; null for nobody
 * @param fresh whether somebody else did something with it since the reader last opened it
 * @param due how its deadline stands
 * @param complaint how a complaint against its refusal stands; null where there is nothing to say
 */
record WorkQueueRow(
        UUID id,
        String number,
        String cooperativeKk,
        String cooperativeRu,
        String programme,
        @Nullable String direction,
        @Nullable BigDecimal amount,
        ApplicationState state,
        @Nullable String stage,
        String editionId,
        @Nullable LocalDate dueOn,
        LocalDate queueDay,
        Instant submittedAt,
        @Nullable UUID worker,
        @Nullable String workerName,
        boolean fresh,
        Due due,
        @Nullable Complained complaint) {

    /** @param key message key, which takes the day @param until last day to decide on it */
    record Complained(String key, LocalDate until) {

        /** Of a row of {@code complaint_told_v}; null where it has none. */
        static @Nullable Complained read(ResultSet row) throws SQLException {
            String outcome = row.getString("complaint");
            return outcome == null
                    ? null
                    : new Complained("complaint.remark." + outcome, row.getObject("complaint_until", LocalDate.class));
        }
    }

    /** Name of the co-operative in the language of the page; Kazakh on an English one. */
    public String cooperative() {
        return new Bilingual(cooperativeKk, cooperativeRu).here();
    }

    /** Whether somebody works on it at a stage; else its state says where it stands. */
    public boolean isAtStage() {
        return state == ApplicationState.SUBMITTED && stage != null;
    }
}
