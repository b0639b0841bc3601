package kz.yntymaq.cooperative.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.submission.Submission;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Subsidies;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.ui.paper.BilingualPaper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The founding contract stays in the words in which it was concluded; offices read it while they consider an application. */
@PortalTest
class KeptContractTest {

    @LocalServerPort
    int port;

    @Autowired
    FoundingContracts contracts;

    @Autowired
    OfficePapers papers;

    @Autowired
    Submission submission;

    @Autowired
    Subsidies subsidies;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Made made;
    private Actor chair;

    @BeforeEach
    void a_cooperative() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        chair = people.actor(made.chair());
    }

    @Test
    void a_name_or_a_term_that_changes_later_changes_nothing_of_it() {
        String before = words(contracts.find(chair, made.id()));
        jdbc.sql("update cooperative set name_kk = 'Басқа атау', name_ru = 'Другое имя' where id = ?")
                .param(made.id())
                .update();
        jdbc.sql("update account set family_name = 'Өзгерген' where id = ?")
                .param(made.member().id())
                .update();
        jdbc.sql("update membership set share = 777777 where cooperative_id = ?")
                .param(made.id())
                .update();
        assertThat(words(contracts.find(chair, made.id()))).isEqualTo(before);
        assertThat(before).contains(made.member().iin(), "SHA-256");
    }

    @Test
    void neither_the_words_nor_the_hash_can_be_changed_in_the_database() {
        assertThatThrownBy(() -> jdbc.sql("update founding_contract set words = words || ' ' where cooperative_id = ?")
                        .param(made.id())
                        .update())
                .hasMessageContaining("does not change");
        assertThatThrownBy(() -> jdbc.sql("delete from founding_contract where cooperative_id = ?")
                        .param(made.id())
                        .update())
                .hasMessageContaining("does not change");
    }

    @Test
    void officials_read_both_papers_while_they_consider_an_application_and_no_others_do() {
        Someone oblast = people.official(Places.ZERENDI.substring(0, 2) + "0000000");
        Actor official = people.actor(oblast);
        unseen(official);
        UUID milk = subsidies.milk(chair, made, "KZ-K-1");
        unseen(official);
        subsidies.handedIn(chair, milk, TestClock.START);

        assertThat(papers.contract(
                        people.actor(people.operatorOfficer(Places.ZERENDI.substring(0, 2) + "0000000")), made.id()))
                .as("the agent who checks it")
                .isPresent();
        unseen(people.actor(people.operatorOfficer(Places.SAIRAM.substring(0, 2) + "0000000")));
        unseen(people.actor(people.auditor()));
        String contract = words(papers.contract(official, made.id()).orElseThrow());
        assertThat(contract)
                .contains(made.member().name().full(), "SHA-256")
                .doesNotContain(made.member().iin(), made.chair().iin());
        assertThat(papers.charter(official, made.id()).orElseThrow().rows()).hasSizeGreaterThan(20);
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where action in ('cooperative.contract-read', 'cooperative.charter-read') and account_id = ?")
                        .param(oblast.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        unseen(people.actor(people.official(Places.SAIRAM)));
        unseen(people.actor(made.member()));

        var browser = new PlainBrowser(port);
        browser.signIn(oblast);
        String home = "/office/cooperatives/" + made.id();
        assertThat(browser.get("/office/applications/" + milk + "?lang=ru").body())
                .contains(home + "/contract", home + "/charter");
        assertThat(browser.get(home + "/contract?lang=ru").body()).contains("коммерческая тайна", "SHA-256");
        assertThat(browser.get(home + "/charter?lang=ru").body()).contains("Действующий устав");
        assertThat(browser.get(home + "/contract.pdf").headers().firstValue("content-type"))
                .contains("application/pdf");
        assertThat(browser.get(home + "/charter.pdf").statusCode()).isEqualTo(200);

        int version = subsidies.version(chair, milk);
        submission.withdraw(chair, milk, version, null);
        unseen(official);
    }

    private void unseen(Actor actor) {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> papers.contract(actor, made.id()));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> papers.charter(actor, made.id()));
    }

    private static String words(BilingualPaper paper) {
        return paper.rows().stream()
                .map(row -> row.text().kk() + "\n" + row.text().ru())
                .collect(Collectors.joining("\n"));
    }
}
