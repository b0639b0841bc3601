package kz.yntymaq.cooperative.ending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.calendar.WorkingCalendar;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.law.Ending;
import kz.yntymaq.cooperative.membership.Endings;
import kz.yntymaq.cooperative.membership.MeetingEffects;
import kz.yntymaq.cooperative.membership.MembershipEnded;
import kz.yntymaq.cooperative.membership.OutsideMeeting;
import kz.yntymaq.cooperative.membership.OutsideMeeting.Decided;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.Frequency;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a member is excluded: proposed with grounds of the charter, told, answered, decided by the general meeting (law on
 * agricultural co-operatives, articles 31 and 34). Until the meeting has decided, the member keeps every right and votes
 * as the others do: no article takes that away (article 26, point 4).
 */
@Service
@Transactional
public class Exclusions {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final ExclusionRepository exclusions;
    private final List<Proposers> proposers;
    private final MeetingEffects effects;
    private final Endings endings;
    private final OutsideMeeting outside;
    private final WorkingCalendar calendar;
    private final Frequency frequency;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Exclusions(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            ExclusionRepository exclusions,
            List<Proposers> proposers,
            MeetingEffects effects,
            Endings endings,
            OutsideMeeting outside,
            WorkingCalendar calendar,
            Frequency frequency,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.exclusions = exclusions;
        this.proposers = proposers;
        this.effects = effects;
        this.endings = endings;
        this.outside = outside;
        this.calendar = calendar;
        this.frequency = frequency;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What is proposed. @param member id of the membership @param charterItem the charter's item that names the grounds */
    public record Proposal(UUID member, String charterItem, String grounds) {}

    /** Whether somebody may propose it: the chair, and a member who may call the members together. */
    @Transactional(readOnly = true)
    public boolean mayPropose(Actor actor, UUID cooperativeId) {
        return cooperatives
                .findVisibleTo(actor, cooperativeId)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .filter(found -> found.isChairedBy(actor.accountId())
                        || proposers.stream().anyMatch(each -> each.mayCall(actor, cooperativeId)))
                .isPresent();
    }

    /**
     * Proposes to exclude a member, who is told and may answer.
     *
     * @return id of the proposal
     * @throws FieldViolationException by {@code member} for the chair, who hands the post over first, and for whom it is proposed already
     */
    public UUID propose(Actor actor, UUID cooperativeId, Proposal proposal, UUID key) {
        if (!mayPropose(actor, cooperativeId)) {
            throw new NotFoundException();
        }
        return UUID.fromString(once.run(
                Press.of(key, actor.accountId(), "exclusion.proposed", cooperativeId, proposal), () -> {
                    Cooperative cooperative = effects.hold(cooperativeId);
                    effects.requireKeeping(cooperativeId);
                    Membership member = memberships
                            .findByIdAndCooperativeId(proposal.member(), cooperativeId)
                            .filter(Exclusions::isMember)
                            .filter(found -> !found.getAccountId().equals(actor.accountId()))
                            .orElseThrow(() -> new FieldViolationException("member", "error.choice"));
                    if (cooperative.isChairedBy(member.getAccountId())) {
                        throw new FieldViolationException("member", "ending.refused.chair");
                    }
                    if (exclusions
                            .findByMembershipIdAndState(member.getId(), ExclusionState.PROPOSED)
                            .isPresent()) {
                        throw new FieldViolationException("member", "ending.refused.twice");
                    }
                    frequency.require("exclusion.proposed", actor.accountId(), member.getId() + "", 2, 1);
                    Exclusion made = exclusions.saveAndFlush(Exclusion.propose(
                            cooperativeId,
                            member.getId(),
                            member.getAccountId(),
                            proposal.charterItem(),
                            proposal.grounds(),
                            actor.accountId(),
                            clock.instant(),
                            LocalDate.now(clock)));
                    return done(made, ExclusionMoved.What.PROPOSED, "exclusion.proposed", actor.accountId());
                }));
    }

    /** The member's own words to it. */
    public void answer(Actor actor, UUID cooperativeId, UUID id, String words, UUID key) {
        Exclusion own = find(cooperativeId, id);
        if (!own.getAccountId().equals(actor.accountId())) {
            throw new NotFoundException();
        }
        once.run(Press.of(key, actor.accountId(), "exclusion.answered", id, words), () -> {
            own.answer(words, LocalDate.now(clock));
            exclusions.saveAndFlush(own);
            return done(own, ExclusionMoved.What.ANSWERED, "exclusion.answered", actor.accountId());
        });
    }

    /** Who proposed it, or the chair, takes it back; again is the same. */
    public void takeBack(Actor actor, UUID cooperativeId, UUID id) {
        Cooperative cooperative =
                cooperatives.findVisibleTo(actor, cooperativeId).orElseThrow(NotFoundException::new);
        Exclusion found = find(cooperativeId, id);
        if (!cooperative.isChairedBy(actor.accountId())
                && !found.getProposedBy().equals(actor.accountId())) {
            throw new NotFoundException();
        }
        if (found.getState() != ExclusionState.TAKEN_BACK) {
            found.takeBack();
            exclusions.saveAndFlush(found);
            done(found, ExclusionMoved.What.TAKEN_BACK, "exclusion.taken-back", actor.accountId());
            events.publishEvent(new ExclusionDropped(id, "ending.why.taken-back", actor.accountId()));
        }
    }

    /** The chair records how a general meeting held outside the portal voted on it. @return whether the member is excluded */
    public boolean decide(Actor chair, UUID cooperativeId, UUID id, MeetingDecision decision, UUID key) {
        ofChair(chair, cooperativeId);
        Exclusion found = find(cooperativeId, id);
        return Boolean.parseBoolean(once.run(
                Press.of(key, chair.accountId(), "exclusion.decided", id, decision), () -> {
                    effects.requireKeeping(cooperativeId);
                    LocalDate proposedOn = LocalDate.ofInstant(found.getProposedAt(), clock.getZone());
                    UUID ends = decision.isFor() ? found.getMembershipId() : null;
                    outside.require(cooperativeId, decision, proposedOn, ends);
                    found.requireHeard("on", decision.on());
                    if (!carryOut(found, decision, chair.accountId())) {
                        throw new RuleViolationException("ending.refused.chair");
                    }
                    UUID person = found.getAccountId();
                    outside.tell(cooperativeId, Decided.EXCLUSION, person, decision, chair.accountId());
                    return String.valueOf(decision.isFor());
                }));
    }

    /** Memberships of those whose exclusion is proposed. */
    @Transactional(readOnly = true)
    public Set<UUID> proposed(UUID cooperativeId) {
        return exclusions.findByCooperativeIdAndState(cooperativeId, ExclusionState.PROPOSED).stream()
                .map(Exclusion::getMembershipId)
                .collect(Collectors.toSet());
    }

    /**
     * Looks whether a meeting of a day may decide on the exclusion of a member.
     *
     * @return the proposal on which it decides
     * @throws FieldViolationException by {@code person} when it is not proposed, or the member could not answer until then
     */
    @Transactional(readOnly = true)
    public UUID requireOpen(UUID membership, LocalDate meetingOn) {
        Exclusion found = exclusions
                .findByMembershipIdAndState(membership, ExclusionState.PROPOSED)
                .orElseThrow(() -> new FieldViolationException("person", "error.choice"));
        found.requireHeard("person", meetingOn);
        return found.getId();
    }

    /**
     * A meeting held in the portal has voted on a proposal.
     *
     * @return false when nothing came of an adopted exclusion: it was taken back, the membership has ended, or the member chairs
     */
    public boolean voted(UUID cooperativeId, UUID proposal, MeetingDecision decision, UUID by) {
        effects.hold(cooperativeId);
        return exclusions
                .findByIdAndCooperativeId(proposal, cooperativeId)
                .filter(found -> found.getState() == ExclusionState.PROPOSED)
                .map(found -> carryOut(found, decision, by))
                .orElse(false);
    }

    /** The chair records when and how the written notice was handed over. */
    public void hand(Actor chair, UUID cooperativeId, UUID id, Handing how, LocalDate on, UUID key) {
        ofChair(chair, cooperativeId);
        Exclusion found = find(cooperativeId, id);
        once.run(Press.of(key, chair.accountId(), "exclusion.notice-handed", id, how, on), () -> {
            found.hand(how, on, chair.accountId(), LocalDate.now(clock));
            exclusions.saveAndFlush(found);
            audit.note(chair.accountId(), "exclusion.notice-handed", id, how.name());
            return id.toString();
        });
    }

    /** The membership ended in another way: nothing is left to decide. */
    @EventListener
    void on(MembershipEnded ended) {
        if (ended.ending() != Ending.EXCLUSION) {
            exclusions
                    .findByMembershipIdAndState(ended.membershipId(), ExclusionState.PROPOSED)
                    .ifPresent(found -> {
                        found.endedBefore();
                        exclusions.saveAndFlush(found);
                        events.publishEvent(new ExclusionDropped(found.getId(), "ending.why.ended", ended.by()));
                    });
        }
    }

    private boolean carryOut(Exclusion found, MeetingDecision decision, UUID by) {
        if (!decision.isFor()) {
            keep(found, decision, by);
            return true;
        }
        Cooperative cooperative = effects.hold(found.getCooperativeId());
        Membership member = memberships
                .findByIdAndCooperativeId(found.getMembershipId(), found.getCooperativeId())
                .orElseThrow(NotFoundException::new);
        boolean stays = effects.keeps(found.getCooperativeId()) != null || !isMember(member);
        if (stays || cooperative.isChairedBy(member.getAccountId()) || !found.isHeard(decision.on())) {
            return false;
        }
        found.exclude(decision.on(), NoticeRule.due(days -> calendar.hold().plus(decision.on(), days)));
        exclusions.saveAndFlush(found);
        endings.end(member, Ending.EXCLUSION, decision.on(), decision, by);
        done(found, ExclusionMoved.What.EXCLUDED, "exclusion.decided", by);
        return true;
    }

    private void keep(Exclusion found, MeetingDecision decision, UUID by) {
        found.keep(decision.on());
        exclusions.saveAndFlush(found);
        done(found, ExclusionMoved.What.NOT_EXCLUDED, "exclusion.decided", by);
    }

    private String done(Exclusion about, ExclusionMoved.What what, String action, UUID by) {
        events.publishEvent(new ExclusionMoved(about.getCooperativeId(), about.getId(), what, by));
        audit.note(by, action, about.getId(), about.getState().name());
        return about.getId().toString();
    }

    private static boolean isMember(Membership found) {
        return found.getState() == MembershipState.MEMBER || found.getState() == MembershipState.LEAVING;
    }

    private Exclusion find(UUID cooperativeId, UUID id) {
        return exclusions.findByIdAndCooperativeId(id, cooperativeId).orElseThrow(NotFoundException::new);
    }

    private void ofChair(Actor chair, UUID cooperativeId) {
        cooperatives.requireOfChair(chair, cooperativeId);
    }
}
