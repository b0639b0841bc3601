package kz.yntymaq.review.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.AskedCorrection;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.notification.InboxDigest;
import kz.yntymaq.programme.route.Stage;
import kz.yntymaq.review.Cases;
import kz.yntymaq.review.Due;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Stages;
import kz.yntymaq.support.Statements;
import kz.yntymaq.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class WorkQueueTest {

    private static final int MANY = 60;

    @Autowired
    Background background;

    @Autowired
    WorkQueue queue;

    @Autowired
    OfficeDigest digest;

    @Autowired
    SavedFilters filters;

    @Autowired
    QueueAddresses addresses;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Reviews reviews;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Cases cases;
    Someone chair;
    UUID cooperative;

    @BeforeEach
    void one_cooperative() {
        cases = new Cases(jdbc, people, clock);
        jdbc.sql("delete from application_transition").update();
        jdbc.sql("delete from loan_application").update();
        chair = people.villager();
        cooperative = cases.cooperative(chair, Places.ZERENDI_VILLAGE);
    }

    @ParameterizedTest
    @EnumSource(WorkQueueSort.class)
    void paging_by_key_goes_through_every_row_once(WorkQueueSort sort) {
        var sent = new HashSet<UUID>();
        for (int i = 0; i < MANY; i++) {
            LocalDate due = i % 3 == 0 ? null : clock.today().plusDays(i % 5);
            sent.add(open(i % 3 == 0 ? null : Stages.DOCUMENT_CHECK, 1_000_000L * (i % 4 + 1), due));
        }
        Actor official = people.actor(people.official(Places.ZERENDI));

        var seen = new ArrayList<UUID>();
        String after = null;
        do {
            var page = look(official, asks(WorkQueueTab.ALL, sort, after));
            page.rows().rows().forEach(row -> seen.add(row.id()));
            after = page.rows().next();
        } while (after != null);

        assertThat(seen).hasSize(MANY).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void a_district_sees_its_own_and_an_oblast_all_of_it_and_each_what_it_has_to_do_now() {
        UUID check = cases.sent(Places.ZERENDI_VILLAGE, Stages.DOCUMENT_CHECK);
        UUID conclusion = cases.sent(Places.ZERENDI_VILLAGE, Stages.CONCLUSION);
        UUID decision = cases.sent(Places.ZERENDI_VILLAGE, Stages.DECISION);
        UUID neighbour = cases.sent(Places.BURABAY_KATARKOL, Stages.DECISION);
        UUID far = cases.sent(Places.SAIRAM_KARAMURT, Stages.DECISION);

        assertThat(ids(people.official(Places.ZERENDI), WorkQueueTab.OFFICE))
                .containsExactlyInAnyOrder(check, conclusion);
        assertThat(ids(people.official(Places.ZERENDI), WorkQueueTab.ALL))
                .containsExactlyInAnyOrder(check, conclusion, decision);
        assertThat(ids(people.official(Places.AKMOLA), WorkQueueTab.OFFICE))
                .containsExactlyInAnyOrder(decision, neighbour);
        assertThat(ids(people.official(Places.AKMOLA), WorkQueueTab.ALL))
                .containsExactlyInAnyOrder(check, conclusion, decision, neighbour);
        assertThat(ids(people.operatorOfficer(Places.AKMOLA), WorkQueueTab.ALL))
                .hasSize(4)
                .doesNotContain(far);
        assertThat(ids(people.auditor(), WorkQueueTab.ALL)).hasSize(5);
    }

    @Test
    void who_only_reads_has_nothing_to_do_and_who_holds_no_office_has_no_queue() {
        assertThat(queue.tabs(people.actor(people.auditor()))).doesNotContain(WorkQueueTab.OFFICE);
        for (Someone person : List.of(people.villager(), people.administrator())) {
            assertThatThrownBy(() -> look(people.actor(person), asks(WorkQueueTab.ALL, WorkQueueSort.DUE, null)))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void tells_what_is_overdue_due_today_and_left_in_working_days() {
        clock.set(LocalDate.of(2026, 11, 23)); // Monday
        UUID overdue = open(Stages.DOCUMENT_CHECK, 1, LocalDate.of(2026, 11, 20));
        UUID today = open(Stages.DOCUMENT_CHECK, 1, LocalDate.of(2026, 11, 23));
        UUID left = open(Stages.DOCUMENT_CHECK, 1, LocalDate.of(2026, 11, 30));
        Someone official = people.official(Places.ZERENDI);

        var page = look(people.actor(official), asks(WorkQueueTab.OFFICE, WorkQueueSort.DUE, null));

        assertThat(page.rows().rows()).extracting(WorkQueueRow::id).containsExactly(overdue, today, left);
        assertThat(page.rows().rows())
                .extracting(WorkQueueRow::due)
                .containsExactly(new Due(Due.Kind.OVERDUE, 1), new Due(Due.Kind.TODAY, 0), new Due(Due.Kind.LEFT, 5));
        assertThat(ids(official, WorkQueueTab.OVERDUE)).containsExactly(overdue);
        assertThat(page.counts().get(WorkQueueTab.OVERDUE).shown()).isEqualTo(1);
        assertThat(page.counts().get(WorkQueueTab.OFFICE).shown()).isEqualTo(3);
    }

    @Test
    void ended_cases_stand_last_among_all_the_newest_first() {
        clock.set(LocalDate.of(2026, 11, 20));
        UUID old = open(null, 1, null);
        clock.set(LocalDate.of(2026, 11, 22));
        UUID newer = open(null, 1, null);
        clock.set(LocalDate.of(2026, 11, 24));
        UUID newest = open(null, 1, null);
        UUID running = open(Stages.DOCUMENT_CHECK, 1, LocalDate.of(2026, 11, 30));
        assertThat(ids(people.official(Places.ZERENDI), WorkQueueTab.ALL)).containsExactly(running, newest, newer, old);
    }

    @Test
    void what_was_overdue_when_it_was_returned_stays_among_the_overdue() {
        clock.set(LocalDate.of(2026, 11, 25)); // Wednesday
        UUID late = open(Stages.DOCUMENT_CHECK, 1, LocalDate.of(2026, 11, 23));
        UUID inTime = open(Stages.DOCUMENT_CHECK, 1, LocalDate.of(2026, 11, 26));
        Someone official = people.official(Places.ZERENDI);
        var asked = List.of(new AskedCorrection("AMOUNT", AskedCorrection.Reason.OTHER, "why"));
        reviews.askForCorrections(people.actor(official), late, UUID.randomUUID(), 1, asked);
        reviews.askForCorrections(people.actor(official), inTime, UUID.randomUUID(), 1, asked);

        var page = look(people.actor(official), asks(WorkQueueTab.OVERDUE, WorkQueueSort.DUE, null));

        assertThat(page.rows().rows()).extracting(WorkQueueRow::id).containsExactly(late);
        assertThat(page.rows().rows().get(0).due()).isEqualTo(new Due(Due.Kind.STOPPED_OVERDUE, 2));
        assertThat(page.counts().get(WorkQueueTab.OVERDUE).shown()).isEqualTo(1);
    }

    @Test
    void marks_what_others_changed_until_the_official_opens_it() {
        Actor official = people.actor(people.official(Places.ZERENDI));
        UUID id = open(Stages.DOCUMENT_CHECK, 1, clock.today());
        assertThat(fresh(official)).as("never opened").isEqualTo(1);
        clock.advance(Duration.ofHours(2));
        assertThat(fresh(official)).as("a look at the queue opens no case").isEqualTo(1);
        reviews.read(official, id);
        assertThat(fresh(official)).isZero();
        clock.advance(Duration.ofHours(2));
        reviews.askForCorrections(
                official,
                id,
                UUID.randomUUID(),
                1,
                List.of(new AskedCorrection("AMOUNT", AskedCorrection.Reason.OTHER, "why")));
        assertThat(fresh(official)).as("what one did oneself is no news").isZero();
        Actor colleague = people.actor(people.official(Places.ZERENDI));
        reviews.recall(colleague, id, UUID.randomUUID(), cases.version(id));
        assertThat(fresh(official)).isEqualTo(1);
        assertThat(fresh(colleague))
                .as("the colleague never opened what the chair sent")
                .isEqualTo(1);
        clock.advance(Duration.ofDays(31));
        assertThat(fresh(official)).isZero();
    }

    @Test
    void what_came_since_the_last_visit_is_told_until_the_next_visit_or_sign_in() {
        Actor official = people.actor(people.official(Places.ZERENDI));
        open(Stages.DOCUMENT_CHECK, 1, clock.today().plusDays(5));
        assertThat(news(official, Instant.EPOCH)).contains("review.news.SUBMITTED");
        clock.advance(Duration.ofMinutes(10));
        assertThat(news(official, Instant.EPOCH)).as("one visit").contains("review.news.SUBMITTED");
        clock.advance(Duration.ofSeconds(30));
        Instant signedIn = clock.instant();
        assertThat(news(official, signedIn)).as("signed in anew").doesNotContain("review.news.SUBMITTED");
        assertThat(news(official, signedIn)).doesNotContain("review.news.SUBMITTED");
        clock.advance(Duration.ofHours(2));
        open(Stages.DOCUMENT_CHECK, 1, clock.today().plusDays(5));
        assertThat(news(official, signedIn)).contains("review.news.SUBMITTED");
    }

    @Test
    void what_waits_for_an_official_is_no_case_of_a_cooperative_in_which_the_official_had_a_part() {
        Someone official = people.official(Places.ZERENDI);
        UUID own = open(Stages.DOCUMENT_CHECK, 1, clock.today());
        UUID foreign = open(Stages.DOCUMENT_CHECK, 1, clock.today());
        jdbc.sql("""
                insert into membership (id, cooperative_id, account_id, state, share, asked_at)
                select gen_random_uuid(), applicant_id, ?, 'WITHDRAWN', 1, now() from loan_application where id = ?""").params(official.id(), own).update();
        assertThat(ids(official, WorkQueueTab.OFFICE)).containsExactly(foreign);
        var page = look(people.actor(official), asks(WorkQueueTab.ALL, WorkQueueSort.DUE, null));
        assertThat(page.count(WorkQueueTab.OFFICE).shown()).isEqualTo(1);
        assertThat(page.rows().rows()).extracting(WorkQueueRow::id).contains(own, foreign);
    }

    @Test
    void each_tab_counts_what_it_shows_of_the_own_of_nobodys_due_this_week_and_new() {
        clock.set(LocalDate.of(2026, 11, 23)); // Monday
        Someone official = people.official(Places.ZERENDI);
        UUID mine = open(Stages.DOCUMENT_CHECK, 1, LocalDate.of(2026, 11, 29));
        UUID colleagues = open(Stages.DOCUMENT_CHECK, 1, LocalDate.of(2026, 11, 20));
        UUID nobodys = open(Stages.DOCUMENT_CHECK, 1, LocalDate.of(2026, 11, 30));
        work(official, mine);
        work(people.official(Places.ZERENDI), colleagues);
        assertThat(queue.usual(people.actor(official))).isEqualTo(WorkQueueTab.MINE);
        assertThat(queue.usual(people.actor(people.official(Places.ZERENDI)))).isEqualTo(WorkQueueTab.OFFICE);
        assertShown(official, WorkQueueTab.MINE, mine);
        assertShown(official, WorkQueueTab.UNASSIGNED, nobodys);
        assertShown(official, WorkQueueTab.WEEK, mine);
        assertShown(official, WorkQueueTab.OFFICE, mine, colleagues, nobodys);
        clock.advance(Duration.ofHours(2));
        UUID later = open(Stages.DOCUMENT_CHECK, 1, null);
        assertShown(official, WorkQueueTab.NEW, later);
    }

    @Test
    void counts_honour_the_filter_and_what_waits_for_the_applicant_or_came_back_has_its_tab() {
        clock.set(LocalDate.of(2026, 11, 23));
        Someone official = people.official(Places.AKMOLA);
        look(people.actor(official), asks(WorkQueueTab.ALL, WorkQueueSort.DUE, null));
        UUID small = open(Stages.DECISION, 1, LocalDate.of(2026, 11, 20));
        UUID large = open(Stages.DECISION, 5, LocalDate.of(2026, 11, 20));
        var filter = new WorkQueueFilter(
                WorkQueueTab.OFFICE,
                WorkQueueSort.DUE,
                null,
                null,
                null,
                null,
                new CaseBounds(null, null, 2L, null),
                null);
        WorkQueuePage page = look(people.actor(official), filter);
        assertThat(page.rows().rows()).extracting(WorkQueueRow::id).containsExactly(large);
        for (WorkQueueTab tab :
                List.of(WorkQueueTab.OFFICE, WorkQueueTab.ALL, WorkQueueTab.OVERDUE, WorkQueueTab.UNASSIGNED)) {
            assertThat(page.count(tab).shown()).as(tab.name()).isEqualTo(1);
        }
        assertThat(page.news()).as("news are of the whole office").anySatisfy(line -> {
            assertThat(line.key()).isEqualTo("review.news.OVERDUE");
            assertThat(line.many().shown()).isEqualTo(2);
        });

        assertShown(official, WorkQueueTab.CORRECTION);
        jdbc.sql("""
                insert into hearing (application_id, ground, reason, told_at, told_on, told_by, object_until, refuse_from, oral, version)
                values (?, 'G1', 'Себебі', now(), '2026-11-20', ?, '2026-11-24', '2026-11-25', false, 0)""").params(small, official.id()).update();
        assertShown(official, WorkQueueTab.CORRECTION, small);
        clock.set(LocalDate.of(2026, 11, 25));
        assertShown(official, WorkQueueTab.CORRECTION);

        clock.advance(Duration.ofHours(2));
        assertShown(official, WorkQueueTab.NEW);
        jdbc.sql("""
                insert into application_transition (application_id, row, by_account, at, from_state, to_state, event)
                values (?, 7, ?, ?, 'SUBMITTED', 'SUBMITTED', 'OBJECTED')""")
                .params(small, chair.id(), clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
        assertShown(official, WorkQueueTab.NEW, small);

        work(official, small);
        assertShown(official, WorkQueueTab.MINE, small);
        cases.relative(applicant(small), official);
        assertShown(official, WorkQueueTab.MINE);
    }

    private UUID applicant(UUID id) {
        return jdbc.sql("select applicant_id from loan_application where id = ?")
                .param(id)
                .query(UUID.class)
                .single();
    }

    private void work(Someone official, UUID id) {
        jdbc.sql("update loan_application set worker_id = ? where id = ?")
                .params(official.id(), id)
                .update();
    }

    private void assertShown(Someone official, WorkQueueTab tab, UUID... expected) {
        WorkQueuePage page = look(people.actor(official), asks(tab, tab.usualSort(), null));
        assertThat(page.rows().rows()).extracting(WorkQueueRow::id).containsExactlyInAnyOrder(expected);
        assertThat(page.count(tab).shown()).isEqualTo(expected.length);
    }

    private List<String> news(Actor official, Instant signedIn) {
        return queue.findVisibleTo(official, asks(WorkQueueTab.ALL, WorkQueueSort.DUE, null), signedIn).news().stream()
                .map(OfficeNews.Line::key)
                .toList();
    }

    private WorkQueuePage look(Actor official, WorkQueueFilter question) {
        return queue.findVisibleTo(official, question, Instant.EPOCH);
    }

    @Test
    void the_inbox_tells_an_official_what_is_new_and_overdue_and_that_is_no_visit() {
        Someone person = people.official(Places.ZERENDI);
        Actor official = people.actor(person);
        look(official, asks(WorkQueueTab.ALL, WorkQueueSort.DUE, null));
        clock.advance(Duration.ofHours(2));
        open(Stages.DOCUMENT_CHECK, 1, clock.today());
        open(Stages.DOCUMENT_CHECK, 1, clock.today().minusDays(1));
        for (int i = 0; i < 2; i++) {
            assertThat(digest.of(official))
                    .as("told until the queue itself is looked at")
                    .extracting(InboxDigest.Line::link)
                    .containsExactly("/office?tab=new", "/office?tab=overdue");
            clock.advance(Duration.ofHours(2));
        }
        assertThat(pages.get().uri("/cabinet/inbox?lang=en").with(People.signedIn(person)))
                .bodyText()
                .contains("2 new applications", "1 application is overdue");
        look(official, asks(WorkQueueTab.ALL, WorkQueueSort.DUE, null));
        clock.advance(Duration.ofHours(2));
        assertThat(digest.of(official)).extracting(InboxDigest.Line::link).containsExactly("/office?tab=overdue");
        assertThat(digest.of(people.actor(people.villager()))).isEmpty();
        assertThat(digest.of(people.actor(people.administrator()))).isEmpty();
    }

    @Test
    void finds_by_number_and_by_the_name_of_the_cooperative_without_kazakh_letters() {
        UUID one = open(Stages.DOCUMENT_CHECK, 1, clock.today());
        jdbc.sql("update loan_application set number = 'AA-2026-11-777001' where id = ?")
                .param(one)
                .update();
        UUID other = cases.sent(Places.ZERENDI_VILLAGE, Stages.DOCUMENT_CHECK);
        jdbc.sql(
                        "update cooperative set name_kk = '«Құралай» кооперативі' where id = (select applicant_id from loan_application where id = ?)")
                .param(other)
                .update();
        Actor official = people.actor(people.official(Places.ZERENDI));

        assertThat(found(official, "777001", null)).containsExactly(one);
        assertThat(found(official, "aa-2026-11-777", null)).containsExactly(one);
        assertThat(found(official, "куралай", null)).containsExactly(other);
        assertThat(found(official, "100%", null)).isEmpty();
        assertThat(found(official, null, "FISH")).isEmpty();
        assertThat(found(official, null, "LIVESTOCK")).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void shows_the_applications_of_one_programme_and_names_it_in_each_row() {
        UUID loan = open(Stages.DOCUMENT_CHECK, 1, clock.today());
        UUID other = open(Stages.DOCUMENT_CHECK, 1, clock.today());
        jdbc.sql("update loan_application set programme = 'AAL' where id = ?")
                .param(other)
                .update();
        Someone person = people.official(Places.ZERENDI);
        var question = new WorkQueueFilter(
                WorkQueueTab.ALL, WorkQueueSort.DUE, "AAL", null, null, null, CaseBounds.NONE, null);
        assertThat(look(people.actor(person), question).rows().rows())
                .extracting(WorkQueueRow::id)
                .containsExactly(other);
        assertThat(pages.get().uri("/office?tab=all&programme=AAL&lang=ru").with(People.signedIn(person)))
                .bodyText()
                .contains(other.toString(), "programme=AAL", "Заявки на субсидии рассматривает акимат области")
                .doesNotContain(loan.toString(), "??");
    }

    @Test
    void narrows_by_place_stage_sum_and_bin_and_all_of_them_together() {
        UUID check = sized(Places.ZERENDI_VILLAGE, Stages.DOCUMENT_CHECK, 1_000_000);
        UUID large = sized(Places.ZERENDI_VILLAGE, Stages.DOCUMENT_CHECK, 9_000_000);
        UUID decision = sized(Places.ZERENDI_VILLAGE, Stages.DECISION, 9_000_000);
        UUID neighbour = sized(Places.BURABAY_KATARKOL, Stages.DECISION, 9_000_000);
        Actor oblast = people.actor(people.official(Places.AKMOLA));
        String bin = jdbc.sql(
                        "select bin from cooperative where id = (select applicant_id from loan_application where id = ?)")
                .param(large)
                .query(String.class)
                .single();

        assertThat(asked(oblast, "place=" + Places.ZERENDI)).containsExactlyInAnyOrder(check, large, decision);
        assertThat(asked(oblast, "stage=" + Stages.DECISION.code())).containsExactlyInAnyOrder(decision, neighbour);
        assertThat(asked(oblast, "least=2%20000%20000")).containsExactlyInAnyOrder(large, decision, neighbour);
        assertThat(asked(oblast, "most=8999999")).containsExactly(check);
        assertThat(asked(oblast, "words=" + bin)).containsExactly(large);
        assertThat(asked(
                        oblast,
                        "place=" + Places.ZERENDI + "&stage=" + Stages.DECISION.code() + "&least=9000000&most=9000000"))
                .containsExactly(decision);
        assertThat(asked(oblast, "place=" + Places.SAIRAM_KARAMURT + "&stage=NONE&least=-1&most=1e9"))
                .as("what cannot be asked for narrows nothing")
                .hasSize(4);
    }

    @Test
    void a_saved_filter_is_of_its_owner_counts_what_it_shows_and_is_renamed_and_removed() {
        sized(Places.ZERENDI_VILLAGE, Stages.DOCUMENT_CHECK, 1_000_000);
        sized(Places.ZERENDI_VILLAGE, Stages.DOCUMENT_CHECK, 9_000_000);
        Someone person = people.official(Places.ZERENDI);
        Actor official = people.actor(person);
        UUID press = UUID.randomUUID();
        String address = "/office?tab=all&least=2000000&place=" + Places.AKMOLA;
        String saved = filters.save(official, "Ірі сомалар", address, press);
        assertThat(filters.save(official, "Ірі сомалар", address, press))
                .as("pressed twice")
                .isEqualTo(saved);
        assertThat(saved).contains("least=2000000").doesNotContain("place");
        SavedFilters.Counted one = filters.counted(official).get(0);
        assertThat(filters.counted(official)).hasSize(1);
        assertThat(one.many().shown()).isEqualTo(1);
        assertThat(pages.get().uri(saved + "&lang=ru").with(People.signedIn(person)))
                .bodyText()
                .contains("Ірі сомалар", "Сумма не меньше, тенге: 2\u00a0000\u00a0000", "aria-current=\"true\"")
                .doesNotContain("??");

        UUID id = one.filter().id();
        Actor colleague = people.actor(people.official(Places.ZERENDI));
        assertThat(filters.counted(colleague)).isEmpty();
        assertThatThrownBy(() -> filters.rename(colleague, id, "Менікі", 0, UUID.randomUUID()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> filters.remove(colleague, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> filters.save(official, "басқа ат", address, UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("review.saved.error.same"));
        assertThatThrownBy(() -> filters.save(official, "ірі СОМАЛАР", address, UUID.randomUUID()))
                .isInstanceOf(FieldViolationException.class);
        filters.rename(official, id, "Бұрынғы", 0, UUID.randomUUID());
        assertThatThrownBy(() -> filters.rename(official, id, "Басқа", 0, UUID.randomUUID()))
                .as("renamed in another tab meanwhile")
                .isInstanceOf(StaleEditException.class);
        for (int i = 1; i < SavedFilters.MOST; i++) {
            filters.save(official, "№ " + i, "/office?tab=all&least=" + (77_000 + i), UUID.randomUUID());
        }
        assertThatThrownBy(() -> filters.save(official, "тағы", address, UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        FieldViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("review.saved.error.most"));
        filters.remove(official, id);
        filters.remove(official, id);
        assertThat(filters.counted(official)).hasSize(SavedFilters.MOST - 1);
        assertThatThrownBy(() -> filters.save(people.actor(people.villager()), "x", address, UUID.randomUUID()))
                .isInstanceOf(NotFoundException.class);
        assertThat(pages.get()
                        .uri("/office/filters/new?filter=/office?tab=overdue&lang=kk")
                        .with(People.signedIn(person)))
                .bodyText()
                .contains("Осы сүзгіні сақтау", "tab=overdue")
                .doesNotContain("??");
        assertThat(pages.get().uri("/office/filters?lang=kk").with(People.signedIn(person)))
                .bodyText()
                .contains("Атауын өзгерту")
                .doesNotContain("??");
    }

    @Test
    void a_sum_that_is_none_or_a_largest_below_the_smallest_is_told_at_its_field_and_stays_typed() {
        Someone official = people.official(Places.ZERENDI);
        assertThat(CaseBounds.wrong(" ", "5 000")).isEmpty();
        assertThat(pages.get().uri("/office?least=abc&most=5&lang=ru").with(People.signedIn(official)))
                .bodyText()
                .contains("id=\"least-error\"", "value=\"abc\"", "Это не сумма")
                .doesNotContain("most-error", "??");
        assertThat(pages.get().uri("/office?least=500&most=10&lang=kk").with(People.signedIn(official)))
                .bodyText()
                .contains("id=\"most-error\"", "value=\"10\"", "value=\"500\"")
                .doesNotContain("least-error", "??");
    }

    private List<UUID> asked(Actor official, String filter) {
        return look(official, addresses.read(official, "/office?tab=all&" + filter)).rows().rows().stream()
                .map(WorkQueueRow::id)
                .toList();
    }

    private UUID sized(String village, Stage stage, long amount) {
        Someone filledIn = people.villager(village);
        return cases.sent(cases.cooperative(filledIn, village), filledIn, village, stage, amount, null);
    }

    @Test
    void a_key_that_the_order_cannot_have_made_shows_the_first_page() {
        open(Stages.DOCUMENT_CHECK, 1, clock.today());
        Actor official = people.actor(people.official(Places.ZERENDI));
        for (String key : List.of(
                "", "x", "2026-99-99_" + UUID.randomUUID(), "1e9_" + UUID.randomUUID(), "'; drop table account")) {
            assertThat(look(official, asks(WorkQueueTab.ALL, WorkQueueSort.DUE, key))
                            .rows()
                            .rows())
                    .hasSize(1);
        }
    }

    @Test
    void a_page_takes_the_same_number_of_statements_however_many_rows_it_has() {
        Someone official = people.official(Places.ZERENDI);
        open(Stages.DOCUMENT_CHECK, 1, clock.today());
        ids(official, WorkQueueTab.OFFICE);
        long one = Statements.during(() -> ids(official, WorkQueueTab.OFFICE));
        for (int i = 0; i < 24; i++) {
            cases.sent(Places.ZERENDI_VILLAGE, Stages.DOCUMENT_CHECK);
        }
        background.await(); // what is told of sent cases takes statements of its own
        long many = Statements.during(() -> ids(official, WorkQueueTab.OFFICE));
        assertThat(ids(official, WorkQueueTab.OFFICE)).hasSize(25);
        assertThat(many).isEqualTo(one);
    }

    @Test
    void what_waits_for_an_official_stands_above_the_queue_in_as_many_statements_however_much_it_is() {
        clock.set(LocalDate.of(2026, 11, 23));
        Someone official = people.official(Places.ZERENDI);
        assertThat(office(official)).doesNotContain("id=\"desk\"");
        UUID back = own(official, LocalDate.of(2026, 11, 30), "RESUBMITTED");
        assertThat(office(official))
                .contains("id=\"desk\"", "вернулась исправленной", "/office/applications/" + back + "\"");
        long one = Statements.during(() -> office(official));
        own(official, LocalDate.of(2026, 11, 20), "SUBMITTED");
        for (int i = 0; i < 7; i++) {
            own(official, LocalDate.of(2026, 11, 30), "OBJECTED");
        }
        background.await();
        assertThat(office(official))
                .contains("поступило возражение", "Вернулись ещё 3 заявки", "Срок нарушен: 1 ваша заявка");
        assertThat(Statements.during(() -> office(official))).isEqualTo(one);
        assertThat(office(people.official(Places.ZERENDI))).as("a colleague's").doesNotContain("id=\"desk\"");
    }

    private String office(Someone official) {
        var answer = pages.get()
                .uri("/office?tab=week&lang=ru")
                .with(People.signedIn(official))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    /** A case that an official works on. @param event what happened last */
    private UUID own(Someone official, LocalDate due, String event) {
        UUID id = open(Stages.DOCUMENT_CHECK, 1, due);
        jdbc.sql("update loan_application set worker_id = ? where id = ?")
                .params(official.id(), id)
                .update();
        jdbc.sql(
                        "update application_transition set event = ?, at = at + interval '1 second' where application_id = ? and to_state = 'SUBMITTED'")
                .params(event, id)
                .update();
        return id;
    }

    private int fresh(Actor official) {
        return (int) look(official, asks(WorkQueueTab.ALL, WorkQueueSort.DUE, null)).rows().rows().stream()
                .filter(WorkQueueRow::fresh)
                .count();
    }

    private List<UUID> found(Actor official, @Nullable String words, @Nullable String direction) {
        var question = new WorkQueueFilter(
                WorkQueueTab.ALL, WorkQueueSort.DUE, null, direction, null, words, CaseBounds.NONE, null);
        return look(official, question).rows().rows().stream()
                .map(WorkQueueRow::id)
                .toList();
    }

    private List<UUID> ids(Someone person, WorkQueueTab tab) {
        return look(people.actor(person), asks(tab, tab.usualSort(), null)).rows().rows().stream()
                .map(WorkQueueRow::id)
                .toList();
    }

    private UUID open(@Nullable Stage stage, long amount, @Nullable LocalDate due) {
        // a co-operative has one open application only, so each gets its own
        return stage == null
                ? cases.sent(cooperative, chair, Places.ZERENDI_VILLAGE, null, amount, due)
                : cases.sent(
                        cases.cooperative(chair, Places.ZERENDI_VILLAGE),
                        chair,
                        Places.ZERENDI_VILLAGE,
                        stage,
                        amount,
                        due);
    }

    private static WorkQueueFilter asks(WorkQueueTab tab, WorkQueueSort sort, @Nullable String after) {
        return new WorkQueueFilter(tab, sort, null, null, null, null, CaseBounds.NONE, after);
    }
}
