package kz.yntymaq.review.sitting;

import static kz.yntymaq.support.Refusals.refused;
import static kz.yntymaq.support.Refusals.refusedAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.review.Cases;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.commission.Ballot;
import kz.yntymaq.review.commission.CaseVotes;
import kz.yntymaq.review.commission.VotesTogether;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Stages;
import kz.yntymaq.support.Statements;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A standing commission is named, sits on an agenda of waiting cases, and confirms one protocol. */
@PortalTest
class SittingsTest {

    private static final String WHY = "Жоба ауылдың басым бағытына сай келеді";
    private static final Duration DAY = Duration.ofDays(1);

    @LocalServerPort
    int port;

    @Autowired
    Commissions commissions;

    @Autowired
    CommissionSittings sittings;

    @Autowired
    SittingViews views;

    @Autowired
    Agendas agendas;

    @Autowired
    AgendaChanges changes;

    @Autowired
    SittingWaits waits;

    @Autowired
    SittingsTogether together;

    @Autowired
    SittingPaper paper;

    @Autowired
    CaseVotes votes;

    @Autowired
    Reviews reviews;

    @Autowired
    Interleaving interleaving;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Cases cases;
    List<Someone> five;
    List<UUID> three;

    @BeforeEach
    void five_officials_of_a_commission_and_three_cases_that_wait() {
        cases = new Cases(jdbc, people, clock);
        five = IntStream.range(0, 5)
                .mapToObj(n -> people.official(Places.ZERENDI))
                .toList();
        three = IntStream.range(0, 3)
                .mapToObj(n -> cases.sent(Places.ZERENDI_VILLAGE, Stages.CONCLUSION))
                .toList();
        jdbc.sql(
                        "update office_commission set taken_back_at = now() where confirmed_at is null and taken_back_at is null")
                .update(); // what another test left waiting
        name(five);
    }

