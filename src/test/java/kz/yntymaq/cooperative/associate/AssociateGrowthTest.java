package kz.yntymaq.cooperative.associate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Statements;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Associated members of a large co-operative: pages by key, a search, and as many statements as of a small one. */
@PortalTest
class AssociateGrowthTest {

    @Autowired
    Associates associates;

    @Autowired
    AssociateViews views;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingConduct conduct;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    MockMvcTester web;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Made made;
    private UUID id;
    private Actor chair;

    /** So many associated members, every fifth of whom left; past the rule of the fifth, which other tests look at. */
    private void cooperative(int many) {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        id = made.id();
        chair = people.actor(made.chair());
        jdbc.sql("""
                insert into associate (id, cooperative_id, name, contract_number, contract_on, share, paid_on, decided_on, present, votes_for,
                    votes_against, abstained, left_on, recorded_by, recorded_at)
                select gen_random_uuid(), :cooperative, 'Серіктес' || n || ' ЖШС', 'Ш-' || n, :day, 1000, :day, :day, 4, 4, 0, 0,
                       case when n % 5 = 0 then cast(:day as date) end, :chair, now()
                  from generate_series(1, :many) n""")
                .param("cooperative", id)
                .param("day", clock.today().minusDays(10))
                .param("chair", chair.accountId())
                .param("many", many)
                .update();
    }

    private UUID called() {
        fixtures.holdNoCharter(id);
        UUID meeting = meetings.plan(
                chair,
                id,
                new Meetings.Plan(clock.instant().plus(Duration.ofHours(1)), "Клуб", null),
                UUID.randomUUID());
        meetings.put(chair, id, meeting, Meetings.Put.of(Topic.FREE, "Қойма"), UUID.randomUUID());
        meetings.call(chair, id, meeting);
        clock.advance(Duration.ofHours(1));
        conduct.open(chair, id, meeting, chair.accountId(), made.member().id());
        return meeting;
    }

    private MvcTestResult opened(String page) {
        MvcTestResult shown = web.get()
                .uri("/cabinet/cooperatives/" + id + page)
                .with(People.signedIn(made.chair()))
                .exchange();
        assertThat(shown).hasStatusOk();
        return shown;
    }

    private Set<UUID> present() {
        return new HashSet<>(jdbc.sql("select id from associate where cooperative_id = ? and left_on is null")
                .param(id)
                .query(UUID.class)
                .list());
    }

    private Map<String, Long> statements(int many) {
        cooperative(many);
        UUID meeting = called();
        var asked = new LinkedHashMap<String, Long>();
        look(asked, "list", () -> opened("/associates"));
        look(asked, "whom a search finds", () -> opened("/associates?who=серіктес1"));
        look(asked, "book of shares", () -> opened("/shares"));
        look(asked, "whom to mark as there", () -> opened("/associates/meetings/" + meeting));
        Set<UUID> all = present();
        asked.put("marked", Statements.ofOne(() -> associates.there(chair, id, meeting, all, all)));
        assertThat(associates.marked(meeting)).isEqualTo(all);
        look(asked, "marked ones", () -> opened("/associates/meetings/" + meeting));
        return asked;
    }

    private static void look(Map<String, Long> asked, String what, Supplier<?> work) {
        asked.put(what, Statements.during(work::get));
    }

    @Test
    void as_many_statements_are_asked_of_five_hundred_as_of_thirty() {
        Map<String, Long> few = statements(30);
        assertThat(few).allSatisfy((what, asked) -> assertThat(asked).as(what).isPositive());
        assertThat(statements(500)).isEqualTo(few);
    }

    private MvcTestResult marked(UUID meeting, String go, List<UUID> shown, List<UUID> there, String after) {
        return web.post()
                .uri("/cabinet/cooperatives/" + id + "/associates/meetings/" + meeting)
                .with(People.signedIn(made.chair()))
                .with(csrf())
                .param("_owner", made.chair().id().toString())
                .param("shown", shown.stream().map(UUID::toString).toArray(String[]::new))
                .param("there", there.stream().map(UUID::toString).toArray(String[]::new))
                .param("who", "ш-5")
                .param("after", after)
                .param("go", go)
                .exchange();
    }

