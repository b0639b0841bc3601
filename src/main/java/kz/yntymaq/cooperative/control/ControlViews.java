package kz.yntymaq.cooperative.control;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members began to control the co-operative, as all its members see it. */
@Service
@Transactional(readOnly = true)
class ControlViews {

    private final CooperativeRepository cooperatives;
    private final InitiativeRows rows;
    private final AuditRows audits;
    private final Stages stages;
    private final Accounts accounts;
    private final Clock clock;

    ControlViews(
            CooperativeRepository cooperatives,
            InitiativeRows rows,
            AuditRows audits,
            Stages stages,
            Accounts accounts,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.rows = rows;
        this.audits = audits;
        this.stages = stages;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param who names of the group that is at work, to whom explanations are given
     * @param question by which it was put last, null where it was not
     */
    record Shown(
            Initiative of,
            Stage stage,
            List<String> who,
            AuditRows.@Nullable Decision decision,
            AuditRows.@Nullable Report report,
            AuditRows.@Nullable Put question,
            boolean chair,
            boolean executive) {

        /** Whether the reader may join or leave it. */
        public boolean isJoined() {
            return stage.isJoined() && (of.mine() || !(executive && of.aim() == Aim.GROUP));
        }

        /** Whether the reader is in a group that looks at the co-operative now. */
        public boolean isReading() {
            return stage == Stage.AT_WORK && of.mine();
        }

        /** Whether the reader may put it to a meeting that they prepare. */
        public boolean isPut() {
            return stage.isPutNext() && answers();
        }

        /** Whether the reader may record its report. */
        public boolean isReported() {
            return stage.awaitsReport() && (of.aim() == Aim.OWN ? of.mine() : answers());
        }

        private boolean answers() {
            return chair || of.mine();
        }
    }

    /**
     * The page.
     *
     * @param chair whether the reader chairs the co-operative
     * @param executive whether the reader may be in no group
     */
    record Page(UUID id, String name, boolean chair, boolean executive, List<Shown> open, List<Shown> past) {}

    /** For members. */
    Page page(Actor actor, UUID id) {
        Cooperative cooperative = cooperatives
                .findVisibleTo(actor, id)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
        boolean chair = cooperative.isChairedBy(actor.accountId());
        boolean executive = rows.executive(id, LocalDate.now(clock)).contains(actor.accountId());
        List<Shown> all = rows.of(actor, id).stream()
                .map(each -> shown(each, chair, executive))
                .toList();
        return new Page(
                id,
                cooperative.name(),
                chair,
                executive,
                all.stream().filter(each -> each.stage().isOpen()).toList(),
                all.stream().filter(each -> !each.stage().isOpen()).toList());
    }

    /** One of them, for members. */
    Shown find(Actor actor, UUID cooperativeId, UUID id) {
        Page page = page(actor, cooperativeId);
        return rows.find(actor, cooperativeId, id)
                .map(found -> shown(found, page.chair(), page.executive()))
                .orElseThrow(NotFoundException::new);
    }

    private Shown shown(Initiative of, boolean chair, boolean executive) {
        Stage stage = stages.of(of);
        AuditRows.Report report = audits.report(of.id()).orElse(null);
        return new Shown(
                of,
                stage,
                stage == Stage.AT_WORK ? names(of) : List.of(),
                audits.decision(of.id()).orElse(null),
                report,
                audits.lastPut(of.id(), report == null ? AuditRows.Step.DECIDE : AuditRows.Step.APPROVE)
                        .orElse(null),
                chair,
                executive);
    }

    private List<String> names(Initiative group) {
        List<UUID> behind = rows.behind(group.cooperative(), group.id());
        Map<UUID, PersonName> names = accounts.names(behind);
        return behind.stream()
                .filter(names::containsKey)
                .map(each -> requireNonNull(names.get(each)).full())
                .toList();
    }
}
