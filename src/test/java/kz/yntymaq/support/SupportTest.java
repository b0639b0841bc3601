package kz.yntymaq.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import kz.yntymaq.account.Role;
import kz.yntymaq.identity.Iin;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class SupportTest {

    @Autowired
    People people;

    @Autowired
    TestClock testClock;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester pages;

    @Test
    void this_class_has_a_database_of_its_own() {
        assertThat(jdbc.sql("select current_database()").query(String.class).single())
                .endsWith("_supporttest");
    }

    @Test
    void people_have_the_role_and_territory_they_were_made_with() {
        assertThat(people.actor(people.villager()).role()).isEqualTo(Role.FARMER);
        assertThat(people.actor(people.official(Places.ZERENDI)).scopePrefix()).isEqualTo("1156");
        assertThat(people.actor(people.administrator()).role()).isEqualTo(Role.ADMINISTRATOR);
    }

    @RepeatedTest(2)
    void the_clock_is_set_back_before_every_test() {
        assertThat(clock.instant()).isEqualTo(TestClock.START);
        testClock.advance(Duration.ofDays(3));
    }

    @Test
    void numbers_are_valid_and_used_once() {
        assertThat(Iins.next())
                .isNotEqualTo(Iins.next())
                .matches(iin -> Iin.parse(iin).isPresent());
    }

    @Test
    void pages_answer_with_and_without_a_session() {
        assertThat(pages.get().uri("/")).hasStatusOk();
        assertThat(pages.get().uri("/cabinet/password").with(People.signedIn(people.villager())))
                .hasStatusOk();
    }
}
