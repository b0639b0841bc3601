package kz.yntymaq.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.support.Journey;
import kz.yntymaq.support.JourneyTest;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.Visitor;
import org.junit.jupiter.api.Test;

/** A villager looks at what is held, takes it along, asks for the name to be corrected, and takes a consent back and on. */
@JourneyTest
class MyDataJourneyTest {

    @Test
    void from_looking_to_a_corrected_name_on_a_phone_in_kazakh(Journey journey) throws IOException {
        tell(journey, journey.visitor().reading(Language.KK).onPhone().arrives());
    }

    @Test
    void the_same_in_russian_without_scripts(Journey journey) throws IOException {
        tell(journey, journey.visitor().reading(Language.RU).withoutScripts().arrives());
    }

    private void tell(Journey journey, Visitor aigul) throws IOException {
        Someone person = journey.people().villager(Places.ZERENDI_VILLAGE);
        Someone official = journey.people().official(Places.ZERENDI);
        aigul.signIn(person)
                .open("/cabinet")
                .press("#mydata.page")
                .at("/cabinet/data")
                .press("#mydata.kind.account")
                .at("/cabinet/data/account")
                .see(person.iin(), person.name().family());

        aigul.open("/cabinet/data")
                .press("#mydata.take.button")
                .at("/cabinet/data/take")
                .type("currentPassword", "wrong")
                .press("#mydata.take.button")
                .seeError("currentPassword", "#error.password.current");
        aigul.type("currentPassword", People.PASSWORD);
        Download taken = aigul.page()
                .waitForDownload(() -> aigul.page()
                        .locator("main button[type=submit]:not([name])")
                        .click());
        assertThat(taken.suggestedFilename()).isEqualTo("yntymaq-my-data.json");
        assertThat(Files.readString(taken.path())).contains(person.iin()).contains("\"memberships\"");
        Download read = aigul.page() // at once, without a wait
                .waitForDownload(() -> aigul.page()
                        .locator("main button[type=submit][name=pdf]")
                        .click());
        assertThat(read.suggestedFilename()).isEqualTo("yntymaq-my-data.pdf");

        aigul.open("/cabinet/data")
                .press("#account.name")
                .at("/cabinet/data/name")
                .type("familyName", "Сейітқалиева")
                .press("#account.name.button")
                .see("#account.name.asked", "Сейітқалиева");

        Visitor erlan = journey.visitor().reading(Language.KK).arrives();
        erlan.signInQuietly(official)
                .open("/office/identity")
                .press("Сейітқалиева")
                .type("document.familyName", "Сейітқалиева")
                .type("document.givenName", person.name().given());
        erlan.choose("document.kind", "#account.document.IDENTITY_CARD");
        if (person.name().patronymic() != null) {
            erlan.type("document.patronymic", person.name().patronymic());
        }
        erlan.tick("compared")
                .press("#account.name.desk.button")
                .at("/office/identity/" + person.id())
                .see("#account.name.done");

        aigul.open("/cabinet/data/name").see("Сейітқалиева");
        aigul.open("/cabinet/data/names").see(person.name().family());
        aigul.open("/cabinet/data/looks").see(official.name().full());

        aigul.open("/cabinet/data").press("#mydata.withdrawal").at("/cabinet/data/withdrawal");
        aigul.choose("wish", "#mydata.wish.WITHDRAW")
                .type("currentPassword", People.PASSWORD)
                .press("#mydata.withdrawal.button")
                .see("#mydata.withdrawal.asked", "#mydata.withdrawal.until-then")
                .press("#mydata.withdrawal.back")
                .see("#mydata.withdrawal.back.done");
    }
}
