package kz.yntymaq.cooperative.meeting;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.cooperative.membership.MemberJoined;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.voting.SittingState;
import kz.yntymaq.voting.Sittings;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells members of meetings. */
@Component
class MeetingMessages {

    private final CooperativeInbox inbox;
    private final Members members;
    private final MeetingRepository meetings;
    private final Sittings sittings;
    private final Clock clock;

    MeetingMessages(
            CooperativeInbox inbox, Members members, MeetingRepository meetings, Sittings sittings, Clock clock) {
        this.inbox = inbox;
        this.members = members;
        this.meetings = meetings;
        this.sittings = sittings;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(MeetingCalled event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        String page = CooperativeInbox.cabinet(facts) + "/meetings/" + event.meetingId();
        List<UUID> voters = members.voters(event.cooperativeId());
        if (event.off()) {
            inbox.tellAll(
                    voters, event.offKey(), page, facts, day(event.startsAt()), RecordedValue.words(event.reason()));
        } else {
            called(voters, facts, page, event.startsAt(), event.place());
        }
    }

    private void called(List<UUID> whom, CooperativeFacts facts, String page, Instant startsAt, String place) {
        String hour = DateTimeFormatter.ofPattern("HH:mm").format(startsAt.atZone(clock.getZone()));
        inbox.tellAll(
                whom,
                "meeting.message.called",
                page,
                facts,
                day(startsAt),
                RecordedValue.words(hour),
                RecordedValue.words(place));
    }

    private RecordedValue day(Instant moment) {
        return new RecordedValue.Day(LocalDate.ofInstant(moment, clock.getZone()));
    }

    /** Who became a member after the others were called is told of the meetings to come. */
    @ApplicationModuleListener
    void on(MemberJoined event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        List<Meeting> found = meetings.findTop100ByCooperativeIdOrderByStartsAtDescIdDesc(event.cooperativeId());
        Map<UUID, Sittings.Facts> sitting =
                sittings.findAll(found.stream().map(Meeting::getId).toList());
        found.stream()
                .filter(each -> requireNonNull(sitting.get(each.getId())).state() == SittingState.CALLED
                        && each.getStartsAt().isAfter(clock.instant()))
                .forEach(each -> called(
                        List.of(event.accountId()),
                        facts,
                        CooperativeInbox.cabinet(facts) + "/meetings/" + each.getId(),
                        each.getStartsAt(),
                        each.getPlace()));
    }

    /** Somebody was named, marked or represented by another, or is chair no longer. @param key of the message */
    record Told(UUID cooperativeId, UUID meetingId, UUID person, String key) {}

    @ApplicationModuleListener
    void on(Told event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tell(
                event.person(), event.key(), CooperativeInbox.cabinet(facts) + "/meetings/" + event.meetingId(), facts);
    }

    /** Several were seen in the room by whoever leads the meeting. */
    record Marked(UUID cooperativeId, UUID meetingId, List<UUID> people) {}

    @ApplicationModuleListener
    void on(Marked event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        String page = CooperativeInbox.cabinet(facts) + "/meetings/" + event.meetingId();
        inbox.tellAll(event.people(), "meeting.message.marked", page, facts);
    }

    /** Minutes wait for somebody who is no member any more. */
    record MinutesWait(UUID cooperativeId, UUID meetingId, UUID person) {}

    @ApplicationModuleListener
    void on(MinutesWait event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        String page = CooperativeInbox.cabinet(facts) + "/meetings/" + event.meetingId() + "/minutes";
        inbox.tell(event.person(), "meeting.message.minutes", page, facts);
    }
}
