package kz.yntymaq.cooperative.income;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.payment.PaymentTermRule;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Net income of the years: the chair sees all parts, a member and an associated member the own one with how it was reckoned. Named
 * {@code @incomeViews} in templates.
 */
@Service
@Transactional(readOnly = true)
class IncomeViews {

    private final CooperativeRepository cooperatives;
    private final IncomeRows rows;
    private final IncomeWeights weights;
    private final List<Meetings.Decided> decided;
    private final JdbcClient jdbc;
    private final Clock clock;

    IncomeViews(
            CooperativeRepository cooperatives,
            IncomeRows rows,
            IncomeWeights weights,
            List<Meetings.Decided> decided,
            JdbcClient jdbc,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.rows = rows;
        this.weights = weights;
        this.decided = decided;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A year in the list. */
    record Line(int year, IncomeStage stage) {}

    /** The years of a co-operative that are over, the latest first. @param member whether the actor is a member, now or then */
    record Listed(UUID cooperative, String name, boolean chair, boolean member, List<Line> lines) {}

    /**
     * A year and its net income.
     *
     * @param member whether the actor is a member, now or then, and no associated one
     * @param draft the latest, null while none is made
     * @param meeting on whose agenda the draft stands, null where it stands on none
     * @param own what it gives to the actor; null where there is none
     * @param shares all of them for the chair, null for others
     * @param forHeirs what of it is still owed to members who died, which the chair pays one by one, tenge; nothing for others
     * @param late whether something is owed after its day
     * @param waits whether co-operative payments of the year are decided first (article 23, point 2)
     */
    record Page(
            UUID cooperative,
            String name,
            boolean chair,
            boolean member,
            int year,
            IncomeStage stage,
            @Nullable IncomeDraft draft,
            @Nullable UUID meeting,
            IncomeRows.@Nullable Decision decision,
            @Nullable IncomeShare own,
            @Nullable KeyPage<IncomeShare> shares,
            BigDecimal paid,
            BigDecimal forHeirs,
            boolean late,
            boolean waits) {

        public String address() {
            return "/cabinet/cooperatives/" + cooperative + "/income/" + year;
        }

        /** What is still owed to all others, tenge. */
        public BigDecimal forOthers() {
            return draft == null
                    ? BigDecimal.ZERO
                    : draft.given().subtract(paid).subtract(forHeirs);
        }

        public boolean is(String asked) {
            return stage.name().equals(asked);
        }

        /** Whether another draft may be made. */
        public boolean isFree() {
            return stage == IncomeStage.NONE || stage == IncomeStage.SHOWN;
        }
    }

    Listed list(Actor actor, UUID cooperativeId) {
        Cooperative cooperative = cooperative(actor, cooperativeId);
        Map<Integer, IncomeStage> stages = rows.stages(cooperativeId);
        return new Listed(
                cooperativeId,
                cooperative.name(),
                cooperative.isChairedBy(actor.accountId()),
                isMember(cooperativeId, actor),
                years(cooperative)
                        .mapToObj(year -> new Line(year, stages.getOrDefault(year, IncomeStage.NONE)))
                        .toList());
    }

    /** Those that are over since it was registered, the latest first. */
    private IntStream years(Cooperative cooperative) {
        LocalDate registered = Objects.requireNonNull(cooperative.getRegisteredOn());
        int last = LocalDate.now(clock).getYear() - 1;
        return IntStream.rangeClosed(registered.getYear(), last).map(year -> registered.getYear() + last - year);
    }

    private @Nullable IncomeDraft draft(UUID cooperativeId, int year, IncomeRows.@Nullable Decision decision) {
        return (decision == null ? rows.latest(cooperativeId, year) : rows.find(decision.draft())).orElse(null);
    }

    private @Nullable UUID pending(IncomeDraft draft, IncomeRows.@Nullable Decision decision) {
        return decision != null
                ? null
                : rows.pending(draft.id()).map(IncomeRows.Proposal::meeting).orElse(null);
    }

    private IncomeStage stage(
            @Nullable IncomeDraft draft, IncomeRows.@Nullable Decision decision, @Nullable UUID meeting) {
        if (draft == null) {
            return IncomeStage.NONE;
        }
        return IncomeStage.of(decision != null, meeting != null, draft.given(), rows.paid(draft.id()));
    }

    Page page(Actor actor, UUID cooperativeId, int year, @Nullable String after) {
        Cooperative cooperative = cooperative(actor, cooperativeId);
        if (years(cooperative).noneMatch(each -> each == year)) {
            throw new NotFoundException();
        }
        boolean chair = cooperative.isChairedBy(actor.accountId());
        IncomeRows.Decision decision = rows.decision(cooperativeId, year).orElse(null);
        IncomeDraft draft = draft(cooperativeId, year, decision);
        UUID meeting = draft == null ? null : pending(draft, decision);
        IncomeStage stage = stage(draft, decision, meeting);
        return new Page(
                cooperativeId,
                cooperative.name(),
                chair,
                isMember(cooperativeId, actor),
                year,
                stage,
                draft,
                meeting,
                decision,
                draft == null ? null : own(actor, draft),
                draft == null || !chair ? null : rows.page(draft.id(), after),
                draft == null ? BigDecimal.ZERO : rows.paid(draft.id()),
                draft == null || decision == null || !chair ? BigDecimal.ZERO : rows.owedToHeirs(draft.id()),
                stage == IncomeStage.DECIDED
                        && PaymentTermRule.isLate(
                                Objects.requireNonNull(decision).dueOn(), LocalDate.now(clock)),
                decision == null && decided.stream().anyMatch(each -> each.comesBefore(cooperativeId, year)));
    }

    private @Nullable IncomeShare own(Actor actor, IncomeDraft draft) {
        return rows.payees(draft.cooperative(), actor.accountId()).stream()
                .flatMap(payee -> rows.share(draft.id(), payee).stream())
                .findFirst()
                .orElse(null);
    }

    /** The same for the chair alone. */
    Page led(Actor chair, UUID cooperativeId, int year) {
        Page page = page(chair, cooperativeId, year, null);
        if (!page.chair()) {
            throw new NotFoundException();
        }
        return page;
    }

    /** Associated members of a year, to whom dividends may be given. */
    List<IncomeWeights.Associate> associates(UUID cooperativeId, int year) {
        return weights.associates(cooperativeId, year);
    }

    /** Dividends of a draft, by associated member, tenge. */
    Map<UUID, BigDecimal> dividends(UUID draft) {
        return jdbc
                .sql(
                        "select payee, amount from income_share where draft_id = ? and associate_id is not null and amount > 0")
                .param(draft)
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getBigDecimal(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What is still owed to a member, or an associated one, of all years that were decided on, tenge. Who asks may know it. */
    public BigDecimal owed(UUID payee) {
        return jdbc.sql("select coalesce(sum(owed), 0.00) from income_due_v where payee = ?")
                .param(payee)
                .query(BigDecimal.class)
                .single();
    }

    private boolean isMember(UUID cooperativeId, Actor actor) {
        return jdbc.sql("""
                select exists (select from membership m join share_member s on s.membership_id = m.id
                                where m.cooperative_id = ? and m.account_id = ?)""")
                .params(cooperativeId, actor.accountId())
                .query(Boolean.class)
                .single();
    }

    /** For members and associated ones, of now and then. */
    private Cooperative cooperative(Actor actor, UUID cooperativeId) {
        Cooperative active = cooperatives.findActive(cooperativeId).orElseThrow(NotFoundException::new);
        if (rows.payees(cooperativeId, actor.accountId()).isEmpty()) {
            throw new NotFoundException();
        }
        return active;
    }
}
