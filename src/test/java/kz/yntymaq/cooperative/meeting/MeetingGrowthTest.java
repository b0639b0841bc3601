package kz.yntymaq.cooperative.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.meeting.demand.Demands;
import kz.yntymaq.cooperative.people.MemberList;
import kz.yntymaq.cooperative.people.MemberPicker;
import kz.yntymaq.cooperative.people.NamedPart;
import kz.yntymaq.cooperative.voice.Requests;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Statements;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.ui.Option;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.Outcome;
import kz.yntymaq.voting.Way;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A meeting of five hundred members asks as many statements as one of five. */
@PortalTest
class MeetingGrowthTest {

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingConduct conduct;

    @Autowired
    MeetingViews views;

    @Autowired
    MeetingList list;

    @Autowired
    Minutes minutes;

    @Autowired
    Members voters;

    @Autowired
    MeetingMessages messages;

    @Autowired
    Notices notices;

    @Autowired
    Requests requests;

    @Autowired
    MockMvcTester web;

    @Autowired
    Background background;

    @Autowired
    Demands demands;

    @Autowired
    CooperativeViews cooperatives;

    @Autowired
    MemberList memberList;

    @Autowired
    MemberPicker picker;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Fixtures.Made made;
    private UUID id;
    private Actor chair;
    private List<Actor> members;