    @Test
    void on_the_pages_a_commission_is_named_sits_votes_one_case_after_another_and_confirms_by_one_press() {
        Someone chair = five.get(0);
        var office = signedIn(five.get(4));
        office.submit(
                "/office/commission/naming",
                "/office/commission/naming",
                Map.of(
                        "order",
                        "14-П",
                        "orderDay",
                        "20.11.2026",
                        "chair",
                        chair.id().toString(),
                        "secretary",
                        five.get(1).id().toString(),
                        "members",
                        five.get(2).id().toString()));
        assertThat(office.get("/office/commission?lang=ru").body())
                .contains("ждёт подтверждения", "Приказ № 14-П", "Приказ № 7-П", "/office/commission/back")
                .doesNotContain("/office/commission/confirm", "/office/commission/naming");
        assertThat(office.get("/office/commission/confirm").uri()).hasPath("/office/commission");
        var second = signedIn(five.get(3));
        assertThat(second.get("/office/commission?lang=ru").body())
                .contains("/office/commission/confirm")
                .doesNotContain("14-П", "/office/commission/back");
        assertThat(second.get("/office?lang=ru").body()).contains("Сверьте состав комиссии с приказом");
        assertThat(second.submit(
                                "/office/commission/confirm",
                                "/office/commission/confirm",
                                Map.of("order", "15-П", "orderDay", "20.11.2026"))
                        .body())
                .contains("Не совпадает с внесённым");
        second.submit(
                "/office/commission/confirm",
                "/office/commission/confirm",
                Map.of("order", "14-П", "orderDay", "20.11.2026"));
        assertThat(office.get("/office/commission?lang=ru").body())
                .contains("Приказ № 14-П", "Сверено с приказом", "Прежние составы", "Изменить состав новым приказом")
                .doesNotContain("/office/sittings/new");
        assertThat(office.get("/office/sittings/new").uri()).hasPath("/office/commission");

        var browser = signedIn(chair);
        assertThat(browser.get("/office/sittings/new?lang=ru").body()).contains(number(three.get(0)));
        browser.submit(
                "/office/sittings/new",
                "/office/sittings/new",
                Map.of(
                        "day",
                        "24.11.2026",
                        "time",
                        "10:00",
                        "place",
                        "Кабинет 12",
                        "cases",
                        three.get(0).toString()));
        assertThat(browser.submit(
                                "/office/sittings/new",
                                "/office/sittings/new",
                                Map.of(
                                        "day",
                                        "24.11.2026",
                                        "time",
                                        "10:00",
                                        "place",
                                        "....",
                                        "cases",
                                        three.get(1).toString()))
                        .body())
                .contains("id=\"place-error\"", "буквами или цифрами");
        Sitting called = sittings.ofOffice(actor(chair), 1).get(0);
        String here = called.address();
        assertThat(browser.get(here + "?lang=ru").body())
                .contains("Ждёт заседания", "Открыть заседание можно с", "Кабинет 12")
                .doesNotContain(here + "/open");
        assertThat(browser.get("/office/applications/" + three.get(0) + "?lang=ru")
                        .body())
                .contains("Кабинет 12");
        assertThat(signedIn(five.get(2)).get("/cabinet/inbox?lang=ru").body()).contains("Созвано заседание");
        browser.submit(
                here + "/move",
                here + "/move",
                Map.of(
                        "day",
                        "24.11.2026",
                        "time",
                        "11:00",
                        "place",
                        "Кабинет 14",
                        "reason",
                        "Председатель на выездном совещании"));
        assertThat(office.get(here + "?lang=ru").body()).contains("на выездном совещании", "11:00");
        assertThat(office.get(here + "/move").uri()).hasPath(here);
        assertThat(signedIn(people.official(Places.BURABAY)).get(here).statusCode())
                .isEqualTo(404);

        clock.advance(DAY.multipliedBy(2));
        browser = signedIn(chair);
        browser.submit(here, here + "/open", Map.of());
        String vote = "/office/applications/" + three.get(0) + "/commission/vote";
        var member = signedIn(five.get(2));
        assertThat(member.get("/cabinet?lang=ru").body()).contains("ждут ваших голосов – 1", vote);
        assertThat(member.submit(
                                vote,
                                vote,
                                Map.of(
                                        "ballot",
                                        "NO",
                                        "reason",
                                        "Для такого дела в селе нет воды",
                                        "marks[0].given",
                                        "4",
                                        "marks[1].given",
                                        "0",
                                        "marks[2].given",
                                        "10"))
                        .uri())
                .hasPath(here);
        cast(chair, three.get(0), Ballot.NO);
        assertThat(browser.get(here + "?lang=ru").body())
                .contains("ответили 2, всего 3")
                .doesNotContain("нет воды", "/protocol");
        assertThat(browser.get(here + "/protocol").uri()).hasPath(here);
        cast(five.get(1), three.get(0), Ballot.RECUSED);
        browser.submit(here, here + "/end", Map.of());
        String protocol = here + "/protocol";
        assertThat(browser.get(protocol + "?lang=ru").body())
                .contains("Комиссия не поддержала", "За – 0, против – 2", "приказом № 14-П", "Заявили самоотвод: ")
                .contains("Кім қатысты")
                .doesNotContain("нет воды");
        assertThat(browser.get(protocol + ".pdf").body()).startsWith("%PDF");
        assertThat(signedIn(five.get(1)).get(here + "?lang=ru").body())
                .contains("Вы связаны с претендентом или заявили самоотвод")
                .doesNotContain("Комиссия не поддержала");
        assertThat(signedIn(five.get(1)).get(protocol + "?lang=ru").body())
                .doesNotContain("Комиссия не поддержала", "Подтвердить протокол заседания");
        assertThat(member.get("/cabinet?lang=ru").body()).contains(protocol);
        for (var each : List.of(member, browser)) {
            each.submit(protocol, protocol, Map.of());
        }
        assertThat(member.get("/cabinet?lang=ru").body()).doesNotContain(protocol);
        conclude(three.get(0));
    }

