package kz.yntymaq.cooperative.authorisation;

import static kz.yntymaq.support.Refusals.refusedAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Authorisations;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.membership.MeetingVoteRule;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PlainForm;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a chair records of a meeting held outside the portal: only what can have been, and the members are told. */
@PortalTest
class AuthorisationRecordsTest {

    @LocalServerPort
    int port;

    @Autowired
    AuthorisationRecords records;

    @Autowired
    Authorisations authorisations;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Inbox inbox;

    @Autowired
    Background background;

    @Autowired
    TestClock clock;

    private Made made;
    private Actor chair;
    private LocalDate today;

    @BeforeEach
    void a_cooperative_of_four() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        chair = people.actor(made.chair());
        today = clock.today();
    }

    @Test
    void two_thirds_must_be_there_and_more_than_half_of_them_for_it() {
        refusedAt("present", MeetingVoteRule.QUORUM, () -> record(vote(2, 2, 0)));
        refusedAt("present", MeetingVoteRule.PRESENT, () -> record(vote(5, 5, 0)));
        refusedAt("votesFor", "authorisation.rule.majority", () -> record(vote(4, 2, 2)));
        refusedAt("votesFor", MeetingVoteRule.SUM, () -> record(vote(4, 3, 2)));
        assertThat(authorisations.of(made.id()).orElseThrow()).isEmpty();
        record(vote(3, 2, 1));
        assertThat(authorisations.of(made.id()).orElseThrow()).singleElement().satisfies(one -> {
            assertThat(one.programme()).isEqualTo("AA");
            assertThat(one.outside()).isNotNull();
            assertThat(one.outside().quorum()).isEqualTo("3 × 3 ≥ 2 × 4");
            assertThat(one.outside().majority()).isEqualTo("2 × 2 > 3");
        });
    }

    @Test
    void the_meeting_was_between_the_registration_and_today_and_its_minutes_not_before_it() {
        LocalDate registered = today.minusDays(1);
        refusedAt("on", "cooperative.refused.future", () -> record(on(today.plusDays(1), today.plusDays(1))));
        refusedAt("on", "cooperative.refused.too-early", () -> record(on(registered.minusDays(1), today)));
        refusedAt("minutesOn", "cooperative.refused.too-early", () -> record(on(today, registered)));
        refusedAt("minutesOn", "cooperative.refused.future", () -> record(on(today, today.plusDays(1))));
        record(on(today, today));
        record(on(registered.plusDays(1), today));
    }

    @Test
    void only_programmes_for_co_operatives_are_decided_on() {
        refusedAt("programme", "error.choice", () -> record(wish("AAP", vote(4, 4, 0), today)));
        refusedAt("programme", "error.choice", () -> record(wish("NO", vote(4, 4, 0), today)));
        record(wish("P09", vote(4, 4, 0), today));
    }

    @Test
    void only_the_chair_records_and_a_second_press_records_nothing_more() {
        Actor member = people.actor(made.member());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> records.record(member, made.id(), wish("AA", vote(4, 4, 0), today), UUID.randomUUID()));
        UUID key = UUID.randomUUID();
        UUID first = records.record(chair, made.id(), wish("AA", vote(4, 4, 0), today), key);
        assertThat(records.record(chair, made.id(), wish("AA", vote(4, 4, 0), today), key))
                .isEqualTo(first);
        assertThat(authorisations.of(made.id()).orElseThrow()).hasSize(1);
        assertThat(authorisations.of(chair.accountId())).as("who decides alone").isEmpty();
    }

    @Test
    void every_member_but_the_chair_is_told_and_sees_the_list() {
        background.await();
        record(vote(4, 3, 1));
        background.await();
        for (Someone each : made.members()) {
            long told = inbox.open(people.actor(each), null).rows().stream()
                    .filter(message -> message.link().endsWith("/authorisations"))
                    .count();
            assertThat(told).isEqualTo(each.equals(made.chair()) ? 0 : 1);
        }
        var browser = new PlainBrowser(port);
        browser.signIn(made.member());
        String list = "/cabinet/cooperatives/" + made.id() + "/authorisations";
        assertThat(browser.get(list + "?lang=ru").body())
                .contains(
                        "Вне портала, внёс председатель", "Протокол № 12", "2 × 3 &gt; 4", "5\u00a0000\u00a0000\u00a0₸")
                .doesNotContain(list + "/new");
        assertThat(browser.get("/cabinet/cooperatives/" + made.id() + "/meetings")
                        .body())
                .contains(list);
        assertThat(browser.get(list + "/new").statusCode()).isEqualTo(404);
        var stranger = new PlainBrowser(port);
        stranger.signIn(people.villager());
        assertThat(stranger.get(list).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kk | 2 × 2 ≤ 4 | 34-бабының 5-тармағы
            ru | 2 × 2 ≤ 4 | пункт 5 статьи 34
            en | 2 × 2 ≤ 4 | article 34, point 5
            """)
    void what_was_not_adopted_is_refused_by_its_field_with_the_inequality_and_the_article(
            String language, String inequality, String article) {
        var browser = new PlainBrowser(port);
        browser.signIn(made.chair());
        String page = "/cabinet/cooperatives/" + made.id() + "/authorisations/new";
        String day = "%02d.%02d.%d".formatted(today.getDayOfMonth(), today.getMonthValue(), today.getYear());
        var typed = new LinkedHashMap<String, String>();
        typed.putAll(Map.of("programme", "AA", "sum", "5 000 000", "use", "Салқындатқыш"));
        typed.putAll(Map.of("vote.on", day, "vote.present", "4", "vote.votesFor", "2", "vote.votesAgainst", "2"));
        typed.putAll(Map.of("vote.abstained", "0", "minutesNumber", "12", "minutesOn", day));
        PlainForm form = PlainForm.on(browser, page + "?lang=" + language, page);
        typed.forEach(form::with);
        assertThat(form.send().body()).contains(inequality, article, "value=\"5 000 000\"");

        PlainForm again = PlainForm.on(browser, page, page);
        typed.put("vote.votesFor", "3");
        typed.put("vote.votesAgainst", "1");
        typed.forEach(again::with);
        assertThat(again.send().uri().getPath()).endsWith("/authorisations");
        assertThat(authorisations.of(made.id()).orElseThrow()).hasSize(1);
    }

    private void record(MeetingDecision decision) {
        record(wish("AA", decision, decision.on()));
    }

    private void record(AuthorisationRecords.Wish wish) {
        records.record(chair, made.id(), wish, UUID.randomUUID());
    }

    private MeetingDecision vote(int present, int yes, int no) {
        return new MeetingDecision(today, present, yes, no, 0);
    }

    private static AuthorisationRecords.Wish on(LocalDate day, LocalDate minutes) {
        return wish("AA", new MeetingDecision(day, 4, 4, 0, 0), minutes);
    }

    private static AuthorisationRecords.Wish wish(String programme, MeetingDecision decision, LocalDate minutes) {
        return new AuthorisationRecords.Wish(
                programme, new BigDecimal("5000000"), "Салқындатқыш", "12", minutes, decision);
    }
}
