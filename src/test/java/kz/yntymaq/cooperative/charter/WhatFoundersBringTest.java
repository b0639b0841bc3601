package kz.yntymaq.cooperative.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.entity.LegalEntity;
import kz.yntymaq.cooperative.founding.FoundingDecision;
import kz.yntymaq.cooperative.founding.Foundings;
import kz.yntymaq.cooperative.founding.Registrations;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the founding meeting decides on is what founders said, and a legal entity stays one in every list. */
@PortalTest
class WhatFoundersBringTest {

    private static final BigDecimal SHARE = new BigDecimal("20000");
    private static final Bilingual TRACTOR = new Bilingual("Трактор қазақша", "Трактор");
    private static final String KATARKOL_OKRUG = "117057000";
    private static final String ENTITY_BIN = "260340000012";

    @Autowired
    FounderParts parts;

    @Autowired
    Terms terms;

    @Autowired
    MockMvcTester web;

    @Autowired
    Adoption adoption;

    @Autowired
    Foundings foundings;

    @Autowired
    Registrations registrations;

    @Autowired
    CooperativeViews views;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Fixtures.Made made;
    private Actor chair;
    private Actor founder;

    @BeforeEach
    void three_founders_agree_on_terms() {
        made = fixtures.founding(Places.ZERENDI_VILLAGE, 3);
        chair = people.actor(made.chair());
        founder = people.actor(made.member());
        fixtures.giveTerms(chair, made.id());
    }

    @Test
    void a_share_that_changed_while_the_chair_wrote_is_not_adopted_unseen() {
        String shown = adoption.brought(made.id());
        parts.save(founder, made.id(), new BigDecimal("3"), given(null, null, null), -1);

        assertThatThrownBy(() -> close(shown, null))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("cooperative.close.refused.brought"));

