package kz.yntymaq.journey;

import kz.yntymaq.kernel.Language;
import kz.yntymaq.support.Journey;
import kz.yntymaq.support.JourneyTest;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.Visitor;
import org.junit.jupiter.api.Test;

/** A rural akimat fills in its villages, the district gives the list back and agrees, the oblast publishes, a villager looks. */
@JourneyTest
class ScreeningJourneyTest {

    private static final String LIST = "/office/priorities/2027/" + Places.ZERENDI_OKRUG;

    @Test
    void from_the_rural_akimat_to_everybody_on_a_phone_in_kazakh(Journey journey) {
        tell(journey, journey.visitor().reading(Language.KK).onPhone());
    }

    @Test
    void the_same_in_russian_without_scripts(Journey journey) {
        tell(journey, journey.visitor().reading(Language.RU).withoutScripts());
    }

    private void tell(Journey journey, Journey.Setup setup) {
        Someone okrug = journey.people().official(Places.ZERENDI_OKRUG);
        Someone district = journey.people().official(Places.ZERENDI);
        Someone oblast = journey.people().official(Places.AKMOLA);
        Visitor akim = setup.arrives().signInQuietly(okrug).open("/office/priorities");
        akim.at(LIST).see("#priority.state.DRAFT");
        fill(akim, Places.ZERENDI_VILLAGE, "#priority.direction.PROCESSING");
        fill(akim, Places.ZERENDI_AIDARLY, "#priority.direction.LIVESTOCK");
        akim.open(LIST + "/send").seeNot("#priority.SEND.confirmed");
        akim.open(LIST + "/villages/115630380")
                .tick("none")
                .press("#page.save")
                .seeError("justification", "#error.required")
                .type("justification", "Көшіп кеткен")
                .press("#page.save")
                .at(LIST)
                .see("#priority.none.short")
                .press("#priority.SEND")
                .tick("confirmed")
                .press("#priority.SEND")
                .at(LIST)
                .see("#priority.SEND.done", "#priority.state.SENT");

        Visitor official = setup.arrives().signInQuietly(district).open(LIST);
        official.press("#priority.RETURN")
                .press("#priority.RETURN")
                .seeError("reason", "#priority.reason.missing")
                .type("reason", "Айдарлыны толықтырыңыз")
                .press("#priority.RETURN")
                .at(LIST)
                .see("#priority.RETURN.done");

        akim.open(LIST)
                .see("Айдарлыны толықтырыңыз")
                .open(LIST + "/villages/" + Places.ZERENDI_AIDARLY)
                .choose("directions", "#priority.direction.CROP")
                .press("#page.save")
                .open(LIST + "/send")
                .tick("confirmed")
                .press("#priority.SEND")
                .see("#priority.SEND.done");

        official.open(LIST + "/agree")
                .tick("confirmed")
                .press("#priority.AGREE")
                .see("#priority.AGREE.done");

        setup.arrives()
                .signInQuietly(oblast)
                .open("/office/priorities/2027")
                .press("#priority.publish")
                .press("#priority.publish")
                .see("#priority.publish.done");

        setup.arrives()
                .open("/priorities")
                .type("words", "Айдарлы")
                .press("#page.search")
                .see("#priority.direction.CROP", "#priority.direction.LIVESTOCK")
                .open("/priorities/" + Places.ZERENDI)
                .see("#priority.none.short", "#priority.direction.PROCESSING", "2027");
    }

    private static void fill(Visitor akim, String village, String direction) {
        akim.open(LIST + "/villages/" + village)
                .choose("directions", direction)
                .type("justification", "Жайылым мен су жеткілікті")
                .press("#page.save")
                .at(LIST);
    }
}
