package kz.yntymaq.cooperative.meeting;

import java.time.Clock;
import java.time.Instant;
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
        tell(event.cooperativeId(), event.meetingId(), event.startsAt(), "meeting.message.called");
    }

    @ApplicationModuleListener
    void on(MeetingCalledOff event) {
        tell(event.cooperativeId(), event.meetingId(), event.startsAt(), "meeting.message.called-off");
    }

    @ApplicationModuleListener
    void on(DemandReached event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        inbox.tell(facts.chairId(), "meeting.message.demanded", CooperativeInbox.cabinet(facts) + "/meetings", facts);
    }

    private void tell(UUID cooperative, UUID meeting, Instant startsAt, String key) {
        CooperativeFacts facts = inbox.facts(cooperative);
        String page = CooperativeInbox.cabinet(facts) + "/meetings/" + meeting;
        var day = new RecordedValue.Day(LocalDate.ofInstant(startsAt, clock.getZone()));
        members.voters(cooperative).forEach(member -> inbox.tell(member, key, page, facts, day));
    }
}
