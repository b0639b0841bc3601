package kz.yntymaq.cooperative.payment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.cooperative.trade.Participation;
import kz.yntymaq.cooperative.trade.TradePeriod;
import kz.yntymaq.cooperative.trade.TradePeriods;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.Sha256;
import kz.yntymaq.ui.Format;
import kz.yntymaq.work.Frequency;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chair drafts payments of a closed period, which all members see, and puts the draft to the general meeting. */
@Service
@Transactional
public class PaymentDrafts {

    /** How many drafts a day all members are told of; the portal's own. */
    private static final int MOST_A_DAY = 5;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final CooperativeRepository cooperatives;
    private final TradePeriods periods;
    private final PaymentRows rows;
    private final Meetings meetings;
    private final Format format;
    private final JdbcClient jdbc;
    private final Frequency frequency;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaymentDrafts(
            CooperativeRepository cooperatives,
            TradePeriods periods,
            PaymentRows rows,
            Meetings meetings,
            Format format,
            JdbcClient jdbc,
            Frequency frequency,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.periods = periods;
        this.rows = rows;
        this.meetings = meetings;
        this.format = format;
        this.jdbc = jdbc;
        this.frequency = frequency;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is to be paid.
     *
     * @param amount tenge, a part of the income
     * @param charter what the charter says of the basis
     */
    public record Wish(BigDecimal amount, Basis basis, String charter) {}

    /**
     * PaymentDrafts payments in proportion to participation (law on agricultural co-operatives, article 23, point 1), in place of an
     * earlier draft that stands on no agenda. Members are told.
     *
     * @return id of the draft
     * @throws FieldViolationException by {@code amount} when nobody took part in what counts
     * @throws RuleViolationException while a draft stands on an agenda or was adopted
     */
    public UUID make(Actor chair, UUID cooperativeId, UUID periodId, Wish wish, UUID key) {
        TradePeriod period = ofChair(chair, cooperativeId, periodId);
        return UUID.fromString(once.run(Press.of(key, chair.accountId(), "payment.drafted", periodId, wish), () -> {
            hold(cooperativeId);
            requireFree(periodId);
            frequency.require("payment.drafted", chair.accountId(), cooperativeId.toString(), MOST_A_DAY, 1);
            List<Participation> all =
                    periods.participation(cooperativeId, period, wish.basis().deals());
            List<BigDecimal> parts = LargestRemainder.split(
                    wish.amount(), all.stream().map(Participation::value).toList());
            UUID id = write(cooperativeId, period, wish, all, parts);
            audit.note(chair.accountId(), "payment.drafted", id, wish.basis().name());
            events.publishEvent(new PaymentEvent(cooperativeId, periodId, id, null, PaymentMessages.DRAFTED));
            return id.toString();
        }));
    }

    private UUID write(
            UUID cooperativeId, TradePeriod period, Wish wish, List<Participation> all, List<BigDecimal> parts) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into payment_draft (id, cooperative_id, period_id, basis, charter, amount, total, members, hash, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        cooperativeId,
                        period.id(),
                        wish.basis().name(),
                        wish.charter(),
                        wish.amount(),
                        all.stream().map(Participation::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                        all.size(),
                        Sha256.of(told(period, wish, all, parts)),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                insert into payment_share (draft_id, membership_id, number, weight, amount, brought, carried)
                select ?, s.* from unnest(?::uuid[], ?::integer[], ?::numeric[], ?::numeric[], ?::numeric[], ?::numeric[])
                       s (membership, number, weight, amount, brought, carried)""")
                .params(
                        id,
                        column(all, each -> each.membership().toString()),
                        column(all, each -> String.valueOf(each.number())),
                        column(all, each -> each.value().toPlainString()),
                        column(parts, BigDecimal::toPlainString),
                        column(all, each -> each.brought().toPlainString()),
                        column(all, each -> each.carried().toPlainString()))
                .update();
        return id;
    }

    private static <T> String[] column(List<T> of, Function<T, String> part) {
        return of.stream().map(part).toArray(String[]::new);
    }

    /** All that members see of a draft, a line each: by its hash a reader of the minutes knows that it is the same. */
    static String told(TradePeriod period, Wish wish, List<Participation> all, List<BigDecimal> parts) {
        String head = String.join(
                ";",
                period.startsOn().toString(),
                period.endsOn().toString(),
                wish.basis().name(),
                wish.amount().setScale(2).toPlainString());
        return IntStream.range(0, all.size())
                .mapToObj(i -> all.get(i).number() + ";"
                        + all.get(i).value().setScale(2).toPlainString() + ";"
                        + parts.get(i).toPlainString() + rests(all.get(i)))
                .collect(Collectors.joining("\n", head + "\n", ""));
    }

    /** What corrections of closed periods brought and leave, where they do. */
    private static String rests(Participation of) {
        return of.brought().signum() == 0 && of.carried().signum() == 0
                ? ""
                : ";" + of.brought().setScale(2).toPlainString() + ";"
                        + of.carried().setScale(2).toPlainString();
    }

    /**
     * Puts the latest draft of a period on the agenda of a meeting that is being prepared. The question names period, amount and
     * hash.
     */
    public void put(Actor chair, UUID cooperativeId, UUID periodId, UUID meeting, UUID key) {
        TradePeriod period = ofChair(chair, cooperativeId, periodId);
        once.run(Press.of(key, chair.accountId(), "payment.put", periodId, meeting), () -> {
            hold(cooperativeId);
            requireFree(periodId);
            Draft draft = rows.latest(periodId).orElseThrow(NotFoundException::new);
            String words = DAY.format(period.startsOn()) + " – " + DAY.format(period.endsOn()) + "; "
                    + format.money(draft.amount()) + "; SHA-256 " + draft.hash();
            UUID question = meetings.put(
                    chair,
                    cooperativeId,
                    meeting,
                    Meetings.Put.of(Topic.PAYMENTS, words),
                    Press.within(key, "payment.put"));
            jdbc.sql("insert into payment_proposal (question_id, draft_id, meeting_id, put_at) values (?, ?, ?, ?)")
                    .params(question, draft.id(), meeting, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            audit.note(chair.accountId(), "payment.put", draft.id(), null);
            return question.toString();
        });
    }

    private void requireFree(UUID period) {
        if (rows.decision(period).isPresent()) {
            throw new RuleViolationException("payment.refused.decided");
        }
        if (rows.isAfterResults(period)) {
            throw new RuleViolationException(PaymentDecisions.AFTER_RESULTS);
        }
        if (rows.latest(period).flatMap(draft -> rows.pending(draft.id())).isPresent()) {
            throw new RuleViolationException("payment.refused.put");
        }
    }

    /** Drafting, putting and deciding exclude each other. */
    private void hold(UUID cooperativeId) {
        jdbc.sql("select cooperative_id from trade_book where cooperative_id = ? for update")
                .param(cooperativeId)
                .query(UUID.class)
                .single();
    }

    private TradePeriod ofChair(Actor chair, UUID cooperativeId, UUID periodId) {
        return cooperatives
                .findOfChair(chair, cooperativeId)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .flatMap(found -> periods.find(cooperativeId, periodId))
                .orElseThrow(NotFoundException::new);
    }
}
