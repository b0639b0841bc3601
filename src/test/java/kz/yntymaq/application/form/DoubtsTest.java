package kz.yntymaq.application.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Applications;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Subsidies;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures far from any sense are told to whoever fills in and to the office, and bar nothing. */
@PortalTest
class DoubtsTest {

    private static final String DOUBT = "эти числа очень далеки от обычных";

    @LocalServerPort
    int port;

    @Autowired
    Applications applications;

    @Autowired
    Subsidies subsidies;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    Made cooperative;
    Actor chair;

    @BeforeEach
    void a_co_operative() {
        cooperative = cooperatives.active(Places.ZERENDI_VILLAGE);
        chair = people.actor(cooperative.chair());
    }

    private String read(Someone who, String page) {
        var browser = new PlainBrowser(port);
        browser.signIn(who);
        return browser.get(page + "?lang=ru").body();
    }

    private void set(UUID id, String path, String value) {
        jdbc.sql(
                        "update loan_application set answers = jsonb_set(answers, cast(? as text[]), to_jsonb(?::text)) where id = ?")
                .params(path, value, id)
                .update();
    }

    @Test
    void two_hundred_tank_lorries_are_doubted_fifty_are_not_and_the_office_reads_it_too() {
        UUID id = subsidies.tankLorry(chair, cooperative, "KZ-DB-1");
        String own = "/cabinet/applications/" + id;
        set(id, "{ITEMS,0,UNITS}", "50");
        assertThat(read(cooperative.chair(), own)).doesNotContain(DOUBT);
        set(id, "{ITEMS,0,UNITS}", "51");
        for (String page : new String[] {own, own + "/check", own + "/items"}) {
            assertThat(read(cooperative.chair(), page))
                    .as(page)
                    .contains(DOUBT, "количество – 51", "порядок самого портала, заявке оно не мешает")
                    .doesNotContain("??");
        }
        set(id, "{ITEMS,0,UNITS}", "1");
        subsidies.handedIn(chair, id, TestClock.START);
        set(id, "{ITEMS,0,UNITS}", "200");
        assertThat(read(people.official(Places.AKMOLA), "/office/applications/" + id))
                .contains(DOUBT, "количество – 200")
                .doesNotContain("??");
    }

    @Test
    void milk_at_less_than_a_tenge_a_kilogram_is_doubted_and_may_be_sent_all_the_same() {
        UUID id = subsidies.milk(chair, cooperative, "KZ-DB-2");
        String own = "/cabinet/applications/" + id;
        assertThat(read(cooperative.chair(), own)).doesNotContain(DOUBT);
        set(id, "{INVOICES,0,TOTAL}", "2469");
        assertThat(read(cooperative.chair(), own + "/sale"))
                .contains(DOUBT, "цена 1 килограмма или 1 литра – 0,20")
                .doesNotContain("??");
        subsidies.handedIn(chair, id, TestClock.START);
        assertThat(applications.findOfChair(chair, id).getNumber()).isNotNull();
    }
}
