package kz.yntymaq.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kz.yntymaq.application.Applications;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Journey;
import kz.yntymaq.support.JourneyTest;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page that there is, opened once in a browser by somebody who may: axe, console, width, keyboard. */
@JourneyTest
class EveryPageTest {

    /** Bytes of a page that is not the first of a visit. */
    private static final int LATER_PAGE = 12 * 1024;

    @Autowired
    Fixtures cooperations;

    @Autowired
    Applications applications;

    @Autowired
    JdbcClient jdbc;

    @Test
    void is_sound_on_a_phone_in_kazakh_also_in_the_dark_with_large_text_and_small_though_signed_in(Journey journey) {
        walk(journey, journey.visitor().reading(Language.KK).onPhone(), visitor -> {
            assertThat(visitor.compressedSize())
                    .as("bytes of a page, compressed")
                    .isLessThanOrEqualTo(LATER_PAGE);
            visitor.lookInTheDarkAtLargeText();
        });
    }

    /** English has the shortest words in pages of the same shape; what it says is checked without a browser. */
    @Test
    void is_sound_on_a_desktop_in_russian_and_reached_to_its_last_control_by_the_keyboard(Journey journey) {
        walk(journey, journey.visitor().reading(Language.RU).byKeyboard(), Visitor::tabThrough);
    }

    @Test
    void the_consent_that_is_asked_again_is_sound_on_a_phone_in_the_dark(Journey journey) {
        Someone person = journey.people().villager();
        jdbc.sql("update consent set text_version = '2026-11-23' where account_id = ?")
                .param(person.id())
                .update();
        journey.visitor()
                .reading(Language.KK)
                .onPhone()
                .inTheDark()
                .withLargeText()
                .arrives()
                .signInQuietly(person)
                .open("/cabinet/consent")
                .see("Келісім мәтіні өзгерді");
    }

    private void walk(Journey journey, Journey.Setup setup, Consumer<Visitor> look) {
        Scene scene = Scene.set(journey.people(), cooperations, applications, jdbc);
        Map<String, List<String>> byRole = new LinkedHashMap<>();
        Routes.expected()
                .forEach((route, roles) -> roles.entrySet().stream()
                        .filter(role -> role.getValue() == 200 && !Routes.isNoPage(route))
                        .findFirst()
                        .ifPresent(role -> byRole.computeIfAbsent(role.getKey(), r -> new ArrayList<>())
                                .add(route)));
        var wrong = new ArrayList<String>();
        byRole.forEach((role, routes) -> {
            Visitor visitor = setup.arrives();
            Someone person = scene.who(role);
            if (person != null) {
                visitor.signInQuietly(person);
            }
            for (String route : routes) {
                for (String address : scene.addresses(route)) {
                    try {
                        look.accept(visitor.open(address));
                    } catch (AssertionError found) {
                        wrong.add(address + " as " + role + ": " + found.getMessage());
                    }
                }
            }
        });
        assertThat(wrong).as("pages that are not sound").isEmpty();
    }
}
