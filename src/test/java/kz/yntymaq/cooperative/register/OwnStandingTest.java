package kz.yntymaq.cooperative.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.associate.Associates;
import kz.yntymaq.cooperative.associate.Contract;
import kz.yntymaq.cooperative.voice.Requests;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The public page says how its reader stands to the co-operative, and offers to join to nobody who may not. */
@PortalTest
class OwnStandingTest {

    @Autowired
    Associates associates;

    @Autowired
    Requests requests;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester web;

    @Test
    void who_is_an_associated_member_or_asked_to_be_one_reads_that_and_is_not_offered_to_join() {
        Made made = fixtures.activeWithBoard(Places.ZERENDI_VILLAGE, 11, 3);
        String base = "/cabinet/cooperatives/" + made.id();
        Someone stranger = people.villager();
        assertThat(card(made, stranger)).bodyText().contains(base + "/join", base + "/associate/ask");

        Someone associate = people.villager();
        admit(made, associate);
        assertThat(card(made, associate))
                .bodyText()
                .contains("Вы ассоциированный член этого кооператива", "href=\"" + base + "/associate\"")
                .doesNotContain(base + "/join", base + "/associate/ask");

        requests.ask(people.actor(stranger), made.id(), "Сүт", UUID.randomUUID());
        assertThat(card(made, stranger))
                .bodyText()
                .contains("Вы просили принять вас в ассоциированные члены", "href=\"" + base + "/associate/ask\"")
                .doesNotContain(base + "/join");
        assertThat(card(made, made.member())).bodyText().doesNotContain(base + "/join");
    }

    private void admit(Made made, Someone person) {
        associates.admit(
                people.actor(made.chair()),
                made.id(),
                new Associates.Given(
                        person.name().full(),
                        new Iin(person.iin()),
                        new Contract("7", clock.today(), new BigDecimal("50000"), clock.today()),
                        null),
                new MeetingDecision(clock.today(), 11, 11, 0, 0),
                UUID.randomUUID());
    }

    private MvcTestResult card(Made made, Someone reader) {
        return web.get()
                .uri("/cooperatives/" + made.id() + "?lang=ru")
                .with(People.signedIn(reader))
                .exchange();
    }
}
