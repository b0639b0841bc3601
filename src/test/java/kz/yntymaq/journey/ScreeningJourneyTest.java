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

    @Test
    void from_the_rural_akimat_to_everybody_on_a_phone_in_kazakh(Journey journey) {
        tell(journey, journey.visitor().reading(Language.KK).onPhone(), "2027");
    }

    @Test
    void the_same_in_russian_without_scripts(Journey journey) {
        tell(journey, journey.visitor().reading(Language.RU).withoutScripts(), "2026");
    }

    /** A list is published once: each story has a year of its own. */
    private void tell(Journey journey, Journey.Setup setup, String year) {
        String list = "/office/priorities/" + year + "/" + Places.ZERENDI_OKRUG;
        Someone okrug = journey.people().official(Places.ZERENDI_OKRUG);
        Someone district = journey.people().official(Places.ZERENDI);
        Someone oblast = journey.people().official(Places.AKMOLA);
        Visitor akim = setup.arrives().signInQuietly(okrug).open(list);
        akim.at(list).see("#priority.state.DRAFT");
        fill(akim, list, Places.ZERENDI_VILLAGE, "#priority.direction.PROCESSING");
        fill(akim, list, Places.ZERENDI_AIDARLY, "#priority.direction.LIVESTOCK");
        akim.open(list + "/send").seeNot("#priority.SEND.confirmed");
        akim.open(list + "/villages/115630380")
                .tick("none")
                .press("#page.save")
                .seeError("justification", "#error.required")
                .type("justification", "Көшіп кеткен")
                .press("#page.save")
                .at(list)
                .see("#priority.none.short")
                .press("#priority.SEND")
                .tick("confirmed")
                .press("#priority.SEND")
                .at(list)
                .see("#priority.SEND.done", "#priority.state.SENT");

        Visitor official = setup.arrives().signInQuietly(district).open(list);
        official.press("#priority.RETURN")
                .press("#priority.RETURN")
                .seeError("reason", "#priority.reason.missing")
                .type("reason", "Айдарлыны толықтырыңыз")
                .press("#priority.RETURN")
                .at(list)
                .see("#priority.RETURN.done");

        akim.open(list)
                .see("Айдарлыны толықтырыңыз")
                .open(list + "/villages/" + Places.ZERENDI_AIDARLY)
                .choose("directions", "#priority.direction.CROP")
                .press("#page.save")
                .open(list + "/send")
                .tick("confirmed")
                .press("#priority.SEND")
                .see("#priority.SEND.done");

        official.open(list + "/agree")
                .tick("confirmed")
                .press("#priority.AGREE")
                .see("#priority.AGREE.done");

        setup.arrives()
                .signInQuietly(oblast)
                .open("/office/priorities/" + year)
                .press("#priority.publish")
                .press("#priority.publish")
                .see("#priority.publish.done");

        setup.arrives()
                .open("/priorities")
                .type("words", "Айдарлы")
                .press("#page.search")
                .see("#priority.direction.CROP", "#priority.direction.LIVESTOCK")
                .open("/priorities/" + Places.ZERENDI)
                .see("#priority.none.short", "#priority.direction.PROCESSING", year);
    }

    private static void fill(Visitor akim, String list, String village, String direction) {
        akim.open(list + "/villages/" + village)
                .choose("directions", direction)
                .type("justification", "Жайылым мен су жеткілікті")
                .press("#page.save")
                .at(list);
    }
}
