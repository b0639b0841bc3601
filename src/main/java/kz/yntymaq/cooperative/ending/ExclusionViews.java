package kz.yntymaq.cooperative.ending;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.entity.MemberNames;
import kz.yntymaq.cooperative.past.FactsAt;
import kz.yntymaq.cooperative.past.RegisteredFacts;
import kz.yntymaq.cooperative.people.MemberPicker;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposals to exclude members, as members see them: they decide on them, so that they read grounds and answer. */
@Service
@Transactional(readOnly = true)
class ExclusionViews {

    private final CooperativeRepository cooperatives;
    private final ExclusionRepository exclusions;
    private final Exclusions service;
    private final MemberNames names;
    private final FactsAt factsAt;
    private final Clock clock;

    ExclusionViews(
            CooperativeRepository cooperatives,
            ExclusionRepository exclusions,
            Exclusions service,
            MemberNames names,
            FactsAt factsAt,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.exclusions = exclusions;
        this.service = service;
        this.names = names;
        this.factsAt = factsAt;
        this.clock = clock;
    }

    /** One in the list. */
    record Line(UUID id, String name, Instant proposedAt, ExclusionState state, boolean late) {}

    /** All of a co-operative, the latest first. @param proposes whether the actor may propose one */
    record Listed(UUID cooperative, String name, boolean proposes, List<Line> lines) {}

    /**
     * One proposal.
     *
     * @param nameKk of the co-operative, as the notice bore it once it was handed over
     * @param nameRu the same
     * @param name of the member
     * @param by name of who proposed it
     * @param mine whether it is about the actor
     * @param chair whether the actor chairs
     * @param takesBack whether the actor may take it back
     * @param decidable whether a meeting of today may decide
     * @param late whether the written notice is not handed over in time, or was handed over late
     */
    record Page(
            UUID cooperative,
            String nameKk,
            String nameRu,
            String cooperativeName,
            @Nullable String bin,
            UUID id,
            String name,
            String by,
            Instant proposedAt,
            String charterItem,
            String grounds,
            LocalDate answerUntil,
            @Nullable String answer,
            @Nullable LocalDate answeredOn,
            ExclusionState state,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate noticeDueOn,
            @Nullable LocalDate handedOn,
            @Nullable Handing handing,
            boolean mine,
            boolean chair,
            boolean takesBack,
            boolean decidable,
            boolean late) {

        public boolean isOpen() {
            return state == ExclusionState.PROPOSED;
        }

        public boolean isExcluded() {
            return state == ExclusionState.EXCLUDED;
        }

        public String address() {
            return ExclusionController.page(cooperative, id);
        }
    }

    /** The proposal by which a membership ended; null for none. Named {@code @exclusionViews} in templates. */
    public @Nullable UUID of(UUID membership) {
        return exclusions
                .findByMembershipIdAndState(membership, ExclusionState.EXCLUDED)
                .map(Exclusion::getId)
                .orElse(null);
    }

    Listed list(Actor actor, UUID cooperativeId) {
        Cooperative cooperative = visible(actor, cooperativeId);
        List<Exclusion> all = exclusions.findTop100ByCooperativeIdOrderByProposedAtDescIdDesc(cooperativeId);
        Function<UUID, String> name = names.here(
                cooperativeId, all.stream().map(Exclusion::getAccountId).toList());
        return new Listed(
                cooperativeId,
                cooperative.name(),
                service.mayPropose(actor, cooperativeId),
                all.stream()
                        .map(each -> new Line(
                                each.getId(),
                                name.apply(each.getAccountId()),
                                each.getProposedAt(),
                                each.getState(),
                                isLate(each)))
                        .toList());
    }

    /** Whom it can be proposed of: members but for the chair, the actor and those of whom it is proposed already. */
    MemberPicker.Whom candidates(Actor actor, UUID cooperativeId) {
        if (!service.mayPropose(actor, cooperativeId)) {
            throw new NotFoundException();
        }
        var but = new HashSet<>(
                List.of(actor.accountId(), visible(actor, cooperativeId).getChairId()));
        exclusions
                .findByCooperativeIdAndState(cooperativeId, ExclusionState.PROPOSED)
                .forEach(each -> but.add(each.getAccountId()));
        return MemberPicker.Whom.members(cooperativeId).without(but);
    }

    /** For every member, and for the person whom it is about, also when the membership has ended. */
    Page page(Actor actor, UUID cooperativeId, UUID id) {
        Exclusion found = exclusions.findByIdAndCooperativeId(id, cooperativeId).orElseThrow(NotFoundException::new);
        boolean mine = found.getAccountId().equals(actor.accountId());
        Cooperative cooperative = mine
                ? cooperatives.findActive(cooperativeId).orElseThrow(NotFoundException::new)
                : visible(actor, cooperativeId);
        var who = new HashSet<>(List.of(found.getAccountId(), found.getProposedBy()));
        Function<UUID, String> name = names.here(cooperativeId, who);
        boolean chair = cooperative.isChairedBy(actor.accountId());
        boolean open = found.getState() == ExclusionState.PROPOSED;
        LocalDate handed = found.getHandedOn();
        Bilingual onNotice = handed == null
                ? RegisteredFacts.nameOf(cooperative)
                : factsAt.onDay(cooperative, handed).name();
        return new Page(
                cooperativeId,
                onNotice.kk(),
                onNotice.ru(),
                cooperative.name(),
                cooperative.getBin(),
                id,
                name.apply(found.getAccountId()),
                name.apply(found.getProposedBy()),
                found.getProposedAt(),
                found.getCharterItem(),
                found.getGrounds(),
                found.getAnswerUntil(),
                found.getAnswer(),
                found.getAnsweredOn(),
                found.getState(),
                found.getDecidedOn(),
                found.getNoticeDueOn(),
                found.getHandedOn(),
                found.getHanding(),
                mine,
                chair,
                open && (chair || found.getProposedBy().equals(actor.accountId())),
                open && HearingRule.isMet(LocalDate.now(clock), found.getAnswerUntil(), found.getAnsweredOn()),
                isLate(found));
    }

    private boolean isLate(Exclusion found) {
        LocalDate due = found.getNoticeDueOn();
        LocalDate on = Optional.ofNullable(found.getHandedOn()).orElseGet(() -> LocalDate.now(clock));
        return due != null && !NoticeRule.isMet(on, due);
    }

    private Cooperative visible(Actor actor, UUID cooperativeId) {
        return cooperatives
                .findVisibleTo(actor, cooperativeId)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
    }
}