        close(adoption.brought(made.id()), null);
    }

    @Test
    void property_is_valued_before_the_meeting_and_not_by_whoever_brings_it() {
        parts.save(founder, made.id(), SHARE, given(TRACTOR, new FounderPart.Valuation("7", clock.today()), null), -1);
        String brought = adoption.brought(made.id());

        refused("valuer", () -> close(brought, founder.accountId()));
        refused(
                "meetingOn",
                () -> foundings.close(
                        chair,
                        made.id(),
                        decision(clock.today().minusDays(1), chair.accountId()),
                        brought,
                        UUID.randomUUID()));
        close(brought, chair.accountId());
    }

    @Test
    void a_founder_brings_money_and_a_thing_and_both_make_the_share() {
        BigDecimal share = new BigDecimal("86500000");
        refused("money", () -> parts.save(founder, made.id(), SHARE, both(SHARE), -1));
        refused(
                "valuationNumber",
                () -> parts.save(founder, made.id(), share.add(new BigDecimal("2")), both(BigDecimal.ONE), -1));
        parts.save(founder, made.id(), share, both(new BigDecimal("500000")), -1);

        FounderPart.Given said = parts.promised(own()).orElseThrow();
        assertThat(said.money()).isEqualByComparingTo("500000");
        assertThat(said.worth(share)).isEqualByComparingTo("86000000");
        close(adoption.brought(made.id()), chair.accountId());
        for (String paper : List.of("contract", "founders")) {
            assertThat(page(paper)).contains("500 000 ₸", "86 000 000 ₸", "86 500 000 ₸", "Трактор қазақша");
        }
    }

    @Test
    void an_okrug_of_another_district_is_added_for_an_official_to_look_at_and_that_of_the_seat_is_not() {
        FoundingTerms.Given given = terms.find(made.id()).orElseThrow();
        refused("neighbour", () -> terms.save(chair, made.id(), serving(given, Places.ZERENDI_OKRUG), 0));
        refused("okrugs", () -> terms.save(chair, made.id(), serving(given, Places.SAIRAM_KARAMURT), 0));
        terms.save(chair, made.id(), serving(given, KATARKOL_OKRUG), 0);

        assertThat(terms.elsewhere(made.id()))
                .extracting(Territories.Place::code)
                .containsExactly(KATARKOL_OKRUG);
        assertThat(page("charter")).contains("(Бурабай ауданы, Ақмола облысы)");
        assertThat(page("terms")).contains("value=\"" + KATARKOL_OKRUG + "\"", "checked");
        close(adoption.brought(made.id()), null);
        registrations.claim(
                chair, made.id(), Bin.parse(Iins.nextBin()).orElseThrow(), clock.today(), UUID.randomUUID());
        assertThat(read(people.official(Places.ZERENDI), "/office/cooperatives/" + made.id()))
                .contains("Бурабай ауданы", "Қағидалардың 8-тармағы");
    }

    @Test
    void who_said_nothing_before_the_meeting_says_it_after_but_for_the_same_sum() {
        parts.save(founder, made.id(), SHARE, given(null, null, null), -1);
        Actor third = people.actor(made.members().get(2));
        close(adoption.brought(made.id()), null);

        assertThat(parts.isOpenFor(third, made.id())).isTrue();
        assertThat(parts.isOpenFor(founder, made.id())).isFalse();
        assertThatThrownBy(() -> parts.save(founder, made.id(), SHARE, given(TRACTOR, null, null), 0))
                .isInstanceOf(MovedOnException.class);
        refused("share", () -> parts.save(third, made.id(), new BigDecimal("20001"), given(null, null, null), -1));
        assertThatThrownBy(() -> parts.save(third, made.id(), SHARE, given(TRACTOR, null, null), -1))
                .as("no meeting heard of it")
                .isInstanceOf(RuleViolationException.class);
        parts.save(third, made.id(), SHARE, given(null, null, null), -1);
        assertThat(parts.isOpenFor(third, made.id())).isFalse();
    }

    @Test
    void a_short_name_of_another_name_is_not_adopted() {
        jdbc.sql("update cooperative set name_kk = 'Басқа атау', name_ru = 'Другое имя' where id = ?")
                .param(made.id())
                .update();

        assertThatThrownBy(() -> close(adoption.brought(made.id()), null))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("charter.refused.name"));
    }

    @Test
    void a_legal_entity_stays_a_member_under_its_name_and_its_number_is_not_the_cooperatives() {
        parts.save(
                founder,
                made.id(),
                SHARE,
                given(
                        null,
                        null,
                        new LegalEntity(
                                new Bilingual("«Дән» ЖШС", "ТОО «Дән»"),
                                ENTITY_BIN,
                                new Bilingual("Зеренді", "Зеренда"),
                                "жарғы")),
                -1);
        close(adoption.brought(made.id()), null);

        assertThat(views.findVisibleTo(founder, made.id()).people())
                .extracting(CooperativeViews.Person::who)
                .anySatisfy(name -> assertThat(name)
                        .startsWith("«Дән» ЖШС (")
                        .contains(made.member().name().family()));
        refused(
                "bin",
                () -> registrations.claim(
                        chair, made.id(), Bin.parse(ENTITY_BIN).orElseThrow(), clock.today(), UUID.randomUUID()));
    }

    private static FounderPart.Given both(BigDecimal money) {
        return new FounderPart.Given(TRACTOR, money, null, null);
    }

    private static FoundingTerms.Given serving(FoundingTerms.Given given, String okrug) {
        return new FoundingTerms.Given(
                given.shortName(),
                given.address(),
                given.size(),
                given.entranceFee(),
                given.feeDays(),
                given.shareDays(),
                given.body(),
                given.boardSize(),
                given.termYears(),
                given.noticeDays(),
                Set.of(okrug));
    }

    private UUID own() {
        return jdbc.sql("select id from membership where cooperative_id = ? and account_id = ?")
                .params(made.id(), founder.accountId())
                .query(UUID.class)
                .single();
    }

    private String page(String which) {
        return read(made.chair(), "/cabinet/cooperatives/" + made.id() + "/" + which);
    }

    private String read(People.Someone who, String address) {
        return new String(
                        web.get()
                                .uri(address)
                                .with(People.signedIn(who))
                                .exchange()
                                .getResponse()
                                .getContentAsByteArray(),
                        StandardCharsets.UTF_8)
                .replace('\u00a0', ' ');
    }

    private static void refused(String field, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private static FounderPart.Given given(
            @Nullable Bilingual thing, FounderPart.@Nullable Valuation valuation, @Nullable LegalEntity represented) {
        return new FounderPart.Given(thing, valuation, represented);
    }

    private void close(String brought, @Nullable UUID valuer) {
        foundings.close(chair, made.id(), decision(clock.today(), valuer), brought, UUID.randomUUID());
    }

    private FoundingDecision decision(LocalDate on, @Nullable UUID valuer) {
        FoundingDecision all = fixtures.unanimous(chair, made.id(), on, "Клуб");
        return new FoundingDecision(
                on,
                all.place(),
                all.shown(),
                all.present(),
                all.presiding(),
                all.secretary(),
                all.votesFor(),
                Set.of(),
                all.chair(),
                Set.of(),
                all.signer(),
                valuer);
    }
}
