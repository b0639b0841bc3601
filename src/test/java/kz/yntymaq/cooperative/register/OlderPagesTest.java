package kz.yntymaq.cooperative.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.founding.Foundings;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A message of before leads on when its reader has left, and opens nothing to anybody else. */
@PortalTest
class OlderPagesTest {

    @Autowired
    Memberships memberships;

    @Autowired
    Foundings foundings;

    @Autowired
    Inbox inbox;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    @Test
    void who_left_is_led_from_an_older_message_to_the_own_share() {
        Made made = fixtures.active(Places.ZERENDI_VILLAGE);
        String base = "/cabinet/cooperatives/" + made.id();
        String meeting = base + "/meetings/" + UUID.randomUUID();
        Someone member = made.member();
        tell(member, base + "/meetings?x=1");
        tell(member, meeting);
        assertThat(opened(member, base + "/meetings")).hasStatusOk();
        assertThat(opened(member, meeting)).as("a meeting that is gone").hasRedirectedUrl(base);

        leave(made, member);
        for (String told : new String[] {base + "/meetings", meeting}) {
            assertThat(opened(member, told))
                    .hasRedirectedUrl(base + "/share")
                    .flash()
                    .containsEntry("noted", "cooperative.moved.left");
        }
        assertThat(opened(member, base + "/share")).hasStatusOk();
        assertThat(opened(member, base + "/bodies"))
                .as("of which nothing was told")
                .hasStatus(404);
        assertThat(opened(people.villager(), meeting)).hasStatus(404);
        Someone stranger = people.villager();
        tell(stranger, meeting);
        assertThat(opened(stranger, meeting)).as("told, and never a member").hasStatus(404);
        assertThat(web.get().uri(meeting)).hasStatus3xxRedirection();
    }

    @Test
    void who_founds_no_more_is_led_to_the_cabinet_with_the_reason() {
        Made made = fixtures.founding(Places.ZERENDI_VILLAGE, 4);
        String page = "/cabinet/cooperatives/" + made.id();
        made.members().forEach(each -> tell(each, page));
        Someone gone = made.members().get(3);
        foundings.leave(people.actor(gone), made.id());
        assertThat(opened(gone, page))
                .hasRedirectedUrl("/cabinet")
                .flash()
                .containsEntry("noted", "cooperative.moved.no-founder");
        foundings.giveUp(people.actor(made.chair()), made.id());
        assertThat(opened(made.member(), page))
                .hasRedirectedUrl("/cabinet")
                .flash()
                .containsEntry("noted", "cooperative.moved.given-up");
    }

    private void tell(Someone person, String link) {
        inbox.deliver(person.id(), "cooperative.message.given-up", link);
    }

    private void leave(Made made, Someone member) {
        Actor leaving = people.actor(member);
        memberships.askToLeave(leaving, made.id(), UUID.randomUUID());
        UUID id = jdbc.sql("select id from membership where cooperative_id = ? and account_id = ?")
                .params(made.id(), member.id())
                .query(UUID.class)
                .single();
        memberships.leave(
                people.actor(made.chair()),
                made.id(),
                id,
                new MeetingDecision(clock.today(), 4, 4, 0, 0),
                UUID.randomUUID());
    }

    private MvcTestResult opened(Someone who, String path) {
        return web.get().uri(path).with(People.signedIn(who)).exchange();
    }
}
