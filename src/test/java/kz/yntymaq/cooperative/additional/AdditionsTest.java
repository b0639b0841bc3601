package kz.yntymaq.cooperative.additional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.cooperative.share.Shares;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ledger.Balances;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.voting.Choice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a draft over the meeting's decision to what members brought, and everything that must not happen between. */
@PortalTest
class AdditionsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Additions additions;

    @Autowired
    AdditionViews views;

    @Autowired
    AdditionRows rows;

    @Autowired
    AdditionDuties duties;

    @Autowired
    AdditionReminders reminders;

    @Autowired
    Shares shares;

    @Autowired
    Balances balances;

    @Autowired
    Memberships memberships;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingConduct conduct;

    @Autowired
    List<HeldData> held;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Interleaving interleaving;

    @Autowired
    Background background;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Made made;
    private List<Actor> members;
    private Actor chair;
    private LocalDate due;

    @BeforeEach
    void a_cooperative_of_four_whose_shares_are_paid() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        fixtures.paid(made);
        members = made.members().stream().map(people::actor).toList();
        chair = members.get(0);
        fixtures.holdNoCharter(made.id());
        due = clock.today().plusDays(40);
    }

    @Test
    void members_see_their_own_sum_before_the_meeting_and_the_chair_all() {
        UUID id = draft(Way.SHARES, "100");
        assertThat(own(1, id).amount()).isEqualByComparingTo("25");
        assertThat(page(1, id).parts()).isNull();
        assertThat(page(0, id).parts().rows()).hasSize(4);
        assertThat(page(0, id).addition().total()).isEqualByComparingTo("100");
        Someone stranger = people.villager();
        assertThatThrownBy(() -> views.page(people.actor(stranger), made.id(), id, null))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> views.led(members.get(1), made.id(), id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> additions.drop(members.get(1), made.id(), id)).isInstanceOf(NotFoundException.class);
        assertByField("dueOn", "additional.refused.day-passed", () -> {
            due = clock.today();
            draft(Way.EQUAL, "10");
        });
        background.await();
        assertThat(messages(made.member(), "additional.message.drafted")).isEqualTo(1);
        additions.drop(chair, made.id(), id);
        additions.drop(chair, made.id(), id);
        assertThat(page(1, id).addition().stage()).isEqualTo(AdditionStage.DROPPED);
        assertRefused("additional.refused.dropped", () -> put(id, plan()));
        background.await();
        assertThat(messages(made.member(), "additional.message.dropped")).isEqualTo(1);
    }

    @Test
    void nothing_is_owed_before_the_meeting_decides_and_a_draft_that_was_put_stays() {
        UUID id = draft(Way.EQUAL, "1000");
        assertRefused("additional.refused.undecided", () -> bring(id, 1, "1"));
        UUID meeting = plan();
        put(id, meeting);
        assertThat(page(0, id).addition().stage()).isEqualTo(AdditionStage.PUT);
        assertRefused("additional.refused.put", () -> additions.drop(chair, made.id(), id));
        assertRefused("additional.refused.put", () -> put(id, plan()));
        meetings.callOff(chair, made.id(), meeting, "Жол жабылды, мүшелер келе алмайды");
        assertThat(page(0, id).addition().stage()).isEqualTo(AdditionStage.SHOWN);
        vote(id, Choice.NO);
        assertThat(page(0, id).addition().stage()).isEqualTo(AdditionStage.SHOWN);
        assertRefused("additional.refused.undecided", () -> bring(id, 1, "1"));
        vote(id, Choice.YES);
        assertThat(page(0, id).addition().stage()).isEqualTo(AdditionStage.DECIDED);
        assertRefused("additional.refused.decided", () -> additions.drop(chair, made.id(), id));
        UUID late = draft(Way.EQUAL, "5");
        clock.set(due.plusDays(1));
        assertThatThrownBy(() -> vote(late, Choice.YES))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("additional.refused.meeting-later"));
    }

    @Test
    void what_was_decided_is_brought_in_parts_and_the_share_grows() {
        BigDecimal before = holding(1);
        UUID id = draft(Way.EQUAL, "1000");
        vote(id, Choice.YES);
        assertThat(views.list(members.get(1), made.id()).toBring()).isEqualByComparingTo("1000");
        assertThat(reminders.of(members.get(1))).singleElement().satisfies(waits -> {
            assertThat(waits.text()).contains("1\u00a0000\u00a0₸");
            assertThat(waits.link()).endsWith("/additional/" + id);
        });
        assertThat(duties.of(made.id(), clock.today())).singleElement().satisfies(duty -> {
            assertThat(duty.dueOn()).isEqualTo(due);
            assertThat(duty.ofChair()).isFalse();
        });
        assertByField("amount", "additional.refused.more", () -> bring(id, 1, "1000.01"));
        bring(id, 1, "400");
        assertByField("amount", "additional.refused.more", () -> bring(id, 1, "600.01"));
        bring(id, 1, "600");
        assertThat(own(1, id).owed()).isEqualByComparingTo("0");
        assertThat(holding(1)).as("21(1)").isEqualByComparingTo(before.add(new BigDecimal("1000")));
        assertThat(reminders.of(members.get(1))).isEmpty();
        UUID entry = jdbc.sql(
                        "select transaction_id from additional_brought where contribution_id = ? and amount = 400")
                .param(id)
                .query(UUID.class)
                .single();
        shares.correct(chair, made.id(), rowOf(1), entry, clock.today(), "Ақша әкелінген жоқ екен", UUID.randomUUID());
        assertThat(own(1, id).owed()).as("a counter-entry makes it owed again").isEqualByComparingTo("400");
        assertThat(holding(1)).isEqualByComparingTo(before.add(new BigDecimal("600")));
        bring(id, 1, "400");
        for (int each : List.of(0, 2, 3)) {
            bring(id, each, "1000");
        }
        assertThat(page(0, id).addition().stage()).isEqualTo(AdditionStage.BROUGHT);
        assertThat(duties.of(made.id(), clock.today())).isEmpty();
        background.await();
        assertThat(messages(made.member(), "additional.message.decided")).isEqualTo(1);
        assertThat(messages(made.member(), "additional.message.brought")).isEqualTo(3);
        assertThat(held.stream()
                        .filter(each -> each.kind().equals("additional"))
                        .mapToInt(each -> each.count(made.member().id()))
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void who_joined_later_owes_nothing_and_who_left_owes_nothing_more() {
        UUID id = draft(Way.EQUAL, "1000");
        vote(id, Choice.YES);
        Someone later = people.villager();
        memberships.ask(people.actor(later), made.id(), new BigDecimal("20000"), UUID.randomUUID());
        UUID joining = rowOf(later);
        memberships.decide(chair, made.id(), joining, all(), UUID.randomUUID());
        memberships.pay(
                chair, made.id(), joining, new BigDecimal("20000"), BigDecimal.ZERO, clock.today(), UUID.randomUUID());
        assertThat(views.page(people.actor(later), made.id(), id, null).own()).isNull();
        bring(id, 1, "300");
        memberships.askToLeave(members.get(1), made.id(), UUID.randomUUID());
        memberships.leave(
                chair, made.id(), rowOf(1), new MeetingDecision(clock.today(), 5, 5, 0, 0), UUID.randomUUID());
        assertThat(own(1, id).owed()).isEqualByComparingTo("0");
        assertThat(page(0, id).addition().owed()).isEqualByComparingTo("3000");
        assertRefused("additional.refused.left", () -> bring(id, 1, "1"));
    }

    @Test
    void each_is_reminded_once_a_week_before_the_last_day() {
        UUID id = draft(Way.EQUAL, "1000");
        vote(id, Choice.YES);
        bring(id, 2, "1000");
        clock.set(due.minusDays(8));
        reminders.remind();
        assertThat(messages(made.member(), "additional.message.reminder")).isZero();
        clock.set(due.minusDays(7));
        reminders.remind();
        reminders.remind();
        assertThat(messages(made.member(), "additional.message.reminder")).isEqualTo(1);
        assertThat(messages(made.members().get(2), "additional.message.reminder"))
                .as("nothing is left of it")
                .isZero();
    }

    @Test
    void two_who_record_the_same_at_the_same_moment_record_it_once() throws Exception {
        UUID id = draft(Way.EQUAL, "1000");
        vote(id, Choice.YES);
        Future<Void> second = interleaving.meanwhile(() -> bring(id, 1, "700"), () -> {
            bring(id, 1, "700");
            return null;
        });
        assertThat(Interleaving.failure(second))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("additional.refused.more"));
        assertThat(own(1, id).brought()).isEqualByComparingTo("700");
    }

    @Test
    void the_database_keeps_what_members_saw() {
        UUID id = draft(Way.EQUAL, "1000");
        for (String statement : List.of(
                "update additional_contribution set amount = 1 where id = '" + id + "'",
                "update additional_part set amount = 1 where contribution_id = '" + id + "'",
                "delete from additional_part where contribution_id = '" + id + "'",
                "insert into additional_contribution (id, cooperative_id, purpose, way, amount, total, members, due_on, made_at)"
                        + " select gen_random_uuid(), cooperative_id, purpose, way, amount, total, members, due_on, made_at"
                        + " from additional_contribution where id = '" + id + "'")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void the_chair_goes_from_the_draft_to_the_last_tenge_on_the_pages() {
        var browser = new PlainBrowser(port);
        browser.signIn(made.chair());
        String list = "/cabinet/cooperatives/" + made.id() + "/additional";
        assertThat(send(browser, list + "/new", Map.of("purpose", "Салқындатқыш", "amount", "250", "way", "EQUAL")))
                .contains("dueOn-error");
        assertThat(send(
                        browser,
                        list + "/new",
                        Map.of("purpose", "Салқындатқыш", "amount", "250", "way", "EQUAL", "dueOn", day(due))))
                .contains("250\u00a0₸", "Жоба мүшелерге көрсетілді");
        UUID id = rows.all(made.id()).get(0).id();
        UUID meeting = plan();
        String cooperative = "/cabinet/cooperatives/" + made.id();
        String agenda = cooperative + "/meetings/" + meeting;
        assertThat(browser.get(agenda).body())
                .as("a meeting in preparation offers what is put from other pages, and the draft that waits")
                .contains(
                        list + "/" + id + "/meeting",
                        "жиналысқа шығарылмаған: Салқындатқыш",
                        cooperative + "/income\"",
                        cooperative + "/payouts\"",
                        cooperative + "/payments\"",
                        cooperative + "/closing\"",
                        cooperative + "/control\"");
        assertThat(send(browser, list + "/" + id + "/meeting", Map.of("meeting", meeting.toString())))
                .contains("/meetings/" + meeting);
        assertThat(browser.get(agenda).body())
                .contains("Қосымша жарна: Салқындатқыш; әр мүшеден 250\u00a0₸", "Маған қатысты сома: 250\u00a0₸")
                .doesNotContain(list + "/" + id + "/meeting");
        hold(meeting, Choice.YES);
        assertThat(browser.get(agenda).body()).contains(list + "/" + id + "\"");
        assertThat(browser.get(agenda + "/minutes").body())
                .contains("Әр мүшенің енгізетін сомасы жазылды", list + "/" + id + "\"", "Маған қатысты сома");
        String brought = list + "/" + id + "/brought/" + rowOf(1);
        assertThat(send(browser, brought, Map.of("amount", "250,01", "on", day(clock.today()))))
                .contains("amount-error", "21-бабының 3-тармағы");
        assertThat(send(browser, brought, Map.of("amount", "250", "on", day(clock.today()))))
                .contains("Жарнаның енгізілгені жазылды");
    }

    private UUID draft(Way way, String amount) {
        return additions.draft(
                chair,
                made.id(),
                new Additions.Wish("Сүт салқындатқышты жөндеу", way, new BigDecimal(amount), due, null),
                UUID.randomUUID());
    }

    private void put(UUID id, UUID meeting) {
        additions.put(chair, made.id(), id, meeting, UUID.randomUUID());
    }

    private void vote(UUID id, Choice choice) {
        UUID meeting = plan();
        put(id, meeting);
        hold(meeting, choice);
    }

    private UUID plan() {
        return meetings.plan(
                chair, made.id(), new Meetings.Plan(clock.instant().plus(HOUR), "Ауыл клубы", null), UUID.randomUUID());
    }

    private void hold(UUID meeting, Choice choice) {
        UUID question = jdbc.sql("select question_id from additional_proposal where meeting_id = ?")
                .param(meeting)
                .query(UUID.class)
                .single();
        meetings.call(chair, made.id(), meeting);
        clock.advance(HOUR);
        conduct.open(
                chair, made.id(), meeting, chair.accountId(), members.get(1).accountId());
        members.subList(0, 3).forEach(each -> conduct.attend(each, made.id(), meeting));
        conduct.openQuestion(chair, made.id(), meeting, question);
        members.subList(0, 3).forEach(each -> conduct.cast(each, made.id(), meeting, question, choice));
        conduct.closeQuestion(chair, made.id(), meeting, question);
        conduct.close(chair, made.id(), meeting);
    }

    private void bring(UUID id, int member, String amount) {
        additions.bring(chair, made.id(), id, rowOf(member), new BigDecimal(amount), clock.today(), UUID.randomUUID());
    }

    private BigDecimal holding(int member) {
        return balances.now("SHARES:" + made.id(), "SHARE", rowOf(member).toString())
                .add(balances.now(
                        "SHARES:" + made.id(), "ADDITIONAL", rowOf(member).toString()));
    }

    private MeetingDecision all() {
        return new MeetingDecision(clock.today(), 4, 4, 0, 0);
    }

    private UUID rowOf(int member) {
        return rowOf(made.members().get(member));
    }

    private UUID rowOf(Someone person) {
        return jdbc.sql("select id from membership where cooperative_id = ? and account_id = ?")
                .params(made.id(), person.id())
                .query(UUID.class)
                .single();
    }

    private AdditionViews.Page page(int member, UUID id) {
        return views.page(members.get(member), made.id(), id, null);
    }

    private @Nullable Part own(int member, UUID id) {
        return page(member, id).own();
    }

    private int messages(Someone person, String key) {
        return jdbc.sql("select count(*) from inbox_message where account_id = ? and key = ?")
                .params(person.id(), key)
                .query(Integer.class)
                .single();
    }

    private String send(PlainBrowser browser, String page, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("_owner", made.chair().id().toString());
        fields.put("once", PlainBrowser.hidden(browser.get(page).body(), "once"));
        return browser.fill(page, fields).body();
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
    }

    private static void assertByField(String field, String key, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(FieldViolationException.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.field()).isEqualTo(field);
        });
    }

    private static void assertRefused(String key, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
