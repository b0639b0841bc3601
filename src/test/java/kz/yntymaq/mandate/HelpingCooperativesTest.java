package kz.yntymaq.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.application.Applications;
import kz.yntymaq.audit.AuditChain;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.mandate.cooperative.HelpingCooperatives;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Given;
import kz.yntymaq.support.Helpers;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.ReadyDrafts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A co-operative acts for somebody by members whom its chair names. */
@PortalTest
class HelpingCooperativesTest {

    private static final String GIVEN = "/cabinet/mandates";
    private static final String ENTRUSTED = "/cabinet/entrusted";
    private static final String HELPING = "/cabinet/helping";
    private static final String PROFILE = "/cabinet/profile";
    private static final String FOR_SERIK = "атынан әрекет етіп отырсыз: ";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    Applications applications;

    @Autowired
    Mandates mandates;

    @Autowired
    HelpingCooperatives helping;

    @Autowired
    LostMandates lost;

    @Autowired
    Standing standing;

    @Autowired
    AuditChain chain;

    @Autowired
    Interleaving waiting;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Helpers helpers;
    private Made bereke;
    private String name;
    private Actor chair;
    private Someone member;
    private Someone serik;
    private PlainBrowser giver;
    private PlainBrowser desk;

    @BeforeEach
    void a_villager_and_a_co_operative() {
        helpers = new Helpers(jdbc, port);
        bereke = cooperatives.active(Places.ZERENDI_VILLAGE);
        name = jdbc.sql("select name_kk from cooperative where id = ?")
                .param(bereke.id())
                .query(String.class)
                .single();
        chair = people.actor(bereke.chair());
        member = bereke.member();
        serik = people.villager();
        giver = new PlainBrowser(port);
        giver.signIn(serik);
        desk = new PlainBrowser(port);
        desk.signIn(bereke.chair());
    }

    @Test
    void its_chair_takes_it_on_and_names_a_member_who_accepts_and_each_is_told() {
        assertThat(entrustOnPage(Map.of()).uri().getPath()).isEqualTo(GIVEN);
        UUID given = given();
        assertThat(desk.get("/cabinet").body()).contains("Кооперативке берілген өкілеттіктер сіздің әрекетіңізді");
        assertThat(desk.get(ENTRUSTED).body()).contains(serik.name().full(), name);
        press(given, "accept", Map.of());
        press(given, "name", Map.of("person", member.id().toString()));
        UUID named = named(given);
        assertThat(giver.get(GIVEN).body())
                .as("before the member answered, and nothing of the member's IIN")
                .contains(member.name().full(), "«" + name + "» кооперативі арқылы")
                .doesNotContain(member.iin(), "…" + member.iin().substring(8));
        mandates.accept(people.actor(member), named);
        assertThat(desk.get("/cabinet").body())
                .doesNotContain("Кооперативке берілген өкілеттіктер сіздің әрекетіңізді");

        PlainBrowser acting = helpers.acting(member, named);
        assertThat(acting.get(PROFILE).body())
                .contains(FOR_SERIK + serik.name().full(), "«" + name + "» кооперативі арқылы");
        assertThat(acting.get(ENTRUSTED).uri().getPath())
                .as("nothing of the client's own co-operatives")
                .isEqualTo(HELPING);
        assertThat(messages(serik))
                .contains(
                        "mandate.message.given",
                        "mandate.message.accepted",
                        "mandate.message.named",
                        "mandate.message.used");
        assertThat(messages(member)).contains("mandate.message.named-you");
        assertThat(messages(bereke.chair())).contains("mandate.message.offered-cooperative");
    }

