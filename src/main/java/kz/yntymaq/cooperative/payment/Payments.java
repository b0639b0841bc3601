package kz.yntymaq.cooperative.payment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.law.RecordedDay;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.Format;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chair records that payments were made: to one member, or to all to whom something is owed by one list. */
@Service
@Transactional
public class Payments {

    private final CooperativeRepository cooperatives;
    private final PaymentRows rows;
    private final GivenBook book;
    private final Format format;
    private final JdbcClient jdbc;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Payments(
            CooperativeRepository cooperatives,
            PaymentRows rows,
            GivenBook book,
            Format format,
            JdbcClient jdbc,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.rows = rows;
        this.book = book;
        this.format = format;
        this.jdbc = jdbc;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How it was paid.
     *
     * @param document number of the paper
     */
    public record How(LocalDate on, String document) {}

    /**
     * Records that a member was paid, all or a part.
     *
     * @param amount tenge, not more than is owed
     * @throws FieldViolationException by {@code amount} or {@code on}
     */
    public void pay(
            Actor chair, UUID cooperativeId, UUID periodId, UUID membership, BigDecimal amount, How how, UUID key) {
        requireChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "payment.paid", periodId, membership, amount, how), () -> {
            Draft draft = decided(cooperativeId, periodId, how.on());
            PaymentShare share = rows.share(draft.id(), membership).orElseThrow(NotFoundException::new);
            if (share.died()) {
                throw new RuleViolationException("payment.refused.heirs");
            }
            if (amount.compareTo(share.owed()) > 0) {
                throw new FieldViolationException("amount", "payment.refused.more", format.money(share.owed()));
            }
            return paid(chair, draft, List.of(new GivenBook.Part(membership, amount)), how, membership, key);
        });
    }

    /** Records that all to whom something is still owed were paid it, by one paper; what is owed to the dead is the heirs'. */
    public void payAll(Actor chair, UUID cooperativeId, UUID periodId, How how, UUID key) {
        requireChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "payment.paid-all", periodId, how), () -> {
            Draft draft = decided(cooperativeId, periodId, how.on());
            List<GivenBook.Part> owed = rows.owed(draft.id()).stream()
                    .filter(each -> !each.died())
                    .map(each -> new GivenBook.Part(each.membership(), each.owed()))
                    .toList();
            if (owed.isEmpty()) {
                throw new RuleViolationException("payment.refused.all-paid");
            }
            return paid(chair, draft, owed, how, null, key);
        });
    }

    /**
     * An heir of a member who died is paid the own part. In the transaction that keeps who the heir is.
     *
     * @param amount tenge, not more than is owed
     * @return id of the transaction
     */
    UUID payHeir(
            Actor chair, UUID cooperativeId, UUID periodId, UUID membership, BigDecimal amount, How how, UUID key) {
        Draft draft = decided(cooperativeId, periodId, how.on());
        PaymentShare share =
                rows.share(draft.id(), membership).filter(PaymentShare::died).orElseThrow(NotFoundException::new);
        if (amount.compareTo(share.owed()) > 0) {
            throw new FieldViolationException("amount", "payment.refused.more", format.money(share.owed()));
        }
        return UUID.fromString(
                paid(chair, draft, List.of(new GivenBook.Part(membership, amount)), how, membership, key));
    }

    /**
     * Takes a payment to a member back that was recorded by mistake: by a counter-entry of today, so that it is owed again. The
     * member is told.
     *
     * @param transaction of the payment
     * @param reason in the chair's words
     */
    public void takeBack(
            Actor chair,
            UUID cooperativeId,
            UUID periodId,
            UUID membership,
            UUID transaction,
            String reason,
            UUID key) {
        requireChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "payment.taken-back", transaction, membership, reason), () -> {
            LocalDate today = LocalDate.now(clock);
            Draft draft = decided(cooperativeId, periodId, today);
            PaymentRows.Entry entry = rows.entries(draft.id(), membership).stream()
                    .filter(each -> each.transaction().equals(transaction))
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
            if (entry.takenBack() != null) {
                throw new RuleViolationException("payment.refused.taken-back");
            }
            UUID back = book.payBack(
                    GivenBook.payments(cooperativeId, draft.id()),
                    new GivenBook.Part(membership, entry.amount()),
                    today,
                    chair.accountId(),
                    "PRESS:" + key);
            jdbc.sql("""
                    insert into payment_back (transaction_id, membership_id, back_transaction, reason) values (?, ?, ?, ?)""").params(transaction, membership, back, reason).update();
            audit.note(chair.accountId(), "payment.taken-back", transaction, null);
            events.publishEvent(new PaymentTakenBack(draft.cooperative(), draft.period(), transaction, membership));
            return back.toString();
        });
    }

    private String paid(
            Actor chair, Draft draft, List<GivenBook.Part> parts, How how, @Nullable UUID membership, UUID key) {
        UUID transaction = book.pay(
                GivenBook.payments(draft.cooperative(), draft.id()),
                parts,
                how.on(),
                chair.accountId(),
                "PRESS:" + key);
        jdbc.sql("""
                insert into payment_paid (transaction_id, draft_id, membership_id, amount, paid_on, document)
                select ?, ?, p.membership, p.amount, ?, ? from unnest(?::uuid[], ?::numeric[]) p (membership, amount)""")
                .params(
                        transaction,
                        draft.id(),
                        how.on(),
                        how.document(),
                        parts.stream().map(each -> each.payee().toString()).toArray(String[]::new),
                        parts.stream()
                                .map(each -> each.amount().toPlainString())
                                .toArray(String[]::new))
                .update();
        audit.note(chair.accountId(), "payment.paid", transaction, membership == null ? "ALL" : "ONE");
        events.publishEvent(new PaymentEvent(draft.cooperative(), draft.period(), draft.id(), transaction, "paid"));
        return transaction.toString();
    }

    /** The adopted draft, held so that two who pay wait for each other. */
    private Draft decided(UUID cooperativeId, UUID periodId, LocalDate on) {
        jdbc.sql("select cooperative_id from trade_book where cooperative_id = ? for update")
                .param(cooperativeId)
                .query(UUID.class)
                .optional();
        PaymentRows.Decision decision = rows.decision(periodId).orElseThrow(NotFoundException::new);
        Draft draft = rows.find(decision.draft())
                .filter(found -> found.cooperative().equals(cooperativeId))
                .orElseThrow(NotFoundException::new);
        RecordedDay.require("on", on, decision.decidedOn(), LocalDate.now(clock));
        return draft;
    }

    private void requireChair(Actor chair, UUID cooperativeId) {
        cooperatives.findOfChair(chair, cooperativeId).orElseThrow(NotFoundException::new);
    }
}
