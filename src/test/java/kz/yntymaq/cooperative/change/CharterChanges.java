package kz.yntymaq.cooperative.change;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.CharterWording;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.People;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.voting.Choice;

/** Members change the charter at a meeting, as they do. */
class CharterChanges {

    private final Meetings meetings;
    private final MeetingConduct conduct;
    private final People people;
    private final TestClock clock;

    CharterChanges(Meetings meetings, MeetingConduct conduct, People people, TestClock clock) {
        this.meetings = meetings;
        this.conduct = conduct;
        this.people = people;
        this.clock = clock;
    }

    /** All vote for it. @param notice of the item on meetings, else null @return id of the meeting, which is over */
    UUID adopted(Fixtures.Made made, CharterItem item, Bilingual text, Integer notice) {
        Actor chair = people.actor(made.chair());
        List<Actor> members = made.members().stream().map(people::actor).toList();
        UUID meeting = meetings.plan(
                chair,
                made.id(),
                new Meetings.Plan(clock.instant().plus(Duration.ofDays(10)), "Клуб", null),
                UUID.randomUUID());
        UUID question = meetings.put(
                chair,
                made.id(),
                meeting,
                Meetings.Put.of(new CharterWording.Change(item, text, notice, 0)),
                UUID.randomUUID());
        meetings.call(chair, made.id(), meeting);
        clock.advance(Duration.ofDays(10));
        conduct.open(
                chair, made.id(), meeting, chair.accountId(), members.get(1).accountId());
        members.forEach(each -> conduct.attend(each, made.id(), meeting));
        conduct.openQuestion(chair, made.id(), meeting, question);
        members.forEach(each -> conduct.cast(each, made.id(), meeting, question, Choice.YES));
        conduct.closeQuestion(chair, made.id(), meeting, question);
        conduct.close(chair, made.id(), meeting);
        return meeting;
    }

    /** Item 1 says the new name. @return id of the meeting */
    UUID renamed(Fixtures.Made made, String kk, String ru) {
        return adopted(
                made,
                CharterItem.NAME_AND_FORM,
                new Bilingual("«" + kk + "» ауыл шаруашылығы кооперативі", "СПК «" + ru + "»"),
                null);
    }
}
