package kz.yntymaq.cooperative.absentee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.CharterWording;
import kz.yntymaq.cooperative.charter.Charters;
import kz.yntymaq.cooperative.meeting.demand.Demands;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.PdfA;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.ui.paper.BilingualPaper;
import kz.yntymaq.ui.paper.PaperFiles;
import kz.yntymaq.voting.Choice;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The charter of four members is changed by a vote in absence, in writing. */
@PortalTest
class AbsenteeTest {

    private static final Bilingual NEW =
            new Bilingual("Кіру жарнасы – 7 000 теңге.", "Вступительный взнос – 7 000 тенге.");
    private static final int TERM = 10; // the notice of the fixture's charter

    @Autowired
    AbsenteePreparation preparation;

    @Autowired
    AbsenteeAnswering answering;

    @Autowired
    AbsenteeCounting counting;

    @Autowired
    AbsenteeKeeper keeper;

    @Autowired
    AbsenteeViews views;

    @Autowired
    AbsenteePapers papers;

    @Autowired
    AbsenteeWaits waits;

    @Autowired
    AbsenteeDuties duties;

    @Autowired
    PaperFiles files;

    @Autowired
    Adoption adoption;

    @Autowired
    Charters charters;

    @Autowired
    Demands demands;

    @Autowired
    Memberships memberships;

    @Autowired
    CooperativeViews cooperatives;

    @Autowired
    Inbox inbox;

    @Autowired
    Background background;

    @Autowired
    Interleaving interleaving;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private UUID id;
    private Actor chair;
    private List<Actor> members;

    @BeforeEach
    void a_co_operative_of_four_whose_charter_the_portal_holds() {
        Fixtures.Made made = fixtures.active(Places.ZERENDI_VILLAGE);
        id = made.id();
        members = made.members().stream().map(people::actor).toList();
        chair = members.get(0);
    }

    private static CharterWording.Change change(CharterItem item, Bilingual text, @Nullable Integer notice) {
        return new CharterWording.Change(item, text, notice, 0);
    }

    private UUID asked(CharterWording.Change... changes) {
        UUID vote = preparation.begin(chair, id);
        for (CharterWording.Change each : changes) {
            preparation.put(chair, id, vote, each);
        }
        preparation.ask(chair, id, vote, clock.today().plusDays(TERM));
        return vote;
    }

    private UUID asked() {
        return asked(change(CharterItem.CONTRIBUTIONS, NEW, null));
    }

    private void answer(UUID vote, Choice... choices) {
        IntStream.range(0, choices.length).forEach(i -> answering.answer(members.get(i), id, vote, choices[i]));
    }

    private AbsenteeViews.Page page(UUID vote) {
        return views.page(chair, id, vote);
    }

    private UUID membership(Actor member) {
        return cooperatives.findChairedBy(chair, id).people().stream()
                .filter(each -> each.accountId().equals(member.accountId()))
                .findFirst()
                .orElseThrow()
                .membershipId();
    }

    private int edition() {
        return adoption.inForce(id).orElseThrow().number();
    }

    private static void refused(ThrowingCallable action, String key) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private List<String> told(Actor member) {
        background.await();
        return inbox.open(member, null).rows().stream()
                .filter(message -> message.link().contains("/absentee/"))
                .map(Inbox.Message::text)
                .toList();
    }

    private static String russian(BilingualPaper paper) {
        return paper.rows().stream().map(row -> row.text().ru()).collect(Collectors.joining("\n"));
    }