    @Test
    void what_cannot_be_put_is_told_and_who_is_tied_away_or_gone_is_left_out() {
        Someone chair = five.get(0);
        Someone secretary = five.get(1);
        cases.join(applicant(three.get(0)), chair);
        IntStream.range(0, 3).forEach(n -> cases.join(applicant(three.get(1)), five.get(n)));
        Agendas.Offer own = offer(chair);
        assertThat(own.able())
                .extracting(Agendas.Case::id)
                .contains(three.get(2))
                .doesNotContain(three.get(0));
        assertThat(own.kept()).isGreaterThanOrEqualTo(2);
        assertThat(offer(five.get(3)).unable())
                .anySatisfy(one -> {
                    assertThat(one.id()).isEqualTo(three.get(1));
                    assertThat(one.why()).isEqualTo(VotesTogether.TOO_FEW);
                })
                .extracting(Agendas.Case::id)
                .doesNotContain(three.get(0));
        refused(CommissionSittings.NOT_LED, () -> call(five.get(3), Set.of(three.get(2))));
        refusedAt("cases", "review.sitting.error.case", () -> call(secretary, Set.of(three.get(1))));
        refusedAt("cases", "review.sitting.error.cases", () -> call(secretary, Set.of()));
        refusedAt(
                "time",
                "review.sitting.error.past",
                () -> call(secretary, clock.instant().minusSeconds(1)));
        refusedAt(
                "day",
                "review.sitting.error.far",
                () -> call(secretary, clock.instant().plus(DAY.multipliedBy(61))));

        UUID id = call(secretary, Set.of(three.get(0), three.get(2)));
        refusedAt("cases", "review.sitting.error.case", () -> call(chair, Set.of(three.get(2))));
        assertThat(offer(five.get(4)).unable()).anyMatch(one -> "review.sitting.why.elsewhere".equals(one.why()));
        refused("review.sitting.error.early", () -> open(secretary, id));
        clock.advance(DAY);
        move(three.get(2));
        refused(CommissionSittings.NOT_LED, () -> open(five.get(2), id));
        leave(five.get(4));
        open(chair, id);

        assertThat(sittings.find(actor(chair), id).items()).anySatisfy(item -> {
            assertThat(item.application()).isEqualTo(three.get(2));
            assertThat(item.why()).isEqualTo(VotesTogether.MOVED_ON);
        });
        assertThat(voters(three.get(0)))
                .containsExactlyInAnyOrder(
                        secretary.id(), five.get(2).id(), five.get(3).id());
        five.subList(1, 4).forEach(one -> cast(one, three.get(0), Ballot.YES));
        refused("review.together.not-yours", () -> end(chair, id));
        end(secretary, id);
        refused("review.commission.error.confirm", () -> confirm(chair, id));
        five.subList(1, 4).forEach(one -> confirm(one, id));
        refused("review.commission.error.confirm", () -> confirm(secretary, id));
        assertThatThrownBy(() -> sittings.find(people.actor(people.official(Places.BURABAY)), id))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_member_goes_from_one_vote_to_the_next_and_what_waits_for_somebody_is_not_ended() {
        Someone chair = five.get(0);
        UUID id = call(chair, new HashSet<>(three));
        clock.advance(DAY);
        open(chair, id);
        Sitting sitting = sittings.find(actor(chair), id);
        UUID first = sitting.items().get(0).application();
        UUID last = sitting.items().get(2).application();
        assertThat(views.open(actor(five.get(2)), sitting, 3))
                .first()
                .asString()
                .contains(first.toString());
        five.forEach(one -> cast(one, first, Ballot.YES));
        five.subList(0, 4).forEach(one -> cast(one, last, Ballot.NO));
        end(chair, id);
        assertThat(views.page(actor(chair), id)).satisfies(page -> {
            assertThat(page.sitting().isOver()).isFalse();
            assertThat(page.waits()).isEqualTo(1);
            assertThat(page.ends()).isFalse();
            assertThat(page.waiting()).contains(name(five.get(3)));
        });
        assertThat(views.page(actor(five.get(2)), id).waiting())
                .as("of no business to who does not lead")
                .isNull();
        refused("review.together.awaited", () -> end(chair, id));
        refused("review.sitting.error.goes-on", () -> confirm(chair, id));
        clock.advance(DAY.multipliedBy(3));
        assertThat(views.page(actor(chair), id).ends()).isTrue();
        move(sitting.items().get(1).application());
        end(chair, id);
        assertThat(views.page(actor(five.get(4)), id).sitting().isOver()).isTrue();
        refused("review.commission.error.unconfirmed", () -> conclude(last));
        five.subList(0, 4).forEach(one -> confirm(one, id));
        refused("review.commission.error.unconfirmed", () -> conclude(first));
        confirm(five.get(4), id);
        conclude(first);
        conclude(last);
        assertThat(audit(id))
                .startsWith("review.sitting-called")
                .contains("review.sitting-opened", "review.sitting-ended")
                .endsWith("review.sitting-confirmed");
    }

    @Test
    void a_commission_is_in_force_only_when_another_official_has_confirmed_what_one_entered() throws Exception {
        UUID stands = commissions.current(actor(five.get(0))).orElseThrow().id();
        List<Someone> other = List.of(five.get(1), five.get(2), five.get(3));
        enter(other);
        assertThat(commissions.current(actor(five.get(0))).orElseThrow().id()).isEqualTo(stands);
        refused("review.sitting.error.own-naming", () -> confirmNaming(five.get(1)));
        refused("review.sitting.error.naming-waits", () -> enter(five));
        refused(
                "review.sitting.error.not-own-naming",
                () -> commissions.takeBack(actor(five.get(0)), entered(), UUID.randomUUID()));
        refusedAt(
                "orderDay",
                "review.sitting.error.paper",
                () -> commissions.confirm(
                        actor(five.get(0)), entered(), "7-П", clock.today().minusDays(1), UUID.randomUUID()));
        assertThat(waits.desk(actor(five.get(0)))).anyMatch(line -> line.words().contains(name(five.get(1))));
        assertThat(waits.desk(actor(five.get(1))))
                .noneMatch(line -> line.words().contains(name(five.get(1))));
        int shown = entered();
        commissions.takeBack(actor(five.get(1)), shown, UUID.randomUUID());
        refused(
                "review.sitting.error.nothing-entered",
                () -> commissions.confirm(actor(five.get(0)), shown, "7-П", clock.today(), UUID.randomUUID()));

        enter(other);
        int again = entered();
        Future<?> second = interleaving.meanwhile(
                () -> confirmNaming(five.get(0)),
                press(() -> commissions.confirm(actor(five.get(4)), again, "7-П", clock.today(), UUID.randomUUID())));
        assertThat(Interleaving.failure(second)).hasMessageContaining("review.sitting.error.nothing-entered");
        assertThat(commissions.current(actor(five.get(0))).orElseThrow()).satisfies(now -> {
            assertThat(now.people()).hasSize(3);
            assertThat(now.isEnteredBy(five.get(1).id())).isTrue();
            assertThat(now.confirmedBy()).contains(name(five.get(0)));
        });
        assertThatThrownBy(() -> jdbc.sql(
                                "update office_commission set confirmed_by = named_by where replaced_at is null and confirmed_at is not null")
                        .update())
                .as("the database keeps it too")
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
        enter(five);
        int last = entered();
        Future<?> late = interleaving.meanwhile(
                () -> commissions.takeBack(actor(five.get(0)), last, UUID.randomUUID()),
                press(() -> commissions.confirm(actor(five.get(4)), last, "7-П", clock.today(), UUID.randomUUID())));
        assertThat(Interleaving.failure(late)).hasMessageContaining("review.sitting.error.nothing-entered");
    }

    @Test
    void whoever_was_named_is_looked_at_anew_before_the_commission_is_in_force() {
        enter(five);
        identity(five.get(3), "CLAIMED");
        refusedAt("people", "review.sitting.error.unconfirmed", () -> confirmNaming(five.get(4)));
        String page = "/office/commission/confirm";
        assertThat(signedIn(five.get(4))
                        .submit(page, page, Map.of("order", "7-П", "orderDay", "23.11.2026"))
                        .body())
                .contains("id=\"people-error\"", "href=\"#people\"", name(five.get(3)))
                .doesNotContain("??");
        identity(five.get(3), "CONFIRMED");
        leave(five.get(1));
        refusedAt("people", "review.sitting.error.officer-left", () -> confirmNaming(five.get(4)));
        commissions.takeBack(actor(five.get(0)), entered(), UUID.randomUUID());

        List<Someone> others = List.of(five.get(0), five.get(4), five.get(2), five.get(3));
        enter(others);
        leave(five.get(3));
        confirmNaming(five.get(2));
        assertThat(commissions.current(actor(five.get(2))).orElseThrow().left())
                .as("another member who left falls out")
                .hasSize(3);
    }

    private void identity(Someone person, String level) {
        jdbc.sql("update account set identity_level = ? where id = ?")
                .params(level, person.id())
                .update();
    }

    @Test
    void the_agenda_of_a_called_sitting_is_changed_by_who_leads_until_it_is_opened() throws Exception {
        Someone chair = five.get(0);
        UUID id = call(chair, Set.of(three.get(0)));
        String agenda = "/office/sittings/" + id + "/agenda";
        var browser = signedIn(chair);
        assertThat(browser.submit(agenda, agenda, Map.of("taken", three.get(0).toString(), "reason", "....."))
                        .body())
                .contains("error");
        assertThat(sittings.find(actor(chair), id).cases()).isEqualTo(1);
        browser.submit(
                agenda,
                agenda,
                Map.of(
                        "added",
                        three.get(1).toString(),
                        "taken",
                        three.get(0).toString(),
                        "reason",
                        "Мамандардың қорытындысы әлі дайын емес"));
        assertThat(browser.get("/office/sittings/" + id + "?lang=ru").body())
                .contains("Снята с повестки. Причина: Мамандардың", number(three.get(1)));
        assertThat(signedIn(five.get(2)).get("/cabinet/inbox?lang=ru").body())
                .containsOnlyOnce("Добавлено заявок: 1, снято: 1. Причина: Мамандардың");
        assertThat(signedIn(five.get(2)).get(agenda).uri()).hasPath("/office/sittings/" + id);
        assertThat(browser.get("/office/applications/" + three.get(1) + "/commission")
                        .uri())
                .as("it waits for the sitting")
                .hasPath("/office/sittings/" + id);

        refusedAt("added", "review.sitting.error.no-change", () -> change(chair, id, 2, Set.of(), Set.of()));
        refusedAt("taken", "review.sitting.error.empty", () -> change(chair, id, 2, Set.of(), Set.of(three.get(1))));
        refusedAt(
                "taken",
                "review.sitting.error.taken",
                () -> change(chair, id, 2, Set.of(three.get(2)), Set.of(three.get(0))));
        refused(CommissionSittings.NOT_LED, () -> change(five.get(2), id, 2, Set.of(three.get(2)), Set.of()));
        refused(
                "review.commission.error.on-agenda",
                () -> votes.ask(
                        actor(chair),
                        three.get(1),
                        cases.version(three.get(1)),
                        chair.id(),
                        five.get(1).id(),
                        Set.of(five.get(2).id()),
                        UUID.randomUUID()));
        Future<?> second = interleaving.meanwhile(
                () -> change(chair, id, 2, Set.of(three.get(0)), Set.of()),
                press(() -> change(five.get(1), id, 2, Set.of(three.get(2)), Set.of())));
        assertThat(Interleaving.failure(second)).isInstanceOf(StaleEditException.class);
        assertThat(sittings.find(actor(chair), id).cases()).isEqualTo(2);
        change(chair, id, 3, Set.of(), Set.of(three.get(1)));
        clock.advance(DAY);
        open(chair, id);
        assertThat(voters(three.get(0))).hasSize(5);
        assertThat(voters(three.get(1))).isEmpty();
        refused("review.sitting.error.state", () -> change(chair, id, 5, Set.of(three.get(2)), Set.of()));
        five.forEach(one -> cast(one, three.get(0), Ballot.YES));
        end(chair, id);
    }

    @Test
    void as_many_statements_are_asked_of_an_agenda_of_eight_as_of_two_and_of_two_sittings_as_of_one() {
        Map<String, Long> few = statements(2);
        assertThat(few).allSatisfy((what, asked) -> assertThat(asked).as(what).isPositive());
        assertThat(statements(8)).isEqualTo(few);
    }

    /** What pages of a sitting with so many cases ask. */
    private Map<String, Long> statements(int many) {
        Someone chair = five.get(0);
        Actor member = actor(five.get(2));
        List<UUID> agenda = IntStream.range(0, many)
                .mapToObj(n -> cases.sent(Places.ZERENDI_VILLAGE, Stages.CONCLUSION))
                .toList();
        var asked = new LinkedHashMap<String, Long>();
        UUID id = call(chair, Set.copyOf(agenda));
        asked.put("called", Statements.during(() -> views.page(member, id)));
        asked.put("list", Statements.during(() -> sittings.ofOffice(member, 20)));
        clock.advance(DAY);
        open(chair, id);
        asked.put("to vote", Statements.during(() -> views.page(member, id)));
        asked.put("leading", Statements.during(() -> views.page(actor(chair), id)));
        asked.put("cabinet", Statements.during(() -> waits.of(member)));
        asked.put("desk", Statements.during(() -> waits.desk(actor(chair))));
        asked.put("next", Statements.during(() -> together.after(member, agenda.get(0))));
        agenda.forEach(each -> five.forEach(one -> cast(one, each, Ballot.YES)));
        end(chair, id);
        Sitting over = sittings.find(member, id);
        asked.put("over", Statements.during(() -> views.page(member, id)));
        asked.put("protocol", Statements.during(() -> paper.of(member, over)));
        asked.put("protocol waits", Statements.during(() -> waits.of(member)));
        five.forEach(one -> confirm(one, id));
        return asked;
    }

    @Test
    void called_off_its_cases_are_free_and_a_second_editor_a_second_naming_and_a_wrong_one_are_refused() {
        Someone chair = five.get(0);
        UUID id = call(chair, Set.of(three.get(0)));
        assertThatThrownBy(() -> sittings.callOff(actor(chair), id, 9, WHY, UUID.randomUUID()))
                .isInstanceOf(StaleEditException.class);
        sittings.callOff(actor(chair), id, 1, WHY, UUID.randomUUID());
        refused("review.sitting.error.state", () -> open(chair, id));
        assertThat(views.page(actor(chair), id).lines())
                .allSatisfy(line -> assertThat(line.said()).isNotBlank());
        UUID other = call(chair, Set.of(three.get(0)));
        clock.advance(DAY);
        move(three.get(0));
        refused("review.sitting.error.nothing", () -> open(chair, other));

        assertThatThrownBy(() -> commissions.name(actor(chair), 0, naming(five), UUID.randomUUID()))
                .isInstanceOf(StaleEditException.class);
        refusedAt("members", "review.commission.error.size", () -> name(five.subList(0, 2)));
        refusedAt(
                "members",
                "error.choice",
                () -> name(List.of(five.get(0), five.get(1), people.official(Places.BURABAY))));
        refusedAt(
                "secretary",
                "review.commission.error.two",
                () -> name(List.of(five.get(0), five.get(0), five.get(1), five.get(2))));
        var tomorrow = new Commissions.Naming(
                "1",
                clock.today().plusDays(1),
                five.get(0).id(),
                five.get(1).id(),
                Set.of(five.get(2).id()));
        refusedAt(
                "orderDay",
                "review.sitting.error.order-day",
                () -> commissions.name(actor(chair), shown(), tomorrow, UUID.randomUUID()));
        leave(five.get(0));
        leave(five.get(1));
        assertThat(commissions.current(actor(five.get(2))).orElseThrow()).satisfies(left -> {
            assertThat(left.left()).hasSize(3);
            assertThat(left.isLedBy(five.get(3).id())).as("no officer is left").isTrue();
        });
    }

    @Test
    void of_two_openings_one_opens_of_two_agendas_one_has_the_case_and_a_vote_after_the_end_is_refused()
            throws Exception {
        Someone chair = five.get(0);
        Future<?> twice = interleaving.meanwhile(
                () -> call(chair, Set.of(three.get(0), three.get(1))),
                press(() -> call(five.get(1), Set.of(three.get(1), three.get(2)))));
        assertThat(Interleaving.failure(twice)).isNotNull();
        UUID id = sittings.ofOffice(actor(chair), 1).get(0).id();
        clock.advance(DAY);
        Future<?> second = interleaving.meanwhile(() -> open(chair, id), press(() -> open(five.get(1), id)));
        assertThat(Interleaving.failure(second)).hasMessageContaining("review.sitting.error.state");
        assertThat(jdbc.sql("select count(*) from case_vote where application_id in (:all)")
                        .param("all", three)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        for (UUID each : three.subList(0, 2)) {
            five.forEach(one -> cast(one, each, Ballot.YES));
        }
        Future<?> late =
                interleaving.meanwhile(() -> end(chair, id), press(() -> cast(five.get(1), three.get(0), Ballot.NO)));
        assertThat(Interleaving.failure(late)).hasMessageContaining("review.commission.error.over");
        Future<?> again = interleaving.meanwhile(() -> confirm(five.get(2), id), press(() -> confirm(five.get(2), id)));
        assertThat(Interleaving.failure(again)).hasMessageContaining("review.commission.error.confirm");
    }

    /** One enters the order, another confirms it. */
    private void name(List<Someone> people) {
        enter(people);
        confirmNaming(five.get(4));
    }

    private void enter(List<Someone> people) {
        commissions.name(actor(people.get(0)), shown(), naming(people), UUID.randomUUID());
    }

    private void confirmNaming(Someone by) {
        commissions.confirm(actor(by), entered(), "7-п ", clock.today(), UUID.randomUUID());
    }

    private int entered() {
        return commissions
                .waiting(actor(five.get(0)))
                .map(StandingCommission::naming)
                .orElseThrow();
    }

    private int shown() {
        return commissions
                .current(actor(five.get(0)))
                .map(StandingCommission::naming)
                .orElse(0);
    }

    private Commissions.Naming naming(List<Someone> people) {
        return new Commissions.Naming(
                "7-П",
                clock.today(),
                people.get(0).id(),
                people.get(1).id(),
                new HashSet<>(people.stream().skip(2).map(Someone::id).toList()));
    }

    private void change(Someone by, UUID id, int shown, Set<UUID> added, Set<UUID> taken) {
        changes.change(actor(by), id, shown, added, taken, WHY, UUID.randomUUID());
    }

    private UUID call(Someone by, Set<UUID> agenda) {
        return sittings.call(actor(by), clock.instant().plus(DAY), "Кабинет 12", agenda, UUID.randomUUID());
    }

    private UUID call(Someone by, Instant at) {
        return sittings.call(actor(by), at, "Кабинет 12", Set.of(three.get(2)), UUID.randomUUID());
    }

    private void open(Someone by, UUID id) {
        sittings.open(actor(by), id, UUID.randomUUID());
    }

    private void end(Someone by, UUID id) {
        sittings.end(actor(by), id, UUID.randomUUID());
    }

    private void confirm(Someone by, UUID id) {
        sittings.confirm(actor(by), id, UUID.randomUUID());
    }

    private void cast(Someone by, UUID id, Ballot ballot) {
        votes.cast(actor(by), id, cases.version(id), ballot, WHY, List.of(7, 8, 9), UUID.randomUUID());
    }

    private void conclude(UUID id) {
        Actor writer = people.actor(people.official(Places.ZERENDI));
        reviews.conclude(writer, id, UUID.randomUUID(), cases.version(id), true, WHY);
    }

    private Agendas.Offer offer(Someone to) {
        return agendas.of(actor(to), commissions.current(actor(to)).orElseThrow());
    }

    private Actor actor(Someone person) {
        return people.actor(person);
    }

    private String name(Someone person) {
        return jdbc.sql("select family_name from account where id = ?")
                .param(person.id())
                .query(String.class)
                .single();
    }

    /** The case goes on to the oblast. */
    private void move(UUID id) {
        jdbc.sql("""
                update loan_application set stage = 'DECISION', stage_kind = 'DECISION', acting_level = 'OBLAST' where id = ?""").param(id).update();
    }

    private void leave(Someone person) {
        jdbc.sql("update appointment set ended_at = now(), ended_by = appointed_by where account_id = ?")
                .param(person.id())
                .update();
    }

    private List<UUID> voters(UUID application) {
        return jdbc.sql(
                        "select voter from case_voter m join case_vote v on v.id = m.vote_id where v.application_id = ?")
                .param(application)
                .query(UUID.class)
                .list();
    }

    private List<String> audit(UUID id) {
        return jdbc.sql("select action from audit_entry where subject = ? order by position")
                .param(id.toString())
                .query(String.class)
                .list();
    }

    private UUID applicant(UUID application) {
        return jdbc.sql("select applicant_id from loan_application where id = ?")
                .param(application)
                .query(UUID.class)
                .single();
    }

    private String number(UUID application) {
        return jdbc.sql("select number from loan_application where id = ?")
                .param(application)
                .query(String.class)
                .single();
    }

    private static Callable<Object> press(Runnable press) {
        return () -> {
            press.run();
            return true;
        };
    }

    private PlainBrowser signedIn(Someone person) {
        var browser = new PlainBrowser(port);
        browser.signIn(person);
        return browser;
    }
}
