package kz.yntymaq.cooperative.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.associate.Associates;
import kz.yntymaq.cooperative.associate.Contract;
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

/** The public page says when members last met, wherever that was. */
@PortalTest
class PublicActivityTest {

    @Autowired
    PublicActivity activity;

    @Autowired
    Associates associates;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester web;

    @Test
    void a_meeting_held_outside_the_portal_counts_once_a_decision_of_it_is_entered() {
        Made made = fixtures.activeWithBoard(Places.ZERENDI_VILLAGE, 11, 3);
        assertThat(activity.of(made.id()).meetingOn()).isNull();
        admit(made, people.villager());
        assertThat(activity.of(made.id()).meetingOn()).isEqualTo(clock.today());
        assertThat(card(made, people.villager()))
                .bodyText()
                .contains("Последнее общее собрание, записанное на портале", "Собрание вне портала видно");
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
