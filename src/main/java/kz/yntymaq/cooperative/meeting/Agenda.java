package kz.yntymaq.cooperative.meeting;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.CharterWording;
import kz.yntymaq.cooperative.ending.Exclusions;
import kz.yntymaq.cooperative.entity.MemberEntities;
import kz.yntymaq.cooperative.membership.ChairCandidates;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.edition.OfferedProgrammes;
import org.springframework.stereotype.Component;

/** What may be put on the agenda of a meeting. */
@Component
class Agenda {

    private final MatterRepository matters;
    private final MembershipRepository memberships;
    private final CooperativeRepository cooperatives;
    private final MemberEntities entities;
    private final Exclusions exclusions;
    private final Adoption charters;
    private final OfferedProgrammes offered;
    private final ChairCandidates candidates;
    private final Clock clock;

    Agenda(
            MatterRepository matters,
            MembershipRepository memberships,
            CooperativeRepository cooperatives,
            MemberEntities entities,
            Exclusions exclusions,
            Adoption charters,
            OfferedProgrammes offered,
            ChairCandidates candidates,
            Clock clock) {
        this.matters = matters;
        this.memberships = memberships;
        this.cooperatives = cooperatives;
        this.entities = entities;
        this.exclusions = exclusions;
        this.charters = charters;
        this.offered = offered;
        this.candidates = candidates;
        this.clock = clock;
    }

    /**
     * What a question says.
     *
     * @throws FieldViolationException for a person who does not stand so, what is on the agenda already, or a wording as in force
     */
    Matter matter(UUID cooperativeId, Meeting meeting, UUID question, Meetings.Put put) {
        Matter matter = of(cooperativeId, meeting.getId(), question, put);
        if (put.topic() == Topic.EXCLUSION) {
            matter.ofProposal(exclusions.requireOpen(requireNonNull(matter.getMembershipId()), day(meeting)));
        }
        if (put.topic() == Topic.REPORT && put.year() != null) {
            requireYear(cooperativeId, day(meeting), requireNonNull(put.year()));
        }
        if (put.topic() == Topic.CHAIR) {
            requireCandidate(cooperativeId, meeting, requireNonNull(matter.getPerson()));
        }
        return matter;
    }

    /**
     * Looks whether a question may be decided on the day of its meeting, which has moved.
     *
     * @param before the day on which the meeting was to be; what stood in the way then is not said of the move
     */
    void requireDay(UUID cooperativeId, Meeting meeting, Matter matter, LocalDate before) {
        if (matter.getTopic() == Topic.EXCLUSION) {
            exclusions.requireOpen(requireNonNull(matter.getMembershipId()), day(meeting));
        }
        Integer year = matter.getYear();
        if (matter.getTopic() == Topic.REPORT && year != null) {
            requireYear(cooperativeId, day(meeting), year);
        }
        if (matter.getTopic() == Topic.CHAIR) {
            UUID candidate = requireNonNull(matter.getPerson());
            if (candidates.refusal(cooperativeId, candidate, before) == null) {
                requireCandidate(cooperativeId, meeting, candidate);
            }
        }
    }

    /** Nothing is reported on a year in which the co-operative was not there, nor on one that has not begun by the meeting. */
    private void requireYear(UUID cooperativeId, LocalDate held, int year) {
        if (year > held.getYear()) {
            throw new FieldViolationException("year", "meeting.refused.year-ahead", String.valueOf(held.getYear()));
        }
        LocalDate registered =
                cooperatives.findActive(cooperativeId).orElseThrow().getRegisteredOn();
        if (registered != null && year < registered.getYear()) {
            throw new FieldViolationException("year", "meeting.refused.year", String.valueOf(registered.getYear()));
        }
    }

    /** Nobody is voted on whose election cannot take effect, unless the same meeting elects a board. */
    private void requireCandidate(UUID cooperativeId, Meeting meeting, UUID candidate) {
        String refusal = candidates.refusal(cooperativeId, candidate, day(meeting));
        if (refusal != null
                && matters.findByMeetingId(meeting.getId()).stream()
                        .noneMatch(each -> each.getTopic() == Topic.BOARD)) {
            throw new FieldViolationException("person", refusal);
        }
    }

