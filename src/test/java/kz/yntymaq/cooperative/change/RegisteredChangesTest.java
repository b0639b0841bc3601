package kz.yntymaq.cooperative.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.CharterWording;
import kz.yntymaq.cooperative.duty.Duties;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.voting.Choice;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A meeting changes name and kinds of activity in the charter, and the register follows after the registration. */
@PortalTest
class RegisteredChangesTest {

    private static final AtomicInteger MADE = new AtomicInteger();

    @Autowired
    RegisteredChanges changes;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingConduct conduct;

    @Autowired
    Adoption charters;

    @Autowired
    CooperativeViews views;

    @Autowired
    List<Duties> duties;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    private Fixtures.Made made;
    private UUID id;
    private Actor chair;
    private Actor official;
    private String before;
    private String kk;
    private String ru;
    private String village;

    @BeforeEach
    void the_members_have_changed_their_name() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        id = made.id();
        chair = people.actor(made.chair());
        official = people.actor(people.official(Places.ZERENDI));
        CooperativeViews.Page page = views.findVisibleTo(chair, id);
        before = page.nameKk();
        int n = MADE.getAndIncrement(); // another name each: none is taken twice in a district
        kk = "Ақ таң " + List.of("бір", "екі", "үш", "төрт", "бес").get(n);
        ru = "Ак тан " + List.of("один", "два", "три", "четыре", "пять").get(n);
        village = page.seat().getCode();
    }

    private void adopted(CharterItem item, Bilingual text) {
        List<Actor> members = made.members().stream().map(people::actor).toList();
        UUID meeting = meetings.plan(
                chair,
                id,
                new Meetings.Plan(clock.instant().plus(Duration.ofDays(10)), "Клуб", null),
                UUID.randomUUID());
        UUID question = meetings.put(
                chair, id, meeting, Meetings.Put.of(new CharterWording.Change(item, text, null, 0)), UUID.randomUUID());
        meetings.call(chair, id, meeting);
        clock.advance(Duration.ofDays(10));
        conduct.open(chair, id, meeting, chair.accountId(), members.get(1).accountId());
        members.forEach(each -> conduct.attend(each, id, meeting));
        conduct.openQuestion(chair, id, meeting, question);
        members.forEach(each -> conduct.cast(each, id, meeting, question, Choice.YES));
        conduct.closeQuestion(chair, id, meeting, question);
        conduct.close(chair, id, meeting);
    }

    private void renamed() {
        adopted(
                CharterItem.NAME_AND_FORM,
                new Bilingual("«" + kk + "» ауыл шаруашылығы кооперативі", "СПК «" + ru + "»"));
    }

    private Facts facts(String kk, String ru, ActivityKind... kinds) {
        Set<ActivityKind> now = views.findVisibleTo(chair, id).kinds();
        return new Facts(new Bilingual(kk, ru), village, kinds.length == 0 ? now : Set.of(kinds));
    }

    private void claim(Facts facts, LocalDate on) {
        changes.claim(chair, id, facts, on, UUID.randomUUID());
    }

    private int version() {
        return changes.claim(id).orElseThrow().version();
    }

    private static void refused(ThrowingCallable action, String key) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private String card() throws Exception {
        return pages.get().uri("/cooperatives/" + id).exchange().getResponse().getContentAsString();
    }

    @Test
    void the_register_keeps_the_earlier_name_and_says_so_until_the_district_confirms_the_new_one() throws Exception {
        assertThat(changes.note(id)).isNull();
        renamed();
        assertThat(changes.note(id)).isEqualTo(new RegisteredChanges.Note(2, false));
        assertThat(card()).contains(before, "2-редакциясы");
        assertThat(duties.stream().flatMap(each -> each.of(id, clock.today()).stream()))
                .anyMatch(each -> each.key().equals("duty.facts"));
        claim(facts(kk, ru), clock.today());
        assertThat(changes.note(id)).isEqualTo(new RegisteredChanges.Note(2, true));
        assertThat(views.findVisibleTo(chair, id).nameKk()).isEqualTo(before);
        changes.confirm(official, id, version(), UUID.randomUUID());
        assertThat(views.findVisibleTo(chair, id).nameKk()).isEqualTo(kk);
        assertThat(changes.note(id)).isNull();
        assertThat(card()).contains(kk, before).doesNotContain("2-редакциясы");
        assertThat(changes.former(id))
                .singleElement()
                .satisfies(each -> assertThat(each.facts().name().kk()).isEqualTo(before));
    }

    @Test
    void what_the_charter_does_not_say_is_not_carried_over() {
        refused(() -> claim(facts(kk, ru), clock.today()), "cooperative.facts.refused.nothing");
        renamed();
        refused(() -> claim(facts("Бөтен", ru), clock.today()), "cooperative.facts.refused.name");
        refused(() -> claim(facts(kk, ru, ActivityKind.values()), clock.today()), "cooperative.facts.refused.item");
        refused(() -> claim(facts(kk, ru), clock.today().minusDays(1)), "cooperative.facts.refused.before");
        refused(() -> claim(facts(kk, ru), clock.today().plusDays(1)), "cooperative.refused.future");
        Actor member = people.actor(made.member());
        assertThatThrownBy(() -> changes.claim(member, id, facts(kk, ru), clock.today(), UUID.randomUUID()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void other_kinds_of_activity_are_carried_over_too() {
        adopted(CharterItem.AIMS_AND_KINDS, new Bilingual("Барлық түрлері", "Все виды"));
        CooperativeViews.Page page = views.findVisibleTo(chair, id);
        claim(facts(page.nameKk(), page.nameRu(), ActivityKind.values()), clock.today());
        changes.confirm(official, id, version(), UUID.randomUUID());
        assertThat(views.findVisibleTo(chair, id).kinds()).containsExactlyInAnyOrder(ActivityKind.values());
    }

    @Test
    void the_district_sends_back_and_the_chair_enters_it_again() {
        renamed();
        claim(facts(kk, ru), clock.today());
        refused(() -> claim(facts(kk, ru), clock.today()), "cooperative.facts.refused.nothing");
        Actor foreign = people.actor(people.official(Places.SAIRAM));
        assertThatThrownBy(() -> changes.confirm(foreign, id, version(), UUID.randomUUID()))
                .isInstanceOf(NotFoundException.class);
        changes.sendBack(official, id, version(), "Құжат жоқ", UUID.randomUUID());
        assertThat(changes.sentBack(id)).isEqualTo("Құжат жоқ");
        assertThat(changes.note(id)).isEqualTo(new RegisteredChanges.Note(2, false));
        claim(facts(kk, ru), clock.today());
        assertThat(changes.claim(id)).isPresent();
    }

    @Test
    void chair_and_official_find_the_page_and_where_it_leads() {
        renamed();
        assertThat(pages.get().uri("/cabinet/cooperatives/" + id + "/change").with(People.signedIn(made.chair())))
                .hasStatusOk()
                .bodyText()
                .contains("«" + kk + "»");
        claim(facts(kk, ru), clock.today());
        People.Someone district = people.official(Places.ZERENDI);
        assertThat(pages.get().uri("/office/cooperatives/" + id).with(People.signedIn(district)))
                .bodyText()
                .contains("/office/cooperatives/" + id + "/change");
        assertThat(pages.get().uri("/office/cooperatives/" + id + "/change").with(People.signedIn(district)))
                .hasStatusOk()
                .bodyText()
                .contains(kk, before);
    }
}
