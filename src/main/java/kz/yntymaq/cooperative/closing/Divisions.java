package kz.yntymaq.cooperative.closing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.associate.AssociateViews;
import kz.yntymaq.cooperative.law.ClaimsFirstRule;
import kz.yntymaq.cooperative.law.ShownFirstRule;
import kz.yntymaq.cooperative.payment.LargestRemainder;
import kz.yntymaq.cooperative.share.ShareTransfers;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.GivenReason;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What remains is divided in two steps, so that the chair alone decides nothing unseen: the division is drafted and shown to all members,
 * who may object; then it is made as it was shown.
 */
@Service
@Transactional
public class Divisions {

    private final OwnLiquidation own;
    private final ClosingRows rows;
    private final DivisionRows division;
    private final ClosingBook book;
    private final ClosingLog log;
    private final AssociateViews associates;
    private final ShareTransfers shares;
    private final JdbcClient jdbc;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Divisions(
            OwnLiquidation own,
            ClosingRows rows,
            DivisionRows division,
            ClosingBook book,
            ClosingLog log,
            AssociateViews associates,
            ShareTransfers shares,
            JdbcClient jdbc,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.own = own;
        this.rows = rows;
        this.division = division;
        this.book = book;
        this.log = log;
        this.associates = associates;
        this.shares = shares;
        this.jdbc = jdbc;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A division is shown, or was made. @param until the last day on which it is only shown @param claims tenge paid to creditors before */
    record Divided(UUID cooperative, UUID draft, boolean made, BigDecimal amount, LocalDate until, BigDecimal claims) {}

    /**
     * Drafts how what remained is divided among the members by their shares (law on agricultural co-operatives, article 20, point 5),
     * exact to the tiyn, and shows each the own part.
     *
     * @param amount tenge, zero where nothing remained
     * @return id of the draft
     * @throws RuleViolationException while something is owed, while a draft is shown, or when it was divided
     * @throws FieldViolationException by {@code amount} when no member has a share in the book
     */
    public UUID show(Actor chair, UUID cooperative, BigDecimal amount, UUID key) {
        own.requireChair(chair, cooperative);
        return UUID.fromString(once.run(Press.of(key, chair.accountId(), "closing.shown", cooperative, amount), () -> {
            ClosingRows.Case of = own.heldUndivided(chair, cooperative);
            if (division.draft(of.id()).isPresent()) {
                throw new RuleViolationException("closing.refused.drafted");
            }
            requireNothingOwed(of);
            List<DivisionRows.Part> parts = parts(cooperative, amount);
            if (amount.signum() > 0 && parts.isEmpty()) {
                throw new FieldViolationException("amount", "closing.refused.no-shares");
            }
            UUID draft = UUID.randomUUID();
            BigDecimal claims = rows.paid(of.id());
            LocalDate today = LocalDate.now(clock);
            LocalDate until = ShownFirstRule.until(today);
            jdbc.sql("""
                            insert into closing_draft (id, case_id, amount, shown_on, until, claims)
                            select ?, ?, ?, ?, ?, coalesce(array_agg(c.id order by c.place), '{}')
                              from closing_claim c where c.case_id = ? and c.paid_on is not null""").params(draft, of.id(), amount, today, until, of.id()).update();
            jdbc.sql("""
                            insert into closing_draft_part (draft_id, membership_id, number, weight, amount)
                            select ?, t.* from unnest(?, ?, ?, ?) t""")
                    .params(
                            draft,
                            parts.stream().map(DivisionRows.Part::membership).toArray(UUID[]::new),
                            parts.stream().map(DivisionRows.Part::number).toArray(Integer[]::new),
                            parts.stream().map(DivisionRows.Part::weight).toArray(BigDecimal[]::new),
                            parts.stream().map(DivisionRows.Part::amount).toArray(BigDecimal[]::new))
                    .update();
            events.publishEvent(new Divided(cooperative, draft, false, amount, until, claims));
            audit.note(chair.accountId(), "closing.shown", draft, null);
            return draft.toString();
        }));
    }

    /**
     * Divides as it was shown: from now on it is owed.
     *
     * @throws RuleViolationException while it is only shown, while an objection has no answer, something is owed or the stop of the
     *     liquidation is put to a meeting, and when shares or claims paid are others than those it was drafted by
     */
    public void divide(Actor chair, UUID cooperative, UUID shown, UUID key) {
        own.requireChair(chair, cooperative);
        once.run(Press.of(key, chair.accountId(), "closing.divided", cooperative, shown), () -> {
            ClosingRows.Case of = own.heldUndivided(chair, cooperative);
            DivisionRows.Draft draft = division.draft(of.id())
                    .filter(each -> each.id().equals(shown))
                    .orElseThrow(() -> new RuleViolationException("closing.refused.no-draft"));
            LocalDate today = LocalDate.now(clock);
            ShownFirstRule.require(
                    draft.until(), today, division.words(of.id()).stream().anyMatch(DivisionRows.Word::bars));
            rows.requireNoStop(cooperative);
            requireNothingOwed(of);
            if (draft.moved()) {
                throw new RuleViolationException("closing.refused.claims-moved");
            }
            List<DivisionRows.Part> parts = division.drawn(shown);
            if (!isSame(parts, parts(cooperative, draft.amount()))) {
                throw new RuleViolationException("closing.refused.draft-old");
            }
            UUID transaction = parts.isEmpty() ? null : book.owe(of, shown, parts, today, chair.accountId());
            jdbc.sql("""
                    insert into closing_remainder (case_id, amount, decided_on, draft_id, transaction_id)
                    values (?, ?, ?, ?, ?)""")
                    .params(of.id(), draft.amount(), today, shown)
                    .param(transaction)
                    .update();
            jdbc.sql("""
                    insert into closing_part (case_id, membership_id, number, weight, amount)
                    select ?, membership_id, number, weight, amount from closing_draft_part where draft_id = ?""").params(of.id(), shown).update();
            events.publishEvent(new Divided(cooperative, shown, true, draft.amount(), draft.until(), draft.claims()));
            audit.note(chair.accountId(), "closing.divided", of.id(), null);
            return of.id().toString();
        });
    }

    /**
     * Takes the draft back, or the division while no part of it is paid; all are told why. Then it is drafted anew, and who objected and
     * was not answered waits for the answer still.
     *
     * @param shown the draft
     * @param reason in the chair's words
     */
    public void takeBack(Actor chair, UUID cooperative, UUID shown, String reason, UUID key) {
        own.requireChair(chair, cooperative);
        GivenReason.Check.requireShort("reason", reason);
        once.run(Press.of(key, chair.accountId(), "closing.undivided", cooperative, shown, reason), () -> {
            ClosingRows.Case of = own.held(chair, cooperative);
            LocalDate today = LocalDate.now(clock);
            DivisionRows.Remainder made = division.remainder(of.id()).orElse(null);
            DivisionRows.Draft draft = division.draft(of.id())
                    .filter(each -> each.id().equals(shown))
                    .orElseThrow(() -> new RuleViolationException("closing.refused.no-draft"));
            jdbc.sql("update closing_draft set withdrawn_on = ?, reason = ? where id = ?")
                    .params(today, reason, draft.id())
                    .update();
            if (made == null) {
                log.write(of, ClosingLog.Kind.DRAFT_WITHDRAWN, null, null, draft.amount(), draft.shownOn(), reason);
            } else {
                undo(of, made, today, chair.accountId(), reason);
            }
            audit.note(chair.accountId(), "closing.undivided", of.id(), made == null ? "DRAFT" : "DIVISION");
            return of.id().toString();
        });
    }

    private void undo(ClosingRows.Case of, DivisionRows.Remainder made, LocalDate today, UUID by, String reason) {
        rows.requireNotClaimed(of);
        int parts = jdbc.sql("""
                delete from closing_part p where p.case_id = ?
                   and not exists (select from closing_part x where x.case_id = p.case_id and x.paid_on is not null)""").param(of.id()).update();
        if (parts == 0 && made.transaction() != null) {
            throw new RuleViolationException("closing.refused.paid-of-it");
        }
        jdbc.sql("delete from closing_remainder where case_id = ?")
                .param(of.id())
                .update();
        if (made.transaction() != null) {
            book.back(of, made.transaction(), today, by, reason);
        }
        log.write(of, ClosingLog.Kind.UNDIVIDED, null, null, made.amount(), made.on(), reason);
    }

    /** By the shares of now; none where nothing is divided, or nobody has a share. */
    private List<DivisionRows.Part> parts(UUID cooperative, BigDecimal amount) {
        List<DivisionRows.Holding> holdings = division.holdings(cooperative);
        if (amount.signum() == 0
                || holdings.stream().allMatch(each -> each.share().signum() == 0)) {
            return List.of();
        }
        List<BigDecimal> split = LargestRemainder.split(
                amount, holdings.stream().map(DivisionRows.Holding::share).toList());
        return IntStream.range(0, split.size())
                .mapToObj(i -> {
                    DivisionRows.Holding each = holdings.get(i);
                    return new DivisionRows.Part(
                            each.membership(), each.number(), "", each.share(), split.get(i), null, null);
                })
                .toList();
    }

    private static boolean isSame(List<DivisionRows.Part> shown, List<DivisionRows.Part> now) {
        return shown.size() == now.size()
                && IntStream.range(0, now.size()).allMatch(i -> shown.get(i).isSame(now.get(i)));
    }

    private void requireNothingOwed(ClosingRows.Case of) {
        shares.hold(of.cooperative());
        ClaimsFirstRule.require(
                rows.claims(of.id()).stream().anyMatch(ClosingRows.Claim::isOwed),
                !rows.owed(of.cooperative()).isEmpty(),
                associates.count(of.cooperative()));
    }
}
