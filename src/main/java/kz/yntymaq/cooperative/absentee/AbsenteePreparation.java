package kz.yntymaq.cooperative.absentee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.CharterWording;
import kz.yntymaq.cooperative.charter.Charters;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.Frequency;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** New words of the charter are written item by item and put to all members in writing. */
@Service
@Transactional
public class AbsenteePreparation {

    /** How often one person may ask the members of a co-operative, each of whom is told. */
    private static final int MOST = 5;

    private static final int DAYS = 30;

    private final AbsenteeAccess access;
    private final AbsenteeVotes votes;
    private final CooperativeRepository cooperatives;
    private final Adoption adoption;
    private final Charters charters;
    private final Frequency frequency;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AbsenteePreparation(
            AbsenteeAccess access,
            AbsenteeVotes votes,
            CooperativeRepository cooperatives,
            Adoption adoption,
            Charters charters,
            Frequency frequency,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.votes = votes;
        this.cooperatives = cooperatives;
        this.adoption = adoption;
        this.charters = charters;
        this.frequency = frequency;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins one, or goes on with the one that is being prepared.
     *
     * @return its id
     * @throws RuleViolationException where the portal does not hold the charter
     */
    public UUID begin(Actor actor, UUID cooperativeId) {
        Cooperative cooperative = access.cooperative(actor, cooperativeId);
        if (!access.mayBegin(actor, cooperative)) {
            throw new NotFoundException();
        }
        cooperatives.findForUpdate(cooperativeId).orElseThrow(NotFoundException::new);
        if (adoption.inForce(cooperativeId).isEmpty()) {
            throw new RuleViolationException("absentee.refused.no-charter");
        }
        boolean demanded = !cooperative.isChairedBy(actor.accountId());
        return votes.findByCooperativeIdAndState(cooperativeId, AbsenteeState.PLANNED).stream()
                .filter(each -> each.isDemanded() == demanded && access.keeps(actor, cooperative, each))
                .findFirst()
                .map(AbsenteeVote::getId)
                .orElseGet(() -> {
                    AbsenteeVote vote = votes.saveAndFlush(
                            AbsenteeVote.begin(cooperativeId, actor.accountId(), demanded, clock.instant()));
                    audit.note(actor.accountId(), "absentee.begun", vote.getId(), null);
                    return vote.getId();
                });
    }

    /**
     * Another wording of an item.
     *
     * @param change its edition is looked up here
     * @throws FieldViolationException by {@code kk} when it says what the charter in force says, by {@code noticeDays} for days that
     *     the text does not say
     */
    public void put(Actor actor, UUID cooperativeId, UUID id, CharterWording.Change change) {
        AbsenteeVote vote = access.held(actor, cooperativeId, id);
        change.requireSaid();
        CharterWording now = adoption.inForce(cooperativeId).orElseThrow(NotFoundException::new);
        if (now.of(change.item()).equals(change.text())) {
            throw new FieldViolationException("kk", "absentee.refused.same");
        }
        vote.put(new CharterWording.Change(change.item(), change.text(), change.noticeDays(), now.number()));
        votes.saveAndFlush(vote);
        audit.note(
                actor.accountId(),
                "absentee.item-put",
                id,
                String.valueOf(change.item().number()));
    }

    /** The item stays as it is. */
    public void remove(Actor actor, UUID cooperativeId, UUID id, CharterItem item) {
        AbsenteeVote vote = access.held(actor, cooperativeId, id);
        vote.remove(item);
        votes.saveAndFlush(vote);
        audit.note(actor.accountId(), "absentee.item-removed", id, String.valueOf(item.number()));
    }

    /** Nobody is asked. */
    public void giveUp(Actor actor, UUID cooperativeId, UUID id) {
        AbsenteeVote vote = access.held(actor, cooperativeId, id);
        if (vote.getState() != AbsenteeState.PLANNED) {
            throw new RuleViolationException("absentee.refused.state");
        }
        votes.delete(vote);
        audit.note(actor.accountId(), "absentee.given-up", id, null);
    }

    /**
     * All members are asked in writing; pressed twice is the same.
     *
     * @param until the last day on which they answer
     */
    public void ask(Actor actor, UUID cooperativeId, UUID id, LocalDate until) {
        AbsenteeVote vote = access.held(actor, cooperativeId, id);
        if (vote.getState() == AbsenteeState.RUNNING && until.equals(vote.getUntilOn())) {
            return;
        }
        adoption.moved(cooperativeId, vote.changes()).ifPresent(number -> {
            throw new RuleViolationException("absentee.refused.moved", number);
        });
        vote.ask(actor.accountId(), LocalDate.now(clock), until, charters.noticeDays(cooperativeId), clock.instant());
        frequency.require("absentee.ask", actor.accountId(), cooperativeId.toString(), MOST, DAYS);
        votes.saveAndFlush(vote);
        audit.note(actor.accountId(), "absentee.asked", id, until.toString());
        events.publishEvent(new AbsenteeMoved(cooperativeId, id, AbsenteeMoved.What.ASKED, null));
    }
}