    @Test
    void two_thirds_of_all_make_the_next_edition_of_all_its_items_at_once() throws Exception {
        UUID vote = asked(
                change(CharterItem.CONTRIBUTIONS, NEW, null),
                change(CharterItem.MEETINGS, new Bilingual("15 күн бұрын.", "За 15 дней."), 15));
        assertThat(page(vote).changes())
                .hasSize(2)
                .first()
                .satisfies(first -> assertThat(first.item()).isEqualTo(CharterItem.MEETINGS));
        answer(vote, Choice.YES, Choice.YES, Choice.NO, Choice.NO);
        answer(vote, Choice.YES, Choice.YES, Choice.YES, Choice.NO); // one has changed the answer
        counting.close(chair, id, vote);
        assertThat(page(vote).state()).isEqualTo(AbsenteeState.ADOPTED);
        assertThat(edition()).isEqualTo(2);
        assertThat(adoption.inForce(id).orElseThrow().of(CharterItem.CONTRIBUTIONS))
                .isEqualTo(NEW);
        assertThat(charters.noticeDays(id)).as("the notice goes with its item").contains(15);
        assertThat(page(vote).reckoned()).isEqualTo("3 × 3 ≥ 2 × 4");
        String minutes = russian(papers.minutes(chair, id, vote));
        assertThat(minutes)
                .contains("3 × 3 ≥ 2 × 4", NEW.ru(), "За: 3. Против: 1.", "Редакция устава № 2", "ещё не подтверждён");
        counting.confirm(chair, id, vote);
        counting.confirm(chair, id, vote);
        BilingualPaper confirmed = papers.minutes(members.get(3), id, vote);
        assertThat(russian(confirmed)).contains("Протокол подтвердил");
        byte[] file = files.write(confirmed);
        assertThat(PdfA.broken(file)).isEmpty();
        assertThat(PdfA.unreadable(file)).isEmpty();
        assertThat(told(members.get(2))).anyMatch(text -> text.contains("A new edition of the charter is adopted"));
    }

    @Test
    void a_vote_less_changes_nothing_and_all_are_told() {
        UUID vote = asked();
        answer(vote, Choice.YES, Choice.YES, Choice.NO, Choice.NO);
        counting.close(chair, id, vote);
        counting.close(chair, id, vote);
        assertThat(page(vote).state()).isEqualTo(AbsenteeState.NOT_ADOPTED);
        assertThat(page(vote).reckoned()).isEqualTo("3 × 2 < 2 × 4");
        assertThat(edition()).isEqualTo(1);
        assertThat(told(members.get(3))).anyMatch(text -> text.contains("The charter is not changed"));
    }

    @Test
    void it_is_counted_by_itself_after_the_last_day_and_not_on_it() {
        UUID vote = asked();
        answer(vote, Choice.YES, Choice.YES, Choice.YES);
        refused(() -> counting.close(chair, id, vote), "absentee.refused.not-all");
        clock.advance(Duration.ofDays(TERM));
        keeper.keep();
        assertThat(page(vote).state()).isEqualTo(AbsenteeState.RUNNING);
        assertThat(page(vote).open()).as("the last day itself").isTrue();
        clock.advance(Duration.ofDays(1));
        assertThat(page(vote).open()).isFalse();
        refused(() -> answering.answer(members.get(3), id, vote, Choice.NO), "absentee.refused.over");
        refused(
                () -> answering.record(chair, id, vote, membership(members.get(3)), Choice.NO, clock.today()),
                "absentee.refused.over");
        keeper.keep();
        keeper.keep();
        assertThat(page(vote).state()).isEqualTo(AbsenteeState.ADOPTED);
        assertThat(edition()).isEqualTo(2);
    }

    @Test
    void who_has_not_answered_waits_is_reminded_once_and_has_it_on_top_of_the_cabinet() {
        UUID vote = asked();
        answer(vote, Choice.YES);
        assertThat(waits.of(chair)).isEmpty();
        assertThat(waits.of(members.get(1)))
                .singleElement()
                .satisfies(matter -> assertThat(matter.link()).endsWith("/absentee/" + vote));
        clock.advance(Duration.ofDays(TERM - 3));
        keeper.keep();
        assertThat(told(members.get(1))).hasSize(1);
        clock.advance(Duration.ofDays(1));
        keeper.keep();
        keeper.keep();
        assertThat(told(members.get(1))).hasSize(2);
        assertThat(told(chair)).as("who has answered").hasSize(1);
        assertThat(duties.of(id, clock.today()))
                .singleElement()
                .satisfies(duty -> assertThat(duty.key()).isEqualTo("absentee.duty.answers"));
    }

