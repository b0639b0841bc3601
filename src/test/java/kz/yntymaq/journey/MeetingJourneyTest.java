package kz.yntymaq.journey;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Journey;
import kz.yntymaq.support.JourneyTest;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A general meeting on phones: called, attended from afar and in the room, voted, a newcomer admitted, minutes read. */
@JourneyTest
class MeetingJourneyTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    Memberships memberships;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    Background background;

    @Test
    void members_admit_a_newcomer_at_a_meeting_held_on_phones(Journey journey) {
        Made made = fixtures.active(Places.ZERENDI_VILLAGE);
        fixtures.holdNoCharter(made.id());
        Someone secretary = made.members().get(1);
        Someone inTheRoom = made.members().get(2);
        Someone newcomer = people.villager(Places.ZERENDI_VILLAGE);
        memberships.ask(people.actor(newcomer), made.id(), new BigDecimal("20000"), UUID.randomUUID());
        String page = "/cabinet/cooperatives/" + made.id();

        Visitor chair = arrives(journey, Language.KK, made.chair());
        chair.open(page)
                .press("#meeting.list")
                .press("#meeting.new")
                .press("#meeting.new.button")
                .seeError("day", "#error.date")
                .type("day", "23.11.2026")
                .type("time", "11:00")
                .type("place", "Ауыл клубы")
                .press("#meeting.new.button")
                .see("#meeting.done.planned")
                .press("#meeting.topic.ADMISSION")
                .choose("person", newcomer.name().full())
                .press("#meeting.put.button")
                .press("#meeting.topic.FREE")
                .type("words", "Ортақ қойма салу")
                .type("wordsRu", "Построить общий склад")
                .press("#meeting.put.button")
                .press("#meeting.call")
                .see("#meeting.done.called");
        background.await();

        Visitor member = arrives(journey, Language.RU, secretary);
        member.open("/cabinet/inbox").see("общее собрание");
        clock.advance(Duration.ofHours(1));

        chair.open(page + "/meetings")
                .press("23.11.2026, 11:00")
                .press("#meeting.open")
                .choose("presiding", made.chair().name().full())
                .choose("secretary", secretary.name().full())
                .press("#meeting.open")
                .see("#meeting.done.opened")
                .press("#meeting.attend");
        String meeting = chair.address();
        member.open(meeting)
                .press("#meeting.attend")
                .see("#meeting.mine.REMOTE")
                .press("#meeting.presence")
                .choose("members", inTheRoom.name().full())
                .press("#meeting.arrived.button")
                .see("#voting.way.IN_PERSON");

        chair.open(meeting)
                .pressIn(newcomer.name().full(), "#meeting.question.open")
                .see("#meeting.done.question-opened");
        member.open(meeting)
                .press("#meeting.vote")
                .choose("choice", "#voting.choice.NO")
                .press("#meeting.vote")
                .see("#meeting.done.voted")
                .press("#meeting.vote.change")
                .choose("choice", "#voting.choice.YES")
                .press("#meeting.vote")
                .see("#voting.choice.YES")
                .press("#meeting.hands")
                .choose("hands[0].choice", "#meeting.hand.YES")
                .press("#meeting.hands.button")
                .see("#meeting.done.raised");
        chair.open(meeting)
                .tick("anyway")
                .press("#meeting.question.close")
                .see("#meeting.done.adopted", "#meeting.effect.DONE.ADMISSION", "3 × 3 ≥ 2 × 4", "2 × 2 > 3")
                .tick("anyway")
                .press("#meeting.close")
                .see("#meeting.done.closed", "#meeting.not-voted")
                .press("#meeting.minutes.confirm")
                .see("Ауыл клубы", inTheRoom.name().full())
                .press("#meeting.minutes.confirm.button")
                .see("#meeting.minutes.waits");
        member.open(meeting + "/minutes")
                .press("#meeting.minutes.confirm.button")
                .see("#meeting.minutes.both");

        arrives(journey, Language.KK, inTheRoom)
                .open(meeting)
                .press("#meeting.minutes.read")
                .see("#meeting.minutes.both");
        background.await();
        arrives(journey, Language.KK, newcomer).open("/cabinet/inbox").see("қабылдады");
        arrives(journey, Language.RU, people.villager()).open(meeting, 404);
    }

    private static Visitor arrives(Journey journey, Language language, Someone person) {
        return journey.visitor().reading(language).onPhone().arrives().signInQuietly(person);
    }
}
