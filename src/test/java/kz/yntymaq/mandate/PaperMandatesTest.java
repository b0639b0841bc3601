package kz.yntymaq.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.support.Helpers;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mandates on paper, and people without a phone. */
@PortalTest
class PaperMandatesTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Someone serik;
    private Someone aigul;
    private Someone official;
    private PlainBrowser office;

    @BeforeEach
    void an_official_at_the_desk() {
        serik = people.villager();
        aigul = people.villager();
        official = people.official(Places.ZERENDI);
        office = new PlainBrowser(port);
        office.signIn(official);
    }

    @Test
    void the_official_enters_it_and_the_person_is_told_by_whom_and_can_withdraw() {
        enter(serik.id(), Map.of());
        UUID mandate = mandate(serik.id());
        assertThat(messages(serik)).contains("mandate.message.paper");
        assertThat(jdbc.sql("select account_id from audit_entry where action = 'mandate.entered' and subject = ?")
                        .param(serik.id().toString())
                        .query(UUID.class)
                        .single())
                .isEqualTo(official.id());
        var helper = new PlainBrowser(port);
        helper.signIn(aigul);
        assertThat(helper.get("/cabinet/helping").body()).contains("Қағаз бойынша енгізген");
        helper.press("/cabinet/helping", "/cabinet/helping/" + mandate + "/accept", Map.of());
        assertThat(state(mandate)).isEqualTo("ACTIVE");
        var owner = new PlainBrowser(port);
        owner.signIn(serik);
        assertThat(owner.get("/cabinet/mandates").body())
                .contains("Қағаз бойынша енгізген", aigul.name().full());
        owner.press("/cabinet/mandates", "/cabinet/mandates/" + mandate + "/withdraw", Map.of());
        assertThat(state(mandate)).isEqualTo("WITHDRAWN");
    }

    @Test
    void the_official_ends_it_when_the_person_asks_and_whoever_acts_is_out() {
        UUID mandate = new Helpers(jdbc, port).mandate(serik, aigul, Power.VIEW, null);
        PlainBrowser helper = new Helpers(jdbc, port).acting(aigul, mandate);
        String page = "/office/mandates/" + serik.id();
        office.press(page, page + "/" + mandate + "/withdraw", Map.of());
        assertThat(state(mandate)).isEqualTo("WITHDRAWN");
        assertThat(helper.get("/cabinet/profile").body()).contains("Өкілеттік енді күшінде емес");
        assertThat(messages(serik)).contains("mandate.message.withdrawn");
    }

    @Test
    void an_official_of_another_place_an_auditor_and_an_administrator_enter_nothing() {
        for (Someone other :
                List.of(people.official(Places.SAIRAM), people.auditor(), people.operatorOfficer(Places.AKMOLA))) {
            var browser = new PlainBrowser(port);
            browser.signIn(other);
            assertThat(browser.press("/cabinet", "/office/mandates/" + serik.id(), fields(Map.of(), other))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(jdbc.sql("select count(*) from mandate where giver_id = ?")
                        .param(serik.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_official_is_not_the_helper_and_enters_no_mandate_of_their_own() {
        assertThat(enter(serik.id(), Map.of("mandate.iin", official.iin())).body())
                .contains("лауазымды адамның өзі көмекші бола алмайды");
        assertThat(enter(official.id(), Map.of()).body()).contains("басқа лауазымды адам енгізеді");
        assertThat(enter(serik.id(), Map.of("compared", "")).body()).contains("Алдымен қағаз бен құжатты салыстырыңыз");
        assertThat(jdbc.sql("select count(*) from mandate where paper_by = ?")
                        .param(official.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_person_without_a_phone_is_entered_helped_and_takes_the_account_over_later() {
        String iin = Iins.next();
        HttpResponse<String> entered = assist(iin, Map.of());
        UUID person = account(iin);
        assertThat(entered.uri().getPath()).isEqualTo("/office/mandates/" + person);
        assertThat(jdbc.sql(
                                "select phone is null and password_hash is null and identity_level = 'CLAIMED' from account where id = ?")
                        .param(person)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        enter(person, Map.of("mandate.power", "PREPARE"));
        UUID mandate = mandate(person);
        var accepting = new PlainBrowser(port);
        accepting.signIn(aigul);
        accepting.press("/cabinet/helping", "/cabinet/helping/" + mandate + "/accept", Map.of());
        PlainBrowser helper = new Helpers(jdbc, port).acting(aigul, mandate);
        helper.press(
                "/cabinet/helping",
                "/cabinet/profile",
                Map.of(
                        "_owner", person.toString(),
                        "version", "0",
                        "kind", "SUBSIDIARY_FARM",
                        "registeredSince", "01.03.2019",
                        "produces", "Апаның сүті"));
        assertThat(jdbc.sql("select produces from farmer_profile where account_id = ?")
                        .param(person)
                        .query(String.class)
                        .single())
                .isEqualTo("Апаның сүті");
        people.administrator();
        String desk = "/office/identity/" + person;
        assertThat(office.get(desk).body()).contains("Омарова Зейнеп");
        office.press(
                desk + "/take-over",
                desk + "/take-over",
                Map.of(
                        "_owner", official.id().toString(),
                        "document.kind", "IDENTITY_CARD",
                        "document.familyName", "Омарова",
                        "document.givenName", "Зейнеп",
                        "phone", "8 701 765 43 21",
                        "village", Places.ZERENDI_VILLAGE,
                        "compared", "true"));
        assertThat(jdbc.sql("select identity_level || ' ' || phone from account where id = ?")
                        .param(person)
                        .query(String.class)
                        .single())
                .isEqualTo("CONFIRMED +77017654321");
    }

    @Test
    void the_consent_and_a_leaflet_are_printed_for_a_person_without_a_phone_in_both_languages() {
        String sheet =
                office.follow("/office/assisted", "/office/assisted/sheet").body();
        assertThat(sheet)
                .contains("Страница регистрации, о которой сказано ниже, – это этот лист")
                .contains("– ИИН, фамилия, имя, отчество", "– ЖСН")
                .contains("Никто не проголосует за вас", "15\u00a0рабочих дней")
                .contains("Сізді порталға енгізген", "Подпись: ____")
                .contains("«Сынақ» ЖШС", "ТОО «Проба»")
                .doesNotContain("govuk-list--bullet&gt;", "&lt;p");
        assertThat(office.get("/office/assisted/sheet.pdf").statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_signs_in_as_a_person_without_a_phone_and_no_office_is_offered_to_them() {
        String iin = Iins.next();
        assist(iin, Map.of());
        var browser = new PlainBrowser(port);
        assertThat(browser.fill("/sign-in", Map.of("iin", iin, "password", People.PASSWORD))
                        .uri()
                        .getPath())
                .isEqualTo("/sign-in");
        Someone administrator = people.administrator();
        people.administrator();
        browser.signIn(administrator);
        UUID akimat = jdbc.sql("select id from office where kind = 'AKIMAT' and territory_code = ?")
                .param(Places.ZERENDI)
                .query(UUID.class)
                .single();
        String appoint = "/admin/offices/" + akimat + "/appoint";
        assertThat(browser.fill(
                                appoint,
                                Map.of(
                                        "_owner",
                                        administrator.id().toString(),
                                        "once",
                                        UUID.randomUUID().toString(),
                                        "iin",
                                        iin,
                                        "confirmed",
                                        "true"))
                        .body())
                .contains("Телефонсыз енгізілген адамды");
        assertThat(jdbc.sql("select count(*) from appointment_proposal where account_id = ?")
                        .param(account(iin))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobody_is_entered_elsewhere_twice_or_without_a_consent_on_paper() {
        String iin = Iins.next();
        assertThat(assist(iin, Map.of("consented", "")).body()).contains("келісімді көргеніңізді белгілеңіз");
        assertThat(assist(iin, Map.of("village", Places.SAIRAM_KARAMURT)).body())
                .contains("Өз аумағыңыздағы ауылды");
        assertThat(jdbc.sql("select count(*) from account where iin = ?")
                        .param(iin)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(assist(serik.iin(), Map.of()).body()).contains("Бұл ЖСН порталда бар");
        assist(iin, Map.of());
        assertThat(assist(iin, Map.of()).body()).contains("Бұл ЖСН порталда бар");
    }

    @Test
    void an_official_who_entered_as_much_as_one_may_a_day_enters_nobody_more_and_is_told_so() {
        jdbc.sql("""
                insert into frequency (action, account_id, target, at)
                select 'desk.entered', ?, sha256(''::bytea), ? from generate_series(1, 99)""")
                .params(official.id(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        String last = Iins.next();
        assertThat(assist(last, Map.of()).uri().getPath()).isEqualTo("/office/mandates/" + account(last));
        String next = Iins.next();
        assertThat(assist(next, Map.of()).body()).contains("100 жазбадан артық енгізе алмайды");
        assertThat(enter(serik.id(), Map.of()).body()).contains("100 жазбадан артық енгізе алмайды");
        assertThat(jdbc.sql("select count(*) from account where iin = ?")
                        .param(next)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'account.desk-limit' and account_id = ?")
                        .param(official.id())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void what_is_wrong_with_an_entry_is_said_at_once_and_what_was_ticked_stays_ticked() {
        String page = assist(serik.iin(), Map.of("familyName", "", "village", Places.SAIRAM_KARAMURT, "compared", ""))
                .body();
        assertThat(page)
                .contains("Өз аумағыңыздағы ауылды", "Бұл өрісті толтырыңыз")
                .doesNotContain("Бұл ЖСН порталда бар")
                .contains("Салыстырғаннан кейін белгілеңіз");
        assertThat(page).containsPattern("id=\"consented\"[^>]*checked|checked[^>]*id=\"consented\"");
        assertThat(page).doesNotContainPattern("id=\"compared\"[^>]*checked|checked[^>]*id=\"compared\"");
        assertThat(office.follow("/office/identity", "/office/assisted").body())
                .as("whoever comes back later ticks anew")
                .doesNotContainPattern("<input[^>]*type=\"checkbox\"[^>]*checked");
    }

    @Test
    void that_an_iin_is_on_the_portal_is_told_only_for_a_whole_entry_noted_as_a_look_and_counted() {
        var empty = Map.of("familyName", "", "givenName", "", "village", "", "compared", "", "consented", "");
        assertThat(assist(serik.iin(), empty).body()).doesNotContain("Бұл ЖСН порталда бар");
        assertThat(looks()).isZero();
        assertThat(assist(serik.iin(), Map.of()).body()).contains("Бұл ЖСН порталда бар");
        assertThat(looks()).isOne();
        jdbc.sql("""
                insert into frequency (action, account_id, target, at)
                select 'desk.entered', ?, sha256(convert_to('', 'UTF8')), ? from generate_series(1, 99)""")
                .params(official.id(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        assertThat(assist(serik.iin(), Map.of()).body())
                .as("the same as for an IIN that nobody has")
                .contains("100 жазбадан артық енгізе алмайды")
                .doesNotContain("Бұл ЖСН порталда бар");
        assertThat(looks()).isOne();
    }

    private int looks() {
        return jdbc.sql(
                        "select count(*) from audit_entry where action = 'account.looked-up' and account_id = ? and subject = ?")
                .params(official.id(), serik.id().toString())
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> assist(String iin, Map<String, String> instead) {
        var fields = new HashMap<>(Map.of(
                "_owner", official.id().toString(),
                "once", UUID.randomUUID().toString(),
                "iin", iin,
                "kind", "IDENTITY_CARD",
                "familyName", "Омарова",
                "givenName", "Зейнеп",
                "village", Places.ZERENDI_VILLAGE,
                "compared", "true",
                "consented", "true"));
        fields.putAll(instead);
        return office.fill("/office/assisted", fields);
    }

    private HttpResponse<String> enter(UUID giver, Map<String, String> instead) {
        String page = "/office/mandates/" + giver;
        return office.press("/office/identity", page, fields(instead, official));
    }

    private Map<String, String> fields(Map<String, String> instead, Someone who) {
        var fields = new HashMap<>(Map.of(
                "_owner", who.id().toString(),
                "once", UUID.randomUUID().toString(),
                "mandate.iin", aigul.iin(),
                "mandate.called", "Айгүл",
                "mandate.forWhom", "SELF",
                "mandate.power", "VIEW",
                "mandate.until", "31.12.2026",
                "kind", "IDENTITY_CARD",
                "compared", "true"));
        fields.putAll(instead);
        return fields;
    }

    private UUID account(String iin) {
        return jdbc.sql("select id from account where iin = ?")
                .param(iin)
                .query(UUID.class)
                .single();
    }

    private UUID mandate(UUID giver) {
        return jdbc.sql("select id from mandate where giver_id = ?")
                .param(giver)
                .query(UUID.class)
                .single();
    }

    private String state(UUID mandate) {
        return jdbc.sql("select state from mandate where id = ?")
                .param(mandate)
                .query(String.class)
                .single();
    }

    private List<String> messages(Someone person) {
        return jdbc.sql("select key from inbox_message where account_id = ?")
                .param(person.id())
                .query(String.class)
                .list();
    }
}
