package kz.yntymaq.journey;

import java.util.List;
import java.util.Map;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Journey;
import kz.yntymaq.support.JourneyTest;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Three neighbours found a co-operative at a meeting on their own phones; one of them has none and raises a hand. */
@JourneyTest
class FoundingMeetingJourneyTest {

    private static final int ITEMS = 5;

    @Autowired
    Background background;

    @Test
    void three_founders_vote_on_their_phones_and_one_raises_a_hand(Journey journey) {
        List<Someone> founders = journey.people().villagers(3, Places.ZERENDI_VILLAGE);
        Map<Someone, Language> languages =
                Map.of(founders.get(0), Language.KK, founders.get(1), Language.RU, founders.get(2), Language.EN);
        var steps = new FoundingSteps(
                "Бұлақ-Зеренді",
                founders,
                10,
                person -> journey.visitor()
                        .reading(languages.getOrDefault(person, Language.KK))
                        .onPhone()
                        .arrives()
                        .signIn(person));
        Visitor chair = steps.arrives().apply(founders.get(0));
        String cooperative = steps.gather(chair);

        chair.open(cooperative)
                .press("#assembly.open")
                .press("#assembly.open.button")
                .seeError("place", "#error.required")
                .type("place", "Мектеп")
                .choose("secretary", founders.get(0).name().full())
                .choose("chair", founders.get(0).name().full())
                .choose("signer", founders.get(0).name().full())
                .press("#assembly.open.button")
                .seeError("secretary", "#cooperative.close.refused.secretary")
                .choose("secretary", founders.get(1).name().full())
                .press("#assembly.open.button")
                .see("#assembly.done.opened", "#assembly.now.attend")
                .press("#meeting.attend")
                .see("#assembly.now.lead")
                .press("#meeting.question.open")
                .see("#assembly.refused.both-there");
        String meeting = chair.address();
        chair.open(cooperative).see("#assembly.to").seeNot("#cooperative.edit").seeNot("#cooperative.give-up");
        chair.open(cooperative + "/terms")
                .type("feeDays", "20")
                .press("#page.save")
                .see("#cooperative.refused.assembled");

        background.await();
        Visitor secretary = steps.arrives().apply(founders.get(1));
        secretary.open("/cabinet/inbox").see("учредительное собрание");
        secretary
                .open("/cabinet")
                .press("#assembly.to")
                .press("#meeting.attend")
                .see("#assembly.now.wait")
                .press("#assembly.presence")
                .choose("members", founders.get(2).name().full())
                .press("#meeting.arrived.button")
                .see("#voting.way.IN_PERSON");

        chair.open(meeting).press("#meeting.question.open").see("#meeting.done.question-opened");
        votes(chair, meeting);
        secretary
                .open(meeting)
                .press("#meeting.hands")
                .choose("hands[0].choice", "#meeting.hand.NO")
                .press("#meeting.hands.button")
                .see("#meeting.done.raised");
        votes(secretary, meeting);
        background.await();
        Visitor third = steps.arrives().apply(founders.get(2));
        third.open("/cabinet/inbox").see("down: against");
        chair.open(meeting).press("#meeting.question.close").see("#meeting.done.adopted", "2 × 2 > 3");

        third.open(meeting).press("#meeting.attend").see("#meeting.mine.REMOTE");
        Visitor screen = journey.visitor()
                .lookingAnew()
                .arrives()
                .signInQuietly(founders.get(2))
                .open(meeting);
        for (int i = 1; i < ITEMS; i++) {
            chair.open(meeting).press("#meeting.question.open");
            if (i == 1) {
                screen.see("#assembly.now.vote"); // by itself: nothing is pressed
            }
            votes(chair, meeting);
            votes(secretary, meeting);
            votes(third, meeting);
            chair.open(meeting).press("#meeting.question.close").see("#meeting.done.adopted");
        }
        chair.see("3 × 3 ≥ 2 × 3")
                .press("#assembly.close")
                .see("#assembly.over.FOUNDED")
                .press("#meeting.minutes.confirm.button")
                .see("#meeting.minutes.waits");
        secretary
                .open(cooperative)
                .press("#assembly.minutes-wait")
                .press("#meeting.minutes.confirm.button")
                .see("#meeting.minutes.both");
        third.open(cooperative + "/minutes")
                .see(
                        "Голоса подсчитал портал",
                        "3 × 3 ≥ 2 × 3",
                        "секретарь: " + founders.get(2).name().full());
        chair.open(cooperative).press("#cooperative.registration").see("#cooperative.registration.intro");
    }

    private static void votes(Visitor founder, String meeting) {
        founder.open(meeting).press("#voting.choice.YES").see("#meeting.done.voted", "#meeting.vote.change");
    }
}