    @Test
    void what_a_member_does_is_noted_with_person_co_operative_and_client() {
        UUID named = mandate(Power.PREPARE);
        PlainBrowser acting = helpers.acting(member, named);
        describe(acting, "Серіктің биелері");
        assertThat(jdbc.sql("""
                        select count(*) from audit_entry
                         where action = 'farmer.profile-changed' and account_id = ? and for_account = ? and through = ?""")
                        .params(member.id(), serik.id(), bereke.id())
                        .query(Integer.class)
                        .single())
                .isOne();
        String both = member.name().full() + ", «" + name + "»";
        assertThat(giver.get(GIVEN).body()).contains("Профиль өзгертілді", both);
        assertThat(giver.get("/cabinet/data/acts").body()).contains(both);
        assertThat(giver.get("/cabinet/inbox").body()).contains(both);
        var log = new PlainBrowser(port);
        log.signIn(people.administrator());
        assertThat(log.get("/admin/audit").body()).contains("«" + name + "» кооперативі арқылы");
        assertThat(chain.verify().isWhole()).isTrue();
        jdbc.sql("alter table audit_entry disable trigger user").update();
        try {
            jdbc.sql("update audit_entry set through = null where through = ?")
                    .param(bereke.id())
                    .update();
            assertThat(chain.verify().isWhole()).as("nobody takes it out").isFalse();
        } finally {
            jdbc.sql("update audit_entry set through = ? where account_id = ? and for_account = ?")
                    .params(bereke.id(), member.id(), serik.id())
                    .update();
            jdbc.sql("alter table audit_entry enable trigger user").update();
        }
        assertThat(chain.verify().isWhole()).isTrue();
    }

    @Test
    void whoever_is_not_named_sees_nothing_of_the_client_also_not_the_chair_and_foreign_ids_are_not_found() {
        UUID given = entrust(Power.PREPARE, null);
        helping.accept(chair, bereke.id(), given);
        UUID named = helping.name(chair, bereke.id(), given, member.id());
        mandates.accept(people.actor(member), named);
        Someone other = bereke.members().get(2);
        for (UUID each : List.of(given, named)) {
            assertThat(helpers.acting(bereke.chair(), each).get(PROFILE).body()).doesNotContain(FOR_SERIK);
            assertThat(helpers.acting(other, each).get(PROFILE).body()).doesNotContain(FOR_SERIK);
        }
        var others = new PlainBrowser(port);
        others.signIn(other);
        assertThat(others.get(ENTRUSTED).body()).doesNotContain(serik.name().full());
        Made foreign = cooperatives.active(Places.ZERENDI_VILLAGE);
        var stranger = new PlainBrowser(port);
        stranger.signIn(foreign.chair());
        for (UUID cooperative : List.of(bereke.id(), foreign.id())) {
            for (String act : List.of("accept", "refuse", "name", "unname")) {
                String path = ENTRUSTED + "/" + cooperative + "/" + given + "/" + act;
                var fields = Map.of("person", member.id().toString(), "named", named.toString());
                assertThat(stranger.press(ENTRUSTED, path, fields).statusCode())
                        .as(path)
                        .isEqualTo(404);
                assertThat(others.press(ENTRUSTED, path, fields).statusCode())
                        .as(path)
                        .isEqualTo(404);
            }
        }
        assertThat(state(named)).isEqualTo("ACTIVE");
    }

