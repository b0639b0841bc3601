package kz.yntymaq.journey;

import kz.yntymaq.kernel.Language;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.Journey;
import kz.yntymaq.support.JourneyTest;
import kz.yntymaq.support.Visitor;
import org.junit.jupiter.api.Test;

@JourneyTest
class RegistrationJourneyTest {

    @Test
    void a_villager_registers_on_a_phone_in_kazakh(Journey journey) {
        registers(journey.visitor().reading(Language.KK).onPhone().arrives());
    }

    @Test
    void a_villager_registers_with_the_keyboard_alone(Journey journey) {
        registers(journey.visitor().reading(Language.KK).byKeyboard().arrives());
    }

    private static void registers(Visitor villager) {
        String iin = Iins.next();

        villager.open("/").press("#account.sign-in").press("#account.register").at("/register");
        villager.type("iin", "850101300125")
                .type("familyName", "Серікова")
                .type("phone", "12")
                .type("password", "short")
                .press("#account.register.button")
                .at("/register")
                .seeError("iin", "#error.iin")
                .seeError("givenName", "#error.required")
                .seeError("phone", "#error.phone")
                .seeError("village", "#error.village")
                .seeError("consent", "#error.consent")
                .seeTyped("iin", "850101300125")
                .seeTyped("familyName", "Серікова");

        villager.type("iin", iin)
                .type("givenName", "Айгүл")
                .type("phone", "8 701 123-45-67")
                .chooseVillage("village", "Зеренді")
                .type("password", "Bereke-2026")
                .tick("consent")
                .press("#account.register.button")
                .at("/sign-in")
                .see("#account.registered");

        changesThePassword(villager, iin);
    }

    @Test
    void a_villager_registers_in_russian_without_scripts(Journey journey) {
        String iin = Iins.next();
        Visitor villager =
                journey.visitor().reading(Language.RU).withoutScripts().arrives();

        villager.open("/register")
                .type("iin", iin)
                .type("familyName", "Ахметов")
                .type("givenName", "Ерлан")
                .type("phone", "+7 701 765 43 21")
                .type("villageName", "зеренд")
                .type("password", "Bereke-2026")
                .press("#account.register.button")
                .seeError("consent", "#error.consent")
                .seeError("village", "#error.village")
                .seeError("password", "#error.password.again")
                .seeTyped("givenName", "Ерлан");

        villager.choose("village", "с. Зеренда")
                .type("password", "Bereke-2026")
                .tick("consent")
                .press("#account.register.button")
                .at("/sign-in")
                .see("#account.registered");

        changesThePassword(villager, iin);
    }

    private static void changesThePassword(Visitor villager, String iin) {
        villager.type("iin", iin)
                .type("password", "wrong-password")
                .press("#account.sign-in")
                .see("#account.sign-in.wrong")
                .seeTyped("iin", iin);
        villager.type("password", "Bereke-2026").press("#account.sign-in");

        villager.open("/cabinet/password")
                .type("currentPassword", "wrong-password")
                .type("newPassword", "Zhana-soz-2026")
                .press("#page.save")
                .seeError("currentPassword", "#error.password.current");
        villager.type("currentPassword", "Bereke-2026")
                .type("newPassword", "Zhana-soz-2026")
                .press("#page.save");

        villager.open("/").signOut().at("/");
        villager.open("/sign-in")
                .type("iin", iin)
                .type("password", "Zhana-soz-2026")
                .press("#account.sign-in");
        villager.open("/cabinet/password").see("#account.password.change");
    }
}
