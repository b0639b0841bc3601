package kz.yntymaq.journey;

import static org.assertj.core.api.Assertions.assertThat;

import kz.yntymaq.kernel.Language;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Journey;
import kz.yntymaq.support.JourneyTest;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A chair asks on a phone, without an account, what the village could get, and begins the application with the answers. */
@JourneyTest
class QualifyJourneyTest {

    @Autowired
    Fixtures fixtures;

    @Test
    void from_the_home_page_through_the_questions_into_the_application(Journey journey) {
        var cooperative = fixtures.active(Places.ZERENDI_VILLAGE);
        Visitor chair = journey.visitor().reading(Language.KK).onPhone().arrives();
        chair.open("/")
                .press("#qualify.link")
                .press("#qualify.begin")
                .at("/qualify/place")
                .chooseVillage("village", "Зеренді")
                .press("#qualify.next")
                .press("#qualify.next")
                .seeError("who", "#error.choice")
                .choose("who", "#qualify.who.CHAIR")
                .press("#qualify.next");
        chair.choose("buy", "ауыл шаруашылығы жануарлары").press("#qualify.next");
        chair.page().locator("[name=from_relative]").check();
        chair.press("#qualify.next").loseSession();
        chair.choose("direction", "мал шаруашылығы")
                .press("#qualify.next")
                .type("amount", "5 млн")
                .press("#qualify.next")
                .seeError("amount", "5 000 000")
                .type("amount", "5 000 000")
                .press("#qualify.show")
                .at("/qualify")
                .see("#qualify.no-decision", "#qualify.verdict.AGAINST", "34\u00a0600\u00a0000\u00a0₸");
        assertThat(chair.address()).doesNotContain("_csrf", "_owner");

        chair.press("#qualify.onwards.sign-in")
                .at("/sign-in")
                .signIn(cooperative.chair())
                .at("/cabinet/applications/start")
                .see("#application.told-before", "мал шаруашылығы")
                .press("#application.start.button");
        chair.open(chair.address() + "/amount")
                .see("#application.told-before.mark")
                .seeTyped("amount", "5 000 000");
    }

    @Test
    void without_scripts_a_place_is_chosen_step_by_step(Journey journey) {
        fixtures.active(Places.ZERENDI_VILLAGE);
        Visitor person = journey.visitor().reading(Language.RU).withoutScripts().arrives();
        person.open("/qualify/place?who=PERSON&passed=who")
                .type("village", "Зеренді")
                .press("#qualify.next")
                .see("#qualify.step.want");
        person.press("#qualify.next").press("#qualify.show").see("#qualify.answer", "#qualify.told");
        assertThat(person.address()).contains("village=" + Places.ZERENDI_VILLAGE);
    }
}
