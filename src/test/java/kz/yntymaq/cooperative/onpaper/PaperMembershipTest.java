package kz.yntymaq.cooperative.onpaper;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.confirmation.DocumentKind;
import kz.yntymaq.admin.AuditWords;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.founding.Invitations;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.mandate.assisted.AssistedPeople;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Reading;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A person without a phone joins a co-operative, founds one and leaves it by papers that an official enters. */
@PortalTest
class PaperMembershipTest {

    @Autowired
    PaperMemberships papers;

    @Autowired
    AssistedPeople assisted;

    @Autowired
    Memberships memberships;

    @Autowired
    Invitations invitations;

    @Autowired
    MembershipRepository rows;

    @Autowired
    MockMvcTester web;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Interleaving interleaving;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Background background;

    @Autowired
    Texts texts;

    @Autowired
    Format format;

    @Autowired
    AuditWords words;

    private Someone official;
    private Actor desk;
    private String iin;
    private UUID person;
    private String page;

    @BeforeEach
    void a_person_whom_an_official_entered() {
        official = people.official(Places.ZERENDI);
        desk = people.actor(official);
        iin = Iins.next();
        person = assisted.enter(
                desk,
                new AssistedPeople.Entry(
                        new Iin(iin),
                        new PersonName("Телефонсыз", "Апа", null),
                        Places.ZERENDI_VILLAGE,
                        DocumentKind.IDENTITY_CARD),
                UUID.randomUUID());
        page = "/office/mandates/" + person + "/membership";
    }

    private MvcTestResult look(Someone who, String address) {
        return web.get().uri(address).with(People.signedIn(who)).exchange();
    }

    private MvcTestResult press(Someone who, String address, Map<String, String> fields) {
        var post = web.post()
                .uri(address)
                .with(People.signedIn(who))
                .with(csrf())
                .param("_owner", who.id().toString())
                .param("once", UUID.randomUUID().toString());
        fields.forEach(post::param);
        return post.exchange();
    }

    private Map<String, String> signed(String share) {
        return signed(share, clock.today());
    }

    private static Map<String, String> signed(String share, LocalDate on) {
        return Map.of("share", share, "kind", "IDENTITY_CARD", "compared", "true", "signed", "true", "on", typed(on));
    }

    private static String inKazakh(Supplier<String> written) {
        return Reading.in(Language.KK, written);
    }

    private static String typed(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy").format(day);
    }

    private PaperMemberships.Signed of(PaperAct act, UUID about, @Nullable String share) {
        return new PaperMemberships.Signed(
                act, about, share == null ? null : new BigDecimal(share), DocumentKind.IDENTITY_CARD, clock.today());
    }

    private void enter(PaperAct act, UUID about, @Nullable String share) {
        papers.enter(desk, person, of(act, about, share), UUID.randomUUID());
    }

    private @Nullable MembershipState state(UUID cooperative) {
        return rows.findOpen(cooperative, person).map(each -> each.getState()).orElse(null);
    }

