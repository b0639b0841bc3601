package kz.yntymaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.List;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.support.Journey;
import kz.yntymaq.support.JourneyTest;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Visitor;
import org.junit.jupiter.api.Test;

/** A villager makes a passkey on the own device, signs in with it, declines once, and removes it. */
@JourneyTest
class PasskeyJourneyTest {

    @Test
    void from_adding_to_removing_on_a_phone_in_kazakh(Journey journey) {
        tell(journey, journey.visitor().reading(Language.KK).onPhone().arrives());
    }

    @Test
    void the_same_in_russian_in_the_dark(Journey journey) {
        tell(journey, journey.visitor().reading(Language.RU).inTheDark().arrives());
    }

    @Test
    void without_scripts_the_page_says_so_and_the_recovery_code_signs_in(Journey journey) {
        Someone person = journey.people().villager();
        Visitor withDevice = journey.visitor().reading(Language.KK).arrives();
        new Device(withDevice).asked();
        List<String> codes = added(withDevice, person);
        Visitor plain = journey.visitor()
                .reading(Language.RU)
                .withoutScripts()
                .onPhone()
                .arrives();
        halfWay(plain, person).see("#account.passkey.no-script");
        plain.press("#account.passkey.use").see("#account.passkey.empty");
        plain.type("code", codes.get(0)).press("#account.second.go-on").at("/cabinet");
    }

    private void tell(Journey journey, Visitor aigul) {
        Someone person = journey.people().villager();
        Device device = new Device(aigul);
        device.asked();
        List<String> codes = added(aigul, person);
        assertThat(aigul.page().locator(".y-codes li")).hasCount(10);
        aigul.press("#account.factor.codes.kept").at("/cabinet/security").see("Телефон");

        aigul.signOut();
        halfWay(aigul, person);
        device.declines();
        pressDevice(aigul, "#account.passkey.use");
        aigul.see("#account.passkey.said.cancelled").at("/sign-in/second");
        device.agrees();
        pressDevice(aigul, "#account.passkey.use");
        aigul.page().waitForURL("**/cabinet");

        aigul.signOut();
        halfWay(aigul, person)
                .type("code", codes.get(0))
                .press("#account.second.go-on")
                .at("/cabinet");

        aigul.open("/cabinet/security");
        aigul.page().locator("a[href$='/remove']").click();
        prove(aigul);
        aigul.press("#account.passkey.remove").at("/cabinet/security").see("#account.passkey.removed");
        aigul.see("#account.factor.off");
        aigul.open("/cabinet/inbox")
                .see("#account.message.factor.PASSKEY_ADDED", "#account.message.factor.PASSKEY_REMOVED");
        aigul.signOut().signIn(person).at("/cabinet");
    }

    private static List<String> added(Visitor visitor, Someone person) {
        visitor.signIn(person).open("/cabinet/security").press("#account.passkey.add");
        prove(visitor);
        visitor.at("/cabinet/security/passkeys/new")
                .press("#account.passkey.make")
                .seeError("name", "#error.required");
        visitor.type("name", "Телефон");
        pressDevice(visitor, "#account.passkey.make");
        visitor.page().waitForURL("**/cabinet/security/codes");
        visitor.see("#account.passkey.added", "#account.factor.codes.once");
        return visitor.page().locator(".y-codes li").allInnerTexts();
    }

    private static void prove(Visitor visitor) {
        visitor.at("/cabinet/security/proof")
                .type("currentPassword", People.PASSWORD)
                .press("#account.proof.go-on");
    }

    private static Visitor halfWay(Visitor visitor, Someone person) {
        visitor.open("/sign-in").type("iin", person.iin()).type("password", person.password());
        return visitor.press("#account.sign-in").at("/sign-in/second");
    }

    /** A press after which the device is asked first, and only then the page. */
    private static void pressDevice(Visitor visitor, String words) {
        visitor.page()
                .locator("[data-passkey]")
                .and(visitor.page().getByText(visitor.text(words)))
                .click();
    }

    /** The browser's own stand-in for a phone with a fingerprint reader. */
    private static final class Device {

        private final CDPSession browser;
        private String id = "";

        Device(Visitor visitor) {
            browser = visitor.page().context().newCDPSession(visitor.page());
        }

        void asked() {
            browser.send("WebAuthn.enable");
            var kind = new JsonObject();
            kind.addProperty("protocol", "ctap2");
            kind.addProperty("transport", "internal");
            kind.addProperty("hasResidentKey", true);
            kind.addProperty("hasUserVerification", true);
            kind.addProperty("isUserVerified", true);
            kind.addProperty("automaticPresenceSimulation", true);
            var options = new JsonObject();
            options.add("options", kind);
            id = browser.send("WebAuthn.addVirtualAuthenticator", options)
                    .get("authenticatorId")
                    .getAsString();
        }

        /** The finger is not the owner's. */
        void declines() {
            verifies(false);
        }

        void agrees() {
            verifies(true);
        }

        private void verifies(boolean owner) {
            var finger = new JsonObject();
            finger.addProperty("authenticatorId", id);
            finger.addProperty("isUserVerified", owner);
            browser.send("WebAuthn.setUserVerified", finger);
        }
    }
}
