package kz.yntymaq.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The log of what people did and read. An entry is written in the transaction of the action itself,
 * as its last statement: the database links it into a chain that no other commit holds, until the commit
 * that follows at once.
 */
@Service
public class AuditLog {

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final ObjectProvider<Hand> hands;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, EntityManager entities, ObjectProvider<Hand> hands, Clock clock) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.hands = hands;
        this.clock = clock;
    }

    private record Entry(
            Instant at,
            @Nullable UUID account,
            @Nullable UUID on,
            @Nullable UUID through,
            String action,
            String subject,
            @Nullable String detail) {}

    /**
     * Notes an action. Needs the transaction of that action. What a helper does is noted as the helper's, for whom it
     * was done, and through which co-operative.
     *
     * @param account who did it; null where nobody is signed in
     * @param action a dotted name such as {@code application.submitted}
     * @param subject what it was done to, a number or an id; never an IIN or a name
     * @param detail further facts without personal data
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(@Nullable UUID account, String action, Object subject, @Nullable String detail) {
        Hand.Pair pair = account == null
                ? null
                : hands.stream()
                        .flatMap(hand -> hand.of(account).stream())
                        .findFirst()
                        .orElse(null);
        var entry = new Entry(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                pair == null ? account : pair.by(),
                pair == null ? null : pair.on(),
                pair == null ? null : pair.through(),
                action,
                subject.toString(),
                detail);
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof WriteBeforeCommit open && open.isOf(this)) {
                open.entries.add(entry);
                return;
            }
        }
        var first = new WriteBeforeCommit();
        first.entries.add(entry);
        TransactionSynchronizationManager.registerSynchronization(first);
    }

    /** When somebody did or read something for the last time, by the own hand and for themself, up to now. */
    @Transactional(readOnly = true)
    public Optional<Instant> lastActOf(UUID account) {
        return jdbc.sql(
                        "select max(at) as at from audit_entry where account_id = ? and for_account is null and at <= ?")
                .params(account, clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    private final class WriteBeforeCommit implements TransactionSynchronization {

        private final List<Entry> entries = new ArrayList<>();

        @SuppressWarnings("ReferenceEquality") // the same bean is meant
        boolean isOf(AuditLog log) {
            return AuditLog.this == log;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            // All other locks are taken before the chain's, so that it is held for a moment only.
            entities.flush();
            entries.forEach(entry -> jdbc.sql("""
                            insert into audit_entry (at, account_id, for_account, through, action, subject, detail)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .param(entry.at().atOffset(ZoneOffset.UTC))
                    .param(entry.account())
                    .param(entry.on())
                    .param(entry.through())
                    .param(entry.action())
                    .param(entry.subject())
                    .param(entry.detail())
                    .update());
        }
    }
}
