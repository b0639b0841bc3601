package kz.yntymaq.cooperative.income;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.law.RecordedDay;
import kz.yntymaq.cooperative.payment.GivenBook;
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

/** The chair records that net income and dividends were paid in money: to one, or to all to whom something is owed by one list. */
@Service
@Transactional
public class IncomePayouts {

    private final CooperativeRepository cooperatives;
    private final IncomeRows rows;
    private final GivenBook book;
    private final Format format;
    private final JdbcClient jdbc;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IncomePayouts(
            CooperativeRepository cooperatives,
            IncomeRows rows,
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
     * Records that somebody was paid, all or a part. Heirs are paid what is owed to a member who died; the paper names them.
     *
     * @param amount tenge, not more than is owed
     * @throws FieldViolationException by {@code amount} or {@code on}
     */
    public void pay(Actor chair, UUID cooperativeId, int year, UUID payee, BigDecimal amount, How how, UUID key) {
        requireChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "income.paid", cooperativeId, year, payee, amount, how), () -> {
            IncomeDraft draft = decided(cooperativeId, year, how.on());
            IncomeShare share = rows.share(draft.id(), payee).orElseThrow(NotFoundException::new);
            if (amount.compareTo(share.owed()) > 0) {
                throw new FieldViolationException(
                        "amount", "income.refused.more-than-owed", format.money(share.owed()));
            }
            return paid(chair, draft, List.of(new GivenBook.Part(payee, amount)), how, payee, key);
        });
    }

    /** Records that all to whom something is still owed were paid it, by one paper; what is owed to the dead is paid one by one. */
    public void payAll(Actor chair, UUID cooperativeId, int year, How how, UUID key) {
        requireChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "income.paid-all", cooperativeId, year, how), () -> {
            IncomeDraft draft = decided(cooperativeId, year, how.on());
            List<GivenBook.Part> owed = rows.owed(draft.id()).stream()
                    .filter(each -> !each.died())
                    .map(IncomeShare::part)
                    .toList();
            if (owed.isEmpty()) {
                throw new RuleViolationException("income.refused.all-paid");
            }
            return paid(chair, draft, owed, how, null, key);
        });
    }

    /**
     * Takes a payment back that was recorded by mistake: by a counter-entry of today, so that it is owed again. The payee is told.
     *
     * @param transaction of the payment
     * @param reason in the chair's words
     */
    public void takeBack(
            Actor chair, UUID cooperativeId, int year, UUID payee, UUID transaction, String reason, UUID key) {
        requireChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "income.taken-back", transaction, payee, reason), () -> {
            LocalDate today = LocalDate.now(clock);
            IncomeDraft draft = decided(cooperativeId, year, today);
            IncomeRows.Entry entry = rows.entries(draft.id(), payee).stream()
                    .filter(each -> each.transaction().equals(transaction))
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
            if (entry.takenBack() != null) {
                throw new RuleViolationException("income.refused.taken-back");
            }
            UUID back = book.payBack(
                    draft.book(), new GivenBook.Part(payee, entry.amount()), today, chair.accountId(), "PRESS:" + key);
            jdbc.sql("insert into income_back (transaction_id, payee, back_transaction, reason) values (?, ?, ?, ?)")
                    .params(transaction, payee, back, reason)
                    .update();
            audit.note(chair.accountId(), "income.taken-back", transaction, null);
            events.publishEvent(new IncomeEvent(cooperativeId, year, draft.id(), transaction, payee, "taken-back"));
            return back.toString();
        });
    }

    private String paid(
            Actor chair, IncomeDraft draft, List<GivenBook.Part> parts, How how, @Nullable UUID payee, UUID key) {
        UUID transaction = book.pay(draft.book(), parts, how.on(), chair.accountId(), "PRESS:" + key);
        jdbc.sql("""
                insert into income_paid (transaction_id, draft_id, payee, amount, paid_on, document)
                select ?, ?, s.payee, s.amount, ?, ? from unnest(?::uuid[], ?::numeric[]) s (payee, amount)""")
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
        audit.note(chair.accountId(), "income.paid", transaction, payee == null ? "ALL" : "ONE");
        events.publishEvent(new IncomeEvent(draft.cooperative(), draft.year(), draft.id(), transaction, payee, "paid"));
        return transaction.toString();
    }

    /** The adopted draft; the co-operative is held, so that two who pay wait for each other. */
    private IncomeDraft decided(UUID cooperativeId, int year, LocalDate on) {
        cooperatives.findForUpdate(cooperativeId).orElseThrow(NotFoundException::new);
        IncomeRows.Decision decision = rows.decision(cooperativeId, year).orElseThrow(NotFoundException::new);
        RecordedDay.require("on", on, decision.decidedOn(), LocalDate.now(clock));
        return rows.find(decision.draft()).orElseThrow(NotFoundException::new);
    }

    private void requireChair(Actor chair, UUID cooperativeId) {
        cooperatives.findOfChair(chair, cooperativeId).orElseThrow(NotFoundException::new);
    }
}
