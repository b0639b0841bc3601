package kz.yntymaq.cooperative.dissolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.charter.FounderPart;
import kz.yntymaq.cooperative.charter.FounderParts;
import kz.yntymaq.cooperative.entity.LegalEntity;
import kz.yntymaq.cooperative.entity.MemberNames;
import kz.yntymaq.cooperative.heir.Deaths;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.cooperative.membership.MeetingEffects;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.assertj.core.api.ThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Legal entities as members: by whom they join, what they may, and how they end. */
@PortalTest
class EntityMembersTest {

    private static final String PAPER = "№ 12 бұйрық";

    @Autowired
    Memberships memberships;

    @Autowired
    MembershipRepository members;

    @Autowired
    MemberNames names;

    @Autowired
    CooperativeViews views;

    @Autowired
    Deaths deaths;

    @Autowired
    Dissolutions dissolutions;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingEffects effects;

    @Autowired
    FounderParts parts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    Background background;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Made made;
    private Someone newcomer;
    private String page;

    @BeforeEach
    void somebody_who_is_no_member() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        newcomer = people.villager();
        page = "/cabinet/cooperatives/" + made.id() + "/join";
    }

    private PlainBrowser browserOf(Someone person) {
        var browser = new PlainBrowser(port);
        browser.signIn(person);
        return browser;
    }

    /** Sends the form of the page as the newcomer, and reads what comes of it. */
    private String join(Map<String, String> typed) {
        PlainBrowser browser = browserOf(newcomer);
        var fields = new HashMap<>(typed);
        fields.put("_owner", newcomer.id().toString());
        fields.put("once", UUID.randomUUID().toString());
        return browser.fill(page, fields).body();
    }

    private List<String> states() {
        return jdbc.sql("select state from membership where cooperative_id = ? and account_id = ?")
                .params(made.id(), newcomer.id())
                .query(String.class)
                .list();
    }

    private final String entityBin = Iins.nextBin();

    private static Map<String, String> forEntity(String bin) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("entity.nameKk", "«Дән» ЖШС");
        typed.put("entity.nameRu", "ТОО «Дән»");
        typed.put("entity.bin", bin);
        typed.put("entity.seatKk", "Зеренді");
        typed.put("entity.seatRu", "Зеренда");
        typed.put("entity.authority", "жарғы");
        typed.put("share", "20000");
        typed.put("charter", "true");
        typed.put("acts", "ENTITY");
        return typed;
    }

    @Test
    void a_legal_entity_joins_by_its_representative_and_is_the_member() {
        Actor chair = people.actor(made.chair());
        UUID membership = joined();

        assertThat(views.findVisibleTo(chair, made.id()).people())
                .extracting(CooperativeViews.Person::who)
                .contains("«Дән» ЖШС (" + newcomer.name().full() + ")");
        String bin = jdbc.sql("select bin from cooperative where id = ?")
                .param(made.id())
                .query(String.class)
                .single();
        assertThat(members.isMember(bin, newcomer.id()))
                .as("a member in person, who may apply as one")
                .isFalse();
        assertThat(members.isMember(bin, made.chair().id())).isTrue();
        assertThat(names.now(made.id(), List.of(newcomer.id(), made.chair().id())))
                .containsEntry(newcomer.id(), named(newcomer));
        assertThatThrownBy(() -> deaths.requireMember(chair, made.id(), membership))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("heir.refused.entity"));
    }

    @Test
    void a_legal_entity_is_in_one_cooperative_once_and_in_others_of_other_kinds_alone() {
        join(forEntity(entityBin));
        Someone other = people.villager();
        LegalEntity entity = entity();
        refused("cooperative.refused.entity-already", () -> ask(other, made.id(), entity));
        String own = jdbc.sql("select bin from cooperative where id = ?")
                .param(made.id())
                .query(String.class)
                .single();
        refused(
                "cooperative.refused.entity-itself",
                () -> ask(other, made.id(), new LegalEntity(entity.name(), own, entity.seat(), "жарғы")));

        Made others = fixtures.active(Places.ZERENDI_VILLAGE);
        String theirs = jdbc.sql("select bin from cooperative where id = ?")
                .param(others.id())
                .query(String.class)
                .single();
        LegalEntity cooperative = new LegalEntity(entity.name(), theirs, entity.seat(), "жарғы");
        refused("cooperative.refused.entity-chair", () -> ask(other, made.id(), cooperative));

        Actor chair = people.actor(made.chair());
        UUID membership = views.findChairedBy(chair, made.id()).waiting().get(0).membershipId();
        memberships.decide(
                chair, made.id(), membership, new MeetingDecision(clock.today(), 4, 4, 0, 0), UUID.randomUUID());
        ask(others.chair(), made.id(), cooperative);
        UUID alike = fixtures.active(Places.ZERENDI_VILLAGE).id();
        refused("cooperative.rule.different-kinds", () -> ask(other, alike, entity));
        ask(newcomer, alike, null); // in person it is another member
        assertThat(states()).containsExactly("ADMITTED");
    }

    private void ask(Someone who, UUID cooperative, @Nullable LegalEntity entity) {
        memberships.ask(people.actor(who), cooperative, new BigDecimal("20000"), null, entity, UUID.randomUUID());
    }

    private static void refused(String key, ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void the_portals_own_meeting_admits_an_entity_by_its_own_kinds_and_not_by_those_of_who_acts_for_it() {
        Made alike = fixtures.active(Places.ZERENDI_VILLAGE);
        Someone acts = alike.member();
        ask(acts, made.id(), entity());
        Actor chair = people.actor(made.chair());
        UUID asked = views.findChairedBy(chair, made.id()).waiting().get(0).membershipId();
        UUID meeting = meetings.plan(
                chair,
                made.id(),
                new Meetings.Plan(clock.instant().plus(Duration.ofDays(40)), "Клуб", null),
                UUID.randomUUID());
        meetings.put(chair, made.id(), meeting, Meetings.Put.of(Topic.ADMISSION, asked), UUID.randomUUID());
        Boolean admitted = transaction.execute(status ->
                effects.admit(made.id(), asked, new MeetingDecision(clock.today(), 4, 4, 0, 0), chair.accountId()));
        assertThat(admitted).isTrue();
        refused("cooperative.rule.different-kinds.own", () -> ask(acts, made.id(), null));
    }

    @Test
    void a_founder_acts_for_an_entity_that_may_belong_to_it() {
        joined();
        Made gathering = fixtures.founding(Places.ZERENDI_VILLAGE, 3);
        refused("cooperative.rule.different-kinds", () -> say(gathering, 1, entity()));
        LegalEntity free = new LegalEntity(entity().name(), Iins.nextBin(), entity().seat(), "жарғы");
        say(gathering, 1, free);
        refused("cooperative.refused.entity-already", () -> say(gathering, 2, free));
    }

    private void say(Made gathering, int founder, LegalEntity entity) {
        parts.save(
                people.actor(gathering.members().get(founder)),
                gathering.id(),
                new BigDecimal("20000"),
                new FounderPart.Given(null, null, entity),
                -1);
    }

    private LegalEntity entity() {
        return new LegalEntity(
                new Bilingual("«Дән» ЖШС", "ТОО «Дән»"), entityBin, new Bilingual("Зеренді", "Зеренда"), "жарғы");
    }

    /** Who asked for the entity is its member now. */
    private UUID joined() {
        join(forEntity(entityBin));
        Actor chair = people.actor(made.chair());
        UUID membership = views.findChairedBy(chair, made.id()).waiting().get(0).membershipId();
        assertThat(browserOf(made.chair())
                        .get("/cabinet/cooperatives/" + made.id() + "/members/" + membership + "/decision")
                        .body())
                .as("who decides sees on whom")
                .contains(entityBin, "жарғы");
        memberships.decide(
                chair, made.id(), membership, new MeetingDecision(clock.today(), 4, 4, 0, 0), UUID.randomUUID());
        memberships.pay(
                chair,
                made.id(),
                membership,
                new BigDecimal("20000"),
                BigDecimal.ZERO,
                clock.today(),
                UUID.randomUUID());
        return membership;
    }

    @Test
    void with_the_entity_its_membership_ends_and_its_share_is_owed() {
        UUID membership = joined();
        String ended = "/cabinet/cooperatives/" + made.id() + "/entity-ended";
        for (Someone other : List.of(made.chair(), made.member(), people.villager())) {
            PlainBrowser browser = browserOf(other);
            assertThat(browser.get(ended).statusCode()).isEqualTo(404);
            assertThat(browser.press("/cabinet", ended, Map.of("on", "2026-11-23", "paper", "№ 12", "sure", "true"))
                            .statusCode())
                    .isEqualTo(404);
        }
        PlainBrowser own = browserOf(newcomer);
        for (String each : List.of("/cabinet", "/cabinet/cooperatives/" + made.id() + "/share")) {
            assertThat(own.get(each).body()).as("the entity on " + each).contains("заңды тұлға: «Дән» ЖШС");
        }
        assertThat(own.fill(
                                ended,
                                Map.of(
                                        "on",
                                        "2026-11-23",
                                        "paper",
                                        PAPER,
                                        "_owner",
                                        newcomer.id().toString(),
                                        "once",
                                        UUID.randomUUID().toString()))
                        .body())
                .as("nothing ends without the tick")
                .contains("Мүшеліктің біржола тоқтайтынын түсінгеніңізді белгілеңіз", PAPER);
        Actor acts = people.actor(newcomer);
        LocalDate today = clock.today();
        assertThatThrownBy(() -> dissolutions.ended(acts, made.id(), today.plusDays(1), PAPER, UUID.randomUUID()))
                .isInstanceOf(FieldViolationException.class);
        assertThatThrownBy(() -> dissolutions.ended(acts, made.id(), today, ".", UUID.randomUUID()))
                .isInstanceOf(FieldViolationException.class);
        UUID once = UUID.randomUUID();
        dissolutions.ended(acts, made.id(), today, PAPER, once);
        dissolutions.ended(acts, made.id(), today, PAPER, once);
        refused("cooperative.refused.entity-ended", () -> ask(people.villager(), made.id(), entity()));
        Made elsewhere = fixtures.active(Places.ZERENDI_VILLAGE);
        refused("cooperative.refused.entity-ended", () -> ask(newcomer, elsewhere.id(), entity()));
        ask(people.villager(), elsewhere.id(), entity());
        UUID asking = jdbc.sql("select id from membership where cooperative_id = ? and state = 'APPLIED'")
                .param(elsewhere.id())
                .query(UUID.class)
                .single();
        assertThat(browserOf(elsewhere.chair())
                        .get("/cabinet/cooperatives/" + elsewhere.id() + "/members/" + asking + "/decision")
                        .body())
                .as("nobody checked who said it: elsewhere it warns and bars nobody")
                .contains("тоқтатылды деп басқа кооперативте жазылған");
        assertThat(jdbc.sql("select state || ' ' || ending from membership where id = ?")
                        .param(membership)
                        .query(String.class)
                        .single())
                .isEqualTo("LEFT DISSOLUTION");
        assertThat(jdbc.sql("select balance from ledger_balance_v where subject = ? and account = 'PAYABLE'")
                        .param(membership.toString())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("20000");
        assertThat(browserOf(made.chair())
                        .get("/cabinet/cooperatives/" + made.id() + "/members")
                        .body())
                .contains("заңды тұлға тоқтатылды");
        background.await();
        assertThat(jdbc.sql("select key from inbox_message where account_id = ?")
                        .param(made.member().id())
                        .query(String.class)
                        .list())
                .contains("dissolution.message.members");
    }

    private static Bilingual named(Someone person) {
        return LegalEntity.named(
                new Bilingual("«Дән» ЖШС", "ТОО «Дән»"), person.name().full());
    }

    @Test
    void two_who_ask_for_one_entity_at_once_are_one() throws Exception {
        LegalEntity entity = entity();
        List<Someone> all = List.of(people.villager(), people.villager(), people.villager());
        var pool = Executors.newFixedThreadPool(all.size());
        try {
            var answers = pool.invokeAll(all.stream()
                    .<Callable<Boolean>>map(each -> () -> {
                        try {
                            ask(each, made.id(), entity);
                            return true;
                        } catch (RuleViolationException refused) {
                            return false;
                        }
                    })
                    .toList());
            int through = 0;
            for (var answer : answers) {
                through += answer.get() ? 1 : 0;
            }
            assertThat(through).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
    }

    /** Sends the form with one value changed, and finds the mistake by its field, with the fields of the entity open. */
    private void assertSaid(String field, String changed, String value) {
        Map<String, String> typed = forEntity(entityBin);
        typed.put(changed, value);
        assertThat(join(typed)).contains("href=\"#" + field + "\"", "<details class=\"govuk-details\" open", "20000");
    }

    @Test
    void what_is_missing_or_wrong_of_an_entity_is_said_by_its_field() {
        for (String field : forEntity(entityBin).keySet()) {
            if (field.startsWith("entity.")) {
                assertSaid(field, field, " ");
            }
        }
        assertSaid("entity.bin", "entity.bin", "123456789012");
        assertSaid("entity.nameKk", "acts", "SELF");
        assertThat(states()).isEmpty();
    }
}
