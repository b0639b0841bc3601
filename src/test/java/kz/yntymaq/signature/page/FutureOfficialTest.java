package kz.yntymaq.signature.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.office.Office;
import kz.yntymaq.office.Offices;
import kz.yntymaq.office.appointment.Proposals;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.support.TestTrust;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The attack on an office: somebody registers the IIN of an official to come, waits to be appointed, and presses. */
@PortalTest
class FutureOfficialTest {

    private static final String SIGN_IN = "/sign-in/certificate";

    @LocalServerPort
    int port;

    @Autowired
    Offices offices;

    @Autowired
    Proposals proposals;

    @Autowired
    People people;

    @Autowired
    TestTrust trust;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void who_registers_the_iin_of_an_official_to_come_gets_no_office_and_the_owner_takes_account_and_office() {
        Someone official = people.claimed();
        var impostor = new PlainBrowser(port);
        impostor.signIn(official);
        String offer = "/cabinet/offices/" + proposed(official);

        String once = UUID.randomUUID().toString();
        HttpResponse<String> pressed = impostor.submit("/cabinet", offer, Map.of("once", once));

        assertThat(pressed.uri().getPath()).isEqualTo("/cabinet/identity");
        assertThat(people.actor(official).role()).isEqualTo(Role.FARMER);

        var owner = new PlainBrowser(port);
        var asked = Asked.on(owner.fill(SIGN_IN, Map.of()).body());
        var answer = new LinkedHashMap<>(asked.signedBy(trust.signInKey(official.iin()), clock.instant()));
        assertThat(owner.post(SIGN_IN, answer).uri().getPath()).isEqualTo("/cabinet/identity/taken");
        owner.submit("/cabinet/identity/taken", "/cabinet/identity/taken", Map.of("keep", "false"));
        assertThat(owner.submit(offer, offer, Map.of()).statusCode()).isEqualTo(200);

        assertThat(people.actor(official).role()).isEqualTo(Role.OFFICIAL);
        assertThat(impostor.get("/office").uri().getPath()).isEqualTo("/sign-in");
        var again = new PlainBrowser(port);
        again.signIn(official);
        assertThat(again.get("/office").uri().getPath())
                .as("the impostor's password opens nothing")
                .isEqualTo("/sign-in");
    }

    /** By two administrators, whom nobody told that somebody else holds the IIN. */
    private UUID proposed(Someone official) {
        jdbc.sql(
                        "update office set closed_at = now() where kind = 'AKIMAT' and territory_code = ? and closed_at is null")
                .param(Places.ZERENDI)
                .update();
        Actor first = people.actor(people.administrator());
        Actor second = people.actor(people.administrator());
        UUID office = offices.create(
                first,
                Office.Kind.AKIMAT,
                "Зеренді ауданының әкімдігі",
                "Акимат Зерендинского района",
                null,
                Places.ZERENDI,
                UUID.randomUUID());
        UUID proposal = people.propose(official, office, first);
        proposals.confirm(second, office, proposal, UUID.randomUUID());
        return proposal;
    }
}
