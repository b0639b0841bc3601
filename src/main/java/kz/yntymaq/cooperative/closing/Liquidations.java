package kz.yntymaq.cooperative.closing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.associate.AssociateViews;
import kz.yntymaq.cooperative.law.RecordedDay;
import kz.yntymaq.cooperative.payment.LargestRemainder;
import kz.yntymaq.cooperative.share.ShareTransfers;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chair writes down what is done with the money of a co-operative in liquidation: claims, what remained, what members were paid of it. */
@Service
@Transactional
public class Liquidations {

    private final CooperativeRepository cooperatives;
    private final ClosingRows rows;
    private final ClosingBook book;
    private final AssociateViews associates;
    private final ShareTransfers shares;
    private final JdbcClient jdbc;
    private final OnceOnly once;
    private final AuditLog audit;
    private final Clock clock;

    Liquidations(
            CooperativeRepository cooperatives,
            ClosingRows rows,
            ClosingBook book,
            AssociateViews associates,
            ShareTransfers shares,
            JdbcClient jdbc,
            OnceOnly once,
            AuditLog audit,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.rows = rows;
        this.book = book;
        this.associates = associates;
        this.shares = shares;
        this.jdbc = jdbc;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters a creditor's claim.
     *
     * @param amount tenge
     * @param paper from which it is known
     * @return its id
     * @throws RuleViolationException once the remainder is divided
     */
    public UUID claim(Actor chair, UUID cooperative, String creditor, BigDecimal amount, String paper, UUID key) {
        requireChair(chair, cooperative);
        return UUID.fromString(once.run(
                Press.of(key, chair.accountId(), "closing.claimed", cooperative, creditor, amount, paper), () -> {
                    ClosingRows.Case of = running(chair, cooperative);
                    requireUndivided(of);
                    UUID id = UUID.randomUUID();
                    jdbc.sql("insert into closing_claim (id, case_id, creditor, amount, paper) values (?, ?, ?, ?, ?)")
                            .params(id, of.id(), creditor, amount, paper)
                            .update();
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

    /** Writes down that a claim was settled, once. @throws FieldViolationException for a day before the decision, or to come */
    public void settle(Actor chair, UUID cooperative, UUID claim, How how, UUID key) {
        requireChair(chair, cooperative);
        once.run(Press.of(key, chair.accountId(), "closing.settled", claim, how), () -> {
            ClosingRows.Case of = running(chair, cooperative);
            requireDay(of, how.on());
            if (rows.claims(of.id()).stream().noneMatch(each -> each.id().equals(claim))) {
                throw new NotFoundException();
            }
            int settled = jdbc.sql(
                            "update closing_claim set paid_on = ?, paid_document = ? where id = ? and paid_on is null")
                    .params(how.on(), how.document(), claim)
                    .update();
            if (settled == 0) {
                throw new RuleViolationException("closing.refused.settled");
            }
            audit.note(chair.accountId(), "closing.settled", claim, null);
            return claim.toString();
        });
    }

    /**
     * Divides what remained among the members by their shares (law on agricultural co-operatives, article 20, point 5), exact to the
     * tiyn. It is owed from now on.
     *
     * @param amount tenge, zero where nothing remained
     * @throws RuleViolationException while something is owed, or when it was divided
     * @throws FieldViolationException by {@code amount} when no member has a share in the book
     */
    public void divide(Actor chair, UUID cooperative, BigDecimal amount, UUID key) {
        requireChair(chair, cooperative);
        once.run(Press.of(key, chair.accountId(), "closing.divided", cooperative, amount), () -> {
            ClosingRows.Case of = running(chair, cooperative);
            requireUndivided(of);
            shares.hold(cooperative);
            ClaimsFirstRule.require(rows.claims(of.id()), rows.owed(cooperative), associates.count(cooperative));
            LocalDate today = LocalDate.now(clock);
            List<Holding> holdings = amount.signum() == 0 ? List.of() : holdings(cooperative);
            if (amount.signum() > 0 && holdings.stream().allMatch(each -> each.share.signum() == 0)) {
                throw new FieldViolationException("amount", "closing.refused.no-shares");
            }
            List<BigDecimal> parts = holdings.isEmpty()
                    ? List.of()
                    : LargestRemainder.split(
                            amount, holdings.stream().map(Holding::share).toList());
            UUID transaction = parts.isEmpty()
                    ? null
                    : book.owe(
                            of, holdings.stream().map(Holding::membership).toList(), parts, today, chair.accountId());
            jdbc.sql("insert into closing_remainder (case_id, amount, decided_on, transaction_id) values (?, ?, ?, ?)")
                    .params(of.id(), amount, today)
                    .param(transaction)
                    .update();
            for (int i = 0; i < parts.size(); i++) {
                Holding each = holdings.get(i);
                jdbc.sql("""
                        insert into closing_part (case_id, membership_id, number, weight, amount) values (?, ?, ?, ?, ?)""")
                        .params(of.id(), each.membership, each.number, each.share, parts.get(i))
                        .update();
            }
            audit.note(chair.accountId(), "closing.divided", of.id(), null);
            return of.id().toString();
        });
    }

    private record Holding(UUID membership, int number, BigDecimal share) {}

    private List<Holding> holdings(UUID cooperative) {
        return jdbc.sql(
                        "select membership_id, number, holding from share_holding_v where cooperative_id = ? order by number")
                .param(cooperative)
                .query((row, n) -> new Holding(row.getObject(1, UUID.class), row.getInt(2), row.getBigDecimal(3)))
                .list();
    }

    /** Writes down that a member was paid the own part, once. @throws FieldViolationException for a day before the decision, or to come */
    public void pay(Actor chair, UUID cooperative, UUID member, How how, UUID key) {
        requireChair(chair, cooperative);
        once.run(Press.of(key, chair.accountId(), "closing.paid", cooperative, member, how), () -> {
            ClosingRows.Case of = running(chair, cooperative);
            ClosingRows.Part part = rows.parts(of.id()).stream()
                    .filter(each -> each.membership().equals(member))
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
            if (!part.isOwed()) {
                throw new RuleViolationException("closing.refused.paid");
            }
            RecordedDay.require(
                    "on", how.on(), rows.remainder(of.id()).orElseThrow().on(), LocalDate.now(clock));
            UUID transaction = book.pay(of, part, how.on(), chair.accountId(), "PRESS:" + key);
            jdbc.sql("""
                    update closing_part set paid_on = ?, document = ?, transaction_id = ?
                     where case_id = ? and membership_id = ?""")
                    .params(how.on(), how.document(), transaction, of.id(), member)
                    .update();
            audit.note(chair.accountId(), "closing.paid", transaction, null);
            return transaction.toString();
        });
    }

    private void requireDay(ClosingRows.Case of, LocalDate on) {
        RecordedDay.require("on", on, of.decidedOn(), LocalDate.now(clock));
    }

    private void requireUndivided(ClosingRows.Case of) {
        if (rows.remainder(of.id()).isPresent()) {
            throw new RuleViolationException("closing.refused.divided");
        }
    }

    /** The liquidation that runs, of the co-operative that is held: whoever writes waits for whoever wrote before. */
    private ClosingRows.Case running(Actor chair, UUID cooperative) {
        cooperatives.findOfChairForUpdate(chair, cooperative).orElseThrow(NotFoundException::new);
        return rows.open(cooperative)
                .filter(each -> each.kind() == ClosingKind.LIQUIDATION)
                .orElseThrow(NotFoundException::new);
    }

    private void requireChair(Actor chair, UUID cooperative) {
        cooperatives.findOfChair(chair, cooperative).orElseThrow(NotFoundException::new);
    }
}
