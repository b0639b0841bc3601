package kz.yntymaq.cooperative.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells members of meetings. */
@Component
class MeetingMessages {

    private final CooperativeInbox inbox;
    private final Members members;
    private final Clock clock;

    MeetingMessages(CooperativeInbox inbox, Members members, Clock clock) {
        this.inbox = inbox;
        this.members = members;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(MeetingCalled event) {
        String key = event.off() ? "meeting.message.called-off" : "meeting.message.called";
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        String page = CooperativeInbox.cabinet(facts) + "/meetings/" + event.meetingId();
        var day = new RecordedValue.Day(LocalDate.ofInstant(event.startsAt(), clock.getZone()));
        members.voters(event.cooperativeId()).forEach(member -> inbox.tell(member, key, page, facts, day));
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
