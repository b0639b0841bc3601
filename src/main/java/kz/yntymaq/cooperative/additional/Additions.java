package kz.yntymaq.cooperative.additional;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.law.RecordedDay;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.cooperative.share.ShareTransfers;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.work.Frequency;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chair drafts an additional contribution, puts it to the general meeting, and records what members bring of it. */
@Service
@Transactional
public class Additions {

    /** How many drafts a day all members are told of; the portal's own. */
    private static final int MOST_A_DAY = 5;

    private final CooperativeRepository cooperatives;
    private final AdditionRows rows;
    private final AdditionProposals proposals;
    private final ShareTransfers shares;
    private final Texts texts;
    private final Format format;
    private final JdbcClient jdbc;
    private final Frequency frequency;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Additions(
            CooperativeRepository cooperatives,
            AdditionRows rows,
            AdditionProposals proposals,
            ShareTransfers shares,
            Texts texts,
            Format format,
            JdbcClient jdbc,
            Frequency frequency,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.rows = rows;
        this.proposals = proposals;
        this.shares = shares;
        this.texts = texts;
        this.format = format;
        this.jdbc = jdbc;
        this.frequency = frequency;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is asked of the members.
     *
     * @param purpose what it is for
     * @param amount tenge: of each where it is equal, of all where it is in proportion
     * @param dueOn last day on which it is brought
     * @param payoutOf membership that ended, whose share is to be paid out of it; null for another purpose
     */
    public record Wish(
            String purpose,
            Way way,
            BigDecimal amount,
            LocalDate dueOn,
            @Nullable UUID payoutOf) {}

    /**
     * Reckons what each member of now would bring, and tells all of them their own sum. Associated members have no part in it.
     *
     * @return id of the contribution
     * @throws FieldViolationException by {@code amount}, {@code way} or {@code dueOn}
     */
    public UUID draft(Actor chair, UUID cooperativeId, Wish wish, UUID key) {
        ofChair(chair, cooperativeId);
        return UUID.fromString(once.run(
                Press.of(key, chair.accountId(), "additional.drafted", cooperativeId, wish), () -> {
                    shares.hold(cooperativeId);
                    if (!wish.dueOn().isAfter(LocalDate.now(clock))) {
                        throw new FieldViolationException("dueOn", "additional.refused.day-passed");
                    }
                    requireEnded(cooperativeId, wish.payoutOf());
                    frequency.require("additional.drafted", chair.accountId(), cooperativeId.toString(), MOST_A_DAY, 1);
                    List<AdditionRows.Holder> holders = rows.holders(cooperativeId);
                    List<BigDecimal> parts = PartsRule.parts(
                            wish.way(),
                            wish.amount(),
                            holders.stream().map(AdditionRows.Holder::holding).toList());
                    UUID id = write(cooperativeId, wish, holders, parts);
                    audit.note(
                            chair.accountId(),
                            "additional.drafted",
                            id,
                            wish.way().name());
                    events.publishEvent(AdditionMoved.ofAll(cooperativeId, id, "drafted"));
                    return id.toString();
                }));
    }

    private void requireEnded(UUID cooperative, @Nullable UUID membership) {
        if (membership != null && shares.owed(cooperative, membership).signum() == 0) {
            throw new NotFoundException();
        }
    }

    private UUID write(UUID cooperative, Wish wish, List<AdditionRows.Holder> holders, List<BigDecimal> parts) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into additional_contribution (id, cooperative_id, purpose, way, amount, total, members, due_on, payout_of, made_at)
                values (:id, :cooperative, :purpose, :way, :amount, :total, :members, :due, :payout, :at)""")
                .param("id", id)
                .param("cooperative", cooperative)
                .param("purpose", wish.purpose())
                .param("way", wish.way().name())
                .param("amount", wish.amount())
                .param("total", parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .param("members", holders.size())
                .param("due", wish.dueOn())
                .param("payout", wish.payoutOf())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                insert into additional_part (contribution_id, membership_id, number, weight, amount)
                select ?, s.* from unnest(?::uuid[], ?::integer[], ?::numeric[], ?::numeric[]) s (membership, number, weight, amount)""")
                .params(
                        id,
                        column(holders, each -> each.membership().toString()),
                        column(holders, each -> String.valueOf(each.number())),
                        column(holders, each -> each.holding().toPlainString()),
                        column(parts, BigDecimal::toPlainString))
                .update();
        return id;
    }

    private static <T> String[] column(List<T> of, Function<T, String> part) {
        return of.stream().map(part).toArray(String[]::new);
    }

    /** Takes a draft back that stands on no agenda and was not decided on; those who were told are told so. */
    public void drop(Actor chair, UUID cooperativeId, UUID contribution) {
        Addition found = free(chair, cooperativeId, contribution);
        if (found.stage() == AdditionStage.DROPPED) {
            return; // pressed twice
        }
        jdbc.sql("insert into additional_drop (contribution_id, dropped_at) values (?, ?)")
                .params(contribution, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.note(chair.accountId(), "additional.dropped", contribution, null);
        events.publishEvent(AdditionMoved.ofAll(cooperativeId, contribution, "dropped"));
    }

    /** Puts it on the agenda of a meeting that is being prepared. The question names purpose, sum and last day in both languages. */
    public void put(Actor chair, UUID cooperativeId, UUID contribution, UUID meeting, UUID key) {
        ofChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "additional.put", contribution, meeting), () -> {
            Addition found = free(chair, cooperativeId, contribution);
            if (found.stage() == AdditionStage.DROPPED) {
                throw new RuleViolationException("additional.refused.dropped");
            }
            proposals.requireDay(chair, cooperativeId, meeting, found.dueOn());
            UUID question = proposals.putContribution(
                    chair,
                    cooperativeId,
                    meeting,
                    Meetings.Put.of(Topic.CONTRIBUTION, words(Language.KK, found), words(Language.RU, found)),
                    contribution,
                    key);
            audit.note(chair.accountId(), "additional.put", contribution, null);
            return question.toString();
        });
    }

    private String words(Language in, Addition of) {
        return texts.in(
                in,
                "additional.words." + of.way().name(),
                of.purpose(),
                format.money(of.amount()),
                format.shortDate(of.dueOn()));
    }

    /**
     * The chair records that a member brought what the meeting decided on, all or a part: an additional contribution in the book of
     * shares, by which the share grows (law on agricultural co-operatives, article 21, point 1).
     *
     * @param amount tenge, not more than is owed
     * @throws FieldViolationException by {@code amount} or {@code on}
     */
    public void bring(
            Actor chair,
            UUID cooperativeId,
            UUID contribution,
            UUID membership,
            BigDecimal amount,
            LocalDate on,
            UUID key) {
        ofChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "additional.brought", contribution, membership, amount, on), () -> {
            shares.hold(cooperativeId);
            LocalDate decidedOn = find(cooperativeId, contribution).decidedOn();
            Part part = rows.part(contribution, membership).orElseThrow(NotFoundException::new);
            if (decidedOn == null) {
                throw new RuleViolationException("additional.refused.undecided");
            }
            if (part.left()) {
                throw new RuleViolationException("additional.refused.left");
            }
            RecordedDay.require("on", on, decidedOn, LocalDate.now(clock));
            if (amount.compareTo(part.owed()) > 0) {
                throw new FieldViolationException("amount", "additional.refused.more", format.money(part.owed()));
            }
            UUID transaction =
                    shares.bring(cooperativeId, membership, amount, on, chair.accountId(), "ADDITIONAL:" + key);
            jdbc.sql("""
                    insert into additional_brought (transaction_id, contribution_id, membership_id, amount, brought_on)
                    values (?, ?, ?, ?, ?)""")
                    .params(transaction, contribution, membership, amount, on)
                    .update();
            audit.note(chair.accountId(), "additional.brought", transaction, null);
            events.publishEvent(new AdditionMoved(cooperativeId, contribution, membership, amount, "brought"));
            return transaction.toString();
        });
    }

    /** One of which neither stands a question nor is a decision, held. */
    private Addition free(Actor chair, UUID cooperativeId, UUID contribution) {
        ofChair(chair, cooperativeId);
        shares.hold(cooperativeId);
        Addition found = find(cooperativeId, contribution);
        if (found.decidedOn() != null) {
            throw new RuleViolationException("additional.refused.decided");
        }
        if (found.meeting() != null) {
            throw new RuleViolationException("additional.refused.put");
        }
        return found;
    }

    private Addition find(UUID cooperativeId, UUID contribution) {
        return rows.find(cooperativeId, contribution).orElseThrow(NotFoundException::new);
    }

    private void ofChair(Actor chair, UUID cooperativeId) {
        cooperatives.requireOfChair(chair, cooperativeId);
    }
}