    @Test
    void they_join_by_a_paper_are_a_member_like_others_and_leave_by_a_paper() {
        Made made = fixtures.active(Places.ZERENDI_VILLAGE);
        assertThat(look(official, "/office/mandates/" + person)).bodyText().contains(page);
        String bin = jdbc.sql("select bin from cooperative where id = ?")
                .param(made.id())
                .query(String.class)
                .single();
        String join = page + "/join/" + made.id();
        assertThat(look(official, page + "?words=" + bin)).bodyText().contains(join);
        assertThat(look(official, join)).bodyText().contains("28-бабының 2-тармағы", "Телефонсыз Апа");
        for (String left : signed("1000").keySet()) {
            var missing = new HashMap<String, String>(signed("1000"));
            missing.remove(left);
            assertThat(press(official, join, missing)).as(left).hasRedirectedUrl(join);
        }
        assertThat(state(made.id())).isNull();
        assertThat(press(official, join, signed("1000"))).hasRedirectedUrl(page);
        assertThat(state(made.id())).isEqualTo(MembershipState.APPLIED);
        assertThat(look(made.chair(), "/cabinet/cooperatives/" + made.id() + "/members"))
                .bodyText()
                .contains("Телефонсыз", "Өтініш қағазда берілген");

        Actor chair = people.actor(made.chair());
        UUID membership = rows.findOpen(made.id(), person).orElseThrow().getId();
        memberships.decide(
                chair, made.id(), membership, new MeetingDecision(clock.today(), 4, 4, 0, 0), UUID.randomUUID());
        memberships.pay(
                chair,
                made.id(),
                membership,
                new BigDecimal("1000"),
                BigDecimal.ZERO,
                clock.today(),
                UUID.randomUUID());
        assertThat(rows.findVoters(made.id())).contains(person);
        assertThat(look(official, page))
                .bodyText()
                .as("what an official tells them")
                .contains("1\u00a0000\u00a0₸");

        String leave = page + "/leave/" + made.id();
        assertThat(look(official, page)).bodyText().contains(leave).doesNotContain(join);
        assertThat(press(official, leave, signed(""))).hasRedirectedUrl(page);
        assertThat(state(made.id())).isEqualTo(MembershipState.LEAVING);
        enter(PaperAct.STAY, made.id(), null);
        assertThat(state(made.id())).isEqualTo(MembershipState.MEMBER);
        assertThat(jdbc.sql(
                                "select account_id from audit_entry where action = 'membership.on-paper' and account_id = ?")
                        .param(official.id())
                        .query(UUID.class)
                        .list())
                .hasSize(3);
    }

