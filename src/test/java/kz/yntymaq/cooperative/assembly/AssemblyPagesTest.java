package kz.yntymaq.cooperative.assembly;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.charter.FounderPart;
import kz.yntymaq.cooperative.charter.FounderParts;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.PdfA;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.QuestionState;
import kz.yntymaq.voting.Votes;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of a founding meeting in the portal, and what its minutes say on paper. */
@PortalTest
class AssemblyPagesTest {

    @Autowired
    Assemblies assemblies;

    @Autowired
    AssemblyConduct conduct;

    @Autowired
    AssemblyPapers papers;

    @Autowired
    FounderParts parts;

    @Autowired
    Votes votes;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Background background;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester web;

    private Made made;
    private List<Actor> founders;
    private UUID meeting;
    private String page;

    @BeforeEach
    void three_who_meet() {
        made = fixtures.founding(Places.ZERENDI_VILLAGE, 3);
        founders = made.members().stream().map(people::actor).toList();
        fixtures.giveTerms(founders.get(0), made.id());
        UUID chair = made.chair().id();
        meeting = assemblies.open(
                founders.get(0),
                made.id(),
                new Proposed("Ауыл клубы", chair, founders.get(1).accountId(), chair, Set.of(), chair, null),
                UUID.randomUUID());
        page = "/cabinet/cooperatives/" + made.id() + "/assembly/" + meeting;
    }

    private MvcTestResult look(Someone who, String address) {
        return web.get().uri(address).with(People.signedIn(who)).exchange();
    }

    private MvcTestResult press(Someone who, String address) {
        return web.post()
                .uri(address)
                .with(People.signedIn(who))
                .with(csrf())
                .param("_owner", who.id().toString())
                .exchange();
    }

    /** Two by their phones, the third in the room; each item is adopted by all. */
    private void founded() {
        conduct.attend(founders.get(0), made.id(), meeting);
        conduct.attend(founders.get(1), made.id(), meeting);
        UUID third = founders.get(2).accountId();
        conduct.arrived(founders.get(1), made.id(), meeting, Set.of(third));
        var hand = new HashMap<UUID, @Nullable Choice>();
        hand.put(third, Choice.YES);
        for (Votes.Facts each : votes.of(meeting)) {
            conduct.openQuestion(founders.get(0), made.id(), meeting, each.id());
            conduct.cast(founders.get(0), made.id(), meeting, each.id(), Choice.YES);
            conduct.cast(founders.get(1), made.id(), meeting, each.id(), Choice.NO);
            conduct.raise(founders.get(1), made.id(), meeting, each.id(), hand);
            conduct.closeQuestion(founders.get(0), made.id(), meeting, each.id(), 0);
        }
        assemblies.close(founders.get(0), made.id(), meeting);
    }

    @Test
    void the_notice_of_the_meeting_is_a_paper_for_founders_before_it_is_held() throws Exception {
        String notice = "/cabinet/cooperatives/" + made.id() + "/assembly/notice.pdf";
        byte[] saved = look(made.members().get(2), notice).getResponse().getContentAsByteArray();
        assertThat(PdfA.broken(saved)).isEmpty();
        assertThat(PdfA.unreadable(saved)).isEmpty();
        try (var document = Loader.loadPDF(saved)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("құрылтай жиналысы", "учредительном собрании", "жарғыны бекіту", "не менее 2");
        }
        assertThat(look(people.villager(), notice)).hasStatus(404);
        founded();
        assertThat(look(made.chair(), notice)).as("it was held").hasStatus3xxRedirection();
    }

    @Test
    void an_open_meeting_tells_in_a_few_bytes_that_nothing_changed_and_loads_anew_once_a_vote_begins() {
        conduct.attend(founders.get(0), made.id(), meeting);
        conduct.attend(founders.get(1), made.id(), meeting);
        Someone writes = made.members().get(1);
        String seen = look(writes, page).getResponse().getHeader("ETag");
        assertThat(look(writes, page))
                .bodyText()
                .contains("data-live=\"" + requireNonNull(seen).replace("\"", "&quot;"));
        assertThat(again(writes, seen)).as("as it was").hasStatus(304);
        conduct.openQuestion(
                founders.get(0), made.id(), meeting, votes.of(meeting).get(0).id());
        assertThat(again(writes, seen)).as("a vote has begun").hasStatus(200);
        assertThat(again(people.villager(), seen)).as("a stranger").hasStatus(404);
    }

    private MvcTestResult again(Someone who, String seen) {
        return web.head()
                .uri(page)
                .header("If-None-Match", seen)
                .with(People.signedIn(who))
                .exchange();
    }

