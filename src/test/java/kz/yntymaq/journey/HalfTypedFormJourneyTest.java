package kz.yntymaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Journey;
import kz.yntymaq.support.JourneyTest;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.ReadyDrafts;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form that is typed only half when its reader goes elsewhere. */
@JourneyTest
class HalfTypedFormJourneyTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String FORM = "/cabinet/profile";
    private static final String SAVE = "main form button.govuk-button";
    private static final String TYPED = "Сүт, ірімшік";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingConduct conduct;

    @Autowired
    TestClock clock;

    private Someone person;
    private Visitor villager;

    @BeforeEach
    void a_villager_types_half_a_form(Journey journey) {
        person = journey.people().villager(Places.ZERENDI_AIDARLY);
        villager = journey.visitor().reading(Language.KK).onPhone().arrives().signIn(person);
        villager.open(FORM).type("produces", TYPED).choose("kind", "#farmer.kind.PEASANT_FARM");
    }

    @Test
    void stays_through_another_language() {
        villager.page().locator(".y-languages a[hreflang=ru]").click();
        villager.seeTyped("produces", TYPED).see("То, что вы написали, сохранилось");
    }

    @Test
    void what_is_changed_after_a_refusal_stays_through_another_language() {
        villager.press("#page.save").type("produces", "Бал, балауыз");
        villager.page().locator(".y-languages a[hreflang=ru]").click();
        villager.seeTyped("produces", "Бал, балауыз");
    }

    @Test
    void a_village_picked_from_the_list_stays_through_another_language() {
        villager.open("/cabinet/contacts");
        var name = villager.page().locator(".y-place__name");
        name.fill("");
        name.pressSequentially("Зеренд");
        villager.page().locator(".y-place__list button").first().click();
        String picked = name.inputValue();
        villager.page().locator(".y-languages a[hreflang=ru]").click();
        assertThat(villager.page().locator(".y-place__name")).hasValue(picked);
    }

    @Test
    void stays_through_another_page_and_the_way_back() {
        villager.open("/support").back().at(FORM).seeTyped("produces", TYPED);
    }

    @Test
    void without_a_connection_nothing_is_sent_and_the_page_says_so() {
        villager.page().context().setOffline(true);
        villager.page().locator(SAVE).click();
        assertThat(villager.page().locator("#offline")).isVisible();
        villager.seeTyped("produces", TYPED);
        villager.page().context().setOffline(false);
        assertThat(villager.page().locator("#offline")).isHidden();
        villager.type("registeredSince", "01.03.2019").press("#page.save").at("/cabinet");
        noteIsHidden(villager.open(FORM).seeTyped("produces", TYPED));
    }

    @Test
    void a_press_lost_on_its_way_loses_nothing_by_the_way_back() {
        losesThePress();
        villager.page().goBack();
        villager.open(FORM).seeTyped("produces", TYPED);
        villager.page().locator("footer a[href='/help']").click();
        villager.open(FORM).seeTyped("produces", TYPED).see("#page.restored");
    }

    @Test
    void a_press_lost_on_its_way_loses_nothing_through_another_page() {
        losesThePress();
        villager.open("/support").open(FORM).seeTyped("produces", TYPED).see("#page.restored");
        villager.type("registeredSince", "01.03.2019").press("#page.save").at("/cabinet");
        noteIsHidden(villager.open(FORM));
    }

    /** The browser believes in its connection, and what it sends does not come through. */
    private void losesThePress() {
        villager.page().route("**" + FORM, Route::abort, new Page.RouteOptions().setTimes(1));
        villager.page().locator(SAVE).click();
        villager.page().waitForURL(address -> address.startsWith("chrome-error:"));
    }

    @Test
    void is_told_once_and_gone_when_it_has_been_saved() {
        villager.type("registeredSince", "01.03.2019").press("#page.save").at("/cabinet");
        noteIsHidden(villager.open(FORM));
        villager.type("produces", "Бал");
        villager.press("#page.save").at("/cabinet").open(FORM).seeTyped("produces", "Бал");
    }

    @Test
    void the_rules_beside_a_page_turn_while_it_is_typed_and_nothing_of_it_is_lost(Journey journey) {
        List<UUID> others = List.of(
                journey.people().villager().id(), journey.people().villager().id());
        UUID draft = new ReadyDrafts(jdbc)
                .make(1, person.id(), others, Places.ZERENDI_VILLAGE, new BigDecimal("9000000"))
                .get(0);
        villager.open("/cabinet/applications/" + draft + "/amount");
        assertThat(villager.page().locator("#amount")).hasValue("9 000 000");
        assertThat(villager.page().locator(".y-rules .y-tag--bad")).hasCount(0);
        villager.type("amount", "900000000");
        assertThat(villager.page().locator(".y-rules .y-tag--bad").first()).isAttached();
        villager.seeTyped("amount", "900000000");
        villager.type("amount", "9000000");
        assertThat(villager.page().locator(".y-rules .y-tag--bad")).hasCount(0);
    }

    @Test
    void what_a_person_vouched_for_and_the_version_of_a_page_are_those_of_now(Journey journey) {
        UUID draft = new ReadyDrafts(jdbc)
                .make(
                        1,
                        person.id(),
                        List.of(
                                journey.people().villager().id(),
                                journey.people().villager().id()),
                        Places.ZERENDI_AIDARLY,
                        new BigDecimal("9000000"))
                .get(0);
        String application = "/cabinet/applications/" + draft;
        villager.open(application + "/check").tick("confirmed");
        villager.open(application + "/plan").type("jobs_planned", "9").press("#application.save-and-return");
        villager.open(application + "/check");
        assertThat(villager.page().locator("#confirmed")).not().isChecked();
        villager.tick("confirmed").press("#application.check.send").at(application + "/receipt");
    }

    @Test
    void a_person_whom_a_search_found_is_the_one_who_is_chosen() {
        var made = fixtures.activeWithBoard(Places.ZERENDI_VILLAGE, 22, 3);
        UUID chosen = made.members().get(20).id();
        Visitor chair = villager.signOut().signIn(made.chair());
        String page = "/cabinet/cooperatives/" + made.id() + "/chair";
        chair.open(page).type("_who", made.members().get(20).name().full());
        chair.page().locator("#picker button[name=_find]").click();
        chair.choose("member", made.members().get(20).name().full());
        assertThat(chair.page().locator("[name=member]:checked")).hasValue(chosen.toString());
    }

    @Test
    void a_vote_by_hand_comes_back_to_the_one_who_raised_it_and_to_nobody_who_stands_in_that_row() {
        var made = fixtures.active(Places.ZERENDI_VILLAGE);
        fixtures.holdNoCharter(made.id());
        var all = made.members().stream().map(people::actor).toList();
        UUID meeting = meetings.plan(
                all.get(0),
                made.id(),
                new Meetings.Plan(clock.instant().plus(HOUR), "Ауыл клубы", null),
                UUID.randomUUID());
        UUID question =
                meetings.put(all.get(0), made.id(), meeting, Meetings.Put.of(Topic.FREE, "Қойма"), UUID.randomUUID());
        meetings.call(all.get(0), made.id(), meeting);
        clock.advance(HOUR);
        conduct.open(
                all.get(0),
                made.id(),
                meeting,
                made.chair().id(),
                made.members().get(1).id());
        conduct.attend(all.get(0), made.id(), meeting);
        conduct.attend(all.get(1), made.id(), meeting);
        conduct.arrived(
                all.get(0),
                made.id(),
                meeting,
                List.of(made.members().get(2).id(), made.members().get(3).id()));
        conduct.openQuestion(all.get(0), made.id(), meeting, question);
        Visitor chair = villager.signOut().signIn(made.chair());
        String page =
                "/cabinet/cooperatives/" + made.id() + "/meetings/" + meeting + "/questions/" + question + "/hands";
        chair.open(page).choose("hands[0].choice", "#meeting.hand.NO");
        chair.open(page);
        assertThat(chair.page().locator("[name='hands[0].choice']")).hasValue("NO");
        String first = chair.page().locator("[name='hands[0].voter']").inputValue();
        conduct.left(all.get(0), made.id(), meeting, UUID.fromString(first));
        chair.open(page);
        assertThat(chair.page().locator("[name='hands[0].choice']")).hasValue("");
    }

    @Test
    void is_not_shown_to_the_next_who_signs_in(Journey journey) {
        villager.signOut().signIn(journey.people().villager(Places.ZERENDI_AIDARLY));
        noteIsHidden(villager.open(FORM).seeTyped("produces", ""));
    }

    private static void noteIsHidden(Visitor visitor) {
        assertThat(visitor.page().locator("[data-restored]")).isHidden();
    }
}
