package kz.yntymaq.cooperative.voice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.cooperative.meeting.MeetingCalled;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Associated members are told of meetings, the chair of requests, and who asked of what came of it. */
@Component
class VoiceMessages {

    private final CooperativeInbox inbox;
    private final JdbcClient jdbc;
    private final Clock clock;

    VoiceMessages(CooperativeInbox inbox, JdbcClient jdbc, Clock clock) {
        this.inbox = inbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(MeetingCalled event) {
        CooperativeFacts facts = inbox.facts(event.cooperativeId());
        var day = new RecordedValue.Day(LocalDate.ofInstant(event.startsAt(), clock.getZone()));
        String hour =
                DateTimeFormatter.ofPattern("HH:mm").format(event.startsAt().atZone(clock.getZone()));
        List<UUID> people = jdbc.sql(
                        "select account_id from associate where cooperative_id = ? and left_on is null and account_id is not null")
                .param(event.cooperativeId())
                .query(UUID.class)
                .list();
        if (event.off()) {
            inbox.tellAll(
                    people,
                    event.offKey(),
                    CooperativeInbox.cabinet(facts) + "/associate",
                    facts,
                    day,
                    RecordedValue.words(event.reason()));
        } else {
            inbox.tellAll(
                    people,
                    "meeting.message.called.voice",
                    StatementController.address(event.cooperativeId(), event.meetingId()),
                    facts,
                    day,
                    RecordedValue.words(hour),
                    RecordedValue.words(event.place()));
        }
    }

    @ApplicationModuleListener
    void on(RequestMoved event) {
        CooperativeFacts facts = inbox.facts(event.cooperative());
        if (event.account() == null) {
            return; // the chair's own proposal of somebody without an account
        }
        if (event.what().isForChair()) {
            inbox.tellChair(
                    facts,
                    event.what().key(),
                    CooperativeInbox.cabinet(facts) + "/associates",
                    RecordedValue.words(event.name()));
        } else {
            inbox.tell(event.account(), event.what().key(), RequestController.address(event.cooperative()), facts);
        }
    }
}
