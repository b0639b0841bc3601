package kz.yntymaq.mydata.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.ui.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A consent is taken back in person, by whoever has no password to show. */
@PortalTest
class WitnessedWithdrawalsTest {

    @LocalServerPort
    int port;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient jdbc;

    private Someone person;
    private Someone official;

    @BeforeEach
    void an_official_of_the_place() {
        person = people.villager(Places.ZERENDI_VILLAGE);
        official = people.official(Places.ZERENDI);
    }

    private HttpResponse<String> enter(Someone who, String area, UUID about, String compared) {
        var browser = new PlainBrowser(port);
        browser.signIn(who);
        String desk = area + "/identity/" + about;
        return browser.press(
                area + "/identity",
                desk + "/withdrawal",
                Map.of("_owner", who.id().toString(), "wish", "FORGET", "kind", "PASSPORT", "compared", compared));
    }

    private String kk(String key) {
        return texts.in(Language.KK, key);
    }

    @Test
    void the_official_who_saw_the_document_enters_it_and_both_are_named() {
        assertThat(enter(official, "/office", person.id(), "true").body()).contains(kk("mydata.in-person.done"));

        Withdrawal open = withdrawals.openOf(person.id()).orElseThrow();
        assertThat(open.wish()).isEqualTo(Wish.FORGET);
        assertThat(jdbc.sql("select key from inbox_message where account_id = ?")
                        .param(person.id())
                        .query(String.class)
                        .list())
                .contains("mydata.message.entered");
        assertThat(jdbc.sql(
                                "select account_id || ' ' || detail from audit_entry where action = 'account.withdrawal-entered' and subject = ?")
                        .param(person.id().toString())
                        .query(String.class)
                        .single())
                .isEqualTo(official.id() + " PASSPORT");
        var administrator = new PlainBrowser(port);
        administrator.signIn(people.administrator());
        assertThat(administrator.get("/admin/withdrawals/" + open.id()).body())
                .contains(person.name().full(), official.name().full(), kk("mydata.desk.entered"));
    }

    @Test
    void it_is_entered_once_and_only_after_the_comparison() {
        assertThat(enter(official, "/office", person.id(), "").body()).contains(kk("account.desk.compare-first"));
        assertThat(withdrawals.openOf(person.id())).isEmpty();
        enter(official, "/office", person.id(), "true");
        enter(official, "/office", person.id(), "true");
        assertThat(jdbc.sql("select count(*) from consent_withdrawal where account_id = ?")
                        .param(person.id())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void an_administrator_who_entered_it_does_not_carry_it_out() {
        Someone administrator = people.administrator();
        enter(administrator, "/admin", person.id(), "true");
        UUID id = withdrawals.openOf(person.id()).orElseThrow().id();
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> withdrawals.carryOut(people.actor(administrator), id))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("mydata.withdrawal.own-entry"));
        withdrawals.carryOut(people.actor(people.administrator()), id);
        assertThat(accounts.findByIin(new Iin(person.iin()))).isEmpty();
    }

    @Test
    void a_person_without_a_phone_takes_it_back_through_the_official_and_may_think_better_of_it() {
        UUID assisted = accounts.open(
                        new Iin(Iins.next()), new PersonName("Омарова", "Зейнеп", null), null, Places.ZERENDI_VILLAGE)
                .getId();
        enter(official, "/office", assisted, "true");
        assertThat(withdrawals.openOf(assisted)).isPresent();

        var browser = new PlainBrowser(port);
        browser.signIn(people.official(Places.ZERENDI));
        String page = "/office/identity/" + assisted + "/withdrawal";
        assertThat(browser.get("/office/identity/" + assisted).body()).contains(page);
        browser.press(page, page + "/back", Map.of());
        assertThat(withdrawals.openOf(assisted)).isEmpty();

        enter(official, "/office", assisted, "true");
        withdrawals.carryOut(
                people.actor(people.administrator()),
                withdrawals.openOf(assisted).orElseThrow().id());
        assertThat(accounts.findAll(List.of(assisted)).get(assisted).name().family())
                .isEqualTo("–");
    }

    @Test
    void what_the_person_asked_for_on_the_portal_no_official_takes_back() {
        withdrawals.ask(person.id(), Wish.WITHDRAW);
        var browser = new PlainBrowser(port);
        browser.signIn(official);
        String page = "/office/identity/" + person.id() + "/withdrawal";
        assertThat(browser.get(page).body()).doesNotContain(page + "/back");
        browser.press(page, page + "/back", Map.of());
        assertThat(withdrawals.openOf(person.id())).isPresent();
    }

    @Test
    void nobody_enters_it_for_who_only_claims_an_iin_lives_elsewhere_or_is_the_official() {
        Someone claimed = people.claimed(Places.ZERENDI_VILLAGE);
        assertThat(enter(official, "/office", claimed.id(), "true").body()).contains(kk("mydata.in-person.not"));
        Someone elsewhere = people.villager(Places.SAIRAM_KARAMURT);
        assertThat(enter(official, "/office", elsewhere.id(), "true").statusCode())
                .isEqualTo(404);
        enter(official, "/office", official.id(), "true");
        for (UUID one : List.of(claimed.id(), elsewhere.id(), official.id())) {
            assertThat(withdrawals.openOf(one)).isEmpty();
        }
    }
}
