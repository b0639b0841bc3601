package kz.yntymaq.cooperative.closing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.law.RecordedDay;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.GivenReason;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chair writes down what is paid of a co-operative in liquidation: claims, and members' parts of what remained. */
@Service
@Transactional
public class Liquidations {

    private final OwnLiquidation own;
    private final ClosingRows rows;
    private final ClosingBook book;
    private final DivisionRows division;
    private final ClosingLog log;
    private final JdbcClient jdbc;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Liquidations(
            OwnLiquidation own,
            ClosingRows rows,
            ClosingBook book,
            DivisionRows division,
            ClosingLog log,
            JdbcClient jdbc,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.own = own;
        this.rows = rows;
        this.book = book;
        this.division = division;
        this.log = log;
        this.jdbc = jdbc;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Enters a creditor's claim; all members are told.
     *
     * @param amount tenge
     * @param paper from which it is known
     * @return its id
     * @throws RuleViolationException once the remainder is divided
     */
    public UUID claim(Actor chair, UUID cooperative, String creditor, BigDecimal amount, String paper, UUID key) {
        own.requireChair(chair, cooperative);
        return UUID.fromString(once.run(
                Press.of(key, chair.accountId(), "closing.claimed", cooperative, creditor, amount, paper), () -> {
                    ClosingRows.Case of = own.heldUndivided(chair, cooperative);
                    UUID id = UUID.randomUUID();
                    jdbc.sql("insert into closing_claim (id, case_id, creditor, amount, paper) values (?, ?, ?, ?, ?)")
                            .params(id, of.id(), creditor, amount, paper)
                            .update();
                    log.write(of, ClosingLog.Kind.CLAIM_ENTERED, null, creditor, amount, log.today(), null);
                    audit.note(chair.accountId(), "closing.claimed", id, null);
                    return id.toString();
                }));
    }

    /**
     * How something was paid.
     *
     * @param document number of the paper
     */
    public record How(LocalDate on, String document) {}

    /** Writes down that a claim was settled, once; all members are told. @throws FieldViolationException for a day before the decision, or to come */
    public void settle(Actor chair, UUID cooperative, UUID claim, How how, UUID key) {
        own.requireChair(chair, cooperative);
        once.run(Press.of(key, chair.accountId(), "closing.settled", claim, how), () -> {
            ClosingRows.Case of = own.held(chair, cooperative);
            requireDay(of, how.on());
            ClosingRows.Claim found = claim(of, claim);
            int settled = jdbc.sql(
                            "update closing_claim set paid_on = ?, paid_document = ? where id = ? and paid_on is null and withdrawn_on is null")
                    .params(how.on(), how.document(), claim)
                    .update();
            if (settled == 0) {
                throw new RuleViolationException("closing.refused.settled");
            }
            log.write(of, ClosingLog.Kind.CLAIM_PAID, null, found.creditor(), found.amount(), how.on(), null);
            audit.note(chair.accountId(), "closing.settled", claim, null);
            return claim.toString();
        });
    }

    /**
     * Withdraws a claim that was entered by mistake: it stands with the reason and is counted no more.
     *
     * @throws RuleViolationException when it is paid, or once the remainder is divided
     */
    public void withdraw(Actor chair, UUID cooperative, UUID claim, String reason, UUID key) {
        own.requireChair(chair, cooperative);
        GivenReason.Check.requireShort("reason", reason);
        once.run(Press.of(key, chair.accountId(), "closing.claim-withdrawn", claim, reason), () -> {
            ClosingRows.Case of = own.heldUndivided(chair, cooperative);
            ClosingRows.Claim found = claim(of, claim);
            if (!found.isOwed()) {
                throw new RuleViolationException("closing.refused.settled");
            }
            jdbc.sql("update closing_claim set withdrawn_on = ? where id = ?")
                    .params(log.today(), claim)
                    .update();
            log.write(of, ClosingLog.Kind.CLAIM_WITHDRAWN, null, found.creditor(), found.amount(), log.today(), reason);
            audit.note(chair.accountId(), "closing.claim-withdrawn", claim, null);
            return claim.toString();
        });
    }

    /** Takes the payment of a claim back that was written down by mistake: it is owed again. */
    public void unsettle(Actor chair, UUID cooperative, UUID claim, String reason, UUID key) {
        own.requireChair(chair, cooperative);
        GivenReason.Check.requireShort("reason", reason);
        once.run(Press.of(key, chair.accountId(), "closing.unsettled", claim, reason), () -> {
            ClosingRows.Case of = own.heldUndivided(chair, cooperative);
            ClosingRows.Claim found = claim(of, claim);
            LocalDate paidOn = found.paidOn();
            if (paidOn == null) {
                throw new RuleViolationException("closing.refused.unpaid");
            }
            jdbc.sql("update closing_claim set paid_on = null, paid_document = null where id = ?")
                    .param(claim)
                    .update();
            log.write(of, ClosingLog.Kind.CLAIM_UNPAID, null, found.creditor(), found.amount(), paidOn, reason);
            audit.note(chair.accountId(), "closing.unsettled", claim, null);
            return claim.toString();
        });
    }

    private ClosingRows.Claim claim(ClosingRows.Case of, UUID claim) {
        return rows.claims(of.id()).stream()
                .filter(each -> each.id().equals(claim))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Writes down that a member was paid the own part, once. @throws FieldViolationException for a day before the decision, or to come */
    public void pay(Actor chair, UUID cooperative, UUID member, How how, UUID key) {
        own.requireChair(chair, cooperative);
        once.run(Press.of(key, chair.accountId(), "closing.paid", cooperative, member, how), () -> {
            ClosingRows.Case of = own.held(chair, cooperative);
            DivisionRows.Part part = division.part(of.id(), member).orElseThrow(NotFoundException::new);
            if (!part.isOwed()) {
                throw new RuleViolationException("closing.refused.paid");
            }
            RecordedDay.require(
                    "on", how.on(), division.remainder(of.id()).orElseThrow().on(), LocalDate.now(clock));
            UUID transaction = book.pay(of, part, how.on(), chair.accountId(), "PRESS:" + key);
            jdbc.sql("""
                    update closing_part set paid_on = ?, document = ?, transaction_id = ?, written_on = ?
                     where case_id = ? and membership_id = ?""")
                    .params(how.on(), how.document(), transaction, log.today(), of.id(), member)
                    .update();
            events.publishEvent(new Paid(cooperative, member, part.amount(), how.on(), how.document()));
            audit.note(chair.accountId(), "closing.paid", transaction, null);
            return transaction.toString();
        });
    }

    /** A member is said to have been paid the own part. */
    record Paid(UUID cooperative, UUID membership, BigDecimal amount, LocalDate on, String document) {}

    /** Takes a payment back that was written down by mistake: the part is owed again, and who said so is answered by the reason. */
    public void unpay(Actor chair, UUID cooperative, UUID member, String reason, UUID key) {
        own.requireChair(chair, cooperative);
        GivenReason.Check.requireShort("reason", reason);
        once.run(Press.of(key, chair.accountId(), "closing.unpaid", cooperative, member, reason), () -> {
            ClosingRows.Case of = own.held(chair, cooperative);
            rows.requireNotClaimed(of);
            DivisionRows.Part part = division.part(of.id(), member).orElseThrow(NotFoundException::new);
            LocalDate paidOn = part.paidOn();
            if (paidOn == null) {
                throw new RuleViolationException("closing.refused.unpaid");
            }
            UUID transaction = jdbc.sql(
                            "select transaction_id from closing_part where case_id = ? and membership_id = ?")
                    .params(of.id(), member)
                    .query(UUID.class)
                    .single();
            book.back(of, transaction, log.today(), chair.accountId(), reason);
            jdbc.sql("""
                    update closing_part set paid_on = null, document = null, transaction_id = null, written_on = null
                     where case_id = ? and membership_id = ?""").params(of.id(), member).update();
            jdbc.sql("""
                    update closing_word set answer = ?, answered_on = ?
                     where case_id = ? and membership_id = ? and draft_id is null and answer is null""").params(reason, log.today(), of.id(), member).update();
            log.write(of, ClosingLog.Kind.PART_UNPAID, member, null, part.amount(), paidOn, reason);
            audit.note(chair.accountId(), "closing.unpaid", transaction, null);
            return transaction.toString();
        });
    }

    private void requireDay(ClosingRows.Case of, LocalDate on) {
        RecordedDay.require("on", on, of.decidedOn(), LocalDate.now(clock));
    }
}
