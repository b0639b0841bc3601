package kz.yntymaq.cooperative.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.entity.LegalEntity;
import kz.yntymaq.cooperative.entity.MemberNames;
import kz.yntymaq.cooperative.heir.Deaths;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.assertj.core.api.ThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Legal entities as members: by whom they join, what they may, and how another person acts for one. */
@PortalTest
class EntityMembersTest {

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
    Acting acting;

    @Autowired
    Dissolutions dissolutions;

    @Autowired
    Inbox inbox;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Background background;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    private Made made;
    private Someone newcomer;
    private String page;
    private Cookie[] session = {};

    @BeforeEach
    void somebody_who_is_no_member() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        newcomer = people.villager();
        page = "/cabinet/cooperatives/" + made.id() + "/join";
    }

    private MvcTestResult post(UUID once, String... fields) {
        var request = web.post()
                .uri(page)
                .with(People.signedIn(newcomer))
                .with(csrf())
                .param("_owner", newcomer.id().toString())
                .param("once", once.toString());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        MvcTestResult answer = (session.length == 0 ? request : request.cookie(session)).exchange();
        session = answer.getResponse().getCookies().length == 0
                ? session
                : answer.getResponse().getCookies();
        return answer;
    }

    private MvcTestResult look() {
        var request = web.get().uri(page + "?lang=kk").with(People.signedIn(newcomer));
        return (session.length == 0 ? request : request.cookie(session)).exchange();
    }

    private List<String> states() {
        return jdbc.sql("select state from membership where cooperative_id = ? and account_id = ?")
                .params(made.id(), newcomer.id())
                .query(String.class)
                .list();
    }

    private final String entityBin = Iins.nextBin();

    private String[] forEntity(String bin) {
        return new String[] {
            "share", "20000", "charter", "true", "acts", "ENTITY",
            "entity.nameKk", "«Дән» ЖШС", "entity.nameRu", "ТОО «Дән»", "entity.bin", bin,
            "entity.seatKk", "Зеренді", "entity.seatRu", "Зеренда", "entity.authority", "жарғы"
        };
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
        post(UUID.randomUUID(), forEntity(entityBin));
        Someone other = people.villager();
        LegalEntity entity = new LegalEntity(
                new Bilingual("«Дән» ЖШС", "ТОО «Дән»"), entityBin, new Bilingual("Зеренді", "Зеренда"), "жарғы");
        refused("cooperative.refused.entity-already", () -> ask(other, made.id(), entity));
        String own = jdbc.sql("select bin from cooperative where id = ?")
                .param(made.id())
                .query(String.class)
                .single();
        refused(
                "cooperative.refused.entity-itself",
                () -> ask(other, made.id(), new LegalEntity(entity.name(), own, entity.seat(), "жарғы")));

        Actor chair = people.actor(made.chair());
        UUID membership = views.findChairedBy(chair, made.id()).waiting().get(0).membershipId();
        memberships.decide(
                chair, made.id(), membership, new MeetingDecision(clock.today(), 4, 4, 0, 0), UUID.randomUUID());
        UUID alike = fixtures.active(Places.ZERENDI_VILLAGE).id();
        refused("cooperative.rule.different-kinds", () -> ask(other, alike, entity));
        ask(newcomer, alike, null); // in person it is another member
        assertThat(states()).containsExactly("ADMITTED");
    }

    private void ask(Someone who, UUID cooperative, @Nullable LegalEntity entity) {
        memberships.ask(people.actor(who), cooperative, new BigDecimal("20000"), entity, UUID.randomUUID());
    }

    private static void refused(String key, ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    /** Who asked for the entity is its member now. */
    private UUID joined() {
        post(UUID.randomUUID(), forEntity(entityBin));
        Actor chair = people.actor(made.chair());
        UUID membership = views.findChairedBy(chair, made.id()).waiting().get(0).membershipId();
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

    private MvcTestResult press(Someone who, String address, String... fields) {
        var request = web.post()
                .uri(address)
                .with(People.signedIn(who))
                .with(csrf())
                .param("_owner", who.id().toString())
                .param("once", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void another_person_acts_for_the_entity_once_they_agree_and_the_membership_stays() {
        UUID membership = joined();
        Someone next = people.villager();
        String propose = "/cabinet/cooperatives/" + made.id() + "/members/" + membership + "/acting";
        press(made.chair(), propose, "name", next.name().full(), "iin", next.iin(), "authority", "№ 3 бұйрық");
        String waits = "/cabinet/acting/" + proposal(membership);
        background.await();
        assertThat(web.get().uri("/cabinet").with(People.signedIn(next)))
                .bodyText()
                .contains(waits, "«Дән» ЖШС");
        assertThat(web.get().uri(waits).with(People.signedIn(next))).bodyText().contains("№ 3 бұйрық", entityBin);
        for (Someone other : List.of(newcomer, made.chair(), people.villager())) {
            assertThat(web.get().uri(waits).with(People.signedIn(other))).hasStatus(404);
            assertThat(press(other, waits, "answer", "AGREED")).hasStatus(404);
        }
        assertThat(memberOf(membership)).isEqualTo(newcomer.id());

        Instant before = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        press(next, waits, "answer", "AGREED");
        press(next, waits, "answer", "DECLINED");
        assertThat(memberOf(membership)).isEqualTo(next.id());
        assertThat(names.of(made.id(), List.of(newcomer.id(), next.id()), before))
                .as("what was written then names who acted then")
                .containsEntry(newcomer.id(), named(newcomer))
                .containsEntry(
                        next.id(), new Bilingual(next.name().full(), next.name().full()));
        assertThat(names.now(made.id(), List.of(newcomer.id(), next.id())))
                .containsEntry(next.id(), named(next))
                .doesNotContainEntry(newcomer.id(), named(newcomer));
        assertThat(members.findNamesOf(made.id())).contains("«Дән» ЖШС");
        assertThat(members.findVoters(made.id())).contains(next.id()).doesNotContain(newcomer.id());
        assertThat(web.get().uri("/cabinet/cooperatives/" + made.id()).with(People.signedIn(newcomer)))
                .hasStatus(404);
        assertThat(web.get().uri("/cabinet/cooperatives/" + made.id()).with(People.signedIn(next)))
                .hasStatusOk();
        background.await();
        assertThat(inbox.open(people.actor(newcomer), null).rows())
                .extracting(Inbox.Message::text)
                .anySatisfy(text -> assertThat(text).contains("Another person acts for «Дән» ЖШС"));
    }

    @Test
    void who_has_a_post_or_a_part_already_does_not_change_and_a_member_in_person_has_nobody_who_acts() {
        UUID membership = joined();
        Actor chair = people.actor(made.chair());
        Someone next = people.villager();
        String member = made.member().name().full();
        refused(
                "acting.refused.member",
                () -> acting.propose(
                        chair, made.id(), membership, member, iin(made.member()), "№ 3", UUID.randomUUID()));
        acting.propose(chair, made.id(), membership, next.name().full(), iin(next), "№ 3", UUID.randomUUID());
        refused(
                "acting.refused.waits",
                () -> acting.propose(
                        chair, made.id(), membership, next.name().full(), iin(next), "№ 3", UUID.randomUUID()));
        UUID proposal = proposal(membership);
        jdbc.sql("""
                insert into body_term (id, cooperative_id, body, account_id, from_on, recorded_at)
                values (gen_random_uuid(), ?, 'REVISION', ?, ?, now())""").params(made.id(), newcomer.id(), clock.today()).update();
        refused("acting.refused.post", () -> acting.answer(people.actor(next), proposal, true, UUID.randomUUID()));
        acting.takeBack(chair, made.id(), membership);
        assertThatThrownBy(() -> acting.answer(people.actor(next), proposal, true, UUID.randomUUID()))
                .isInstanceOf(NotFoundException.class);
        assertThat(memberOf(membership)).isEqualTo(newcomer.id());
        UUID inPerson = jdbc.sql("select id from membership where cooperative_id = ? and account_id = ?")
                .params(made.id(), made.member().id())
                .query(UUID.class)
                .single();
        assertThatThrownBy(() -> acting.page(chair, made.id(), inPerson)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> acting.page(people.actor(made.member()), made.id(), membership))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void with_the_entity_its_membership_ends_and_its_share_is_owed() {
        UUID membership = joined();
        String page = "/cabinet/cooperatives/" + made.id() + "/entity-ended";
        for (Someone other : List.of(made.chair(), made.member(), people.villager())) {
            assertThat(web.get().uri(page).with(People.signedIn(other))).hasStatus(404);
            assertThat(press(other, page, "on", "2026-11-23", "paper", "№ 12")).hasStatus(404);
        }
        Actor acts = people.actor(newcomer);
        LocalDate today = clock.today();
        assertThatThrownBy(() -> dissolutions.ended(acts, made.id(), today.plusDays(1), "№ 12", UUID.randomUUID()))
                .isInstanceOf(FieldViolationException.class);
        UUID once = UUID.randomUUID();
        dissolutions.ended(acts, made.id(), today, "№ 12", once);
        dissolutions.ended(acts, made.id(), today, "№ 12", once);
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
        assertThat(web.get()
                        .uri("/cabinet/cooperatives/" + made.id() + "/members")
                        .with(People.signedIn(made.chair())))
                .bodyText()
                .containsAnyOf("legal entity has ended", "заңды тұлға тоқтатылды");
    }

    private static Bilingual named(Someone person) {
        return LegalEntity.named(
                new Bilingual("«Дән» ЖШС", "ТОО «Дән»"), person.name().full());
    }

    private static Iin iin(Someone person) {
        return Iin.parse(person.iin()).orElseThrow();
    }

    private UUID proposal(UUID membership) {
        return jdbc.sql("select id from member_acting where membership_id = ? and answered_at is null")
                .param(membership)
                .query(UUID.class)
                .single();
    }

    private UUID memberOf(UUID membership) {
        return jdbc.sql("select account_id from membership where id = ?")
                .param(membership)
                .query(UUID.class)
                .single();
    }

    @Test
    void two_who_ask_for_one_entity_at_once_are_one() throws Exception {
        LegalEntity entity = new LegalEntity(
                new Bilingual("«Дән» ЖШС", "ТОО «Дән»"), entityBin, new Bilingual("Зеренді", "Зеренда"), "жарғы");
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

    @Test
    void what_is_missing_or_wrong_of_an_entity_is_said_by_its_field() {
        String[] all = forEntity(entityBin);
        for (int i = 6; i < all.length; i += 2) {
            String[] fields = all.clone();
            fields[i + 1] = " ";
            post(UUID.randomUUID(), fields);
            assertThat(look()).bodyText().contains("href=\"#" + all[i] + "\"", "<details class=\"govuk-details\" open");
        }
        post(UUID.randomUUID(), forEntity("123456789012"));
        assertThat(look()).bodyText().contains("href=\"#entity.bin\"", "123456789012");
        String[] self = forEntity(entityBin);
        self[5] = "SELF";
        post(UUID.randomUUID(), self);
        assertThat(look()).bodyText().contains("href=\"#entity.nameKk\"", "<details class=\"govuk-details\" open");
        assertThat(states()).isEmpty();
    }
}
