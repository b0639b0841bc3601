package kz.yntymaq.cooperative.meeting;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.associate.Associates;
import kz.yntymaq.cooperative.charter.Charters;
import kz.yntymaq.cooperative.meeting.demand.DemandedMeetings;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Option;
import kz.yntymaq.voting.Outcome;
import kz.yntymaq.voting.QuestionState;
import kz.yntymaq.voting.SittingState;
import kz.yntymaq.voting.Sittings;
import kz.yntymaq.voting.Votes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who sees a meeting and who leads it. Members see it once it was called; who prepares it sees it before. One that the
 * executive body calls is the chair's, whoever chairs now. One that members demanded is of who called it on the demand, and
 * not the chair's; each who stands behind the demand may open it. Once it is open, who presides and the secretary lead it too.
 */
@Component
public class MeetingAccess {

    private final CooperativeRepository cooperatives;
    private final MeetingRepository meetings;
    private final MatterRepository matters;
    private final Sittings sittings;
    private final Votes votes;
    private final Charters charters;
    private final Associates associates;
    private final DemandedMeetings demands;
    private final Format format;

    MeetingAccess(
            CooperativeRepository cooperatives,
            MeetingRepository meetings,
            MatterRepository matters,
            Sittings sittings,
            Votes votes,
            Charters charters,
            Associates associates,
            DemandedMeetings demands,
            Format format) {
        this.cooperatives = cooperatives;
        this.meetings = meetings;
        this.matters = matters;
        this.sittings = sittings;
        this.votes = votes;
        this.charters = charters;
        this.associates = associates;
        this.demands = demands;
        this.format = format;
    }

    /**
     * A meeting as somebody may see it.
     *
     * @param leads whether they lead it too
     * @param owns whether they may call it off: who called it on a demand, the chair any other
     */
    record Seen(Cooperative cooperative, Meeting meeting, Sittings.Facts sitting, boolean leads, boolean owns) {

        /** What the minutes of the meeting ask of somebody. */
        Part part(UUID reader) {
            boolean presided = reader.equals(sitting.presiding());
            boolean wrote = reader.equals(sitting.secretary());
            return new Part(
                    meeting.isConfirmed(),
                    (presided && meeting.getPresidingConfirmedAt() == null)
                            || (wrote && meeting.getSecretaryConfirmedAt() == null),
                    meeting.isConfirmed() && (presided || wrote));
        }
    }

    /**
     * A reader's part in minutes.
     *
     * @param confirmed whether both who answer for them confirmed them
     * @param confirms whether the reader is to confirm them and has not yet
     * @param signs whether the reader may sign them, as one of the two, once both confirmed
     */
    public record Part(boolean confirmed, boolean confirms, boolean signs) {}

    /** The co-operative whose meeting it is. @throws NotFoundException when there is no such meeting */
    public UUID cooperativeOf(UUID meeting) {
        return meetings.findById(meeting).orElseThrow(NotFoundException::new).getCooperativeId();
    }

    /** The co-operative, for its members, and for who were when it ended. */
    Cooperative cooperative(Actor actor, UUID id) {
        return cooperatives
                .findVisibleTo(actor, id)
                .filter(found -> found.getState().isMet())
                .orElseThrow(NotFoundException::new);
    }

    Seen seen(Actor actor, UUID cooperativeId, UUID id) {
        Meeting meeting = meetings.findByIdAndCooperativeId(id, cooperativeId).orElseThrow(NotFoundException::new);
        Sittings.Facts sitting = sittings.find(id).orElseThrow(NotFoundException::new);
        boolean answers = actor.accountId().equals(sitting.presiding())
                || actor.accountId().equals(sitting.secretary());
        Cooperative cooperative = answers && sitting.state() == SittingState.CLOSED
                ? ofClosed(cooperativeId)
                : cooperative(actor, cooperativeId);
        boolean prepared = sitting.state() == SittingState.PLANNED || meeting.isDropped();
        UUID demand = meeting.getDemandId();
        boolean owns = demand == null
                ? cooperative.isChairedBy(actor.accountId())
                : meeting.getCalledBy().equals(actor.accountId());
        boolean opens = demand != null && sitting.state() == SittingState.CALLED && demands.isBehind(actor, demand);
        boolean leads = owns || answers || opens;
        if (!leads && prepared) {
            throw new NotFoundException();
        }
        return new Seen(cooperative, meeting, sitting, leads, owns);
    }

    /**
     * A meeting whose minutes somebody may read: who was excluded by it reads them too, since the decision can be appealed (law
     * on agricultural co-operatives, article 31, point 2). No others of that co-operative.
     */
    Seen read(Actor actor, UUID cooperativeId, UUID id) {
        if (matters.findByMeetingId(id).stream().noneMatch(each -> excludes(each, actor.accountId()))) {
            return seen(actor, cooperativeId, id);
        }
        Meeting meeting = meetings.findByIdAndCooperativeId(id, cooperativeId).orElseThrow(NotFoundException::new);
        Sittings.Facts sitting = sittings.find(id).orElseThrow(NotFoundException::new);
        return sitting.state() == SittingState.CLOSED
                ? new Seen(ofClosed(cooperativeId), meeting, sitting, false, false)
                : seen(actor, cooperativeId, id);
    }

    /** Whether somebody sees the rest of a meeting too whose minutes they read. */
    boolean sees(Actor actor, UUID cooperativeId, Seen read) {
        return read.leads() || cooperatives.findVisibleTo(actor, cooperativeId).isPresent();
    }