    @Test
    void an_answer_on_paper_is_marked_and_told_and_the_own_one_stands_over_it() {
        UUID vote = asked();
        Actor member = members.get(2);
        UUID membership = membership(member);
        refused(
                () -> answering.record(
                        chair, id, vote, membership, Choice.YES, clock.today().plusDays(1)),
                "cooperative.refused.future");
        refused(
                () -> answering.record(
                        chair, id, vote, membership, Choice.YES, clock.today().minusDays(1)),
                "cooperative.refused.too-early");
        refused(
                () -> answering.record(chair, id, vote, membership(chair), Choice.YES, clock.today()),
                "absentee.refused.own-paper");
        answering.record(chair, id, vote, membership, Choice.NO, clock.today());
        answering.record(chair, id, vote, membership, Choice.YES, clock.today()); // put right
        assertThat(views.page(member, id, vote).own()).satisfies(own -> {
            assertThat(own.choice()).isEqualTo(Choice.YES);
            assertThat(own.signedOn()).isEqualTo(clock.today());
        });
        assertThat(told(member)).anyMatch(text -> text.contains("your answer on paper was recorded"));
        answering.answer(member, id, vote, Choice.NO);
        refused(
                () -> answering.record(chair, id, vote, membership, Choice.YES, clock.today()),
                "absentee.refused.answered");
        assertThat(views.page(member, id, vote).own()).satisfies(own -> {
            assertThat(own.choice()).isEqualTo(Choice.NO);
            assertThat(own.signedOn()).isNull();
        });
        assertThat(views.toRecord(chair, id, vote, null))
                .extracting(AbsenteeMembers.Member::account)
                .doesNotContain(member.accountId(), chair.accountId());
        answering.record(chair, id, vote, membership(members.get(1)), Choice.YES, clock.today());
        answer(vote, Choice.YES);
        clock.advance(Duration.ofDays(TERM + 1));
        keeper.keep();
        assertThat(russian(papers.minutes(chair, id, vote))).contains("записаны с бумаги: 1", "(на бумаге, ");
    }

    @Test
    void who_is_no_member_at_the_count_is_counted_neither_for_it_nor_among_all() {
        UUID vote = asked();
        answer(vote, Choice.YES, Choice.YES, Choice.NO, Choice.NO);
        Actor leaving = members.get(3);
        UUID membership = membership(leaving);
        memberships.askToLeave(leaving, id, UUID.randomUUID());
        memberships.leave(chair, id, membership, new MeetingDecision(clock.today(), 4, 4, 0, 0), UUID.randomUUID());
        counting.close(chair, id, vote);
        assertThat(page(vote).count()).satisfies(count -> {
            assertThat(count.members()).isEqualTo(3);
            assertThat(count.yes()).isEqualTo(2);
            assertThat(count.no()).isEqualTo(1);
        });
        assertThat(page(vote).state()).as("3 × 2 ≥ 2 × 3").isEqualTo(AbsenteeState.ADOPTED);
        assertThat(russian(papers.minutes(chair, id, vote))).contains("уже не были членами");
    }

    @Test
    void without_a_single_voter_at_the_count_it_ends_in_words_and_is_not_tried_again() {
        UUID vote = asked();
        answer(vote, Choice.YES, Choice.YES);
        jdbc.sql("update membership set state = 'LEFT', left_on = ?, ending = 'DEATH' where cooperative_id = ?")
                .params(clock.today(), id)
                .update();
        clock.advance(Duration.ofDays(TERM + 1));
        keeper.keep();
        keeper.keep();
        assertThat(jdbc.sql("select state from cooperative_absentee_vote where id = ?")
                        .param(vote)
                        .query(String.class)
                        .single())
                .isEqualTo("NO_VOTERS");
        assertThat(edition()).isEqualTo(1);
    }

