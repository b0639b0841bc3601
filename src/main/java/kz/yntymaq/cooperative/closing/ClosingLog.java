package kz.yntymaq.cooperative.closing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Claims, and what was entered late or taken back while a co-operative is liquidated: it stands for all members, and all are told. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClosingLog {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClosingLog(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What a line is about. */
    enum Kind {
        /** A contribution of a day before the decision was entered after it. */
        LATE,
        /** An entry of the book of shares was taken back. */
        CORRECTED,
        CLAIM_ENTERED,
        CLAIM_PAID,
        CLAIM_WITHDRAWN,
        CLAIM_UNPAID,
        PART_UNPAID,
        DRAFT_WITHDRAWN,
        UNDIVIDED
    }

    /** A line was written. */
    record Written(UUID cooperative, long place) {}

    /** @param membership whom it is about, null for nobody @param creditor of a claim, else null @param reason null of what was entered */
    void write(
            ClosingRows.Case of,
            Kind kind,
            @Nullable UUID membership,
            @Nullable String creditor,
            BigDecimal amount,
            LocalDate on,
            @Nullable String reason) {
        Long place = jdbc.sql("""
                insert into closing_log (case_id, kind, membership_id, creditor, amount, happened_on, reason, written_on)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning place""")
                .params(of.id(), kind.name())
                .param(membership)
                .param(creditor)
                .params(amount, on)
                .param(reason)
                .param(today())
                .query(Long.class)
                .single();
        events.publishEvent(new Written(of.cooperative(), place));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