    /** The meeting that excluded somebody, once it is over; null for none. Named {@code @meetingAccess} in templates. */
    public @Nullable UUID excludedBy(UUID cooperativeId, UUID account) {
        return matters.findOf(cooperativeId, Topic.EXCLUSION).stream()
                .filter(each -> excludes(each, account))
                .map(Matter::getMeetingId)
                .filter(each -> sittings.find(each)
                        .filter(found -> found.state() == SittingState.CLOSED)
                        .isPresent())
                .findFirst()
                .orElse(null);
    }

    private static boolean excludes(Matter matter, UUID account) {
        return matter.getTopic() == Topic.EXCLUSION
                && matter.getEffect() == Matter.Effect.DONE
                && account.equals(matter.getPerson());
    }

    /** For who presided and the secretary: they confirm the minutes, though a vote of that meeting ended their membership. */
    private Cooperative ofClosed(UUID id) {
        return cooperatives
                .findById(id)
                .filter(found -> found.getState().isMet())
                .orElseThrow(NotFoundException::new);
    }

    /**
     * How many days before a meeting members are told, by the charter.
     *
     * @return empty where the portal does not know it
     */
    Optional<Integer> noticeDays(UUID cooperativeId) {
        return charters.noticeDays(cooperativeId);
    }

    /**
     * Looks whether somebody prepares a meeting, so that they may put questions on its agenda.
     *
     * @throws MovedOnException once members were called
     */
    public void requirePreparing(Actor actor, UUID cooperativeId, UUID id) {
        if (led(actor, cooperativeId, id).sitting().state() != SittingState.PLANNED) {
            throw new MovedOnException(MeetingsController.address(cooperativeId, id));
        }
    }

    /**
     * The same of a question that is on the agenda, held until the commit: nobody is called meanwhile.
     *
     * @throws NotFoundException for a question of another meeting
     */
    public void holdPreparing(Actor actor, UUID cooperativeId, UUID id, UUID question) {
        requirePreparing(actor, cooperativeId, id);
        sittings.holdPlanned(id);
        votes.find(id, question).orElseThrow(NotFoundException::new);
    }

    /** Whether somebody has a voice there and no vote: an associated member, once people were called (law, article 26, point 2). */
    public boolean isHeard(Actor actor, UUID cooperativeId, UUID id) {
        return meetings.findByIdAndCooperativeId(id, cooperativeId).isPresent()
                && sittings.find(id)
                        .filter(found ->
                                found.state() != SittingState.PLANNED && found.state() != SittingState.CALLED_OFF)
                        .isPresent()
                && associates.isAssociate(cooperativeId, actor.accountId());
    }

    /** A meeting as it is told beforehand: for who sees it, and for who has a voice there. */
    Seen told(Actor actor, UUID cooperativeId, UUID id) {
        return isHeard(actor, cooperativeId, id)
                ? new Seen(
                        ofClosed(cooperativeId),
                        meetings.findById(id).orElseThrow(),
                        sittings.find(id).orElseThrow(),
                        false,
                        false)
                : seen(actor, cooperativeId, id);
    }

    /** Whether somebody reads what is laid before a meeting: who is told of it, and nobody but who leads it once it was called off. */
    public boolean readsPapers(Actor actor, UUID cooperativeId, UUID id) {
        try {
            Seen told = told(actor, cooperativeId, id);
            return told.leads() || told.sitting().state() != SittingState.CALLED_OFF;
        } catch (NotFoundException nothing) {
            return false;
        }
    }

    /** What became of a question that another room put. */
    public enum Became {
        /** It stands on an agenda, or is being voted on. */
        WAITS,
        ADOPTED,
        NOT_ADOPTED,
        /** It was taken from the agenda, or the meeting was called off or ended without it. */
        NOTHING;

        /** As the vote stands. @param question null for one that was taken from the agenda */
        public static Became of(@Nullable QuestionState question, @Nullable Outcome outcome, SittingState meeting) {
            if (question == QuestionState.CLOSED) {
                return outcome == Outcome.ADOPTED ? ADOPTED : NOT_ADOPTED;
            }
            return question == null || meeting.isOver() ? NOTHING : WAITS;
        }

        /** Whether nothing else is put in its place. */
        public boolean stands() {
            return this == WAITS || this == ADOPTED;
        }

        /** Whether a meeting voted on it. */
        public boolean isVoted() {
            return this == ADOPTED || this == NOT_ADOPTED;
        }
    }

    /** What became of a question. */
    public Became became(UUID meeting, UUID question) {
        return votes.find(meeting, question)
                .map(found -> Became.of(
                        found.state(),
                        found.outcome(),
                        sittings.find(meeting).orElseThrow().state()))
                .orElse(Became.NOTHING);
    }

    /** Meetings on whose agenda somebody may put questions now, to be chosen from, the latest first; none for who prepares none. */
    public List<Option> agendas(Actor actor, UUID cooperativeId) {
        boolean chair = cooperative(actor, cooperativeId).isChairedBy(actor.accountId());
        List<Meeting> own = meetings.findTop100ByCooperativeIdOrderByStartsAtDescIdDesc(cooperativeId).stream()
                .filter(each ->
                        each.getDemandId() == null ? chair : each.getCalledBy().equals(actor.accountId()))
                .toList();
        Map<UUID, Sittings.Facts> facts =
                sittings.findAll(own.stream().map(Meeting::getId).toList());
        return own.stream()
                .filter(each -> requireNonNull(facts.get(each.getId())).state() == SittingState.PLANNED)
                .map(each ->
                        new Option(each.getId().toString(), format.time(each.getStartsAt()) + ", " + each.getPlace()))
                .toList();
    }

    /** The same for who leads it. */
    Seen led(Actor actor, UUID cooperativeId, UUID id) {
        Seen seen = seen(actor, cooperativeId, id);
        if (!seen.leads()) {
            throw new NotFoundException();
        }
        return seen;
    }
}