    @Test
    void every_button_keeps_the_marks_and_leads_where_it_says() {
        cooperative(60);
        UUID meeting = called();
        List<UUID> shown = List.copyOf(present()).subList(0, 25);
        List<UUID> there = shown.subList(0, 3);
        String marks = "/cabinet/cooperatives/" + id + "/associates/meetings/" + meeting;
        String place = views.list(chair, id, null, null).lines().next();
        assertThat(marked(meeting, "NEXT", shown, there, place))
                .redirectedUrl()
                .startsWith(marks + "?who=%D1%88-5&after=");
        assertThat(associates.marked(meeting)).containsExactlyInAnyOrderElementsOf(there);
        assertThat(marked(meeting, "SEARCH", shown, List.of(there.get(0)), place))
                .hasRedirectedUrl(marks + "?who=%D1%88-5");
        assertThat(associates.marked(meeting)).containsExactly(there.get(0));
        assertThat(marked(meeting, "FIRST", shown, there, place)).hasRedirectedUrl(marks);
        assertThat(marked(meeting, "MEETING", shown, there, place))
                .hasRedirectedUrl("/cabinet/cooperatives/" + id + "/meetings/" + meeting);
        assertThat(associates.marked(meeting)).containsExactlyInAnyOrderElementsOf(there);
        assertThat(opened("/associates/meetings/" + meeting + "?who=ш-5"))
                .bodyText()
                .contains("value=\"ш-5\"");
    }

    @Test
    void they_stand_on_pages_each_once_those_of_now_first_and_are_found_by_name_or_contract() {
        cooperative(60);
        var all = new ArrayList<Associate>();
        String after = null;
        do {
            AssociateViews.Listed listed = views.list(chair, id, null, after);
            assertThat(listed.count()).isEqualTo(60);
            assertThat(listed.isSearchable()).isTrue();
            assertThat(listed.lines().rows()).hasSizeLessThanOrEqualTo(25);
            listed.lines().rows().forEach(each -> all.add(each.associate()));
            after = listed.lines().next();
        } while (after != null);
        assertThat(all).hasSize(60).extracting(Associate::id).doesNotHaveDuplicates();
        assertThat(all.subList(0, 48)).allMatch(each -> each.leftOn() == null);
        assertThat(all.subList(48, 60)).noneMatch(each -> each.leftOn() == null);
        assertThat(found("Сериктес57")).containsExactly("Серіктес57 ЖШС");
        assertThat(found("ш-58")).containsExactly("Серіктес58 ЖШС");
        assertThat(found("жоқ")).isEmpty();
        assertThat(opened("/associates?who=жоқ&lang=ru"))
                .bodyText()
                .contains("Найдено: 0.")
                .doesNotContain("Найдено: 60");
        opened("/associates?after=9999999999999~2020-01-01~" + UUID.randomUUID());
        opened("/members?after=2020-01-01T00:00:00Z~9999999999999~" + UUID.randomUUID());
        assertThat(opened("/associates?after=!!&lang=ru"))
                .bodyText()
                .as("what is no place is the first page")
                .contains("В списке: 60.");
    }

    private List<String> found(String words) {
        return views.list(chair, id, words, null).lines().rows().stream()
                .map(each -> each.associate().name())
                .toList();
    }

    @Test
    void what_is_marked_on_one_page_leaves_the_marks_of_others() {
        cooperative(40);
        UUID meeting = called();
        List<UUID> all = List.copyOf(present());
        Set<UUID> first = Set.copyOf(all.subList(0, 20));
        Set<UUID> second = Set.copyOf(all.subList(20, 32));
        associates.there(chair, id, meeting, first, first);
        associates.there(chair, id, meeting, second, Set.of(all.get(20)));
        assertThat(associates.marked(meeting)).hasSize(21).containsAll(first).contains(all.get(20));
        associates.there(chair, id, meeting, first, Set.of(all.get(3)));
        assertThat(associates.marked(meeting)).containsExactlyInAnyOrder(all.get(3), all.get(20));
        UUID left = jdbc.sql("select id from associate where cooperative_id = ? and left_on is not null limit 1")
                .param(id)
                .query(UUID.class)
                .single();
        associates.there(chair, id, meeting, Set.of(left), Set.of(left));
        assertThat(associates.marked(meeting)).as("who left is there no more").doesNotContain(left);
    }
}
