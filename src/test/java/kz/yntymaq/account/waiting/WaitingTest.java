package kz.yntymaq.account.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.mydata.withdrawal.Wish;
import kz.yntymaq.mydata.withdrawal.Withdrawals;
import kz.yntymaq.support.Helpers;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The start of the cabinet says what waits for a person, each with one button. */
@PortalTest
class WaitingTest {

    private static final String WAITS = "y-note--waits";

    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    WaitingMatters matters;

    @Autowired
    JdbcClient jdbc;

    @Test
    void nothing_waits_for_a_confirmed_person_who_was_asked_nothing() {
        assertThat(page("/cabinet", people.villager())).doesNotContain(WAITS);
    }

    @Test
    void who_only_claims_an_iin_reads_what_that_stops_and_how_to_confirm() {
        Someone claimed = people.claimed();
        assertThat(page("/cabinet", claimed))
                .contains(WAITS, "Жеке басыңыз әлі расталған жоқ", "өтінім жібере алмайсыз", "Қалай растау керек")
                .contains("href=\"/cabinet/identity\"");
    }

    @Test
    void a_running_withdrawal_is_told_with_its_days_where_one_looks_for_it() {
        Someone person = people.villager();
        withdrawals.ask(person.id(), Wish.WITHDRAW);
        for (String address : new String[] {"/cabinet", "/cabinet/data", "/cabinet/consent"}) {
            assertThat(page(address, person))
                    .as(address)
                    .contains(WAITS, "Сұрау күні: 2026 жылғы 23 қараша", "Соңғы күні: 2026 жылғы 14 желтоқсан")
                    .contains("href=\"/cabinet/data/withdrawal\"");
        }
        assertThat(page("/cabinet/data", people.claimed())).doesNotContain(WAITS);
    }

    @Test
    void offers_of_mandates_wait_for_an_answer_in_one_box() {
        Someone helper = people.villager();
        Someone one = people.villager();
        Someone another = people.villager();
        var helpers = new Helpers(jdbc, port);
        helpers.offer(one, helper, Power.VIEW, null);
        UUID offered = helpers.offer(another, helper, Power.VIEW, null);
        assertThat(page("/cabinet", helper))
                .containsOnlyOnce(WAITS)
                .contains("Жауабыңызды күтіп тұрған өкілеттік: 2")
                .contains(one.name().full(), another.name().full())
                .contains("href=\"/cabinet/helping\"");
        jdbc.sql("delete from mandate where helper_iin = ?").param(helper.iin()).update();
        assertThat(offered).isNotNull();
        assertThat(page("/cabinet", helper)).doesNotContain(WAITS);
    }

    @Test
    void an_office_that_is_offered_waits_for_an_answer() {
        Someone person = people.villager();
        Someone administrator = people.administrator();
        UUID office = jdbc.sql("select office_id from appointment where account_id = ?")
                .param(people.official(kz.yntymaq.support.Places.ZERENDI).id())
                .query(UUID.class)
                .single();
        people.administrator();
        UUID proposal = people.propose(person, office, people.actor(administrator));
        assertThat(page("/cabinet", person))
                .contains(WAITS, "Сізге мекемеге тағайындалу ұсынылды", "Ұсынысты ашып, жауап беру")
                .contains("href=\"/cabinet/offices/" + proposal + "\"");
    }

    @Test
    void an_account_that_was_taken_has_to_be_looked_through_first() {
        Someone person = people.claimed();
        jdbc.sql("insert into identity_takeover (id, account_id, taken_at) values (?, ?, now())")
                .params(UUID.randomUUID(), person.id())
                .update();
        assertThat(matters.of(people.actor(person)))
                .extracting(Waiting.Matter::kind)
                .containsExactly(Waiting.Kind.ACCOUNT_TO_LOOK_THROUGH, Waiting.Kind.IDENTITY);
        assertThat(page("/cabinet", person)).contains("href=\"/cabinet/identity/taken\"", "Қарап шығу");
    }

    private String page(String address, Someone person) {
        var answer = pages.get().uri(address).with(People.signedIn(person)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