    @Test
    void each_rule_of_giving_and_naming_is_kept() {
        assertThat(entrustOnPage(Map.of("mandate.bin", "990140000017")).body())
                .contains("мұндай БСН-мен жұмыс істеп тұрған кооператив жоқ");
        assertThat(entrustOnPage(Map.of("mandate.until", "31.12.2028", "understood", ""))
                        .body())
                .as("all that is wrong at once")
                .contains("бір жылдан аспайтын", "Түсінгеніңізді белгілеңіз");
        assertThatThrownBy(() -> entrust(Power.SUBMIT, null)).hasMessage("mandate.error.nothing-to-send");
        assertThatThrownBy(() -> helping.give(chair, terms(Power.VIEW, null), UUID.randomUUID()))
                .hasMessage("mandate.error.own-cooperative");
        UUID given = entrust(Power.PREPARE, null);
        assertThatThrownBy(() -> entrust(Power.VIEW, null)).hasMessage("mandate.error.offered-cooperative");
        assertThatThrownBy(() -> helping.name(chair, bereke.id(), given, member.id()))
                .as("before it was taken on")
                .hasMessage("mandate.error.gone");
        assertThatThrownBy(() -> helping.accept(people.actor(member), bereke.id(), given))
                .as("no chair")
                .isInstanceOf(NotFoundException.class);
        helping.accept(chair, bereke.id(), given);
        assertThatThrownBy(() -> helping.name(
                        chair, bereke.id(), given, people.villager().id()))
                .hasMessage("mandate.error.no-member");
        jdbc.sql("update account set identity_level = 'CLAIMED' where id = ?")
                .param(member.id())
                .update();
        assertThatThrownBy(() -> helping.name(chair, bereke.id(), given, member.id()))
                .as("only claimed")
                .hasMessage("mandate.error.no-member");
        jdbc.sql("update account set identity_level = 'CONFIRMED' where id = ?")
                .param(member.id())
                .update();
        UUID named = helping.name(chair, bereke.id(), given, member.id());
        assertThatThrownBy(() -> helping.name(chair, bereke.id(), given, member.id()))
                .hasMessage("mandate.error.named");
        var asked = new PlainBrowser(port);
        asked.signIn(member);
        asked.press(HELPING, HELPING + "/" + named + "/refuse", Map.of());
        assertThat(state(named)).as("a member may decline").isEqualTo("DECLINED");
        for (int i = 1; i < 20; i++) {
            transaction.executeWithoutResult(one -> helping.name(chair, bereke.id(), given, member.id()));
            press(given, "unname", Map.of("named", lastNamed(given).toString()));
        }
        assertThatThrownBy(() -> helping.name(chair, bereke.id(), given, member.id()))
                .as("no stream of messages")
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void who_is_named_no_more_and_whose_giver_withdraws_is_out_at_once() {
        UUID given = entrust(Power.PREPARE, null);
        helping.accept(chair, bereke.id(), given);
        UUID first = named(given, member);
        PlainBrowser acting = helpers.acting(member, first);
        press(given, "unname", Map.of("named", first.toString()));
        assertThat(state(first)).isEqualTo("GIVEN_UP");
        assertThat(acting.get(PROFILE).body()).doesNotContain(FOR_SERIK);
        assertThat(messages(member)).contains("mandate.message.unnamed");

        UUID second = named(given, member);
        acting = helpers.acting(member, second);
        giver.press(GIVEN, GIVEN + "/" + given + "/withdraw", Map.of());
        assertThat(state(second)).isEqualTo("WITHDRAWN");
        assertThat(acting.get(PROFILE).body()).doesNotContain(FOR_SERIK);
        assertThat(messages(bereke.chair())).contains("mandate.message.withdrawn-of");

        UUID anew = entrust(Power.VIEW, null);
        helping.accept(chair, bereke.id(), anew);
        UUID third = named(anew, member);
        press(anew, "refuse", Map.of());
        assertThat(state(third)).as("the co-operative gives up").isEqualTo("GIVEN_UP");
    }

    @Test
    void a_member_who_left_a_new_chair_a_liquidation_and_the_end_stop_it_at_once_for_good_and_the_giver_is_told() {
        Map<String, String> ends = Map.of(
                "left",
                "update membership set state = 'LEFT', left_on = current_date where cooperative_id = :id and account_id = :member",
                "chair",
                "update cooperative set chair_id = :member where id = :id",
                "liquidation",
                "insert into closing_case (id, cooperative_id, question_id, kind, reason, who, decided_on) values (gen_random_uuid(), :id, gen_random_uuid(), 'LIQUIDATION', 'x', 'x', current_date)",
                "end",
                "update cooperative set state = 'CLOSED', closed_on = current_date where id = :id");
        ends.forEach((why, sql) -> {
            a_villager_and_a_co_operative();
            UUID given = entrust(Power.PREPARE, null);
            helping.accept(chair, bereke.id(), given);
            UUID named = named(given, member);
            Someone other = bereke.members().get(2);
            UUID offered = helping.name(chair, bereke.id(), given, other.id());
            PlainBrowser acting = helpers.acting(member, named);
            assertThat(acting.get(PROFILE).body()).as(why).contains(FOR_SERIK);
            unchecked(sql);
            assertThat(acting.get(PROFILE).body()).as(why).doesNotContain(FOR_SERIK);
            assertThat(giver.get(GIVEN).body()).as(why).contains("енді көмектеспейді");
            boolean onlyOne = why.equals("left");
            if (!onlyOne) {
                assertThatThrownBy(() -> mandates.accept(people.actor(other), offered))
                        .as(why)
                        .hasMessage("mandate.error.gone");
            }
            lost.endStopped();
            assertThat(state(named)).as(why).isEqualTo("LOST");
            assertThat(state(offered)).as(why).isEqualTo(onlyOne ? "OFFERED" : "LOST");
            assertThat(state(given)).as(why).isEqualTo(onlyOne || why.equals("chair") ? "ACTIVE" : "LOST");
            assertThat(messages(serik)).as(why).contains("mandate.message.stopped");
            assertThat(messages(member)).as(why).contains("mandate.message.unnamed");
            assertThat(giver.get(GIVEN).body()).as(why).contains("енді көмектеспейді");
            if (why.equals("liquidation") || why.equals("end")) {
                assertThat(messages(serik)).contains("mandate.message.stopped-cooperative");
                assertThatThrownBy(() -> entrust(Power.VIEW, null)).as(why).hasMessage("mandate.error.no-cooperative");
            }
        });
    }

    @Test
    void nothing_of_one_client_is_shown_for_another_or_for_the_member() {
        UUID forSerik = mandate(Power.PREPARE);
        Someone first = serik;
        PlainBrowser acting = helpers.acting(member, forSerik);
        describe(acting, "Серіктің биелері");
        serik = people.villager();
        UUID forMarat = mandate(Power.PREPARE);
        assertThat(acting.get(PROFILE).body()).contains("Серіктің биелері");
        acting.press(HELPING, HELPING + "/" + forMarat + "/start", Map.of());
        assertThat(acting.get(PROFILE).body())
                .contains(FOR_SERIK + serik.name().full())
                .doesNotContain("Серіктің биелері");
        acting.press(HELPING, HELPING + "/stop", Map.of());
        assertThat(acting.get(PROFILE).body()).doesNotContain("Серіктің биелері");
        assertThat(desk.get(ENTRUSTED).body())
                .as("the chair knows whom the co-operative helps")
                .contains(first.name().full(), serik.name().full())
                .doesNotContain("Серіктің биелері");
    }

    @Test
    void an_official_enters_one_from_paper_and_is_not_named_under_it() {
        Someone official = people.official(Places.ZERENDI);
        var office = new PlainBrowser(port);
        office.signIn(official);
        enter(office, official, "PREPARE", "SELF");
        UUID given = given();
        assertThat(messages(serik)).contains("mandate.message.paper");
        assertThat(desk.get(ENTRUSTED).body()).contains("Қағаз бойынша енгізген");
        helping.accept(chair, bereke.id(), given);
        jdbc.sql("update mandate set paper_by = ? where id = ?")
                .params(member.id(), given)
                .update();
        assertThatThrownBy(() -> helping.name(chair, bereke.id(), given, member.id()))
                .as("who saw the paper")
                .hasMessage("mandate.error.own-paper");
        String page = "/office/mandates/" + serik.id();
        office.press(page, page + "/" + given + "/withdraw", Map.of());
        assertThat(state(given)).isEqualTo("WITHDRAWN");

        Made own = cooperatives.active(Places.ZERENDI_VILLAGE);
        serik = own.chair();
        Someone point = people.servicePoint(Places.ZERENDI);
        var desk = new PlainBrowser(port);
        desk.signIn(point);
        assertThat(enter(desk, point, "PREPARE", own.id().toString()).statusCode())
                .as("a service point enters the own matters alone")
                .isEqualTo(404);
        assertThat(enter(office, official, "SUBMIT", own.id().toString()).body())
                .contains("Қағаз бойынша жіберу құқығы берілмейді");
        enter(office, official, "PREPARE", own.id().toString());
        assertThat(state(given())).isEqualTo("OFFERED");
    }

    @Test
    void an_answer_is_not_saved_once_the_co_operatives_mandate_is_withdrawn() throws Exception {
        serik = people.villager();
        UUID draft = new ReadyDrafts(jdbc)
                .make(1, serik.id(), List.of(), Places.ZERENDI_VILLAGE, new BigDecimal("10000000"))
                .get(0);
        UUID client = jdbc.sql("select applicant_id from loan_application where id = ?")
                .param(draft)
                .query(UUID.class)
                .single();
        UUID given = entrust(Power.PREPARE, client);
        helping.accept(chair, bereke.id(), given);
        UUID named = named(given, member);
        Actor acting =
                people.actor(serik).helped(standing.find(named, member.id()).orElseThrow(), people.actor(member));
        applications.fill(acting, draft, version(draft), "plan", Given.workPlan(1, 8));
        var owner = new PlainBrowser(port);
        owner.signIn(serik);
        assertThat(owner.get("/cabinet/applications/" + draft + "/check").body())
                .as("on the application: person, co-operative, client")
                .contains(member.name().full() + ", «" + name + "» ("
                        + serik.name().full() + " атынан)");
        int version = version(draft);
        Future<Boolean> saved = waiting.meanwhile(() -> mandates.withdraw(people.actor(serik), given), () -> {
            applications.fill(acting, draft, version, "plan", Given.workPlan(1, 9));
            return true;
        });
        assertThat(Interleaving.failure(saved)).hasMessageContaining("mandate.ended");
    }

    private int version(UUID draft) {
        return jdbc.sql("select version from loan_application where id = ?")
                .param(draft)
                .query(Integer.class)
                .single();
    }

    /** As it comes by meetings and districts, which have tests of their own. */
    private void unchecked(String sql) {
        transaction.executeWithoutResult(one -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql(sql).param("id", bereke.id()).param("member", member.id()).update();
        });
    }

