package kz.yntymaq.integrity.visit;

import static kz.yntymaq.support.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.share.Shares;
import kz.yntymaq.integrity.SignedCooperatives;
import kz.yntymaq.integrity.run.Runs;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Plans of visits: drawn of the list and of all, told apart with the result alone, measured. */
@PortalTest
class PlansTest {

    private static final String WORDS = "Мүшелермен сөйлестік, сүт қабылдау орнын көрдік.";

    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    CooperativeViews views;

    @Autowired
    Shares shares;

    @Autowired
    Runs runs;

    @Autowired
    Plans plans;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    SignedCooperatives made;
    Made listed;
    Someone official;
    Actor actor;

    @BeforeEach
    void one_with_a_signal_and_one_without() {
        made = new SignedCooperatives(fixtures, people, views, shares, runs, clock);
        listed = made.unequal(Places.ZERENDI_VILLAGE);
        fixtures.active(Places.ZERENDI_VILLAGE);
        official = people.official(Places.AKMOLA);
        actor = people.actor(official);
        made.start();
        made.night();
        clock.advance(Duration.ofDays(21));
    }

    private boolean isListed(Visit visit) {
        return jdbc.sql("select listed from integrity_visit where id = ?")
                .param(visit.id())
                .query(Boolean.class)
                .single();
    }

    @Test
    void the_same_seed_draws_the_same_whatever_the_order_and_never_one_twice() {
        List<UUID> all = IntStream.range(0, 40).mapToObj(n -> new UUID(7, n)).toList();
        List<UUID> some = all.subList(0, 10);
        List<Draw> drawn = Draw.of(some, all, 12, 99);
        assertThat(drawn).hasSize(12).extracting(Draw::cooperative).doesNotHaveDuplicates();
        assertThat(drawn).filteredOn(Draw::listed).hasSize(6).allMatch(each -> some.contains(each.cooperative()));
        assertThat(Draw.of(some.stream().sorted((a, b) -> b.compareTo(a)).toList(), all, 12, 99))
                .isEqualTo(drawn);
        assertThat(Draw.of(List.of(), all, 12, 99)).hasSize(12).noneMatch(Draw::listed);
        assertThat(Draw.of(some, some, 100, 99)).as("all there are").hasSize(10);
    }

    @Test
    void which_is_which_is_told_with_the_result_and_counts_then() {
        clock.set(TestClock.START);
        fixtures.active(Places.ZERENDI_VILLAGE);
        fixtures.active(Places.ZERENDI_VILLAGE);
        made.start();
        made.night();
        clock.advance(Duration.ofDays(21));
        UUID plan = plans.make(actor, 4, UUID.randomUUID());
        List<Visit> visits = plans.visits(actor, plan);
        assertThat(visits).hasSize(4).allMatch(each -> each.listed() == null);
        Map<UUID, Boolean> drawn = visits.stream().collect(Collectors.toMap(Visit::id, this::isListed));
        int listedOnes =
                Math.toIntExact(drawn.values().stream().filter(ofList -> ofList).count());
        assertThat(listedOnes).as("half of them, or all that have a signal").isBetween(1, 2);
        Precision before = plans.precision(actor);
        drawn.forEach((id, ofList) -> plans.record(actor, plan, id, clock.today(), ofList, WORDS, UUID.randomUUID()));
        assertThat(plans.visits(actor, plan))
                .allSatisfy(each -> assertThat(each.listed()).isEqualTo(drawn.get(each.id())));
        Precision after = plans.precision(actor);
        assertThat(after.listed()).isEqualTo(before.listed() + listedOnes);
        assertThat(after.listedFound()).isEqualTo(before.listedFound() + listedOnes);
        assertThat(after.drawn()).isEqualTo(before.drawn() + 4 - listedOnes);
        assertThat(after.drawnFound()).isEqualTo(before.drawnFound());
        assertThatThrownBy(() ->
                        plans.record(actor, plan, visits.get(0).id(), clock.today(), true, WORDS, UUID.randomUUID()))
                .isInstanceOf(RuleViolationException.class)
                .hasMessage("signs.error.recorded");
    }

    @Test
    void a_wrong_size_or_day_is_refused_by_its_field() {
        Stream.of(1, 101)
                .forEach(size -> assertThatThrownBy(() -> plans.make(actor, size, UUID.randomUUID()))
                        .isInstanceOf(FieldViolationException.class));
        UUID plan = plans.make(actor, 2, UUID.randomUUID());
        UUID visit = plans.visits(actor, plan).get(0).id();
        Stream.of(clock.today().plusDays(1), clock.today().minusDays(1))
                .forEach(day -> assertThatThrownBy(
                                () -> plans.record(actor, plan, visit, day, true, WORDS, UUID.randomUUID()))
                        .isInstanceOf(FieldViolationException.class));
    }

    @Test
    void an_official_of_the_oblast_makes_and_records_a_plan_on_its_pages() {
        var browser = new PlainBrowser(port);
        browser.signIn(official);
        String address = "/office/signs/plans";
        assertThat(browser.submit(address, address, Map.of("size", "көп")).body())
                .contains("id=\"size-error\"", "value=\"көп\"")
                .doesNotContain("??");
        assertThat(browser.submit(address, address, Map.of("size", "4")).body())
                .contains("Жоспар құрылды")
                .doesNotContain("??");
        Plan plan = plans.list(actor).get(0);
        String page = browser.get(address + "/" + plan.id() + "?lang=kk").body();
        assertThat(page).contains("Нәтижені жазу").doesNotContain("??", "тізімінен", "іріктеуден");
        Visit visit = plans.visits(actor, plan.id()).get(0);
        String one = address + "/" + plan.id() + "/visits/" + visit.id();
        LocalDate today = clock.today();
        assertThat(browser.submit(one, one, Map.of("on", today.toString(), "result", "FOUND", "words", "қысқа"))
                        .body())
                .contains("id=\"words-error\"", "қысқа")
                .doesNotContain("??");
        assertThat(browser.submit(one, one, Map.of("on", today.toString(), "result", "FOUND", "words", WORDS))
                        .body())
                .contains("Нәтиже жазылды", WORDS)
                .doesNotContain("??");
        assertThat(browser.get(one).uri()).hasPath(address + "/" + plan.id());
        assertThat(browser.get(address + "?lang=en").body())
                .contains("Something to act on")
                .doesNotContain("??");
    }

    @Test
    void nobody_of_another_oblast_or_of_a_district_sees_a_plan() {
        UUID plan = plans.make(actor, 2, UUID.randomUUID());
        for (Someone other :
                List.of(people.official(Places.TURKISTAN), people.official(Places.ZERENDI), people.auditor())) {
            assertThat(pages.get().uri("/office/signs/plans/" + plan).with(signedIn(other)))
                    .hasStatus(404);
        }
        assertThatThrownBy(() -> plans.find(people.actor(people.official(Places.TURKISTAN)), plan))
                .isInstanceOf(NotFoundException.class);
    }
}
