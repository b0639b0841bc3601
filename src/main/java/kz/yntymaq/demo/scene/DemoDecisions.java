package kz.yntymaq.demo.scene;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.charter.CharterWording;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.demo.DemoClock;
import kz.yntymaq.voting.Choice;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A general meeting of a co-operative with one question, for which all its members are, and whose minutes are confirmed. */
@Component
@Profile("demo")
class DemoDecisions {

    /** Days from the call to the meeting. */
    private static final int NOTICE = 14;

    /** The hour at which a meeting begins: the day of a demonstration begins five minutes later. */
    private static final int HOUR = 9;

    private final Meetings meetings;
    private final MeetingConduct conduct;
    private final DemoClock clock;

    DemoDecisions(Meetings meetings, MeetingConduct conduct, DemoClock clock) {
        this.meetings = meetings;
        this.conduct = conduct;
        this.clock = clock;
    }

    /** Puts a change of the charter. @return id of the question */
    UUID put(Actor chair, UUID id, UUID meeting, CharterWording.Change change) {
        return meetings.put(chair, id, meeting, Meetings.Put.of(change), UUID.randomUUID());
    }

    /**
     * All are there and for it.
     *
     * @param held days ago
     * @param members the chair first, the secretary of the meeting second
     * @param put puts the question to a meeting and says its id
     */
    void adopted(UUID id, int held, List<Actor> members, UnaryOperator<UUID> put) {
        Actor chair = members.get(0);
        Actor secretary = members.get(1);
        var asked = new UUID[2];
        clock.daysAgo(held + NOTICE, () -> {
            asked[0] = meetings.plan(
                    chair,
                    id,
                    new Meetings.Plan(
                            LocalDate.now(clock)
                                    .plusDays(NOTICE)
                                    .atTime(HOUR, 0)
                                    .atZone(clock.getZone())
                                    .toInstant(),
                            "Ауылдық клуб",
                            null),
                    UUID.randomUUID());
            asked[1] = put.apply(asked[0]);
            meetings.call(chair, id, asked[0]);
        });
        clock.daysAgo(held, () -> {
            conduct.open(chair, id, asked[0], chair.accountId(), secretary.accountId());
            members.forEach(each -> conduct.attend(each, id, asked[0]));
            conduct.openQuestion(chair, id, asked[0], asked[1]);
            members.forEach(each -> conduct.cast(each, id, asked[0], asked[1], Choice.YES));
            conduct.closeQuestion(chair, id, asked[0], asked[1]);
            conduct.close(chair, id, asked[0]);
            conduct.confirm(chair, id, asked[0]);
            conduct.confirm(secretary, id, asked[0]);
        });
    }
}