    private UUID mandate(Power power) {
        UUID given = entrust(power, null);
        helping.accept(chair, bereke.id(), given);
        return named(given, member);
    }

    private UUID named(UUID given, Someone who) {
        UUID named = helping.name(chair, bereke.id(), given, who.id());
        mandates.accept(people.actor(who), named);
        return named;
    }

    private UUID entrust(Power power, @Nullable UUID of) {
        return helping.give(people.actor(serik), terms(power, of), UUID.randomUUID());
    }

    private HelpingCooperatives.Terms terms(Power power, @Nullable UUID of) {
        return new HelpingCooperatives.Terms(of, new Bin(bin()), power, LocalDate.of(2026, 12, 31));
    }

    private HttpResponse<String> entrustOnPage(Map<String, String> instead) {
        var fields = new HashMap<>(Map.of(
                "_owner", serik.id().toString(),
                "once", UUID.randomUUID().toString(),
                "mandate.bin", bin(),
                "mandate.forWhom", "SELF",
                "mandate.power", "PREPARE",
                "mandate.until", "31.12.2026",
                "understood", "true"));
        fields.putAll(instead);
        return giver.fill(GIVEN + "/cooperative", fields);
    }

    private HttpResponse<String> enter(PlainBrowser browser, Someone official, String power, String matter) {
        return browser.press(
                "/office/identity",
                "/office/mandates/" + serik.id() + "/cooperative",
                Map.of(
                        "_owner",
                        official.id().toString(),
                        "once",
                        UUID.randomUUID().toString(),
                        "mandate.bin",
                        bin(),
                        "mandate.forWhom",
                        matter,
                        "mandate.power",
                        power,
                        "mandate.until",
                        "31.12.2026",
                        "kind",
                        "IDENTITY_CARD",
                        "compared",
                        "true"));
    }

