package kz.yntymaq.office.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import kz.yntymaq.office.Office;
import kz.yntymaq.office.Offices;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page on which a person is appointed, after it was refused. */
@PortalTest
class AppointPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Offices offices;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Someone administrator;
    private PlainBrowser browser;
    private String office;

    @BeforeEach
    void the_only_administrator() {
        jdbc.sql("update appointment set ended_at = now() where ended_at is null")
                .update();
        jdbc.sql("update office set closed_at = now() where closed_at is null").update();
        administrator = people.administrator();
        office = "/admin/offices/"
                + offices.create(
                        people.actor(administrator),
                        Office.Kind.AKIMAT,
                        "Зеренді ауданының әкімдігі",
                        "Акимат",
                        null,
                        Places.ZERENDI,
                        UUID.randomUUID());
        browser = new PlainBrowser(port);
        browser.signIn(administrator);
    }

    private String appoint(String iin) {
        String page = office + "/appoint";
        String once = PlainBrowser.hidden(browser.get(page).body(), "once");
        return browser.fill(page, Map.of("_owner", administrator.id().toString(), "once", once, "iin", iin))
                .body();
    }

    @Test
    void why_nobody_is_appointed_is_said_once() {
        String refused = appoint(people.villager().iin());
        assertThat(refused).containsOnlyOnce("Ұсыныс жіберілмеді: оны растайтын екінші әкімші жоқ.");
    }

    @Test
    void who_opens_it_again_finds_nobody_in_it() {
        String iin = Iins.next();
        assertThat(appoint(iin)).contains(iin);
        assertThat(browser.get(office + "/appoint").body())
                .as("looked at again")
                .contains(iin);
        assertThat(browser.follow(office, office + "/appoint").body())
                .as("opened from the office")
                .doesNotContain(iin);
        assertThat(browser.get(office + "/appoint").body()).doesNotContain(iin);

        String known = people.villager().iin();
        assertThat(appoint(known)).contains(known);
        assertThat(browser.follow(office, office + "/appoint").body())
                .as("where a rule refused")
                .doesNotContain(known);
    }
}