    @Test
    void a_founder_votes_with_one_press_and_may_change_it_on_a_page_of_its_own() {
        conduct.attend(founders.get(0), made.id(), meeting);
        conduct.attend(founders.get(1), made.id(), meeting);
        UUID question = votes.of(meeting).get(0).id();
        conduct.openQuestion(founders.get(0), made.id(), meeting, question);
        String vote = page + "/questions/" + question + "/vote";
        assertThat(look(made.chair(), page))
                .bodyText()
                .contains("action=\"" + vote, "value=\"YES\"", "value=\"ABSTAIN\"");
        conduct.cast(founders.get(0), made.id(), meeting, question, Choice.YES);
        assertThat(look(made.chair(), page))
                .bodyText()
                .contains("href=\"" + vote)
                .doesNotContain("value=\"YES\"");
    }

    @Test
    void the_minutes_say_who_was_there_each_count_and_whose_hands_were_written_down() throws Exception {
        founded();
        assemblies.confirm(founders.get(1), made.id(), meeting);
        byte[] saved = look(made.chair(), "/cabinet/cooperatives/" + made.id() + "/minutes.pdf")
                .getResponse()
                .getContentAsByteArray();
        assertThat(PdfA.broken(saved)).isEmpty();
        try (var document = Loader.loadPDF(saved)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(
                            "Жиналыс порталда өтті",
                            "Собрание прошло на портале",
                            "3 × 2 >= 2 × 3",
                            "2 × 2 > 3",
                            "порталда растаған уақыты",
                            "подтверждения на портале ещё нет");
        }
    }

    @Test
    void a_vote_on_changed_papers_shows_old_and_new_and_the_minutes_name_both() throws Exception {
        founders.forEach(each -> conduct.attend(each, made.id(), meeting));
        List<UUID> first = votes.of(meeting).stream().map(Votes.Facts::id).toList();
        counted(first.get(0), Choice.YES);
        counted(first.get(1), Choice.NO);
        papers.take(founders.get(0), made.id(), meeting);
        assertThat(look(made.member(), page)).bodyText().contains("Әзірге ештеңе өзгерген жоқ");
        assertThat(look(made.member(), "/cabinet/cooperatives/" + made.id()))
                .bodyText()
                .contains("Құрылтайшылар құжаттарды өзгертіп жатыр")
                .doesNotContain("Құрылтай құжаттары жиналыс біткенше өзгермейді");
        parts.save(founders.get(2), made.id(), new BigDecimal("31000"), new FounderPart.Given(null, null, null), -1);
        assertThat(look(made.member(), page))
                .bodyText()
                .contains("Әзірге не өзгерді", "31\u00a0000\u00a0₸")
                .doesNotContain("Әзірге ештеңе өзгерген жоқ");
        papers.lay(founders.get(0), made.id(), meeting);
        List<UUID> again = votes.of(meeting).stream()
                .filter(each -> each.state() == QuestionState.PLANNED)
                .map(Votes.Facts::id)
                .toList();
        UUID creation = again.get(again.size() - 2);
        conduct.openQuestion(founders.get(0), made.id(), meeting, creation);
        assertThat(look(made.member(), page + "/questions/" + creation + "/vote"))
                .bodyText()
                .contains("Алдыңғы дауыс беруден кейін не өзгерді", "31 000 ₸".replace(' ', '\u00A0'));
        founders.forEach(each -> conduct.cast(each, made.id(), meeting, creation, Choice.YES));
        conduct.closeQuestion(founders.get(0), made.id(), meeting, creation, Integer.MAX_VALUE);
        again.stream().filter(each -> !each.equals(creation)).forEach(each -> counted(each, Choice.YES));
        assertThat(look(made.member(), page))
                .bodyText()
                .contains("Кім қалай дауыс берді", "Екі дауыс берудің арасында құжаттарда не өзгерді");
        assemblies.close(founders.get(0), made.id(), meeting);
        assertThat(look(made.member(), "/cabinet/cooperatives/" + made.id() + "/minutes"))
                .bodyText()
                .contains(
                        "На голосование поставлено: создать кооператив",
                        "Стало: 31\u00a0000\u00a0₸.",
                        "Голосование 2: Учредителей – 3",
                        "Против:");
    }

    private void counted(UUID question, Choice choice) {
        conduct.openQuestion(founders.get(0), made.id(), meeting, question);
        if (votes.find(meeting, question).orElseThrow().state() == QuestionState.OPEN) {
            founders.forEach(each -> conduct.cast(each, made.id(), meeting, question, choice));
        }
        conduct.closeQuestion(founders.get(0), made.id(), meeting, question, Integer.MAX_VALUE);
    }

    @Test
    void minutes_of_a_meeting_that_was_typed_say_that_it_was() {
        Made typed = fixtures.founding(Places.ZERENDI_VILLAGE, 3);
        fixtures.closeFounding(people.actor(typed.chair()), typed.id(), clock.today(), "Мектеп");
        assertThat(look(typed.chair(), "/cabinet/cooperatives/" + typed.id() + "/minutes"))
                .bodyText()
                .contains("Собрание прошло вне портала")
                .doesNotContain("Собрание прошло на портале");
    }

