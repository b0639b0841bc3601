package kz.yntymaq.review.commission;

import static kz.yntymaq.support.Refusals.refused;
import static kz.yntymaq.support.Refusals.refusedAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.DeskWork;
import kz.yntymaq.application.Application;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.review.Cases;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.assignment.Assignments;
import kz.yntymaq.review.commission.CommissionRule.Result;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Stages;
import kz.yntymaq.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The commission of an office votes on a case, without who has an interest, and the conclusion waits for it. */
@PortalTest
class CaseVotesTest {

    private static final List<Integer> MARKS = List.of(7, 8, 9);
    private static final String WHY = "Жоба ауылдың басым бағытына сай келеді";

    @LocalServerPort
    int port;

    @Autowired
    CaseVotes votes;

    @Autowired
    Assignments assignments;

    @Autowired
    Protocols protocols;

    @Autowired
    CommissionWaits waits;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewAccess access;

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
    Someone writer;
    Someone chair;
    UUID id;

    @BeforeEach
    void five_officials_and_a_case_that_waits_for_the_conclusion() {
        cases = new Cases(jdbc, people, clock);
        five = IntStream.range(0, 5)
                .mapToObj(n -> people.official(Places.ZERENDI))
                .toList();
        writer = people.official(Places.ZERENDI);
        id = cases.sent(Places.ZERENDI_VILLAGE, Stages.CONCLUSION);
    }

    @Test
    void of_five_with_one_recused_four_decide_and_the_conclusion_waits_until_the_end() {
        ask(five);
        String page = "/office/applications/" + id + "/commission";
        assertThat(desk(five.get(0))).containsExactly(page + "/vote");
        assertThat(desk(writer)).isEmpty();
        for (int n = 0; n < 3; n++) {
            cast(five.get(n), Ballot.YES);
        }
        assertThat(desk(five.get(0))).isEmpty();
        cast(five.get(3), Ballot.NO);
        cast(five.get(4), Ballot.RECUSED);
        refused("review.commission.error.votes", this::conclude);

        end();

        assertThat(last()).satisfies(vote -> {
            assertThat(vote.result()).isEqualTo(Result.FOR);
            assertThat(vote.count().present()).isEqualTo(4);
            assertThat(vote.count().members()).isEqualTo(5);
        });
        assertThatThrownBy(() -> ask(five)).isInstanceOf(RuleViolationException.class);
        refused("review.commission.error.unconfirmed", this::conclude);
        assertThat(desk(five.get(0))).containsExactly(page + "/protocol");
        assertThat(desk(five.get(4))).as("stood aside").isEmpty();
        refused("review.error.stood-aside", () -> confirm(five.get(4)));
        refused("review.commission.error.confirm", () -> confirm(writer));
        five.subList(0, 3).forEach(this::confirm);
        refused("review.commission.error.confirm", () -> confirm(five.get(0)));
        refused("review.commission.error.unconfirmed", this::conclude);
        confirm(five.get(3));
        assertThatThrownBy(() -> jdbc.sql("update case_voter set confirmed_at = now() where voter = ?")
                        .param(five.get(3).id())
                        .update())
                .hasMessageContaining("does not change");
        conclude();
        assertThat(jdbc.sql("""
                        select action from audit_entry
                         where subject = (select number from loan_application where id = ?) and action like 'review.commission%' order by position""").param(id).query(String.class).list())
                .startsWith("review.commission-asked")
                .contains("review.commission-recused")
                .contains("review.commission-ended")
                .endsWith("review.commission-confirmed")
                .hasSize(11);
    }

