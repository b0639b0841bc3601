package kz.yntymaq.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.support.CodeApp;
import kz.yntymaq.support.Journey;
import kz.yntymaq.support.JourneyTest;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A villager adds a second factor, signs in with it in every way there is, and loses the phone. */
@JourneyTest
class SecondFactorJourneyTest {

    @Autowired
    TestClock clock;

    @Autowired
    Accounts accounts;

    @Test
    void from_adding_it_to_losing_the_phone_on_a_phone_in_kazakh(Journey journey) {
        tell(journey, journey.visitor().reading(Language.KK).onPhone().arrives());
    }

    @Test
    void the_same_in_russian_without_scripts(Journey journey) {
        tell(journey, journey.visitor().reading(Language.RU).withoutScripts().arrives());
    }

    private void tell(Journey journey, Visitor aigul) {
        Someone person = journey.people().villager();
        aigul.signIn(person)
                .open("/cabinet/security")
                .see("#account.factor.off")
                .press("#account.factor.add")
                .at("/cabinet/security/proof");
        prove(aigul);
        CodeApp app = CodeApp.scan(aigul.at("/cabinet/security/app").page().content(), clock);
        aigul.type("code", "12")
                .press("#account.factor.confirm")
                .at("/cabinet/security/app")
                .seeError("code", "#account.factor.wrong");
        aigul.type("code", app.code())
                .press("#account.factor.confirm")
                .at("/cabinet/security/codes")
                .see("#account.factor.added", "#account.factor.codes.once");
        List<String> codes = aigul.page().locator(".y-codes li").allInnerTexts();
        aigul.press("#account.factor.codes.kept").at("/cabinet/security").seeNot("#account.factor.off");
        next();

        aigul.signOut();
        halfWay(aigul, person).type("code", "000000").press("#account.second.go-on");
        aigul.at("/sign-in/second").see("#account.factor.wrong");
        String code = app.code();
        aigul.type("code", code).press("#account.second.go-on").at("/cabinet");

        aigul.signOut();
        halfWay(aigul, person).type("code", code).press("#account.second.go-on");
        aigul.at("/sign-in/second").see("#account.factor.wrong");
        aigul.type("code", codes.get(0)).press("#account.second.go-on").at("/cabinet");

        next();
        aigul.open("/cabinet/security/codes");
        prove(aigul);
        aigul.at("/cabinet/security/codes")
                .type("code", app.code())
                .press("#account.factor.codes.make")
                .see("#account.factor.codes-made");
        aigul.open("/cabinet/security/remove");
        prove(aigul);
        aigul.at("/cabinet/security/remove")
                .type("code", "1")
                .press("#account.factor.remove")
                .seeError("code", "#account.factor.wrong");

        // The phone is lost, and the codes with it: an official sees her document, an administrator of the country
        // confirms, and the password that she sets by the link ends session and second factor.
        String link = askedAndConfirmed(journey, person);
        Visitor elsewhere = journey.visitor().reading(Language.RU).arrives();
        elsewhere
                .open(link)
                .type("newPassword", "Another-2026")
                .press("#page.save")
                .at("/sign-in");
        elsewhere.see("#account.password-link.set").type("iin", person.iin()).type("password", "Another-2026");
        elsewhere.press("#account.sign-in").at("/cabinet");
        elsewhere.open("/cabinet/inbox").see("#account.message.factor.REMOVED_BY_LINK");
        elsewhere.open("/cabinet/security").see("#account.factor.off");
        aigul.open("/cabinet").at("/sign-in");
    }

    /** The link by which a person who came with the document sets a password. */
    private String askedAndConfirmed(Journey journey, Someone person) {
        People people = journey.people();
        String phone = accounts.own(people.actor(person)).phone().e164();
        Someone country = people.administrator();
        Visitor official = journey.visitor().reading(Language.RU).arrives();
        official.signInQuietly(people.official(Places.ZERENDI)).open("/office/identity");
        official.type("iin", person.iin())
                .press("#page.search")
                .press("#account.desk.forgotten")
                .type("phone", phone)
                .tick("compared")
                .press("#account.password-link.ask")
                .see("#account.desk.link");
        Visitor administrator = journey.visitor().reading(Language.RU).arrives();
        administrator
                .signInQuietly(country)
                .open("/admin/people/" + person.id())
                .press("#account.password-link.confirm")
                .see("#account.password-link.once");
        Matcher link = Pattern.compile("/password/[\\w-]+(?=</code>)")
                .matcher(administrator.page().content());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static Visitor halfWay(Visitor visitor, Someone person) {
        visitor.open("/sign-in").type("iin", person.iin()).type("password", person.password());
        return visitor.press("#account.sign-in").at("/sign-in/second");
    }

    private static void prove(Visitor visitor) {
        visitor.type("currentPassword", People.PASSWORD).press("#account.proof.go-on");
    }

    private void next() {
        clock.advance(Duration.ofSeconds(30));
    }
}