    @Test
    void the_chair_is_led_from_the_form_to_the_meeting_that_is_open() {
        assertThat(look(made.chair(), "/cabinet/cooperatives/" + made.id() + "/assembly"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo(page);
        assertThat(look(made.member(), "/cabinet/cooperatives/" + made.id()))
                .bodyText()
                .contains(page);
        assertThat(look(made.member(), "/cabinet")).bodyText().contains(page);
    }

    @Test
    void the_cabinet_of_the_chair_leads_to_the_meeting_that_is_open_and_asks_for_no_results() {
        String cooperative = "/cabinet/cooperatives/" + made.id();
        assertThat(look(made.chair(), "/cabinet"))
                .as("one box, which leads to the meeting")
                .bodyText()
                .containsOnlyOnce("href=\"" + page + "\"")
                .doesNotContain("/assembly\"", cooperative + "/close");
        assemblies.callOff(founders.get(0), made.id(), meeting);
        assertThat(look(made.chair(), "/cabinet"))
                .bodyText()
                .contains("href=\"" + cooperative + "\"")
                .doesNotContain(cooperative + "/assembly");
    }

    @Test
    void after_the_meeting_each_is_led_to_the_own_next_step() {
        founded();
        background.await();
        String cooperative = "/cabinet/cooperatives/" + made.id();
        for (Someone who : List.of(made.chair(), made.member())) {
            assertThat(look(who, "/cabinet")).bodyText().contains("хаттамасын растаңыз", "href=\"" + page + "\"");
            assertThat(look(who, "/cabinet/inbox")).bodyText().contains("хаттамасын оқып, растаңыз");
        }
        assertThat(look(made.chair(), "/cabinet"))
                .bodyText()
                .contains("href=\"" + cooperative + "\"", "мемлекеттік тіркеуден өткізіңіз");
        assertThat(look(made.chair(), "/cabinet/inbox"))
                .bodyText()
                .contains("төрағасы етіп сайлады", "тапсыратын болып сайландыңыз");
        assertThat(look(made.member(), "/cabinet/inbox"))
                .bodyText()
                .contains("шартты оқып, қол қойыңыз")
                .doesNotContain("сайлады");
        assemblies.confirm(founders.get(1), made.id(), meeting);
        assertThat(look(made.member(), "/cabinet")).bodyText().doesNotContain("хаттамасын растаңыз");
    }

    @Test
    void the_minutes_are_signed_once_both_have_confirmed_them() {
        founded();
        String minutes = "/cabinet/cooperatives/" + made.id() + "/minutes";
        String signing = "/cabinet/signing/founding-minutes/" + made.id();
        assemblies.confirm(founders.get(0), made.id(), meeting);
        assertThat(look(made.chair(), minutes))
                .bodyText()
                .contains("Әлі екеуі бірдей растаған жоқ")
                .doesNotContain(signing);
        assertThat(look(made.chair(), signing))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo(minutes);
        assemblies.confirm(founders.get(1), made.id(), meeting);
        for (int who = 0; who < 3; who++) {
            assertThat(look(made.members().get(who), signing)).hasStatus(who < 2 ? 200 : 404);
        }
        assertThat(look(made.chair(), minutes)).bodyText().contains(signing, "Қол қойғандар: 0/2");
        assertThat(look(made.members().get(2), minutes)).bodyText().doesNotContain(signing);
    }

    @Test
    void minutes_of_founders_who_elected_a_board_have_it_on_the_agenda() {
        Made board = fixtures.activeWithBoard(Places.ZERENDI_VILLAGE, 5, 3);
        assertThat(look(board.chair(), "/cabinet/cooperatives/" + board.id() + "/minutes"))
                .bodyText()
                .contains("Басқарма мүшелерін және басқарма төрағасын сайлау туралы", "Об избрании членов правления и")
                .doesNotContain("Об избрании председателя кооператива");
    }

    @Test
    void a_stale_page_of_a_meeting_that_is_over_leads_to_how_it_ended() {
        founded();
        UUID first = votes.of(meeting).get(0).id();
        for (String end : List.of(
                "/attend", "/away", "/questions/" + first + "/open", "/questions/" + first + "/close", "/call-off")) {
            assertThat(press(made.chair(), page + end))
                    .as(end)
                    .hasStatus3xxRedirection()
                    .redirectedUrl()
                    .isEqualTo(page);
        }
        assertThat(look(made.chair(), page)).hasStatusOk();
        assertThat(look(made.member(), page + "/questions/" + first + "/vote")).hasStatus3xxRedirection();
    }

    @Test
    void others_do_not_find_it() {
        Someone stranger = people.villager();
        assertThat(look(stranger, page)).hasStatus(404);
        assertThat(press(stranger, page + "/attend")).hasStatus(404);
        assertThat(look(made.chair(), page + "/presence")).hasStatus(404);
        assertThat(look(made.member(), "/cabinet/cooperatives/" + made.id() + "/assembly"))
                .hasStatus(404);
        assertThat(web.get().uri(page)).hasStatus3xxRedirection();
    }
}