    @Test
    void who_has_a_part_in_the_applicant_is_not_named_and_does_not_count_when_it_comes_later() {
        join(five.get(0));
        assertThatThrownBy(() -> ask(five))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.field()).isEqualTo("chair"));
        List<Someone> four = five.subList(1, 5);
        ask(four);
        four.forEach(one -> cast(one, Ballot.YES));
        join(four.get(3));
        refused("review.error.own-case", () -> cast(four.get(3), Ballot.NO));
        end();
        assertThat(last().member(four.get(3).id()).orElseThrow()).satisfies(barred -> {
            assertThat(barred.ballot()).isEqualTo(Ballot.BARRED);
            assertThat(barred.reason()).isNull();
        });
        assertThat(last().count().yes()).isEqualTo(3);
        assertThat(last().result()).isEqualTo(Result.FOR);
    }

    @Test
    void a_member_who_recuses_after_others_voted_takes_the_quorum_with_them_and_another_vote_may_follow() {
        List<Someone> three = five.subList(0, 3);
        ask(three);
        cast(three.get(0), Ballot.YES);
        cast(three.get(1), Ballot.YES);
        cast(three.get(1), Ballot.RECUSED);
        Someone recused = three.get(1);
        refused("review.error.stood-aside", () -> cast(recused, Ballot.YES));
        refused("review.error.stood-aside", () -> end(recused));
        refused("review.commission.error.officers", () -> end(writer));
        refused("review.commission.error.early", this::end);
        clock.advance(CommissionRule.TO_ANSWER);
        end();
        assertThat(last().result()).isEqualTo(Result.NO_QUORUM);

        refusedAt("chair", "error.choice", () -> ask(five.subList(1, 5)));
        List<Someone> four = List.of(five.get(0), five.get(2), five.get(3), five.get(4));
        ask(four);
        cast(four.get(0), Ballot.YES);
        cast(four.get(1), Ballot.YES);
        cast(four.get(2), Ballot.NO);
        cast(four.get(3), Ballot.NO);
        end();
        assertThat(last().round()).isEqualTo(2);
        assertThat(last().result()).isEqualTo(Result.TIE);
        assertThatThrownBy(() -> jdbc.sql("update case_voter set ballot = 'YES' where voter = ?")
                        .param(five.get(3).id())
                        .update())
                .hasMessageContaining("does not change");
        assertThat(access.keptFrom(recused.id()).cases()).containsExactly(id);
        assertThat(signedIn(recused).get("/office?tab=office").body()).doesNotContain("/office/applications/" + id);
        assertThat(signedIn(four.get(0)).get("/office?tab=office").body()).contains("/office/applications/" + id);
        ask(List.of(four.get(0), four.get(3)));
        assertThat(last().members())
                .as("who voted before is not left out")
                .extracting(CaseVote.Member::id)
                .containsExactlyInAnyOrderElementsOf(
                        four.stream().map(Someone::id).toList());
        assertThatThrownBy(() -> reviews.conclude(people.actor(recused), id, UUID.randomUUID(), version(), true, WHY))
                .hasMessageContaining("review.error.stood-aside");
    }

    @Test
    void a_relative_of_a_member_does_not_vote_and_a_member_ends_it_when_chair_and_secretary_cannot() {
        ask(five);
        five.subList(0, 4).forEach(one -> cast(one, Ballot.YES));
        UUID kin = cases.relative(applicant(), five.get(0));
        refused("review.error.relative", this::end);
        cast(five.get(1), Ballot.RECUSED);
        refused("review.commission.error.officers", () -> end(writer));
        jdbc.sql("update kinship set state = 'DISPUTED', answered_at = now() where id = ?")
                .param(kin)
                .update();
        refused("review.commission.error.officers", () -> end(five.get(2)));
        jdbc.sql("update kinship set state = 'CONFIRMED' where id = ?")
                .param(kin)
                .update();
        clock.advance(CommissionRule.TO_ANSWER);
        end(five.get(2));
        assertThat(last().count().present()).isEqualTo(2);
        assertThat(last().result()).isEqualTo(Result.NO_QUORUM);
        refusedAt("chair", "error.choice", () -> ask(List.of(five.get(0), five.get(2), five.get(3))));
        refusedAt(
                "secretary",
                "review.commission.error.two",
                () -> ask(List.of(writer, writer, five.get(2), five.get(3))));
    }

    @Test
    void strangers_neither_are_named_nor_vote_nor_see_it() {
        Someone elsewhere = people.official(Places.BURABAY);
        assertThatThrownBy(() -> ask(List.of(five.get(0), five.get(1), elsewhere)))
                .isInstanceOf(FieldViolationException.class);
        assertThatThrownBy(() -> ask(five.subList(0, 2))).isInstanceOf(FieldViolationException.class);
        ask(five.subList(0, 3));
        assertThatThrownBy(() -> cast(elsewhere, Ballot.YES)).isInstanceOf(NotFoundException.class);
        refused("review.commission.error.no-member", () -> cast(five.get(4), Ballot.YES));
        assertThatThrownBy(() -> votes.cast(
                        people.actor(five.get(0)), id, version(), Ballot.BARRED, WHY, MARKS, UUID.randomUUID()))
                .isInstanceOf(FieldViolationException.class);
    }

    @Test
    void five_vote_at_once_a_double_press_counts_once_and_of_two_who_ask_one_does() throws Exception {
        Future<?> second = interleaving.meanwhile(() -> ask(five), call(() -> ask(five.subList(0, 3))));
        assertThat(Interleaving.failure(second))
                .isInstanceOfAny(RuleViolationException.class, StaleEditException.class);
        assertThat(last().members()).hasSize(5);

        UUID key = UUID.randomUUID();
        var presses = new ArrayList<Callable<Object>>();
        five.forEach(one -> presses.add(call(() -> cast(one, Ballot.YES))));
        for (int n = 0; n < 2; n++) {
            presses.add(call(() -> votes.cast(people.actor(five.get(0)), id, version(), Ballot.YES, WHY, MARKS, key)));
        }
        try (var threads = new Closing(presses.size())) {
            for (Future<Object> each : threads.pool.invokeAll(presses)) {
                assertThat(Interleaving.failure(each)).isNull();
            }
        }
        Future<?> late = interleaving.meanwhile(this::end, call(() -> cast(five.get(1), Ballot.NO)));
        assertThat(Interleaving.failure(late)).isInstanceOf(RuleViolationException.class);
        assertThat(last().count().yes()).isEqualTo(5);
    }

    @Test
    void a_case_withdrawn_while_it_is_voted_on_is_voted_on_no_more() {
        ask(five);
        cast(five.get(0), Ballot.YES);
        jdbc.sql(
                        "update loan_application set state = 'WITHDRAWN', stage = null, stage_kind = null, acting_level = null, due_on = null, stage_due = null where id = ?")
                .param(id)
                .update();
        refused("review.error.stage", () -> cast(five.get(1), Ballot.YES));
        assertThatThrownBy(this::end).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void on_the_pages_a_commission_is_named_each_votes_in_their_cabinet_and_nobody_reads_how_before_the_end() {
        String here = "/office/applications/" + id;
        var browser = signedIn(writer);
        assertThat(browser.get(here + "?lang=ru").body()).contains("Заявка комиссии не передана", here + "/commission");
        send(
                browser,
                here + "/commission",
                here + "/commission",
                Map.of(
                        "chair",
                        five.get(0).id().toString(),
                        "secretary",
                        five.get(1).id().toString(),
                        "members",
                        five.get(2).id().toString()));
        assertThat(last().members()).hasSize(3);

        var member = signedIn(five.get(1));
        assertThat(member.get("/cabinet?lang=ru").body()).contains(here + "/commission/vote");
        String vote = here + "/commission/vote";
        send(member, vote, vote, Map.of("ballot", "NO", "reason", "коротко"));
        assertThat(member.get(vote).body()).contains("коротко");
        send(
                member,
                vote,
                vote,
                Map.of("ballot", "NO", "reason", "Для такого дела в селе нет воды", "marks[1].given", "3"));
        assertThat(member.get(vote).body())
                .as("a mark is missing, and what was chosen stays")
                .contains("нет воды", "marks0.given-error", "marks2.given-error")
                .containsPattern("href=\"#marks0.given\">Проект отвечает приоритетному направлению села – ")
                .containsPattern("<option value=\"3\" selected");
        send(member, vote, vote, sheet("NO", "Для такого дела в селе нет воды", 2, 3, 10));
        assertThat(member.get(vote).body())
                .as("the own sheet can be changed until the end")
                .containsPattern("<option value=\"10\" selected");
        assertThat(browser.get(here + "/commission?lang=ru").body())
                .contains("Проголосовал(а)", "Ещё не ответил(а)")
                .doesNotContain("нет воды", "Оценки по критериям");
        cast(five.get(0), Ballot.NO);
        assertThat(browser.get(here + "/commission?lang=ru").body()).doesNotContain("/commission/end");
        assertThat(signedIn(five.get(0)).get(here + "/commission?lang=ru").body())
                .as("one is waited for")
                .contains("Завершить голосование можно, когда ответят все, или с 26 ноября 2026")
                .doesNotContain("/commission/end");
        assignments.take(people.actor(five.get(2)), id, UUID.randomUUID());
        var tied = signedIn(five.get(2));
        Map<String, String> aside = sheet("RECUSED", "Председатель мне приходится кумом");
        send(tied, vote, vote, aside);
        assertThat(tied.get(vote + "?lang=ru").body())
                .as("it is for good, and so it is asked")
                .contains("aside-error", "кумом");
        aside.put("aside", "true");
        send(tied, vote, vote, aside);
        assertThat(jdbc.sql("select act from case_work where application_id = ? order by at desc limit 1")
                        .param(id)
                        .query(String.class)
                        .single())
                .as("the case is nobody's")
                .isEqualTo("GIVEN_BACK");
        assertThat(browser.get(here + "/conclusion").uri()).hasPath(here);
        send(signedIn(five.get(0)), here + "/commission", here + "/commission/end", Map.of());
        assertThat(browser.get(here + "?lang=ru").body())
                .contains("Комиссия не поддержала", "нет воды", "За – 0, против – 2", "Ждёт подтверждения: 2")
                .contains(
                        "(оценки: 2, 3, 10; итого 50 из 100)",
                        "Проект отвечает приоритетному направлению села: в среднем 4,5 из 10 (вес – 1).",
                        "Итого: 65 из 100.")
                .doesNotContain("кумом");
        assertThat(member.get("/cabinet/inbox?lang=ru").body()).contains("Прочитайте и подтвердите протокол комиссии");
        String protocol = here + "/commission/protocol";
        assertThat(browser.get(protocol + "?lang=ru").body())
                .contains("Не подтверждено: решение ещё не действует", "Хаттаманы растағандар")
                .contains("Итого: 65 из 100.", "Барлығы: 100-ден 65.", "порядок самого портала. Решают голоса")
                .doesNotContain("Подтвердить протокол");
        assertThat(member.get("/cabinet?lang=ru").body()).contains(protocol);
        for (String each : List.of(protocol, protocol + ".pdf")) {
            assertThat(signedIn(five.get(2)).get(each).statusCode())
                    .as("who stood aside")
                    .isEqualTo(404);
        }
        send(member, protocol, protocol, Map.of());
        assertThat(member.get("/cabinet?lang=ru").body()).doesNotContain(protocol);
        send(signedIn(five.get(0)), protocol, protocol, Map.of());
        assertThat(browser.get(protocol + "?lang=ru").body()).doesNotContain("Не подтверждено");
        assertThat(browser.get(protocol + ".pdf").body()).startsWith("%PDF");
    }

    @Test
    void after_three_days_the_chair_or_the_secretary_is_enough_to_put_a_result_in_force() {
        var ended = Instant.parse("2026-11-23T05:00:00Z");
        var vote = new CaseVote(
                id,
                1,
                ended,
                ended,
                Result.FOR,
                List.of(
                        voted(Seat.CHAIR, null, true),
                        voted(Seat.SECRETARY, ended, true),
                        voted(Seat.MEMBER, null, true),
                        voted(Seat.MEMBER, null, false)));
        assertThat(vote.unconfirmed(CaseVote.Member::inOffice, ended.plus(CommissionRule.TO_CONFIRM)))
                .hasSize(2);
        assertThat(vote.unconfirmed(
                        CaseVote.Member::inOffice,
                        ended.plus(CommissionRule.TO_CONFIRM).plusSeconds(1)))
                .isEmpty();
    }

    private static CaseVote.Member voted(Seat seat, @Nullable Instant confirmed, boolean inOffice) {
        return new CaseVote.Member(UUID.randomUUID(), "А", seat, Ballot.YES, WHY, Map.of(), confirmed, inOffice);
    }

    /** Presses a button of a page with its hidden fields. */
    private static void send(PlainBrowser browser, String page, String button, Map<String, String> typed) {
        browser.submit(page, button, typed);
    }

    private static final class Closing implements AutoCloseable {
        private final ExecutorService pool;

        Closing(int threads) {
            pool = Executors.newFixedThreadPool(threads);
        }

        @Override
        public void close() {
            pool.shutdown();
        }
    }

    private static Callable<Object> call(Runnable press) {
        return () -> {
            press.run();
            return true;
        };
    }

    /** Where what waits for an official at the desk leads. */
    private List<String> desk(Someone official) {
        return waits.desk(people.actor(official)).stream()
                .map(DeskWork.Line::link)
                .toList();
    }

    private void ask(List<Someone> named) {
        Set<UUID> others = new HashSet<>(named.stream().skip(2).map(Someone::id).toList());
        votes.ask(
                people.actor(writer),
                id,
                version(),
                named.get(0).id(),
                named.get(1).id(),
                others,
                UUID.randomUUID());
        chair = named.get(0);
    }

    private void cast(Someone member, Ballot ballot) {
        votes.cast(people.actor(member), id, version(), ballot, WHY, MARKS, UUID.randomUUID());
    }

    private void end() {
        end(chair);
    }

    private void end(Someone by) {
        votes.end(people.actor(by), id, UUID.randomUUID());
    }

    private void confirm(Someone by) {
        protocols.confirm(people.actor(by), id, UUID.randomUUID());
    }

    private void conclude() {
        reviews.conclude(people.actor(writer), id, UUID.randomUUID(), version(), true, WHY);
    }

    private CaseVote last() {
        Actor actor = people.actor(writer);
        Application application = reviews.read(actor, id);
        List<CaseVote> all = votes.of(application);
        return all.get(all.size() - 1);
    }

    private int version() {
        return jdbc.sql("select version from loan_application where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private void join(Someone person) {
        cases.join(applicant(), person);
    }

    private UUID applicant() {
        return jdbc.sql("select applicant_id from loan_application where id = ?")
                .param(id)
                .query(UUID.class)
                .single();
    }

    private PlainBrowser signedIn(Someone person) {
        var browser = new PlainBrowser(port);
        browser.signIn(person);
        return browser;
    }

    private static Map<String, String> sheet(String ballot, String reason, int... marks) {
        var fields = new HashMap<String, String>(Map.of("ballot", ballot, "reason", reason));
        for (int i = 0; i < marks.length; i++) {
            fields.put("marks[" + i + "].given", String.valueOf(marks[i]));
        }
        return fields;
    }
}