    @Test
    void words_of_an_item_that_another_edition_changed_meanwhile_do_not_take_effect() {
        UUID first = asked();
        UUID second = asked(change(CharterItem.CONTRIBUTIONS, new Bilingual("Жарна жоқ.", "Взноса нет."), null));
        UUID third = asked(change(CharterItem.LOSSES, new Bilingual("Залал.", "Убытки."), null));
        List.of(first, second, third).forEach(vote -> {
            answer(vote, Choice.YES, Choice.YES, Choice.YES, Choice.YES);
            counting.close(chair, id, vote);
        });
        assertThat(page(second).state()).isEqualTo(AbsenteeState.FALLEN);
        assertThat(page(third).state()).as("another item stands").isEqualTo(AbsenteeState.ADOPTED);
        assertThat(edition()).isEqualTo(3);
        assertThat(adoption.inForce(id).orElseThrow().of(CharterItem.CONTRIBUTIONS))
                .isEqualTo(NEW);
    }

    @Test
    void what_is_being_prepared_is_changed_taken_out_and_given_up() {
        UUID vote = preparation.begin(chair, id);
        assertThat(preparation.begin(chair, id)).as("pressed twice").isEqualTo(vote);
        refused(() -> preparation.ask(chair, id, vote, clock.today().plusDays(TERM)), "absentee.refused.no-items");
        Bilingual now = adoption.inForce(id).orElseThrow().of(CharterItem.LOSSES);
        refused(() -> preparation.put(chair, id, vote, change(CharterItem.LOSSES, now, null)), "absentee.refused.same");
        preparation.put(chair, id, vote, change(CharterItem.LOSSES, NEW, null));
        preparation.put(chair, id, vote, change(CharterItem.CONTRIBUTIONS, NEW, null));
        preparation.remove(chair, id, vote, CharterItem.LOSSES);
        refused(() -> preparation.ask(chair, id, vote, clock.today().plusDays(TERM - 1)), "absentee.refused.too-near");
        assertThatThrownBy(() -> views.page(members.get(1), id, vote)).isInstanceOf(NotFoundException.class);
        assertThat(views.list(members.get(1), id).rows()).isEmpty();
        preparation.giveUp(chair, id, vote);
        assertThat(views.list(chair, id).rows()).isEmpty();
        UUID asked = asked();
        preparation.ask(chair, id, asked, clock.today().plusDays(TERM)); // pressed twice
        assertThat(told(members.get(1))).hasSize(1);
        refused(() -> preparation.giveUp(chair, id, asked), "absentee.refused.state");
        refused(
                () -> preparation.put(chair, id, asked, change(CharterItem.LOSSES, NEW, null)),
                "absentee.refused.state");
        refused(() -> counting.confirm(chair, id, asked), "absentee.refused.state");
    }

    @Test
    void others_find_nothing() {
        UUID vote = asked();
        Fixtures.Made foreign = fixtures.active(Places.ZERENDI_VILLAGE);
        Actor stranger = people.actor(foreign.chair());
        List<ThrowingCallable> tries = List.of(
                () -> views.page(stranger, id, vote),
                () -> views.page(stranger, foreign.id(), vote),
                () -> answering.answer(stranger, id, vote, Choice.YES),
                () -> answering.answer(stranger, foreign.id(), vote, Choice.YES),
                () -> papers.minutes(stranger, id, vote),
                () -> counting.close(members.get(1), id, vote),
                () -> counting.confirm(members.get(1), id, vote),
                () -> preparation.begin(members.get(1), id),
                () -> answering.record(members.get(1), id, vote, membership(members.get(2)), Choice.YES, clock.today()),
                () -> answering.record(chair, id, vote, UUID.randomUUID(), Choice.YES, clock.today()));
        tries.forEach(each -> assertThatThrownBy(each).isInstanceOf(NotFoundException.class));
    }

