package kz.yntymaq.cooperative.membership;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.applicant.FilledInByAnother;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.entity.MemberEntities;
import kz.yntymaq.cooperative.law.Ending;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a general meeting decided on people, carried out. Who asks has seen to it that the meeting was held and the votes
 * were counted; each answers whether it could be done, for a meeting that has voted cannot be told to vote again.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MeetingEffects {

    /** Message key of why nobody leaves once the remainder is divided: the share would be owed twice. */
    public static final String DIVIDED = "closing.why.shares-divided";

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final Endings endings;
    private final Accounts accounts;
    private final ChairCandidates candidates;
    private final MemberEntities members;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeetingEffects(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            Endings endings,
            Accounts accounts,
            ChairCandidates candidates,
            MemberEntities members,
            EntityManager entities,
            JdbcClient jdbc,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.endings = endings;
        this.accounts = accounts;
        this.candidates = candidates;
        this.members = members;
        this.entities = entities;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A person who asked to join was voted on.
     *
     * @return false when they had taken that back, or were voted for and belong to another co-operative of the same kind
     */
    public boolean admit(UUID cooperativeId, UUID id, MeetingDecision decision, UUID by) {
        Cooperative cooperative = hold(cooperativeId);
        return memberships
                .findByIdAndCooperativeId(id, cooperativeId)
                .filter(found -> found.getState() == MembershipState.APPLIED
                        && (!decision.isFor() || (!cooperative.isEnding() && members.allows(found, cooperative))))
                .map(found -> {
                    decided(found, decision, by);
                    return true;
                })
                .orElse(false);
    }

    /** Why nobody is admitted as things stand: message key, null where people are. */
    public @Nullable String shut(UUID cooperativeId) {
        return cooperatives
                        .findById(cooperativeId)
                        .filter(Cooperative::isEnding)
                        .isPresent()
                ? Cooperative.ENDING
                : null;
    }

    void decided(Membership applicant, MeetingDecision decision, UUID by) {
        if (decision.isFor()) {
            hold(applicant.getCooperativeId()).requireNoLiquidation();
        }
        applicant.decide(decision, by, clock.instant());
        events.publishEvent(new JoiningDecided(
                applicant.getCooperativeId(),
                applicant.getAccountId(),
                applicant.getState() == MembershipState.ADMITTED));
        audit.note(
                by,
                "membership.decided",
                applicant.getId(),
                applicant.getState().name());
    }

    /**
     * A member who asked to leave was voted on: the membership ends however it was voted.
     *
     * @return false when they had taken that back, chair the co-operative still, or what remained is divided
     */
    public boolean end(UUID cooperativeId, UUID id, MeetingDecision decision, UUID by) {
        Cooperative cooperative = hold(cooperativeId);
        return memberships
                .findByIdAndCooperativeId(id, cooperativeId)
                .filter(found ->
                        found.getState() == MembershipState.LEAVING && !cooperative.isChairedBy(found.getAccountId()))
                .filter(found -> !isDivided(cooperativeId))
                .map(found -> {
                    left(found, decision, by);
                    return true;
                })
                .orElse(false);
    }

    /** Why a member who asked to leave stays as things stand: message key, null for no reason. */
    public @Nullable String staysBecause(UUID cooperativeId, UUID person) {
        if (isDivided(cooperativeId)) {
            return DIVIDED;
        }
        return cooperatives.findById(cooperativeId).orElseThrow().isChairedBy(person) ? "ending.why.chairs" : null;
    }

    /** Why nobody is excluded as things stand: what remains belongs to all who are members now. Message key; null where one may be. */
    public @Nullable String keeps(UUID cooperativeId) {
        return shut(cooperativeId) == null ? null : "ending.refused.liquidation";
    }

    /** @throws RuleViolationException while the co-operative is liquidated: its members stay its members */
    public void requireKeeping(UUID cooperativeId) {
        String why = keeps(cooperativeId);
        if (why != null) {
            throw new RuleViolationException(why);
        }
    }

    /** Whether what remained of a co-operative in liquidation was divided by the shares. */
    public boolean isDivided(UUID cooperativeId) {
        return jdbc.sql("select exists (select from closing_divided_v where cooperative_id = ?)")
                .param(cooperativeId)
                .query(Boolean.class)
                .single();
    }

    void left(Membership leaving, MeetingDecision decision, UUID by) {
        endings.end(leaving, Ending.EXIT, decision.on(), decision, by);
        events.publishEvent(new MemberLeft(leaving.getCooperativeId(), leaving.getAccountId()));
    }

    /**
     * A member was elected chair, or again.
     *
     * @param question on which the meeting voted in the portal, null for a meeting held elsewhere
     * @return false when they are no member now, are leaving, cannot sign in, or may not chair
     */
    public boolean elect(UUID cooperativeId, UUID member, MeetingDecision decision, @Nullable UUID question, UUID by) {
        Cooperative cooperative = hold(cooperativeId);
        if (whyNot(cooperativeId, member, decision.on()) != null) {
            return false;
        }
        elected(cooperative, member, decision, question, by);
        return true;
    }

    /** Why a member cannot be elected chair as things stand: message key, null when they can. */
    public @Nullable String whyNot(UUID cooperativeId, UUID member, LocalDate on) {
        return isOpenMember(cooperativeId, member) ? refusal(cooperativeId, member, on) : "cooperative.why.no-member";
    }

    /** Why a member may not chair, as the bodies stand on a day: message key, null for no reason. */
    public @Nullable String refusal(UUID cooperativeId, UUID member, LocalDate on) {
        return candidates.refusal(cooperativeId, member, on);
    }

    /** Whether somebody is a member who stays and can sign in. */
    public boolean isOpenMember(UUID cooperativeId, UUID member) {
        return memberships
                .findOpen(cooperativeId, member)
                .filter(found -> found.getState() == MembershipState.MEMBER && !isShut(member))
                .isPresent();
    }

    void elected(Cooperative cooperative, UUID member, MeetingDecision decision, @Nullable UUID question, UUID by) {
        UUID before = cooperative.getChairId();
        cooperative.electChair(member, decision, by, clock.instant());
        events.publishEvent(new ChairElected(cooperative.getId(), member, decision, question, by));
        if (!before.equals(cooperative.getChairId())) {
            events.publishEvent(new FilledInByAnother(cooperative.getId(), before, clock.instant()));
        }
        audit.note(by, "cooperative.chair-elected", cooperative.getId(), null);
    }

    /** Who withdrew the consent may still be a member, and can chair nothing: nobody signs in to the account. */
    private boolean isShut(UUID member) {
        Account account = accounts.findAll(Set.of(member)).get(member);
        return account == null || account.isDisabled();
    }

    /** The co-operative as it stands now, held until the transaction ends. */
    public Cooperative hold(UUID cooperativeId) {
        Cooperative held = cooperatives.findById(cooperativeId).orElseThrow(NotFoundException::new);
        entities.refresh(
                held, LockModeType.PESSIMISTIC_WRITE); // who may lead the meeting was asked before: it was read then
        return held;
    }
}
