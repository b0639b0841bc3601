package kz.yntymaq.cooperative.founding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.FilledInByAnother;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.DifferentKindsRule;
import kz.yntymaq.cooperative.Invitation;
import kz.yntymaq.cooperative.InvitationRepository;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.WrongStateException;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.FoundingRecord;
import kz.yntymaq.cooperative.entered.OnPaper;
import kz.yntymaq.cooperative.entity.MemberEntities;
import kz.yntymaq.cooperative.law.AdultRule;
import kz.yntymaq.cooperative.law.CooperativeLaw;
import kz.yntymaq.cooperative.law.EnoughFoundersRule;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.territory.Territory;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import kz.yntymaq.work.VersionCheck;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** From the idea of a co-operative to its founding meeting. */
@Service
@Transactional
public class Foundings {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final InvitationRepository invitations;
    private final Founding.Rules rules;
    private final VersionCheck versions;
    private final DifferentKindsRule differentKinds;
    private final MemberEntities entities;
    private final AdultRule adult;
    private final EnoughFoundersRule enoughFounders;
    private final CooperativeLaw law;
    private final Adoption adoption;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Foundings(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            InvitationRepository invitations,
            Founding.Rules rules,
            VersionCheck versions,
            DifferentKindsRule differentKinds,
            MemberEntities entities,
            AdultRule adult,
            EnoughFoundersRule enoughFounders,
            CooperativeLaw law,
            Adoption adoption,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.invitations = invitations;
        this.rules = rules;
        this.versions = versions;
        this.differentKinds = differentKinds;
        this.entities = entities;
        this.adult = adult;
        this.enoughFounders = enoughFounders;
        this.law = law;
        this.adoption = adoption;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins a founding; who begins it is its first founder and chairs it.
     *
     * @param key of the page's button, see {@link OnceOnly}
     * @return id of the co-operative
     */
    public UUID begin(Actor actor, Founding given, UUID key) {
        Press press = Press.of(key, actor.accountId(), "cooperative.founding-begun", given);
        return UUID.fromString(once.run(press, () -> begin(actor, given).toString()));
    }

    private UUID begin(Actor actor, Founding given) {
        Territory seat = rules.seat(given.seatCode());
        Cooperative cooperative = Cooperative.beginFounding(
                given.nameKk(), given.nameRu(), given.kinds(), seat, actor.accountId(), clock.instant());
        rules.requireFreeName(cooperative.getId(), given.nameKk(), given.nameRu(), seat);
        adult.require(actor.accountId());
        differentKinds.requireOwn(actor.accountId(), cooperative.getId(), given.kinds());
        cooperatives.saveAndFlush(cooperative);
        memberships.save(Membership.ofFounder(cooperative.getId(), actor.accountId(), given.share(), clock.instant()));
        audit.note(actor.accountId(), "cooperative.founding-begun", cooperative.getId(), seat.getCode());
        return cooperative.getId();
    }

    /**
     * Changes name, kinds and seat of a founding that the actor chairs.
     *
     * @param given its share is not looked at
     * @param version that the page showed
     */
    public void redescribe(Actor actor, UUID id, Founding given, int version) {
        Cooperative cooperative = chaired(actor, id);
        cooperatives.requirePapersFree(id);
        versions.require(version, cooperative.getVersion(), cooperative.getChangedBy(), cooperative.getChangedAt());
        Territory seat = rules.seat(given.seatCode());
        rules.requireFreeName(id, given.nameKk(), given.nameRu(), seat);
        entities.require(founders(id), cooperative, given.kinds());
        Founding.Described before = Founding.Described.of(cooperative);
        cooperative.redescribe(given.nameKk(), given.nameRu(), given.kinds(), seat, actor.accountId(), clock.instant());
        List<String> changed = before.otherIn(Founding.Described.of(cooperative));
        if (!changed.isEmpty()) {
            events.publishEvent(new Founding.Described.Anew(id, actor.accountId(), before.name(), changed));
        }
        audit.note(actor.accountId(), "cooperative.described", id, null);
    }

    /** A founder who does not chair takes part no longer; possible until the founding meeting. */
    public void leave(Actor actor, UUID id) {
        Cooperative cooperative = cooperatives.findVisibleForUpdate(actor, id).orElse(null);
        if (cooperative == null && memberships.hasLeftFounding(id, actor.accountId())) {
            return; // pressed twice
        }
        if (cooperative == null) {
            throw new NotFoundException();
        }
        if (cooperative.getState() != CooperativeState.FOUNDING || cooperative.isChairedBy(actor.accountId())) {
            throw new WrongStateException(cooperative.getState());
        }
        cooperatives.requireNoAssembly(id);
        memberships
                .findOpen(id, actor.accountId())
                .orElseThrow(NotFoundException::new)
                .withdraw(actor.accountId(), clock.instant());
        events.publishEvent(new FounderLeft(id, actor.accountId(), OnPaper.office()));
        audit.note(actor.accountId(), "cooperative.founder-withdrew", id, null);
    }

    /** The chair gives the founding up: invitations end, the founders are free for others. */
    public void giveUp(Actor actor, UUID id) {
        Cooperative cooperative = cooperatives.findOfChairForUpdate(actor, id).orElse(null);
        if (cooperative == null && cooperatives.isGivenUpBy(id, actor.accountId())) {
            return; // pressed twice
        }
        if (cooperative == null) {
            throw new NotFoundException();
        }
        cooperatives.requireNoAssembly(id);
        cooperative.giveUp(actor.accountId(), clock.instant());
        for (Membership each : memberships.findAllOf(id)) {
            if (each.getState() == MembershipState.FOUNDER) {
                each.withdraw(each.getAccountId(), clock.instant());
                events.publishEvent(new FoundingGivenUp(id, each.getAccountId()));
            }
        }
        invitations.findOpenOf(id).forEach(Invitation::withdraw);
        audit.note(actor.accountId(), "cooperative.given-up", id, null);
    }

    /**
     * Records the founding meeting: the charter is adopted as it stands, open invitations end.
     *
     * @throws RuleViolationException without terms, with too few founders or votes, or for bodies that the charter does not know
     */
    public void close(Actor actor, UUID id, FoundingDecision decided, String brought, UUID key) {
        once.run(Press.of(key, actor.accountId(), "cooperative.founded", id, decided), () -> {
            Cooperative cooperative = chaired(actor, id);
            cooperatives.requireNoAssembly(id);
            if (cooperatives.isCharterRejectedSince(id, decided.on())) {
                throw new FieldViolationException("meetingOn", "cooperative.refused.rejected");
            }
            requireLawful(cooperative, decided);
            if (!adoption.brought(id).equals(brought)) {
                throw new FieldViolationException("asVoted", "cooperative.close.refused.brought");
            }
            found(cooperative, decided, actor.accountId());
            return id.toString();
        });
    }

    /**
     * Refuses what a founding meeting cannot decide so; the co-operative is held.
     *
     * @throws RuleViolationException as {@link #close}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireLawful(Cooperative cooperative, FoundingDecision decided) {
        UUID id = cooperative.getId();
        List<UUID> founders = accounts(founders(id));
        enoughFounders.require(founders.size());
        decided.require(
                founders,
                adoption.terms(id),
                law.figure(CooperativeLaw.Name.MOST_MEMBERS_OF_SOLE_CHAIR, decided.on())
                        .whole(),
                adoption.bringsThings(id));
        adoption.requireHeard(id, decided.on(), decided.valuer());
        adoption.requireTermsOf(cooperative);
    }

    /** The co-operative, which is held, is founded by what was decided. @param by who says so: the chair who typed it, or who presided in the portal */
    @Transactional(propagation = Propagation.MANDATORY)
    public void found(Cooperative cooperative, FoundingDecision decided, UUID by) {
        UUID id = cooperative.getId();
        requireLawful(cooperative, decided);
        adoption.record(cooperative, people(decided, accounts(founders(id))), decided.on(), by);
        cooperative.closeFounding(
                decided.on(), decided.place(), decided.chair(), by, clock.instant(), LocalDate.now(clock));
        invitations.findOpenOf(id).forEach(Invitation::withdraw);
        events.publishEvent(new CooperativeFounded(id));
        if (!decided.chair().equals(by)) {
            events.publishEvent(new FilledInByAnother(id, by, clock.instant()));
        }
        audit.note(
                by, "cooperative.founded", id, enoughFounders.least().source().stored());
    }

    private static FoundingRecord.People people(FoundingDecision decided, List<UUID> founders) {
        return new FoundingRecord.People(
                decided.presiding(),
                decided.secretary(),
                decided.signer(),
                decided.valuer(),
                founders.stream().collect(Collectors.toMap(Function.identity(), decided::voteOf)),
                decided.board());
    }

    /**
     * Mends the day or the place of the founding meeting, unless it was held in the portal, which knows both.
     *
     * @param version that the page showed
     */
    public void correctMeeting(Actor actor, UUID id, LocalDate meetingOn, String meetingPlace, int version) {
        Cooperative cooperative = chaired(actor, id);
        if (cooperatives.isFoundedInPortal(id)) {
            throw new RuleViolationException("cooperative.refused.met-in-portal");
        }
        versions.require(version, cooperative.getVersion(), cooperative.getChangedBy(), cooperative.getChangedAt());
        cooperative.correctMeeting(meetingOn, meetingPlace, actor.accountId(), clock.instant(), LocalDate.now(clock));
        audit.note(actor.accountId(), "cooperative.meeting-corrected", id, null);
    }

    /** Held until the transaction ends: nobody joins or leaves meanwhile. */
    private Cooperative chaired(Actor actor, UUID id) {
        return cooperatives.findOfChairForUpdate(actor, id).orElseThrow(NotFoundException::new);
    }

    private List<Membership> founders(UUID id) {
        return memberships.findAllOf(id).stream()
                .filter(each -> each.getState() == MembershipState.FOUNDER)
                .toList();
    }

    private static List<UUID> accounts(List<Membership> memberships) {
        return memberships.stream().map(Membership::getAccountId).toList();
    }
}