    @Test
    void a_second_press_is_the_same_and_a_second_tab_leads_back_to_the_person() {
        Made made = fixtures.active(Places.ZERENDI_VILLAGE);
        String join = page + "/join/" + made.id();
        UUID once = UUID.randomUUID();
        papers.enter(desk, person, of(PaperAct.JOIN, made.id(), "1000"), once);
        papers.enter(desk, person, of(PaperAct.JOIN, made.id(), "1000"), once);
        assertThat(look(official, join)).as("reloaded").hasRedirectedUrl(page);
        assertThat(press(official, join, signed("1000"))).hasRedirectedUrl(page);
        assertThat(look(official, page + "/leave/" + made.id()))
                .as("no member yet")
                .hasRedirectedUrl(page);
        assertThat(look(official, page + "/accept/" + UUID.randomUUID()))
                .as("an invitation that is answered")
                .hasRedirectedUrl(page);
        assertThat(press(official, page + "/accept/" + UUID.randomUUID(), signed("1000")))
                .hasRedirectedUrl(page);
        assertThat(jdbc.sql("select count(*) from paper_membership where account_id = ?")
                        .param(person)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void they_found_one_by_a_paper_or_decline() {
        Made made = fixtures.founding(Places.ZERENDI_VILLAGE, 2);
        invitations.invitePerson(people.actor(made.chair()), made.id(), new Iin(iin));
        UUID invitation = jdbc.sql("select id from invitation where cooperative_id = ? and state = 'OPEN'")
                .param(made.id())
                .query(UUID.class)
                .single();
        assertThat(look(official, page)).bodyText().contains(page + "/accept/" + invitation);
        assertThat(press(official, page + "/accept/" + invitation, signed("5000")))
                .hasRedirectedUrl(page);
        assertThat(state(made.id())).isEqualTo(MembershipState.FOUNDER);
        assertThat(look(made.chair(), "/cabinet/cooperatives/" + made.id()))
                .bodyText()
                .contains("Өтініш қағазда берілген");
        enter(PaperAct.STEP_BACK, made.id(), null);
        assertThat(state(made.id())).isNull();
        assertThat(press(official, page + "/step-back/" + made.id(), signed("")))
                .as("a second tab")
                .hasRedirectedUrl(page);
        assertThat(look(official, page + "/step-back/" + made.id())).hasRedirectedUrl(page);
        assertThat(look(official, page)).bodyText().doesNotContain("кері қайтарып алды");
        assertThat(jdbc.sql("select count(*) from paper_membership where account_id = ? and act = 'STEP_BACK'")
                        .param(person)
                        .query(Integer.class)
                        .single())
                .isOne();
        Made other = fixtures.founding(Places.ZERENDI_VILLAGE, 2);
        invitations.invitePerson(people.actor(other.chair()), other.id(), new Iin(iin));
        UUID second = jdbc.sql("select id from invitation where cooperative_id = ? and state = 'OPEN'")
                .param(other.id())
                .query(UUID.class)
                .single();
        enter(PaperAct.DECLINE, second, null);
        assertThat(state(other.id())).isNull();
    }

    @Test
    void nobody_enters_it_but_an_official_of_the_place_for_a_person_to_whose_account_nobody_can_sign_in() {
        Made made = fixtures.active(Places.ZERENDI_VILLAGE);
        PaperMemberships.Signed join = of(PaperAct.JOIN, made.id(), "1000");
        for (Someone other : List.of(
                people.official(Places.SAIRAM),
                people.servicePoint(Places.ZERENDI),
                people.auditor(),
                people.administrator(),
                made.chair())) {
            assertThat(look(other, page).getResponse().getStatus()).isIn(403, 404);
            assertThat(press(other, page + "/join/" + made.id(), signed("1000"))
                            .getResponse()
                            .getStatus())
                    .isIn(403, 404);
            assertThatThrownBy(() -> papers.enter(people.actor(other), person, join, UUID.randomUUID()))
                    .isInstanceOf(NotFoundException.class);
        }
        Someone reachable = people.villager();
        assertThatThrownBy(() -> papers.enter(desk, reachable.id(), join, UUID.randomUUID()))
                .as("who can sign in does it")
                .isInstanceOf(NotFoundException.class);
        assertThat(look(official, "/office/mandates/" + reachable.id()))
                .bodyText()
                .doesNotContain("/membership");
        for (String wrong : List.of("/join/" + UUID.randomUUID(), "/leave/" + made.id(), "/fly/" + made.id())) {
            assertThat(look(official, page + wrong)).as(wrong).hasStatus(404);
        }
        assertThat(state(made.id())).isNull();
    }

    @Test
    void an_official_enters_nothing_for_the_own_cooperative_and_the_same_paper_once() throws Exception {
        Made made = fixtures.active(Places.ZERENDI_VILLAGE);
        memberships.ask(desk, made.id(), new BigDecimal("1000"), UUID.randomUUID());
        assertThatThrownBy(() -> enter(PaperAct.JOIN, made.id(), "1000"))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("onpaper.refused.part"));
        memberships.withdraw(desk, made.id());
        Future<?> other = interleaving.meanwhile(() -> enter(PaperAct.JOIN, made.id(), "1000"), () -> {
            enter(PaperAct.JOIN, made.id(), "1000");
            return "entered";
        });
        assertThat(Interleaving.failure(other)).isNotNull();
        assertThat(jdbc.sql("select count(*) from paper_membership where account_id = ?")
                        .param(person)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void the_day_on_the_paper_is_kept_and_shown_and_periods_run_from_the_day_of_entry() {
        Made made = fixtures.active(Places.ZERENDI_VILLAGE);
        Actor chair = people.actor(made.chair());
        String join = page + "/join/" + made.id();
        LocalDate today = clock.today();
        assertThat(look(official, join)).bodyText().contains("name=\"on\"", "порталдың өз тәртібі");
        for (LocalDate wrong : List.of(today.plusDays(1), today.minusYears(1).minusDays(1))) {
            assertThat(press(official, join, signed("1000", wrong))).hasRedirectedUrl(join);
        }
        for (String nonsense : List.of("", "31.02.2026", "вчера", "9".repeat(80))) {
            var fields = new HashMap<String, String>(signed("1000"));
            fields.put("on", nonsense);
            assertThat(press(official, join, fields)).as(nonsense).hasRedirectedUrl(join);
        }
        assertThat(state(made.id())).isNull();
        LocalDate signed = today.minusDays(5);
        assertThat(press(official, join, signed("1000", signed))).hasRedirectedUrl(page);
        assertThat(look(made.chair(), "/cabinet/cooperatives/" + made.id() + "/members"))
                .bodyText()
                .contains("Қол қойылған күні: " + inKazakh(() -> format.date(signed)));
        assertThat(look(official, page))
                .bodyText()
                .contains("Енгізілген қағаздар", "Қол қойылған күні: " + inKazakh(() -> format.date(signed)));
        assertThat(jdbc.sql("select detail from audit_entry where action = 'membership.on-paper' and account_id = ?")
                        .param(official.id())
                        .query(String.class)
                        .single())
                .isEqualTo("JOIN " + signed);
        assertThat(inKazakh(() -> words.detail("JOIN " + signed, Map.of())))
                .isEqualTo("Мүшелікке қабылдау туралы өтініш " + inKazakh(() -> format.shortDate(signed)));
        assertThat(press(official, page + "/take-back/" + made.id(), signed("", signed.minusDays(1))))
                .as("before what it takes back was signed")
                .hasRedirectedUrl(page + "/take-back/" + made.id());

        UUID membership = rows.findOpen(made.id(), person).orElseThrow().getId();
        memberships.decide(chair, made.id(), membership, new MeetingDecision(today, 4, 4, 0, 0), UUID.randomUUID());
        memberships.pay(
                chair, made.id(), membership, new BigDecimal("1000"), BigDecimal.ZERO, today, UUID.randomUUID());
        clock.advance(Duration.ofDays(20));
        String leave = page + "/leave/" + made.id();
        assertThat(press(official, leave, signed("", today.minusDays(1))))
                .as("before they joined")
                .hasRedirectedUrl(leave);
        assertThat(press(official, leave, signed("", today.plusDays(2)))).hasRedirectedUrl(page);
        assertThat(rows.findOpen(made.id(), person).orElseThrow().getLeaveAskedOn())
                .as("filed on the day of entry")
                .isEqualTo(today.plusDays(20));
    }

    @Test
    void the_chair_is_told_which_office_entered_a_paper_and_of_what_people_send_themselves_nothing_of_that() {
        Made made = fixtures.active(Places.ZERENDI_VILLAGE);
        enter(PaperAct.JOIN, made.id(), "1000");
        enter(PaperAct.TAKE_BACK, made.id(), null);
        background.await();
        String office = requireNonNull(desk.officeName()).ru();
        assertThat(look(made.chair(), "/cabinet/inbox?lang=ru"))
                .bodyText()
                .contains(
                        "Телефонсыз Апа (на бумаге, внёс орган: " + office + "): заявление о приёме в кооператив",
                        "» отозвано");
        Made own = fixtures.active(Places.ZERENDI_VILLAGE);
        memberships.ask(people.actor(people.villager()), own.id(), new BigDecimal("1000"), UUID.randomUUID());
        Made founding = fixtures.founding(Places.ZERENDI_VILLAGE, 2);
        invitations.invitePerson(people.actor(founding.chair()), founding.id(), new Iin(iin));
        enter(
                PaperAct.ACCEPT,
                invitations
                        .to(people.actor(new Someone(person, iin, new PersonName("Телефонсыз", "Апа", null))))
                        .get(0)
                        .id(),
                "5000");
        enter(PaperAct.STEP_BACK, founding.id(), null);
        background.await();
        assertThat(look(own.chair(), "/cabinet/inbox?lang=ru"))
                .bodyText()
                .contains("заявление о приёме в кооператив")
                .doesNotContain("на бумаге");
        assertThat(look(founding.chair(), "/cabinet/inbox?lang=ru"))
                .bodyText()
                .contains(
                        "внёс орган: " + office + "): приглашение создать кооператив",
                        "внёс орган: " + office + "): выход из учредителей");
    }

    @Test
    void the_page_of_the_person_leads_to_it_at_once_but_not_at_a_service_point() {
        for (String way : List.of("/office/identity/" + person, "/office/mandates/" + person)) {
            assertThat(look(official, way)).bodyText().containsPattern("govuk-button[^>]*" + page);
            assertThat(look(people.servicePoint(Places.ZERENDI), way))
                    .bodyText()
                    .doesNotContain(page);
        }
        assertThat(look(official, "/office/identity/" + people.villager().id()))
                .bodyText()
                .doesNotContain("/membership");
        assertThat(look(official, page)).bodyText().contains("/office/identity/" + person);
    }

    @Test
    void the_limit_of_applications_is_told_as_the_persons() {
        Made made = fixtures.active(Places.ZERENDI_VILLAGE);
        for (int i = 0; i < 3; i++) {
            enter(PaperAct.JOIN, made.id(), "1000");
            enter(PaperAct.TAKE_BACK, made.id(), null);
        }
        assertThatThrownBy(() -> enter(PaperAct.JOIN, made.id(), "1000"))
                .isInstanceOfSatisfying(RuleViolationException.class, refused -> {
                    assertThat(refused.key()).isEqualTo("onpaper.refused.too-often");
                    assertThat(inKazakh(() -> texts.get(refused.key(), refused.arguments())))
                            .contains("30 күнде ең көбі 3 рет", "осы адамға қатысты");
                });
    }

    @Test
    void a_form_of_what_is_signed_is_printed_with_the_obligation_and_the_page_says_to_what_the_person_agrees() {
        Made gathering = fixtures.founding(Places.ZERENDI_VILLAGE, 2);
        assertThat(look(official, page + "/join/" + gathering.id() + "/paper")).hasStatus(404);
        Made made = fixtures.active(Places.ZERENDI_VILLAGE);
        String join = page + "/join/" + made.id();
        jdbc.sql(
                        "insert into share_sale_terms (cooperative_id, days, outsiders, least_share, changed_by, changed_at, version)"
                                + " values (?, 30, true, 2500, ?, now(), 0)")
                .params(made.id(), official.id())
                .update();
        assertThat(look(official, join))
                .bodyText()
                .as("what the person agrees to")
                .contains(
                        join + "/paper",
                        "Басып шығаратын бланк",
                        "2\u00a0500\u00a0₸",
                        "кіру жарналарын енгізуге міндеттенемін")
                .doesNotContain("/office/cooperatives/" + made.id() + "/charter");
        assertThat(look(official, join + "/paper"))
                .bodyText()
                .contains(
                        "Телефонсыз Апа",
                        "мүлік (пай) және кіру жарналарын енгізуге міндеттенемін",
                        "в том числе внести предусмотренные уставом имущественный (паевой) и вступительный взносы",
                        "жарнасының мөлшері, теңге: ____",
                        "Наименьший имущественный (паевой) взнос по уставу – 2\u00a0500\u00a0₸",
                        "Подпись: ____")
                .doesNotContain(iin);
        assertThat(look(official, join + "/paper.pdf")).hasStatusOk().hasContentType("application/pdf");
        enter(PaperAct.JOIN, made.id(), "1000");
        assertThat(look(official, page + "/take-back/" + made.id() + "/paper"))
                .bodyText()
                .contains("Отзываю своё заявление о приёме")
                .doesNotContain("міндеттенемін");
        assertThat(look(people.official(Places.SAIRAM), page + "/take-back/" + made.id() + "/paper"))
                .hasStatus(404);
    }

    @Test
    void the_consent_to_found_is_printed_with_the_terms_as_they_stand() {
        Made made = fixtures.founding(Places.ZERENDI_VILLAGE, 2);
        invitations.invitePerson(people.actor(made.chair()), made.id(), new Iin(iin));
        UUID invitation = jdbc.sql("select id from invitation where cooperative_id = ? and state = 'OPEN'")
                .param(made.id())
                .query(UUID.class)
                .single();
        assertThat(look(official, page + "/accept/" + invitation)).bodyText().contains("Адам келісетін талаптар");
        assertThat(look(official, page + "/accept/" + invitation + "/paper"))
                .bodyText()
                .contains("құрылтайшысы болуға келісемін", "Даю согласие стать учредителем", "взноса, тенге: ____")
                .doesNotContain("БИН");
        assertThat(look(official, page + "/decline/" + invitation + "/paper"))
                .bodyText()
                .contains("Отказываюсь быть учредителем");
    }
}
