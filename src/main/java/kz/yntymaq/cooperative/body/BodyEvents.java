package kz.yntymaq.cooperative.body;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.FoundingRecord;
import kz.yntymaq.cooperative.founding.CooperativeConfirmed;
import kz.yntymaq.cooperative.membership.ChairElected;
import kz.yntymaq.cooperative.membership.MembershipEnded;
import kz.yntymaq.cooperative.membership.MembershipRestored;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.work.Frequency;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Terms that begin or end with what happens elsewhere, in its transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BodyEvents {

    /** How many elections and releases of meetings outside the portal one person writes down a day; the portal's own. */
    private static final int MOST_A_DAY = 10;

    private final BodyTerms terms;
    private final BodyTermRepository stored;
    private final Bodies bodies;
    private final BodyDecisions decisions;
    private final BodyCharter charter;
    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final Adoption foundings;
    private final CooperativeInbox inbox;
    private final Accounts accounts;
    private final Frequency frequency;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BodyEvents(
            BodyTerms terms,
            BodyTermRepository stored,
            Bodies bodies,
            BodyDecisions decisions,
            BodyCharter charter,
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            Adoption foundings,
            CooperativeInbox inbox,
            Accounts accounts,
            Frequency frequency,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.terms = terms;
        this.stored = stored;
        this.bodies = bodies;
        this.decisions = decisions;
        this.charter = charter;
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.foundings = foundings;
        this.inbox = inbox;
        this.accounts = accounts;
        this.frequency = frequency;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The first terms are of the founding meeting, whose day cannot be mended any more. */
    @EventListener
    void on(CooperativeConfirmed event) {
        Cooperative cooperative = cooperatives.findById(event.cooperativeId()).orElseThrow();
        LocalDate met = cooperative.getMeetingOn();
        if (met == null) {
            return;
        }
        Set<UUID> board = foundings
                .find(cooperative.getId())
                .map(FoundingRecord.People::board)
                .orElse(Set.of());
        LocalDate until = until(cooperative.getId(), met);
        if (!board.isEmpty()) {
            terms.elect(cooperative.getId(), Body.BOARD, board, met, until, null);
        }
        terms.elect(
                cooperative.getId(),
                board.isEmpty() ? Body.CHAIR : Body.HEAD,
                Set.of(cooperative.getChairId()),
                met,
                until,
                null);
    }

    @EventListener
    void on(ChairElected event) {
        LocalDate on = event.decision().on();
        BodyDecision kept = decisions.saveAndFlush(BodyDecision.of(
                event.cooperativeId(),
                BodyDecision.Kind.CHAIR,
                event.question(),
                event.decision(),
                event.by(),
                clock.instant()));
        boolean board = !terms.in(event.cooperativeId(), Body.BOARD, on).isEmpty();
        terms.elect(
                event.cooperativeId(),
                board ? Body.HEAD : Body.CHAIR,
                Set.of(event.accountId()),
                on,
                until(event.cooperativeId(), on),
                kept.getId());
    }

    private @Nullable LocalDate until(UUID cooperativeId, LocalDate from) {
        return Optional.ofNullable(charter.of(cooperativeId).years())
                .map(from::plusYears)
                .orElse(null);
    }

    /**
     * A member of a body lays the post down; pressed twice is the same. Who heads a board or chairs alone does not: somebody has to
     * act for the co-operative until another is elected (the portal's own order).
     *
     * @param id of the actor's own term
     */
    @Transactional
    public void resign(Actor actor, UUID cooperativeId, UUID id) {
        cooperatives
                .findVisibleForUpdate(actor, cooperativeId)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
        BodyTerm term = stored.findByIdAndCooperativeId(id, cooperativeId)
                .filter(each -> each.getAccountId().equals(actor.accountId()))
                .orElseThrow(NotFoundException::new);
        if (term.getEndedWhy() == BodyTerm.Ended.RESIGNED) {
            return;
        }
        bodies.requireReleasable(term);
        terms.resign(term, LocalDate.now(clock));
        audit.note(actor.accountId(), "body.resigned", id, term.getBody().name());
        events.publishEvent(new Resigned(cooperativeId, actor.accountId(), term.getBody()));
    }

    /** A member of a body laid the post down. */
    record Resigned(UUID cooperativeId, UUID accountId, Body body) {}

    /** All members are told: the post is vacant. */
    @ApplicationModuleListener
    void on(Resigned event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        PersonName name = accounts.names(Set.of(event.accountId())).get(event.accountId());
        inbox.tellAll(
                memberships.findVoters(event.cooperativeId()).stream()
                        .filter(each -> !each.equals(event.accountId()))
                        .toList(),
                "body.message.resigned",
                CooperativeInbox.cabinet(facts) + "/bodies",
                facts,
                RecordedValue.words(name == null ? null : name.full()),
                RecordedValue.key(event.body().key() + ".member"));
    }

    /** All members are told of it: that often a day only. */
    @EventListener
    void limit(BodyDecision.Recorded event) {
        frequency.require("body.recorded", event.by(), event.cooperativeId().toString(), MOST_A_DAY, 1);
    }

    /** What a chair wrote down of a meeting that the portal has not seen is told to those it concerns, and to all members. */
    @ApplicationModuleListener
    void on(BodyDecision.Recorded event) {
        BodyDecision decision = decisions.findById(event.id()).orElseThrow();
        List<BodyTerm> began = stored.findByDecisionId(event.id());
        List<BodyTerm> ended = stored.findByEndDecisionId(event.id());
        Set<UUID> elected = began.stream().map(BodyTerm::getAccountId).collect(Collectors.toSet());
        Set<UUID> released = ended.stream()
                .map(BodyTerm::getAccountId)
                .filter(each -> !elected.contains(each))
                .collect(Collectors.toSet());
        Body body = Stream.concat(began.stream(), ended.stream())
                .map(BodyTerm::getBody)
                .findFirst()
                .orElse(Body.CHAIR);
        LocalDate on = decision.getDecision().on();
        if (body == Body.HEAD
                && stored.findByCooperativeIdOrderByFromOnDescRecordedAtDescId(event.cooperativeId()).stream()
                        .anyMatch(each ->
                                each.getBody() == Body.BOARD && each.getFromOn().equals(on))) {
            return; // told with the board
        }
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        String page = CooperativeInbox.cabinet(facts) + "/bodies";
        RecordedValue day = new RecordedValue.Day(on);
        RecordedValue member = RecordedValue.key(body.key() + ".member");
        RecordedValue present = RecordedValue.count(decision.getDecision().present());
        RecordedValue votesFor = RecordedValue.count(decision.getDecision().votesFor());
        inbox.tellAll(elected, "body.message.voted.elected", page, facts, member, day, present, votesFor);
        inbox.tellAll(released, "body.message.voted.released", page, facts, member, day, present, votesFor);
        inbox.tellAll(
                memberships.findVoters(event.cooperativeId()).stream()
                        .filter(each -> !elected.contains(each) && !released.contains(each))
                        .toList(),
                elected.isEmpty() ? "body.message.voted.release" : "body.message.voted.election",
                page,
                facts,
                RecordedValue.key(body.key()),
                day,
                present,
                votesFor,
                RecordedValue.words(accounts.names(elected.isEmpty() ? released : elected).values().stream()
                        .map(PersonName::full)
                        .sorted()
                        .collect(Collectors.joining(", "))));
    }

    @EventListener
    void on(MembershipEnded event) {
        Membership ended = memberships
                .findByIdAndCooperativeId(event.membershipId(), event.cooperativeId())
                .orElseThrow();
        terms.left(event.cooperativeId(), ended.getAccountId(), event.leftOn());
    }

    @EventListener
    void on(MembershipRestored event) {
        Membership restored = memberships
                .findByIdAndCooperativeId(event.membershipId(), event.cooperativeId())
                .orElseThrow();
        terms.restored(event.cooperativeId(), restored.getAccountId(), event.leftOn());
    }
}