    @Test
    void a_third_of_the_members_put_their_own_words_and_keep_the_vote() {
        Actor first = members.get(2);
        UUID demand = demands.begin(first, id, "Жарғыны өзгертейік", UUID.randomUUID());
        assertThatThrownBy(() -> preparation.begin(first, id)).isInstanceOf(NotFoundException.class);
        demands.join(members.get(3), id, demand);
        UUID vote = preparation.begin(first, id);
        assertThat(preparation.begin(chair, id))
                .as("the chair's own is another")
                .isNotEqualTo(vote);
        assertThatThrownBy(() -> views.page(chair, id, vote)).isInstanceOf(NotFoundException.class);
        preparation.put(first, id, vote, change(CharterItem.CONTRIBUTIONS, NEW, null));
        preparation.ask(first, id, vote, clock.today().plusDays(TERM));
        answer(vote, Choice.NO, Choice.YES, Choice.YES, Choice.YES);
        assertThatThrownBy(() -> counting.close(chair, id, vote)).isInstanceOf(NotFoundException.class);
        counting.close(first, id, vote);
        assertThat(edition()).isEqualTo(2);
        assertThat(russian(papers.minutes(first, id, vote))).contains("по требованию не менее трети членов");
    }

    @Test
    void an_answer_at_the_moment_of_the_count_is_either_counted_or_refused() throws Exception {
        UUID vote = asked();
        answer(vote, Choice.YES, Choice.YES, Choice.NO, Choice.NO);
        Future<?> late = interleaving.meanwhile(() -> counting.close(chair, id, vote), () -> {
            answering.answer(members.get(3), id, vote, Choice.YES);
            return null;
        });
        assertThat(Interleaving.failure(late))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("absentee.refused.over"));
        assertThat(page(vote).state()).isEqualTo(AbsenteeState.NOT_ADOPTED);

        UUID another = asked();
        answer(another, Choice.YES, Choice.YES, Choice.NO, Choice.NO);
        Future<?> counted =
                interleaving.meanwhile(() -> answering.answer(members.get(3), id, another, Choice.YES), () -> {
                    counting.close(chair, id, another);
                    return null;
                });
        assertThat(Interleaving.failure(counted)).isNull();
        assertThat(page(another).state()).isEqualTo(AbsenteeState.ADOPTED);
    }

    @Test
    void two_who_count_at_the_same_moment_make_one_edition() throws Exception {
        UUID vote = asked();
        answer(vote, Choice.YES, Choice.YES, Choice.YES);
        clock.advance(Duration.ofDays(TERM + 1));
        Future<?> second = interleaving.meanwhile(() -> counting.closeDue(vote), () -> {
            counting.close(chair, id, vote);
            return null;
        });
        assertThat(Interleaving.failure(second)).isNull();
        assertThat(edition()).isEqualTo(2);
    }

    @Test
    void a_hundred_answers_of_one_member_at_the_same_moment_are_one() throws Exception {
        UUID vote = asked();
        AtOnce.times(100, () -> {
            answering.answer(members.get(1), id, vote, Choice.YES);
            return null;
        });
        assertThat(jdbc.sql("select count(*) from cooperative_absentee_answer where vote_id = ?")
                        .param(vote)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(page(vote).answered()).isOne();
    }

    @Test
    void the_sheet_is_a_paper_that_lasts_in_both_languages() throws Exception {
        UUID vote = asked();
        BilingualPaper sheet = papers.sheet(members.get(1), id, vote);
        assertThat(russian(sheet)).contains(NEW.ru(), "Подпись", "[   ]  За");
        byte[] file = files.write(sheet);
        assertThat(PdfA.broken(file)).isEmpty();
        assertThat(PdfA.unreadable(file)).isEmpty();
    }
}
