package kz.yntymaq.cooperative.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.duty.Duties;
import kz.yntymaq.cooperative.founding.Founding;
import kz.yntymaq.cooperative.founding.Foundings;
import kz.yntymaq.cooperative.past.RegisteredFacts;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.ui.Texts;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A meeting changes name and kinds of activity in the charter, and the register follows after the registration. */
@PortalTest
class RegisteredChangesTest {

    private static final AtomicInteger MADE = new AtomicInteger();

    @Autowired
    RegisteredChanges changes;

    @Autowired
    RegisteredChangeSteps steps;

    @Autowired
    Adoption charters;

    @Autowired
    CooperativeViews views;

    @Autowired
    List<Duties> duties;

    @Autowired
    MockMvcTester pages;

    CharterChanges charterChanges;

    @Autowired
    void members(AutowireCapableBeanFactory beans) {
        charterChanges = beans.createBean(CharterChanges.class);
    }

    @Autowired
    Foundings foundings;

    @Autowired
    Inbox inbox;

    @Autowired
    Background background;

    @Autowired
    Texts texts;

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
    private People.Someone officialIs;
    private String before;
    private String kk;
    private String ru;
    private String village;

    @BeforeEach
    void the_members_have_changed_their_name() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        id = made.id();
        chair = people.actor(made.chair());
        officialIs = people.official(Places.ZERENDI);
        official = people.actor(officialIs);
        CooperativeViews.Page page = views.findVisibleTo(chair, id);
        before = page.nameKk();
        int n = MADE.getAndIncrement(); // another name each: none is taken twice in a district
        kk = "Ақ таң "
                + List.of("бір", "екі", "үш", "төрт", "бес", "он", "жүз", "мың", "сан", "көп")
                        .get(n);
        ru = "Ак тан "
                + List.of("один", "два", "три", "четыре", "пять", "десять", "сто", "тысяча", "число", "много")
                        .get(n);
        village = page.seat().getCode();
    }

    private void adopted(CharterItem item, Bilingual text) {
        charterChanges.adopted(made, item, text, null);
    }

    private void renamed() {
        charterChanges.renamed(made, kk, ru);
    }

    private RegisteredFacts facts(String kk, String ru, ActivityKind... kinds) {
        Set<ActivityKind> now = views.findVisibleTo(chair, id).kinds();
        return new RegisteredFacts(new Bilingual(kk, ru), village, kinds.length == 0 ? now : Set.of(kinds));
    }

    private void claim(RegisteredFacts facts, LocalDate on) {
        steps.claim(chair, id, facts, on, UUID.randomUUID());
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
        steps.confirm(official, id, version(), UUID.randomUUID());
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
        assertThatThrownBy(() -> steps.claim(member, id, facts(kk, ru), clock.today(), UUID.randomUUID()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void other_kinds_of_activity_are_carried_over_too() {
        adopted(CharterItem.AIMS_AND_KINDS, new Bilingual("Барлық түрлері", "Все виды"));
        CooperativeViews.Page page = views.findVisibleTo(chair, id);
        claim(facts(page.nameKk(), page.nameRu(), ActivityKind.values()), clock.today());
        steps.confirm(official, id, version(), UUID.randomUUID());
        assertThat(views.findVisibleTo(chair, id).kinds()).containsExactlyInAnyOrder(ActivityKind.values());
    }

    @Test
    void the_district_sends_back_and_the_chair_enters_it_again() {
        renamed();
        claim(facts(kk, ru), clock.today());
        refused(() -> claim(facts(kk, ru), clock.today()), "cooperative.facts.refused.nothing");
        Actor foreign = people.actor(people.official(Places.SAIRAM));
        assertThatThrownBy(() -> steps.confirm(foreign, id, version(), UUID.randomUUID()))
                .isInstanceOf(NotFoundException.class);
        steps.sendBack(official, id, version(), "Құжат жоқ", UUID.randomUUID());
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

    @Test
    void the_district_is_told_sees_it_in_its_lists_and_the_history_says_who_decided() {
        People.Someone district = people.official(Places.ZERENDI);
        renamed();
        claim(facts(kk, ru), clock.today());
        background.await();
        assertThat(inbox.open(people.actor(district), null).rows().get(0).link())
                .isEqualTo("/office/cooperatives/" + id + "/change");
        assertThat(text("/office/cooperatives", district))
                .contains(words("cooperative.facts.tag"), words("cooperative.facts.waiting"));
        assertThat(text("/office", district)).contains("деректеріндегі өзгеріс");
        assertThat(text("/cabinet/cooperatives/" + id, made.chair()))
                .as("the button is gone while there is nothing to enter")
                .doesNotContain("/cabinet/cooperatives/" + id + "/change");
        assertThat(text("/office/cooperatives/" + id + "/change", district))
                .as("what stays is no change")
                .doesNotContain("→ <strong>")
                .contains("→ <strong lang=\"kk\">" + kk);
        steps.sendBack(official, id, version(), "Құжат жоқ", UUID.randomUUID());
        claim(facts(kk, ru), clock.today());
        steps.confirm(official, id, version(), UUID.randomUUID());
        assertThat(changes.decided(id)).hasSize(2).last().satisfies(each -> {
            assertThat(each.by()).isEqualTo(officialIs.name().full());
            assertThat(each.former().name()).isEqualTo(before);
        });
        assertThat(text("/office/cooperatives/" + id, district))
                .contains(words("cooperative.facts.event.sent-back"), "Құжат жоқ")
                .contains(words("cooperative.facts.event.confirmed"), "Бұрынғы атауы: «" + before + "»");
        assertThat(text("/cooperatives/" + id, district)).contains("Бұрынғы атауы: «" + before + "»");
        assertThat(text("/cooperatives?words=" + before, district))
                .as("an old paper leads to it")
                .contains("/cooperatives/" + id, "бұрынғы атауы: «" + before + "»");
    }

    @Test
    void what_others_took_meanwhile_is_asked_again_when_the_district_confirms() {
        renamed();
        claim(facts(kk, ru), clock.today());
        Actor other = people.actor(people.villager(Places.ZERENDI_VILLAGE));
        foundings.begin(
                other,
                new Founding(
                        kk.toUpperCase(Locale.ROOT),
                        "Другое " + ru,
                        Set.of(ActivityKind.SALE),
                        village,
                        BigDecimal.TEN),
                UUID.randomUUID());
        refused(() -> steps.confirm(official, id, version(), UUID.randomUUID()), "cooperative.refused.name-taken");
        assertThat(views.findVisibleTo(chair, id).nameKk()).isEqualTo(before);
        assertThat(pages.post()
                        .uri("/office/cooperatives/" + id + "/change")
                        .with(People.signedIn(officialIs))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("_owner", officialIs.id().toString())
                        .param("decision", "CONFIRM")
                        .param("version", String.valueOf(version()))
                        .param("once", UUID.randomUUID().toString()))
                .hasStatus3xxRedirection();
        assertThat(changes.claim(id)).isPresent();
    }

    @Test
    void no_kind_comes_in_that_a_member_has_in_another_cooperative() {
        adopted(CharterItem.AIMS_AND_KINDS, new Bilingual("Барлық түрлері", "Все виды"));
        CooperativeViews.Page page = views.findVisibleTo(chair, id);
        RegisteredFacts all = facts(page.nameKk(), page.nameRu(), ActivityKind.values());
        claim(all, clock.today());
        foundings.begin(
                people.actor(made.member()),
                new Founding("Су " + kk, "Вода " + ru, Set.of(ActivityKind.WATER), village, BigDecimal.TEN),
                UUID.randomUUID());
        refused(() -> steps.confirm(official, id, version(), UUID.randomUUID()), "cooperative.rule.different-kinds");
        steps.sendBack(official, id, version(), "Түрі қайталанады", UUID.randomUUID());
        refused(() -> claim(all, clock.today()), "cooperative.rule.different-kinds");
        claim(
                facts(page.nameKk(), page.nameRu(), ActivityKind.PRODUCTION, ActivityKind.SALE, ActivityKind.SUPPLY),
                clock.today());
    }

    @Test
    void a_meeting_of_before_says_the_notice_of_the_day_on_which_it_was_called() {
        UUID early = charterChanges.renamed(made, kk, ru);
        String address = "/cabinet/cooperatives/" + id + "/meetings/" + early;
        assertThat(text(address, made.chair())).contains(words("meeting.notice.charter"));
        charterChanges.adopted(
                made,
                CharterItem.MEETINGS,
                new Bilingual("Мүшелерге 3 күн бұрын хабарланады.", "Членов извещают за 3 дня."),
                3);
        assertThat(text(address, made.chair()))
                .contains(words("meeting.notice.charter"))
                .doesNotContain(words("meeting.notice.own"));
    }

    private String text(String address, People.Someone reader) {
        try {
            return pages.get()
                    .uri(address)
                    .with(People.signedIn(reader))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String words(String key) {
        return texts.in(Language.KK, key);
    }
}
