package kz.yntymaq.cooperative.authorisation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.membership.OutsideMeeting;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.programme.edition.OfferedProgrammes;
import kz.yntymaq.programme.edition.OfferedProgrammes.Offered;
import kz.yntymaq.work.Frequency;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chair records that a general meeting held outside the portal decided to apply. Members are told. */
@Service
@Transactional
public class AuthorisationRecords {

    /** How many a day all members are told of; the portal's own. */
    private static final int MOST_A_DAY = 5;

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final RecordedAuthorisationRepository recorded;
    private final OutsideMeeting outside;
    private final OfferedProgrammes offered;
    private final Frequency frequency;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AuthorisationRecords(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            RecordedAuthorisationRepository recorded,
            OutsideMeeting outside,
            OfferedProgrammes offered,
            Frequency frequency,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.recorded = recorded;
        this.outside = outside;
        this.offered = offered;
        this.frequency = frequency;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the meeting decided.
     *
     * @param programme code of one for which co-operatives may apply now
     * @param sum tenge
     * @param use what the money is for
     * @param minutesNumber of the minutes, which the co-operative keeps
     */
    public record Wish(
            String programme,
            BigDecimal sum,
            String use,
            String minutesNumber,
            LocalDate minutesOn,
            MeetingDecision decision) {}

    /** A co-operative as one of its members sees it. @param chair whether they chair it */
    record Seen(UUID id, String name, boolean chair) {}

    /** @throws NotFoundException for whoever is no member, and before its registration is confirmed */
    @Transactional(readOnly = true)
    Seen seen(Actor actor, UUID cooperativeId) {
        Cooperative found = cooperatives
                .findVisibleTo(actor, cooperativeId)
                .filter(each -> each.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
        return new Seen(cooperativeId, found.name(), found.isChairedBy(actor.accountId()));
    }

    /** The programmes for which co-operatives may apply now. */
    @Transactional(readOnly = true)
    List<Offered> programmes() {
        return offered.all(false);
    }

    /**
     * Records it.
     *
     * @return its id
     * @throws NotFoundException for whoever does not chair it, and before its registration is confirmed
     * @throws FieldViolationException by the field of what cannot have been, or was not adopted
     */
    public UUID record(Actor chair, UUID cooperativeId, Wish wish, UUID key) {
        Cooperative cooperative = cooperatives.requireOfChair(chair, cooperativeId);
        return UUID.fromString(once.run(
                Press.of(key, chair.accountId(), "authorisation.recorded", cooperativeId, wish), () -> {
                    if (offered.find(wish.programme(), false).isEmpty()) {
                        throw new FieldViolationException("programme", "error.choice");
                    }
                    frequency.require(
                            "authorisation.recorded", chair.accountId(), cooperativeId.toString(), MOST_A_DAY, 1);
                    outside.require(cooperativeId, wish.decision(), cooperative.getRegisteredOn());
                    RecordedAuthorisation made = recorded.saveAndFlush(RecordedAuthorisation.record(
                            cooperativeId,
                            wish,
                            memberships.countMembersOn(
                                    cooperativeId, wish.decision().on()),
                            chair.accountId(),
                            clock.instant(),
                            LocalDate.now(clock)));
                    audit.note(chair.accountId(), "authorisation.recorded", made.getId(), wish.programme());
                    events.publishEvent(new AuthorisationRecorded(cooperativeId, made.getId(), chair.accountId()));
                    return made.getId().toString();
                }));
    }
}