    /** So many members, all but four of them past the rules that other tests look at. */
    private void cooperative(int many) {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        id = made.id();
        members = made.members().stream().map(people::actor).toList();
        chair = members.get(0);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("""
                    with who as (
                      insert into account select r.* from account a, generate_series(1, :many) n,
                        jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(),
                          'iin', :prefix || lpad(cast(n as text), 7, '0'), 'family_name', 'Мүше' || n)) r
                       where a.id = :chair returning id)
                    insert into membership select r.* from membership m, who,
                      jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'account_id', who.id)) r
                     where m.cooperative_id = :cooperative and m.account_id = :chair""")
                    .param("many", many - 4)
                    .param("prefix", "9" + String.format("%04d", Math.floorMod(id.hashCode(), 10_000)))
                    .param("chair", chair.accountId())
                    .param("cooperative", id)
                    .update();
        });
        assertThat(voters.count(id)).isEqualTo(many);
    }

    private UUID planned() {
        return planned(3);
    }

    private UUID planned(int questions) {
        UUID meeting = meetings.plan(
                chair,
                id,
                new Meetings.Plan(clock.instant().plus(Duration.ofDays(10)), "Клуб", null),
                UUID.randomUUID());
        for (int i = 0; i < questions; i++) {
            meetings.put(chair, id, meeting, Meetings.Put.of(Topic.FREE, "Мәселе " + i), UUID.randomUUID());
        }
        return meeting;
    }

    private UUID called() {
        UUID meeting = planned();
        meetings.call(chair, id, meeting);
        clock.advance(Duration.ofDays(10));
        return meeting;
    }

    private Map<String, Long> statements(int many) {
        cooperative(many);
        UUID meeting = called();
        var asked = new LinkedHashMap<String, Long>();
        look(asked, "list", () -> list.of(chair, id));
        look(asked, "demands", () -> demands.open(chair, id));
        look(asked, "who may open it", () -> conduct.absent(id, meeting, null, Set.of()));
        press(
                asked,
                "open",
                () -> conduct.open(
                        chair, id, meeting, chair.accountId(), members.get(1).accountId()));
        conduct.attend(members.get(1), id, meeting);
        look(asked, "who is absent", () -> conduct.absent(id, meeting, null, Set.of()));
        look(asked, "who is absent, by name", () -> conduct.absent(id, meeting, "мүше1", Set.of()));
        var seen = new LinkedHashSet<>(voters.voters(id));
        seen.remove(members.get(1).accountId());
        press(asked, "presence", () -> conduct.arrived(chair, id, meeting, seen));
        look(asked, "page", () -> views.page(chair, id, meeting));
        List<UUID> questions = views.page(chair, id, meeting).items().stream()
                .map(MeetingViews.Item::id)
                .toList();
        for (UUID question : questions) {
            press(asked, "question opened", () -> conduct.openQuestion(chair, id, meeting, question));
            press(asked, "vote", () -> conduct.cast(members.get(1), id, meeting, question, Choice.YES));
            look(asked, "page while voted", () -> views.page(members.get(1), id, meeting));
            var hands = new LinkedHashMap<UUID, @Nullable Choice>();
            seen.forEach(each -> hands.put(each, Choice.YES));
            press(asked, "hands", () -> conduct.raise(chair, id, meeting, question, hands));
            press(asked, "count", () -> conduct.count(chair, id, meeting, question, 0));
        }
        assertThat(views.page(chair, id, meeting).items()).allSatisfy(item -> {
            assertThat(item.outcome()).isEqualTo(Outcome.ADOPTED);
            assertThat(item.count().yes()).isEqualTo(many);
        });
        press(asked, "close", () -> conduct.close(chair, id, meeting, false));
        look(asked, "page when closed", () -> views.page(members.get(3), id, meeting));
        look(asked, "minutes", () -> minutes.of(members.get(3), id, meeting));
        return asked;
    }

    private static void look(Map<String, Long> asked, String what, Supplier<?> work) {
        asked.put(what, Statements.during(work::get));
    }

    private static void press(Map<String, Long> asked, String what, Runnable work) {
        asked.merge(what, Statements.ofOne(work), Math::min);
    }

    @Test
    void as_many_statements_are_asked_of_five_hundred_as_of_five() {
        Map<String, Long> few = statements(5);
        assertThat(few).allSatisfy((what, asked) -> assertThat(asked).as(what).isPositive());
        assertThat(statements(500)).isEqualTo(few);
    }

    /** Pages and papers of a meeting with so many questions, each with a paper and an interest, in a co-operative with as many requests. */
    private Map<String, Long> questions(int many) {
        cooperative(10);
        for (int i = 0; i < many; i++) {
            requests.ask(people.actor(people.villager()), id, "бидай", UUID.randomUUID());
        }
        UUID meeting = planned(many);
        var asked = new LinkedHashMap<String, Long>();
        look(asked, "page while prepared", () -> opened(made.chair(), "/meetings/" + meeting));
        look(asked, "associated members", () -> opened(made.chair(), "/associates"));
        meetings.call(chair, id, meeting);
        jdbc.sql("""
                insert into cooperative_interest (question_id, account_id, kind, words, said_at)
                select id, :who, 'OTHER', 'Сөз', now() from cooperative_meeting_matter where meeting_id = :meeting""")
                .param("who", members.get(1).accountId())
                .param("meeting", meeting)
                .update();
        look(asked, "page when called", () -> opened(made.members().get(2), "/meetings/" + meeting));
        look(asked, "notice", () -> notices.paper(chair, id, meeting));
        clock.advance(Duration.ofDays(10));
        conduct.open(chair, id, meeting, chair.accountId(), members.get(1).accountId());
        conduct.attend(members.get(1), id, meeting);
        conduct.close(chair, id, meeting, true);
        look(asked, "minutes", () -> minutes.of(members.get(3), id, meeting));
        return asked;
    }

    private MvcTestResult opened(People.Someone who, String page) {
        MvcTestResult shown = web.get()
                .uri("/cabinet/cooperatives/" + id + page)
                .with(People.signedIn(who))
                .exchange();
        assertThat(shown).hasStatusOk();
        return shown;
    }

    @Test
    void as_many_statements_are_asked_of_fifteen_questions_and_requests_as_of_two() {
        Map<String, Long> few = questions(2);
        assertThat(few).allSatisfy((what, asked) -> assertThat(asked).as(what).isPositive());
        assertThat(questions(15)).isEqualTo(few);
    }

    /** Asked for by {@code -Dmeasure=tally}: the aim is a count of five thousand in under a second. */
    @Test
    @EnabledIfSystemProperty(named = "measure", matches = "tally")
    void five_thousand_are_counted_in_under_a_second_by_as_many_statements_as_fifty() {
        Map<String, Long> few = statements(50);
        assertThat(statements(5000)).isEqualTo(few);
        long took = tally(5000).toMillis();
        System.out.println("tally of 50: " + tally(50).toMillis() + " ms, of 5,000: " + took + " ms");
        assertThat(took).isLessThan(1000);
    }

    /** How long the count of a question takes on which so many have voted; the best of three questions. */
    private Duration tally(int many) {
        cooperative(many);
        UUID meeting = called();
        conduct.open(chair, id, meeting, chair.accountId(), members.get(1).accountId());
        conduct.attend(members.get(1), id, meeting);
        var seen = new LinkedHashSet<>(voters.voters(id));
        seen.remove(members.get(1).accountId());
        conduct.arrived(chair, id, meeting, seen);
        Duration best = Duration.ofDays(1);
        for (MeetingViews.Item item : views.page(chair, id, meeting).items()) {
            conduct.openQuestion(chair, id, meeting, item.id());
            conduct.cast(members.get(1), id, meeting, item.id(), Choice.YES);
            var hands = new LinkedHashMap<UUID, @Nullable Choice>();
            seen.forEach(each -> hands.put(each, Choice.YES));
            conduct.raise(chair, id, meeting, item.id(), hands);
            long begun = System.nanoTime();
            conduct.count(chair, id, meeting, item.id(), 0);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            best = took.compareTo(best) < 0 ? took : best;
        }
        return best;
    }

    private Map<String, Long> lists(int many) {
        cooperative(many);
        var asked = new LinkedHashMap<String, Long>();
        look(asked, "page of the co-operative", () -> cooperatives.findVisibleTo(chair, id));
        CooperativeViews.Page page = cooperatives.findVisibleTo(chair, id);
        assertThat(page.size()).isEqualTo(many);
        assertThat(page.people()).hasSize(KeyPage.SIZE);
        look(asked, "members", () -> memberList.of(page, MemberList.Group.MEMBERS, null, null));
        look(asked, "members by name", () -> memberList.of(page, MemberList.Group.MEMBERS, "мүше1", null));
        UUID meeting = planned();
        press(asked, "called", () -> meetings.call(chair, id, meeting));
        press(
                asked,
                "all are told",
                () -> transaction.executeWithoutResult(status -> AopTestUtils.<MeetingMessages>getTargetObject(messages)
                        .on(new MeetingCalled(id, meeting, clock.instant(), "Клуб", false, null))));
        background.await();
        assertThat(jdbc.sql(
                                "select count(*) from inbox_message where link like '%' || ? and key = 'meeting.message.called'")
                        .param(meeting.toString())
                        .query(Integer.class)
                        .single())
                .as("each member, told by the call and by the press above")
                .isEqualTo(2 * many);
        look(asked, "whom to choose", () -> offered(null).options());
        look(asked, "whom to choose, by name", () -> offered("мүше1").options());
        return asked;
    }

    private record Offered(List<Option> options, Model model) {}

    private Offered offered(@Nullable String words) {
        var request = new MockHttpServletRequest();
        request.setParameter("who", words);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            var model = new ExtendedModelMap();
            var form = new MapBindingResult(new HashMap<>(Map.of("member", chair.accountId())), "form");
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", form);
            return new Offered(
                    picker.offer(model, MemberPicker.Whom.members(id), MemberPicker.Candidate::byAccount, "member"),
                    model);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    void lists_of_members_ask_as_many_statements_of_five_hundred_as_of_forty() {
        Map<String, Long> few = lists(40);
        assertThat(few).allSatisfy((what, asked) -> assertThat(asked).as(what).isPositive());
        assertThat(lists(500)).isEqualTo(few);
    }

    @Test
    void members_stand_on_pages_each_once_and_are_found_by_name_in_either_alphabet_or_by_number() {
        cooperative(60);
        CooperativeViews.Page page = cooperatives.findVisibleTo(chair, id);
        var all = new ArrayList<UUID>();
        String after = null;
        do {
            MemberList.Listed listed = memberList.of(page, MemberList.Group.MEMBERS, null, after);
            listed.rows().rows().forEach(each -> all.add(each.accountId()));
            assertThat(listed.searchable()).isTrue();
            after = listed.rows().next();
        } while (after != null);
        assertThat(all).hasSize(60).doesNotHaveDuplicates().startsWith(chair.accountId());
        assertThat(found("Муше56")).hasSize(1);
        assertThat(found("жоқ")).isEmpty();
        Integer number = jdbc.sql("select s.number from share_number_v s join membership m on m.id = s.membership_id"
                        + " where m.cooperative_id = ? and m.account_id = ?")
                .params(id, chair.accountId())
                .query(Integer.class)
                .single();
        assertThat(found(String.valueOf(number))).contains(chair.accountId());
    }

    private List<UUID> found(String words) {
        return memberList
                .of(cooperatives.findVisibleTo(chair, id), MemberList.Group.MEMBERS, words, null)
                .rows()
                .rows()
                .stream()
                .map(CooperativeViews.Person::accountId)
                .toList();
    }

    @Test
    void of_many_members_twenty_stand_to_choose_from_beside_who_was_chosen_and_a_search_finds_the_others() {
        cooperative(60);
        Offered some = offered(null);
        assertThat(some.options())
                .hasSizeBetween(20, 21)
                .extracting(Option::value)
                .contains(chair.accountId().toString());
        assertThat(some.model().getAttribute("picker")).isEqualTo(new MemberPicker.Search(null, true, false, "member"));
        Offered one = offered("мүше56");
        assertThat(one.options())
                .hasSize(2)
                .last()
                .satisfies(each -> assertThat(each.label()).startsWith("Мүше56"));
        assertThat(one.model().getAttribute("picker"))
                .isEqualTo(new MemberPicker.Search("мүше56", false, false, "member"));
        assertThat(offered("жоқ адам").model().getAttribute("picker"))
                .isEqualTo(new MemberPicker.Search("жоқ адам", false, true, "member"));
        cooperative(20);
        Offered few = offered(null);
        assertThat(few.options()).hasSize(20);
        assertThat(few.model().getAttribute("picker")).isNull();
    }

    @Test
    void those_there_are_shown_in_parts_by_name_and_each_once() {
        var all = IntStream.range(0, 250)
                .mapToObj(n -> new MeetingViews.There(
                        new UUID(0, n), "Мүше " + String.format("%03d", 249 - n), Way.IN_PERSON, null))
                .toList();
        NamedPart<MeetingViews.There> first = SittingController.part(all, null, null);
        assertThat(first.rows())
                .hasSize(100)
                .extracting(MeetingViews.There::name)
                .isSorted();
        NamedPart<MeetingViews.There> second = SittingController.part(all, "", first.next());
        NamedPart<MeetingViews.There> last = SittingController.part(all, null, second.next());
        assertThat(last.next()).isNull();
        assertThat(Stream.of(first, second, last).flatMap(each -> each.rows().stream()))
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(SittingController.part(all, "мүше 007", null).rows()).hasSize(1);
    }

    @Test
    void of_many_who_may_be_there_some_are_shown_and_others_found_by_their_name() {
        cooperative(150);
        UUID meeting = called();
        Members.Found all = conduct.absent(id, meeting, null, Set.of());
        assertThat(all.more()).isTrue();
        assertThat(all.members()).hasSize(20);
        Members.Found found = conduct.absent(id, meeting, "мүше14, мүше7", Set.of());
        assertThat(found.more()).isFalse();
        assertThat(found.members())
                .extracting(Members.Named::name)
                .anyMatch(name -> name.startsWith("Мүше14 "))
                .anyMatch(name -> name.startsWith("Мүше7 "));
        assertThat(conduct.absent(id, meeting, "жоқ адам", Set.of(chair.accountId(), UUID.randomUUID()))
                        .members())
                .as("who was chosen before, and nobody else")
                .extracting(Members.Named::account)
                .containsExactly(chair.accountId());
    }

    @Test
    void a_hundred_votes_of_one_member_at_the_same_moment_are_one() throws Exception {
        cooperative(5);
        UUID meeting = called();
        conduct.open(chair, id, meeting, chair.accountId(), members.get(1).accountId());
        members.forEach(each -> conduct.attend(each, id, meeting));
        UUID question = views.page(chair, id, meeting).items().get(0).id();
        conduct.openQuestion(chair, id, meeting, question);
        List<Integer> done = AtOnce.times(100, () -> {
            conduct.cast(members.get(2), id, meeting, question, Choice.YES);
            return 1;
        });
        assertThat(done).hasSize(100);
        assertThat(conduct.closeQuestion(chair, id, meeting, question).count()).satisfies(count -> {
            assertThat(count.yes()).isOne();
            assertThat(count.no() + count.abstained()).isZero();
        });
    }
}
