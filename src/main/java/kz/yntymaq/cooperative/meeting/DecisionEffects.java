package kz.yntymaq.cooperative.meeting;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.CharterWording;
import kz.yntymaq.cooperative.ending.ExclusionDropped;
import kz.yntymaq.cooperative.ending.ExclusionWords;
import kz.yntymaq.cooperative.ending.Exclusions;
import kz.yntymaq.cooperative.meeting.Matter.Effect;
import kz.yntymaq.cooperative.membership.MeetingEffects;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.voting.Count;
import kz.yntymaq.voting.Outcome;
import kz.yntymaq.voting.QuestionState;
import kz.yntymaq.voting.Sittings;
import kz.yntymaq.voting.Votes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a meeting decided takes effect by itself, in the transaction in which it is counted. */
@Component
class DecisionEffects {

    private final MatterRepository matters;
    private final Sittings sittings;
    private final Votes votes;
    private final MeetingEffects effects;
    private final Exclusions exclusions;
    private final ExclusionWords exclusionWords;
    private final MembershipRepository memberships;
    private final List<Meetings.Decided> others;
    private final Adoption charters;
    private final CooperativeRepository cooperatives;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecisionEffects(
            MatterRepository matters,
            Sittings sittings,
            Votes votes,
            MeetingEffects effects,
            Exclusions exclusions,
            ExclusionWords exclusionWords,
            MembershipRepository memberships,
            List<Meetings.Decided> others,
            Adoption charters,
            CooperativeRepository cooperatives,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.matters = matters;
        this.sittings = sittings;
        this.votes = votes;
        this.effects = effects;
        this.exclusions = exclusions;
        this.exclusionWords = exclusionWords;
        this.memberships = memberships;
        this.others = others;
        this.charters = charters;
        this.cooperatives = cooperatives;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Carries out what was decided. A person who took an application back, or left, in between changes nothing of the
     * count: the question stays decided, and it is on record that nothing came of it.
     */
    void takeEffect(Actor by, UUID cooperative, Votes.Facts closed) {
        Matter matter =
                matters.findByIdAndMeetingId(closed.id(), closed.sitting()).orElseThrow(NotFoundException::new);
        if (matter.getTopic() == Topic.AUTHORISATION && closed.outcome() == Outcome.ADOPTED) {
            matter.tookEffect(); // it is shown where the application is checked
            matters.saveAndFlush(matter);
        }
        Optional<Meetings.Decided> elsewhere = elsewhere(matter);
        if (elsewhere.isPresent()) {
            if (closed.outcome() == Outcome.ADOPTED) {
                MeetingDecision decision = decision(requireNonNull(closed.count()), LocalDate.now(clock));
                boolean done = !isFilled(closed.sitting(), matter.getTopic())
                        && elsewhere.get().takeEffect(cooperative, matter.getId(), decision, by.accountId());
                tookEffect(by, cooperative, matter, done);
            }
            return;
        }
        CharterWording.Change change = matter.getChange();
        if (change != null && closed.outcome() == Outcome.ADOPTED) {
            tookEffect(by, cooperative, matter, amend(by, cooperative, closed, change));
        }
        UUID person = matter.getPerson();
        if (person == null || (matter.getTopic() == Topic.CHAIR && closed.outcome() != Outcome.ADOPTED)) {
            return;
        }
        UUID chair = cooperatives.findById(cooperative).orElseThrow().getChairId();
        MeetingDecision decision = decision(requireNonNull(closed.count()), LocalDate.now(clock));
        boolean done = switch (matter.getTopic()) {
            case ADMISSION ->
                effects.admit(cooperative, requireNonNull(matter.getMembershipId()), decision, by.accountId());
            case EXIT -> effects.end(cooperative, requireNonNull(matter.getMembershipId()), decision, by.accountId());
            case EXCLUSION ->
                exclusions.voted(cooperative, requireNonNull(matter.getProposalId()), decision, by.accountId());
            case CHAIR ->
                !isFilled(closed.sitting(), Topic.CHAIR)
                        && effects.elect(cooperative, person, decision, matter.getId(), by.accountId());
            default -> throw new IllegalStateException("no person in " + matter.getTopic());
        };
        if (matter.getTopic() == Topic.EXCLUSION && closed.outcome() != Outcome.ADOPTED) {
            return; // the member stays
        }
        if (done && (matter.getTopic() == Topic.EXIT || matter.getTopic() == Topic.EXCLUSION)) {
            sittings.leave(by, closed.sitting(), person); // counted no more, neither among the members nor as there
        }
        tookEffect(by, cooperative, matter, done);
        if (done && matter.getTopic() == Topic.CHAIR && !chair.equals(person)) {
            events.publishEvent(
                    new MeetingMessages.Told(cooperative, closed.sitting(), chair, "meeting.message.chair-over"));
        }
    }

    private void tookEffect(Actor by, UUID cooperative, Matter matter, boolean done) {
        if (done) {
            matter.tookEffect();
        } else {
            matter.isImpossible(Optional.ofNullable(whyNot(cooperative, matter))
                    .orElse(matter.getTopic() == Topic.ADMISSION ? "meeting.why.other-cooperative" : null));
        }
        matters.saveAndFlush(matter);
        if (done) {
            fallOthers(by, matter.getMeetingId());
        }
        audit.note(by.accountId(), "meeting.took-effect", matter.getId(), done ? "DONE" : "IMPOSSIBLE");
    }

    /** Another edition of the charter is in force from the day of the meeting, unless the item was changed while it was voted on. */
    private boolean amend(Actor by, UUID cooperative, Votes.Facts closed, CharterWording.Change change) {
        cooperatives.findForUpdate(cooperative).orElseThrow(NotFoundException::new);
        if (charters.moved(cooperative, List.of(change)).isPresent()) {
            return false;
        }
        Count count = requireNonNull(closed.count());
        charters.adopt(
                cooperative,
                List.of(change),
                CharterWording.Vote.at(
                        closed.sitting(), closed.id(), LocalDate.now(clock), count.yes(), count.members()),
                by.accountId());
        return true;
    }

    /** A post is filled: questions on other candidates and lists, which nobody has voted on, fall. */
    private void fallOthers(Actor by, UUID meeting) {
        matters.findByMeetingId(meeting).stream()
                .filter(each -> isFilled(meeting, each.getTopic()))
                .forEach(each -> fall(each, null, by.accountId()));
    }

    private void fall(Matter matter, @Nullable String why, UUID by) {
        boolean waits = !sittings.isOver(matter.getMeetingId()) && isUnvoted(matter.getMeetingId(), matter);
        if (matter.getEffect() == null && waits) {
            matter.fall(why);
            matters.saveAndFlush(matter);
            audit.note(by, "meeting.matter-fell", matter.getId(), null);
        }
    }

    /** The proposal was taken back, or the membership has ended: nobody votes on it any more. The minutes of what is over stay. */
    @EventListener
    void on(ExclusionDropped dropped) {
        matters.findByProposalId(dropped.id()).forEach(each -> fall(each, dropped.why(), dropped.by()));
    }

    private Optional<Meetings.Decided> elsewhere(Matter matter) {
        return others.stream().filter(each -> each.isFor(matter.getTopic())).findFirst();
    }

    /** The one reason why what a question asks for cannot be carried out as things stand: message key, null for none. */
    private @Nullable String whyNot(UUID cooperative, Matter matter) {
        if (isFilled(matter.getMeetingId(), matter.getTopic())) {
            return "meeting.why.filled";
        }
        LocalDate today = LocalDate.now(clock);
        return switch (matter.getTopic()) {
            case ADMISSION -> stands(cooperative, matter) ? effects.shut(cooperative) : "meeting.why.asks-no-more";
            case EXIT ->
                !stands(cooperative, matter)
                        ? "meeting.why.leaves-no-more"
                        : effects.staysBecause(cooperative, requireNonNull(matter.getPerson()));
            case EXCLUSION ->
                effects.keeps(cooperative) != null
                        ? effects.keeps(cooperative)
                        : exclusionWords.whyNot(cooperative, requireNonNull(matter.getProposalId()), today);
            case CHAIR -> effects.whyNot(cooperative, requireNonNull(matter.getPerson()), today);
            default ->
                elsewhere(matter)
                        .map(each -> each.whyNot(cooperative, matter.getId()))
                        .orElse(null);
        };
    }

    private boolean stands(UUID cooperative, Matter matter) {
        return memberships
                .findByIdAndCooperativeId(requireNonNull(matter.getMembershipId()), cooperative)
                .filter(found -> Agenda.isFor(matter.getTopic(), found.getState()))
                .isPresent();
    }

    private boolean isUnvoted(UUID meeting, Matter matter) {
        return votes.find(meeting, matter.getId())
                .filter(found -> found.state() == QuestionState.PLANNED)
                .isPresent();
    }

    /** How many questions of a meeting nobody voted on, without those that fell. */
    long unvoted(UUID meeting) {
        return matters.findByMeetingId(meeting).stream()
                .filter(each -> each.getEffect() != Effect.FALLEN && isUnvoted(meeting, each))
                .count();
    }

    /** @throws RuleViolationException for a question that fell or cannot take effect, or an item that reads otherwise than when it was put */
    void requireStands(UUID cooperative, UUID meeting, UUID question) {
        Matter matter = matters.findByIdAndMeetingId(question, meeting).orElseThrow(NotFoundException::new);
        if (matter.getEffect() == Effect.FALLEN) {
            throw new RuleViolationException("meeting.refused.fallen");
        }
        String why = whyNot(cooperative, matter);
        if (why != null) {
            throw new RuleViolationException(why);
        }
        Optional.ofNullable(matter.getChange())
                .flatMap(change -> charters.moved(cooperative, List.of(change)))
                .ifPresent(number -> {
                    throw new RuleViolationException("meeting.refused.charter-moved", number);
                });
        if (matter.getTopic().isOfResults() && paymentsWait(cooperative, matter)) {
            throw new RuleViolationException("meeting.rule.payments-first");
        }
    }

    /** Payments of its year come first, or where it names none those of this meeting: law, article 23, point 2. */
    private boolean paymentsWait(UUID cooperative, Matter results) {
        Integer year = results.getYear();
        return year != null
                ? others.stream().anyMatch(each -> each.comesBefore(cooperative, year))
                : matters.findByMeetingId(results.getMeetingId()).stream()
                        .anyMatch(each -> each.getTopic() == Topic.PAYMENTS
                                && each.getEffect() != Effect.FALLEN
                                && isUnvoted(each.getMeetingId(), each));
    }

    /**
     * Whether this meeting has filled the post already: of several candidates or lists the first that most are for is elected, and
     * whoever chairs is elected as the chair or, with a board, as its head.
     */
    private boolean isFilled(UUID meeting, Topic topic) {
        return switch (topic) {
            case CHAIR, BOARD -> matters.isDone(meeting, Topic.CHAIR) || matters.isDone(meeting, Topic.BOARD);
            case REVISION -> matters.isDone(meeting, Topic.REVISION);
            default -> false;
        };
    }

    /** Whether a vote of this meeting has ended somebody's membership. */
    boolean hasEnded(UUID meeting, UUID person) {
        return matters.findByMeetingId(meeting).stream()
                .filter(each -> each.getTopic() == Topic.EXIT || each.getTopic() == Topic.EXCLUSION)
                .anyMatch(each -> person.equals(each.getPerson()) && each.getEffect() == Effect.DONE);
    }

    /** Message key of what is told to who ended a vote: a membership ends however it was voted. */
    String told(Votes.Facts closed) {
        Matter matter =
                matters.findByIdAndMeetingId(closed.id(), closed.sitting()).orElseThrow(NotFoundException::new);
        return matter.getTopic() == Topic.EXIT && matter.getEffect() == Effect.DONE
                ? "meeting.done.exit"
                : closed.outcome() == Outcome.ADOPTED ? "meeting.done.adopted" : "meeting.done.not-adopted";
    }

    /** As a membership keeps it: who was there and said nothing is in none of its votes. */
    private static MeetingDecision decision(Count count, LocalDate on) {
        return new MeetingDecision(on, count.present(), count.yes(), count.no(), count.abstained());
    }
}