    private LocalDate day(Meeting meeting) {
        return LocalDate.ofInstant(meeting.getStartsAt(), clock.getZone());
    }

    private Matter of(UUID cooperativeId, UUID id, UUID question, Meetings.Put put) {
        if (!put.topic().isOfPerson()) {
            return ofWords(cooperativeId, id, question, put);
        }
        UUID person = requireNonNull(put.person());
        Membership about = (put.topic() == Topic.CHAIR
                        ? memberships.findOpen(cooperativeId, person)
                        : memberships.findByIdAndCooperativeId(person, cooperativeId))
                .filter(found -> isFor(put.topic(), found.getState()))
                .orElseThrow(() -> new FieldViolationException("person", "error.choice"));
        if (matters.findByMeetingId(id).stream()
                .anyMatch(each ->
                        each.getTopic() == put.topic() && about.getAccountId().equals(each.getPerson()))) {
            throw new FieldViolationException("person", "meeting.refused.twice");
        }
        if (put.topic() == Topic.ADMISSION) {
            Cooperative cooperative = cooperatives.findActive(cooperativeId).orElseThrow();
            cooperative.requireNoLiquidation();
            entities.require(about, cooperative);
        }
        return Matter.ofPerson(question, id, put.topic(), about.getAccountId(), about.getId());
    }

    private Matter ofWords(UUID cooperativeId, UUID id, UUID question, Meetings.Put put) {
        String words = requireNonNull(put.words());
        if (put.topic() == Topic.AUTHORISATION) {
            return ofApplication(id, question, put, words);
        }
        if (matters.findByMeetingId(id).stream()
                .anyMatch(each -> each.getTopic() == put.topic() && words.equals(each.getWords()))) {
            throw new FieldViolationException(put.change() == null ? "words" : "kk", "meeting.refused.same");
        }
        Matter matter = Matter.ofWords(question, id, put.topic(), words, put.sum(), put.use());
        if (put.change() == null) {
            return matter.inRussian(put.wordsRu()).ofYear(put.year());
        }
        put.change().requireSaid();
        CharterWording now = charters.inForce(cooperativeId).orElseThrow(NotFoundException::new);
        if (now.of(put.change().item()).equals(put.change().text())) {
            throw new FieldViolationException("kk", "meeting.refused.unchanged");
        }
        return matter.changing(put.change(), now.number());
    }

    /** Its words begin with the programme's name, so that those who vote and read the minutes see it. */
    private Matter ofApplication(UUID id, UUID question, Meetings.Put put, String words) {
        Wording name = Optional.ofNullable(put.programme())
                .flatMap(code -> offered.find(code, false))
                .orElseThrow(() -> new FieldViolationException("programme", "error.choice"))
                .programme()
                .name();
        String kazakh = name.kk() + ": " + words;
        if (matters.findByMeetingId(id).stream()
                .anyMatch(each -> each.getTopic() == put.topic() && kazakh.equals(each.getWords()))) {
            throw new FieldViolationException("words", "meeting.refused.same");
        }
        return Matter.ofWords(question, id, put.topic(), kazakh, requireNonNull(put.sum()), requireNonNull(put.use()))
                .inRussian(name.ru() + ": " + requireNonNullElse(put.wordsRu(), words))
                .ofProgramme(put.programme());
    }

    /** The states of those whom a question of the topic may be about. */
    static Set<MembershipState> statesFor(Topic topic) {
        return Arrays.stream(MembershipState.values())
                .filter(each -> isFor(topic, each))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is decided of somebody who stands so to the co-operative. */
    static boolean isFor(Topic topic, MembershipState state) {
        return switch (topic) {
            case ADMISSION -> state == MembershipState.APPLIED;
            case EXIT -> state == MembershipState.LEAVING;
            case EXCLUSION -> state == MembershipState.MEMBER || state == MembershipState.LEAVING;
            default -> state == MembershipState.MEMBER;
        };
    }
}
