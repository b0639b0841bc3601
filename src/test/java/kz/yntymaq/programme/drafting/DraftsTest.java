package kz.yntymaq.programme.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.drafting.Difference.Change;
import kz.yntymaq.programme.drafting.Difference.Group;
import kz.yntymaq.programme.drafting.Difference.What;
import kz.yntymaq.programme.drafting.EditionDraft.Seen;
import kz.yntymaq.programme.edition.EditionText;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class DraftsTest {

    private static final String MILK = "MILK-2026-01-27";
    private static final Address RATE = Address.of("figures~RATE_PER_KG");

    @Autowired
    Drafts drafts;

    @Autowired
    Difference difference;

    @Autowired
    Programmes programmes;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    private Actor author;
    private Actor second;

    @AfterEach
    void forget_language() {
        LocaleContextHolder.resetLocaleContext();
    }

    @BeforeEach
    void two_administrators() {
        LocaleContextHolder.setLocale(Language.KK.locale());
        author = people.actor(people.administrator());
        second = people.actor(people.administrator());
    }

    @Test
    void a_draft_is_a_copy_and_the_edition_in_force_stays_as_it_is() {
        String before = stored(MILK);
        UUID draft = begin();

        change(draft, RATE, "value", new BigDecimal(25));

        assertThat(seen(draft)
                        .text()
                        .content()
                        .figure("RATE_PER_KG")
                        .orElseThrow()
                        .value())
                .isEqualByComparingTo("25");
        assertThat(stored(MILK)).isEqualTo(before);
        assertThat(rate(clock.today())).isEqualByComparingTo("20");
    }

    @Test
    void a_second_press_begins_no_second_draft() {
        UUID key = UUID.randomUUID();

        assertThat(drafts.begin(author, MILK, key)).isEqualTo(drafts.begin(author, MILK, key));
    }

    @Test
    void who_saves_a_page_that_is_too_old_is_told_who_was_faster() {
        UUID draft = begin();
        int opened = seen(draft).version();
        drafts.change(second, draft, opened, text -> with(text, RATE, "value", new BigDecimal(21)));

        assertThatThrownBy(() ->
                        drafts.change(author, draft, opened, text -> with(text, RATE, "value", new BigDecimal(22))))
                .isInstanceOfSatisfying(
                        StaleEditException.class,
                        stale -> assertThat(stale.changedBy()).isEqualTo(second.accountId()));
        assertThat(seen(draft)
                        .text()
                        .content()
                        .figure("RATE_PER_KG")
                        .orElseThrow()
                        .value())
                .isEqualByComparingTo("21");
    }

    @Test
    void the_difference_is_told_line_by_line() {
        EditionText before = Address.of("figures").put(seen(begin()).text(), figures("A", "B", "C"));
        EditionText after = Address.of("figures").put(before, figures("C", "A", "D"));
        after = with(after, Address.of("figures~A"), "value", new BigDecimal(7));
        after = Address.of("window").put(after, null);

        List<Group> groups = difference.of(before, after);

        assertThat(groups)
                .extracting(Group::what)
                .containsExactly(What.REMOVED, What.CHANGED, What.ADDED, What.REMOVED, What.MOVED);
        assertThat(groups.get(1).changes()).containsExactly(new Change("Мәні", "1", "7"));
        assertThat(groups.get(2).where()).startsWith("Көрсеткіштер › D");
        assertThat(groups.get(2).changes())
                .allSatisfy(line -> assertThat(line.before()).isNull());
        assertThat(groups.get(4).changes()).containsExactly(new Change("Реті", "A, C", "C, A"));
        assertThat(difference.of(after, after)).isEmpty();
    }

    @Test
    void what_does_not_hold_together_is_not_proposed() {
        UUID draft = begin();
        change(draft, Address.of("route~CHECK"), "days", "NO_SUCH");

        assertThatThrownBy(() -> drafts.propose(author, draft, seen(draft).version()))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("drafting.error.problems"));
        assertThat(seen(draft).state()).isEqualTo(DraftState.DRAFT);
    }

    @Test
    void whoever_wrote_or_proposed_a_draft_does_not_approve_it() {
        Actor third = people.actor(people.administrator());
        UUID draft = begin();
        drafts.change(third, draft, 0, text -> with(text, RATE, "value", new BigDecimal(23)));
        drafts.propose(third, draft, seen(draft).version());

        for (Actor one : List.of(author, third)) {
            assertThatThrownBy(() -> approve(one, draft))
                    .isInstanceOfSatisfying(
                            RuleViolationException.class,
                            refused -> assertThat(refused.key()).isEqualTo("drafting.error.by-another"));
        }
        assertThat(seen(draft).state()).isEqualTo(DraftState.PROPOSED);
    }

    @Test
    void who_wrote_nothing_of_a_draft_does_not_propose_it_and_so_stays_free_to_approve_it() {
        UUID draft = begin();
        begins(draft, LocalDate.of(2027, 2, 2));

        assertThatThrownBy(() -> drafts.propose(second, draft, seen(draft).version()))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("drafting.error.propose-others"));
        assertThat(drafts.find(second, draft).mayPropose()).isFalse();
        drafts.propose(author, draft, seen(draft).version());
        assertThat(drafts.find(second, draft).mayApprove()).isTrue();
    }

    @Test
    void a_draft_of_an_edition_that_is_no_longer_the_latest_is_approved_against_the_latest_only() {
        LocalDate first = LocalDate.of(2027, 8, 1);
        UUID draft = proposed(first.plusDays(1));
        UUID other = proposed(first);
        var before = seen(other).overtaken(); // what another test has approved meanwhile
        drafts.approve(second, other, UUID.randomUUID(), seen(other).version(), before == null ? null : before.id());

        assertThat(seen(draft).overtaken().id()).isEqualTo("MILK-2027-08-01");
        assertThatThrownBy(() -> approve(second, draft))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("drafting.error.overtaken"));
        drafts.approve(second, draft, UUID.randomUUID(), seen(draft).version(), "MILK-2027-08-01");
        assertThat(seen(draft).state()).isEqualTo(DraftState.APPROVED);
        jdbc.sql("delete from edition_draft where id in (?, ?)")
                .params(draft, other)
                .update();
        jdbc.sql("delete from programme_edition where valid_from >= ?")
                .param(first)
                .update();
    }

    @Test
    void another_ones_draft_is_given_up_only_by_who_says_so() {
        UUID draft = begin();

        assertThatThrownBy(() -> drafts.drop(second, draft, 0, false))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("drafting.error.drop-others"));
        drafts.drop(second, draft, 0, true);
        assertThat(seen(draft).state()).isEqualTo(DraftState.DROPPED);
        UUID own = begin();
        drafts.drop(author, own, 0, false);
        assertThat(seen(own).state()).isEqualTo(DraftState.DROPPED);
    }

    @Test
    void who_approves_reads_every_part_of_what_is_proposed() {
        People.Someone reader = people.administrator();
        UUID draft = proposed(LocalDate.of(2027, 2, 3));

        for (String part : List.of("head", "window", "amount", "queue", "figures~RATE_PER_KG", "sections~SALE")) {
            assertThat(pages.get()
                            .uri("/admin/drafts/" + draft + "/parts/" + part)
                            .with(People.signedIn(reader)))
                    .as(part)
                    .hasStatusOk()
                    .bodyText()
                    .contains("govuk-summary-list__key")
                    .doesNotContain("type=\"submit\" name=\"go\"", "??");
        }
        assertThat(pages.get().uri("/admin/drafts/" + draft).with(People.signedIn(reader)))
                .bodyText()
                .contains("/parts/amount", "/parts/window", "name=\"sure\"");
    }

    @Test
    void what_is_proposed_is_not_changed_before_it_is_given_back() {
        UUID draft = proposed(LocalDate.of(2027, 2, 1));

        assertThatThrownBy(() -> change(draft, RATE, "value", new BigDecimal(99)))
                .isInstanceOf(RuleViolationException.class);
        drafts.giveBack(second, draft, seen(draft).version(), "Мөлшерлемені тексеріңіз.");

        assertThat(seen(draft).reason()).isEqualTo("Мөлшерлемені тексеріңіз.");
        change(draft, RATE, "value", new BigDecimal(26));
    }

    @Test
    void an_approved_edition_takes_effect_on_its_day_and_not_before() {
        LocalDate first = LocalDate.of(2027, 3, 1);
        UUID draft = begin();
        begins(draft, first);
        change(draft, RATE, "value", new BigDecimal(27));
        drafts.propose(author, draft, seen(draft).version());

        approve(second, draft);

        assertThat(rate(first.minusDays(1))).isEqualByComparingTo("20");
        assertThat(rate(first)).isEqualByComparingTo("27");
        clock.set(first);
        assertThat(pages.get().uri("/support/programmes/MILK")).bodyText().contains("27\u00a0₸");
        jdbc.sql("delete from edition_draft where id = ?").param(draft).update();
        jdbc.sql("delete from programme_edition where valid_from = ?")
                .param(first)
                .update();
    }

    @Test
    void a_draft_whose_day_has_come_is_not_approved() {
        LocalDate first = LocalDate.of(2027, 4, 1);
        UUID draft = proposed(first);
        clock.set(first);

        assertThatThrownBy(() -> approve(second, draft)).isInstanceOf(RuleViolationException.class);
        assertThat(programmes.findEdition("MILK-2027-04-01")).isEmpty();
    }

    @Test
    void who_was_let_into_the_administration_today_approves_nothing() {
        UUID draft = proposed(LocalDate.of(2027, 5, 1));
        jdbc.sql("update appointment set appointed_by = ? where account_id = ?")
                .params(author.accountId(), second.accountId())
                .update();

        assertThatThrownBy(() -> approve(second, draft))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("account.administrator.first-day"));
        assertThat(seen(draft).state()).isEqualTo(DraftState.PROPOSED);
    }

    @Test
    void of_two_drafts_of_one_day_that_are_approved_at_the_same_moment_one_becomes_an_edition() throws Exception {
        LocalDate first = LocalDate.of(2027, 6, 1);
        List<UUID> both = List.of(proposed(first), proposed(first));

        List<Boolean> approved = AtOnce.all(both.stream()
                .<Callable<Boolean>>map(draft -> () -> {
                    try {
                        approve(second, draft);
                        return true;
                    } catch (RuleViolationException late) {
                        assertThat(late.key()).isEqualTo("drafting.error.day-taken");
                        return false;
                    }
                })
                .toList());

        assertThat(approved).containsExactlyInAnyOrder(true, false);
        assertThat(both.stream().filter(draft -> seen(draft).state() == DraftState.APPROVED))
                .hasSize(1);
        assertThat(programmes.editions("MILK"))
                .filteredOn(edition -> edition.validFrom().equals(first))
                .hasSize(1);
    }

    @Test
    void two_who_approve_one_draft_at_the_same_moment_make_one_edition() throws Exception {
        LocalDate first = LocalDate.of(2027, 7, 1);
        UUID draft = proposed(first);
        Actor third = people.actor(people.administrator());
        int version = seen(draft).version();

        List<Boolean> approved = AtOnce.all(List.of(second, third).stream()
                .<Callable<Boolean>>map(one -> () -> {
                    try {
                        drafts.approve(one, draft, UUID.randomUUID(), version, null);
                        return true;
                    } catch (StaleEditException late) {
                        return false;
                    }
                })
                .toList());

        assertThat(approved).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void an_invented_programme_begins_as_a_copy_and_is_shown_to_everyone_on_its_day() {
        LocalDate first = LocalDate.of(2027, 1, 11);
        UUID draft = begin();
        Head head = Head.of(seen(draft).text());
        head = Shape.copy(head, "programme", "HONEY");
        head = Shape.copy(head, "fund", "HONEY");
        head = Shape.copy(head, "name", new Wording("Бал субсидиясы", "Субсидия на мёд", "Honey subsidy"));
        Head next = Shape.copy(head, "validFrom", first);
        drafts.change(author, draft, 0, next::onto);
        change(draft, RATE, "value", new BigDecimal(300));
        drafts.propose(author, draft, seen(draft).version());
        approve(second, draft);

        assertThat(pages.get().uri("/support/programmes/HONEY")).hasStatus(404);
        clock.set(first);

        assertThat(pages.get().uri("/support/programmes?lang=kk")).bodyText().contains("Бал субсидиясы");
        assertThat(pages.get().uri("/support/programmes/HONEY"))
                .hasStatusOk()
                .bodyText()
                .contains("300\u00a0₸");
        assertThat(programmes.editionInForce("HONEY", first).id()).isEqualTo("HONEY-2027-01-11");
        assertThat(rate(first)).isEqualByComparingTo("20");
    }

    @Test
    void a_programme_that_is_there_keeps_its_name() {
        UUID draft = begin();

        change(draft, Address.of("head"), "name", new Wording("Басқа", "Другое", "Other"));

        assertThat(seen(draft).text().name().ru()).isEqualTo("Субсидия на молоко для кооперативов");
    }

    @Test
    void only_who_administers_the_country_knows_of_drafts() {
        UUID draft = begin();
        for (Actor one : List.of(
                people.actor(people.administratorOf(Places.AKMOLA)),
                people.actor(people.official(Places.AKMOLA)),
                people.actor(people.villager()))) {
            assertThatThrownBy(() -> drafts.find(one, draft)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> drafts.open(one)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> drafts.begin(one, MILK, UUID.randomUUID())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> drafts.change(one, draft, 0, text -> text)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> approve(one, draft)).isInstanceOf(NotFoundException.class);
        }
    }

    private UUID begin() {
        return drafts.begin(author, MILK, UUID.randomUUID());
    }

    private UUID proposed(LocalDate first) {
        UUID draft = begin();
        begins(draft, first);
        drafts.propose(author, draft, seen(draft).version());
        return draft;
    }

    private void begins(UUID draft, LocalDate first) {
        change(draft, Address.of("head"), "validFrom", first);
    }

    private void approve(Actor by, UUID draft) {
        drafts.approve(by, draft, UUID.randomUUID(), seen(draft).version(), null);
    }

    private Seen seen(UUID draft) {
        return drafts.find(author, draft);
    }

    private void change(UUID draft, Address part, String component, Object value) {
        drafts.change(author, draft, seen(draft).version(), text -> with(text, part, component, value));
    }

    private static EditionText with(EditionText text, Address part, String component, Object value) {
        return part.put(text, Shape.copy(part.find(text).orElseThrow(), component, value));
    }

    private List<Record> figures(String... codes) {
        Record rate = RATE.find(EditionText.of(
                        programmes.edition(MILK), programmes.find("MILK").orElseThrow(), 40))
                .orElseThrow();
        return List.of(codes).stream()
                .map(code -> Shape.copy(Shape.copy(rate, "code", code), "value", BigDecimal.ONE))
                .toList();
    }

    private BigDecimal rate(LocalDate day) {
        return programmes.editionInForce("MILK", day).figure("RATE_PER_KG").value();
    }

    private String stored(String edition) {
        return jdbc.sql("select e::text from programme_edition e where id = ?")
                .param(edition)
                .query(String.class)
                .single();
    }
}
