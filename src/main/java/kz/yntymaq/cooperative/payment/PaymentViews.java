package kz.yntymaq.cooperative.payment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.trade.TradePeriod;
import kz.yntymaq.cooperative.trade.TradePeriods;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Periods and payments: the chair sees all shares, a member the own one with how it was reckoned. */
@Service
@Transactional(readOnly = true)
class PaymentViews {

    private final CooperativeRepository cooperatives;
    private final TradePeriods periods;
    private final PaymentRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    PaymentViews(
            CooperativeRepository cooperatives, TradePeriods periods, PaymentRows rows, JdbcClient jdbc, Clock clock) {
        this.cooperatives = cooperatives;
        this.periods = periods;
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A period in the list. @param delivered the actor's own, tenge; bought likewise */
    record Line(TradePeriod period, PaymentStage stage, BigDecimal delivered, BigDecimal bought) {}

    /** The periods of a co-operative, the latest first. */
    record Listed(UUID cooperative, String name, boolean chair, List<Line> lines) {}

    /**
     * A period and its payments.
     *
     * @param draft the latest, null while none is made
     * @param meeting on whose agenda the draft stands, null where it stands on none
     * @param own the actor's own share; null where there is none
     * @param shares all of them for the chair, null for others
     * @param forHeirs what of it is still owed to members who died, tenge
     * @param late whether something is owed after its day
     */
    record Page(
            UUID cooperative,
            String name,
            boolean chair,
            TradePeriod period,
            PaymentStage stage,
            @Nullable Draft draft,
            @Nullable UUID meeting,
            PaymentRows.@Nullable Decision decision,
            @Nullable PaymentShare own,
            @Nullable KeyPage<PaymentShare> shares,
            BigDecimal paid,
            BigDecimal forHeirs,
            boolean late) {

        public String address() {
            return "/cabinet/cooperatives/" + cooperative + "/payments/" + period.id();
        }

        public boolean is(String asked) {
            return stage.name().equals(asked);
        }

        /** What is still owed to all others, tenge. */
        public BigDecimal forMembers() {
            return draft == null
                    ? BigDecimal.ZERO
                    : draft.amount().subtract(paid).subtract(forHeirs);
        }

        /** Whether another draft may be made. */
        public boolean isFree() {
            return stage == PaymentStage.CLOSED || stage == PaymentStage.SHOWN;
        }
    }

    Listed list(Actor actor, UUID cooperativeId) {
        Cooperative cooperative = cooperative(actor, cooperativeId);
        UUID mine = rows.membership(cooperativeId, actor.accountId()).orElse(null);
        Map<UUID, PaymentStage> stages = stages(cooperativeId);
        return new Listed(
                cooperativeId,
                cooperative.name(),
                cooperative.isChairedBy(actor.accountId()),
                jdbc.sql("""
                        select p.id, p.starts_on, p.ends_on,
                               coalesce(sum(e.amount) filter (where e.deal = 'DELIVERY'), 0.00) as delivered,
                               coalesce(sum(e.amount) filter (where e.deal = 'PURCHASE'), 0.00) as bought
                          from trade_period p
                          left join trade_entry e on e.membership_id = :mine and e.day between p.starts_on and p.ends_on
                         where p.cooperative_id = :cooperative
                         group by p.id order by p.ends_on desc limit 100""")
                        .param("cooperative", cooperativeId)
                        .param("mine", mine)
                        .query((row, n) -> {
                            UUID id = row.getObject("id", UUID.class);
                            return new Line(
                                    new TradePeriod(
                                            id,
                                            row.getObject("starts_on", LocalDate.class),
                                            row.getObject("ends_on", LocalDate.class)),
                                    stages.getOrDefault(id, PaymentStage.CLOSED),
                                    row.getBigDecimal("delivered"),
                                    row.getBigDecimal("bought"));
                        })
                        .list());
    }

    /** Without looking whether a draft stands on an agenda: its page says so. */
    private Map<UUID, PaymentStage> stages(UUID cooperativeId) {
        return jdbc
                .sql("""
                select distinct on (d.period_id) d.period_id,
                       case when c.draft_id is null then 'SHOWN'
                            when (select sum(amount) from payment_paid_v where draft_id = c.draft_id) >= d.amount then 'PAID'
                            else 'DECIDED' end as stage
                  from payment_draft d left join payment_decision c on c.draft_id = d.id
                 where d.cooperative_id = ? order by d.period_id, c.draft_id nulls last, d.place desc""")
                .param(cooperativeId)
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), PaymentStage.valueOf(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Page page(Actor actor, UUID cooperativeId, UUID periodId, @Nullable String after) {
        Cooperative cooperative = cooperative(actor, cooperativeId);
        TradePeriod period = periods.find(cooperativeId, periodId).orElseThrow(NotFoundException::new);
        boolean chair = cooperative.isChairedBy(actor.accountId());
        PaymentRows.Decision decision = rows.decision(periodId).orElse(null);
        Draft draft = (decision == null ? rows.latest(periodId) : rows.find(decision.draft())).orElse(null);
        UUID meeting = draft == null || decision != null
                ? null
                : rows.pending(draft.id()).map(PaymentRows.Proposal::meeting).orElse(null);
        BigDecimal paid = draft == null ? BigDecimal.ZERO : rows.paid(draft.id());
        return new Page(
                cooperativeId,
                cooperative.name(),
                chair,
                period,
                stage(draft, decision, meeting, paid),
                draft,
                meeting,
                decision,
                draft == null ? null : own(actor, draft).orElse(null),
                draft == null || !chair ? null : rows.page(draft.id(), after),
                paid,
                draft == null || decision == null ? BigDecimal.ZERO : rows.owedToHeirs(draft.id()),
                draft != null
                        && decision != null
                        && paid.compareTo(draft.amount()) < 0
                        && PaymentTermRule.isLate(decision.dueOn(), LocalDate.now(clock)));
    }

    private Optional<PaymentShare> own(Actor actor, Draft draft) {
        return rows.membership(draft.cooperative(), actor.accountId())
                .flatMap(membership -> rows.share(draft.id(), membership));
    }

    private static PaymentStage stage(
            @Nullable Draft draft, PaymentRows.@Nullable Decision decision, @Nullable UUID meeting, BigDecimal paid) {
        if (draft == null) {
            return PaymentStage.CLOSED;
        }
        if (decision != null) {
            return paid.compareTo(draft.amount()) >= 0 ? PaymentStage.PAID : PaymentStage.DECIDED;
        }
        return meeting == null ? PaymentStage.SHOWN : PaymentStage.PUT;
    }

    /** The same for the chair alone. */
    Page led(Actor chair, UUID cooperativeId, UUID periodId) {
        Page page = page(chair, cooperativeId, periodId, null);
        if (!page.chair()) {
            throw new NotFoundException();
        }
        return page;
    }

    /** The list for the chair alone. */
    Listed ledList(Actor chair, UUID cooperativeId) {
        Listed listed = list(chair, cooperativeId);
        if (!listed.chair()) {
            throw new NotFoundException();
        }
        return listed;
    }

    private Cooperative cooperative(Actor actor, UUID cooperativeId) {
        Cooperative active = cooperatives.findActive(cooperativeId).orElseThrow(NotFoundException::new);
        rows.membership(cooperativeId, actor.accountId()).orElseThrow(NotFoundException::new);
        return active;
    }
}
