package kz.yntymaq.cooperative.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.law.OpenDaysRule;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.GivenReason;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What members say of the division: that they object to its draft while it is shown, or did not receive the part that is said to be
 * paid. All members and the district read it, with the answer of the chair. Each objection waits for an answer, and so does who says first
 * of a payment that it did not arrive; said again it bars nothing, and once the record of the end lies with the district, the district
 * weighs it. The portal's own order.
 */
@Service
@Transactional
public class ClosingWords {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final OwnLiquidation liquidation;
    private final ClosingRows rows;
    private final DivisionRows division;
    private final ClosingLog log;
    private final JdbcClient jdbc;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    ClosingWords(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            OwnLiquidation liquidation,
            ClosingRows rows,
            DivisionRows division,
            ClosingLog log,
            JdbcClient jdbc,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.liquidation = liquidation;
        this.rows = rows;
        this.division = division;
        this.log = log;
        this.jdbc = jdbc;
        this.once = once;
        this.audit = audit;
        this.events = events;
    }

    /** A member said something, or was answered. @param answer of the chair, null of what was said */
    record Said(
            UUID cooperative,
            UUID membership,
            boolean objection,
            String words,
            @Nullable String answer) {}

    /** What a member can say now. */
    enum Sayable {
        OBJECTION,
        NOT_RECEIVED
    }

    /** What a member can say as things stand; null for nothing. @param waits whether an own word has no answer yet */
    static @Nullable Sayable sayable(
            DivisionRows.@Nullable Draft draft,
            DivisionRows.@Nullable Remainder made,
            DivisionRows.@Nullable Part mine,
            boolean waits,
            LocalDate today) {
        if (waits) {
            return null;
        }
        if (made == null) {
            return draft != null && OpenDaysRule.isOpen(draft.until(), today) ? Sayable.OBJECTION : null;
        }
        return mine != null && mine.paidOn() != null ? Sayable.NOT_RECEIVED : null;
    }

    /**
     * A member objects to the draft while it is shown, or, once it was divided, says that the own part was not received.
     *
     * @throws RuleViolationException when there is nothing to say it of, while the own last word has no answer, and for the chair, who
     *     takes back what the own hand wrote
     * @throws FieldViolationException by {@code words} for what is no words
     */
    public void say(Actor member, UUID cooperative, String words, UUID key) {
        Membership own = own(member, cooperative);
        GivenReason.Check.requireShort("words", words);
        once.run(Press.of(key, member.accountId(), "closing.said", cooperative, words), () -> {
            Cooperative held = cooperatives.findForUpdate(cooperative).orElseThrow(NotFoundException::new);
            ClosingRows.Case of = rows.liquidation(cooperative).orElseThrow(NotFoundException::new);
            if (held.isChairedBy(member.accountId())) {
                throw new RuleViolationException("closing.refused.own-hand");
            }
            List<DivisionRows.Word> said = division.words(of.id());
            DivisionRows.Draft draft = division.draft(of.id()).orElse(null);
            Sayable sayable = sayable(
                    draft,
                    division.remainder(of.id()).orElse(null),
                    division.part(of.id(), own.getId()).orElse(null),
                    said.stream()
                            .anyMatch(each -> each.isOpen() && each.membership().equals(own.getId())),
                    log.today());
            if (sayable == null) {
                throw new RuleViolationException("closing.refused.nothing-to-say");
            }
            UUID id = UUID.randomUUID();
            jdbc.sql("""
                    insert into closing_word (id, case_id, draft_id, membership_id, words, said_on, transaction_id)
                    select ?, ?, x.draft, ?, ?, ?, case when x.draft is null then
                           (select p.transaction_id from closing_part p where p.case_id = ? and p.membership_id = ?) end
                      from (select cast(? as uuid) as draft) x""")
                    .params(id, of.id(), own.getId(), words, log.today(), of.id(), own.getId())
                    .param(sayable == Sayable.OBJECTION && draft != null ? draft.id() : null)
                    .update();
            events.publishEvent(new Said(cooperative, own.getId(), sayable == Sayable.OBJECTION, words, null));
            audit.note(member.accountId(), "closing.said", id, sayable.name());
            return id.toString();
        });
    }

    /** The chair answers, once. All are told. @throws FieldViolationException by the answer for what is no words */
    public void answer(Actor chair, UUID cooperative, UUID word, String answer, UUID key) {
        liquidation.requireChair(chair, cooperative);
        GivenReason.Check.requireShort("words", answer);
        once.run(Press.of(key, chair.accountId(), "closing.answered", word, answer), () -> {
            ClosingRows.Case of = liquidation.held(chair, cooperative);
            DivisionRows.Word found = division.words(of.id()).stream()
                    .filter(each -> each.id().equals(word))
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
            if (!found.isOpen()) {
                throw new RuleViolationException("closing.refused.answered");
            }
            jdbc.sql("update closing_word set answer = ?, answered_on = ? where id = ?")
                    .params(answer, log.today(), word)
                    .update();
            events.publishEvent(
                    new Said(cooperative, found.membership(), found.draft() != null, found.words(), answer));
            audit.note(chair.accountId(), "closing.answered", word, null);
            return word.toString();
        });
    }

    private Membership own(Actor member, UUID cooperative) {
        return memberships
                .findOpen(cooperative, member.accountId())
                .filter(found -> found.getState().isOfTheCooperative())
                .orElseThrow(NotFoundException::new);
    }
}