    private void press(UUID given, String act, Map<String, String> fields) {
        desk.press(ENTRUSTED, ENTRUSTED + "/" + bereke.id() + "/" + given + "/" + act, fields);
    }

    private void describe(PlainBrowser browser, String produces) {
        browser.press(
                HELPING,
                PROFILE,
                Map.of(
                        "_owner", serik.id().toString(),
                        "version", "0",
                        "kind", "SUBSIDIARY_FARM",
                        "registeredSince", "01.03.2019",
                        "produces", produces));
    }

    private String bin() {
        return jdbc.sql("select bin from cooperative where id = ?")
                .param(bereke.id())
                .query(String.class)
                .single();
    }

    private UUID given() {
        return jdbc.sql(
                        "select id from mandate where giver_id = ? and helper_cooperative_id = ? order by given_at desc limit 1")
                .params(serik.id(), bereke.id())
                .query(UUID.class)
                .single();
    }

    private UUID named(UUID given) {
        return jdbc.sql("select id from mandate where through_id = ?")
                .param(given)
                .query(UUID.class)
                .single();
    }

    private UUID lastNamed(UUID given) {
        return jdbc.sql("select id from mandate where through_id = ? and state = 'OFFERED'")
                .param(given)
                .query(UUID.class)
                .single();
    }

    private String state(UUID mandate) {
        return jdbc.sql("select state from mandate where id = ?")
                .param(mandate)
                .query(String.class)
                .single();
    }

    private List<String> messages(Someone to) {
        return jdbc.sql("select key from inbox_message where account_id = ?")
                .param(to.id())
                .query(String.class)
                .list();
    }
}
