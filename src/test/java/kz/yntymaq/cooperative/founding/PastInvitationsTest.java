package kz.yntymaq.cooperative.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class PastInvitationsTest {

    @Autowired
    PastInvitations expired;

    @Autowired
    Invitations invitations;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void thirty_days_after_an_invitation_could_be_answered_the_iin_is_forgotten() {
        Fixtures.Made made = cooperatives.founding(Places.ZERENDI_VILLAGE, 1);
        Someone silent = people.villager();
        invitations.invitePerson(people.actor(made.chair()), made.id(), new Iin(silent.iin()));
        clock.advance(Duration.ofDays(14 + 30));
        expired.end();
        assertThat(invited(made.id())).isEqualTo("OPEN " + silent.iin());
        clock.advance(Duration.ofMinutes(1));
        expired.end();
        assertThat(invited(made.id())).isEqualTo("WITHDRAWN -");
    }

    private String invited(UUID cooperative) {
        return jdbc.sql("select state || ' ' || coalesce(iin, '-') from invitation where cooperative_id = ?")
                .param(cooperative)
                .query(String.class)
                .single();
    }
}
