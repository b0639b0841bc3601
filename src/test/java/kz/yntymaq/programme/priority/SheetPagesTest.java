package kz.yntymaq.programme.priority;

import static kz.yntymaq.programme.priority.PriorityDirection.CROP;
import static kz.yntymaq.programme.priority.PriorityDirection.LIVESTOCK;
import static kz.yntymaq.support.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A table goes out in the form of appendix 1 and comes in again, whole or not at all. Each test has a year of its own. */
@PortalTest
class SheetPagesTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    PriorityLists lists;

    @Autowired
    Publishing publishing;

    @Autowired
    SheetWriter writer;

    @Autowired
    SheetMatch match;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    private static Someone okrug;
    private static Someone district;
    private static int lastYear = 2026;

    private int year;
    private String list;

    @BeforeEach
    void a_year_that_nobody_has_touched() {
        if (okrug == null) {
            okrug = people.official(Screening.OKRUG);
            district = people.official(Places.ZERENDI);
        }
        year = ++lastYear;
        clock.set(LocalDate.of(year, 1, 12));
        list = "/office/priorities/" + year + "/" + Screening.OKRUG;
    }

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_was_given_out_is_read_in_again_whatever_the_language(Language language) {
        LocaleContextHolder.setLocale(language.locale());
        byte[] file = writer.write(
                "Зеренді",
                List.of(
                        line("Зеренді", Set.of(LIVESTOCK, CROP), "жайылым мен егіс", "ескертпе"),
                        line("с. Айдарлы", Set.of(), "=cmd|' /C calc'!A0", null),
                        line("Көктерек а.", Set.of(CROP), "егіс", null)));
        LocaleContextHolder.resetLocaleContext();
        assertThat(post(okrug, file, 0)).hasRedirectedUrl(list);
        var seen = lists.see(people.actor(okrug), year, Screening.OKRUG);
        assertThat(seen.filled()).isEqualTo(3);
        assertThat(seen.village(Places.ZERENDI_VILLAGE).orElseThrow()).satisfies(found -> {
            assertThat(found.chosen()).containsExactlyInAnyOrder(LIVESTOCK, CROP);
            assertThat(found.note()).isEqualTo("ескертпе");
        });
        assertThat(seen.village(Places.ZERENDI_AIDARLY).orElseThrow().chosen()).isEmpty();
        assertThat(seen.village(Places.ZERENDI_AIDARLY).orElseThrow().justification())
                .isEqualTo("=cmd|' /C calc'!A0");
    }

    @Test
    void a_table_that_says_what_is_stored_changes_nothing_and_says_so() {
        byte[] file = writer.write(
                "Зеренді",
                List.of(
                        line("Зеренді", Set.of(LIVESTOCK, CROP), "жайылым мен егіс", null),
                        line("с. Айдарлы", Set.of(), "егіс жоқ", null),
                        line("Көктерек а.", Set.of(CROP), "егіс", null)));
        assertThat(post(okrug, file, 0).getMvcResult().getFlashMap().get("done"))
                .isEqualTo("priority.sheet.done");
        int version = lists.version(people.actor(okrug), year, Screening.OKRUG);

        assertThat(post(okrug, file, version).getMvcResult().getFlashMap().get("done"))
                .isEqualTo("priority.sheet.same");
        assertThat(lists.version(people.actor(okrug), year, Screening.OKRUG)).isEqualTo(version);
    }

    @Test
    void the_table_of_an_empty_list_names_its_villages_and_is_not_read_in_half_filled() {
        byte[] blank = download(okrug, list + "/table");
        assertThat(SheetReader.read(blank))
                .extracting(line -> line.cells().get(2))
                .containsExactlyInAnyOrder("Зеренді а.", "Айдарлы а.", "Көктерек а.");
        assertThat(post(okrug, blank, 0)).hasRedirectedUrl(list + "/import");
        assertThat(lists.version(people.actor(okrug), year, Screening.OKRUG)).isZero();
    }

    @Test
    void with_one_mistake_nothing_is_read_in_and_each_is_told_by_row_and_column() {
        byte[] file = writer.write(
                "Зеренді",
                List.of(
                        line("Зеренді", Set.of(LIVESTOCK), "жайылым", null),
                        line("Жоқауыл", Set.of(LIVESTOCK), "жайылым", null),
                        line("Зеренді", Set.of(LIVESTOCK), "жайылым", null),
                        new SheetWriter.Line("Күсеп", "Айдарлы", false, Set.of(CROP), "егіс", null),
                        line("Көктерек", null, "x".repeat(501), null)));
        MvcTestResult answer = post(okrug, file, 0);
        assertThat(answer).hasRedirectedUrl(list + "/import");
        assertThat(answer.getMvcResult().getFlashMap().get("problems"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .hasSize(5)
                .anySatisfy(problem -> assertThat(problem).startsWith("7-жол").contains("Жоқауыл"))
                .anySatisfy(problem -> assertThat(problem).startsWith("8-жол").contains("екі рет"))
                .anySatisfy(problem -> assertThat(problem).startsWith("9-жол").contains("басқа округ"))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("10-жол").contains("Скрининг нәтижелері бойынша", "бос"))
                .anySatisfy(problem -> assertThat(problem).startsWith("10-жол").contains("Негіздеме", "500"));
        assertThat(lists.version(people.actor(okrug), year, Screening.OKRUG)).isZero();
    }

    @Test
    void a_cell_of_thousands_of_names_is_one_mistake_and_a_table_of_mistakes_is_told_to_the_hundredth() {
        String names = "a,".repeat(600);
        var cell = new SheetWriter.Line(names, names, false, Set.of(), "егіс", names);
        assertThat(problems(post(okrug, writer.write("Зеренді", List.of(cell)), 0)))
                .hasSize(3)
                .allSatisfy(problem -> assertThat(problem).startsWith("6-жол").contains("тым ұзын"));
        byte[] file = writer.write("Зеренді", Collections.nCopies(300, line("Жоқауыл", Set.of(CROP), "егіс", names)));
        assertThat(problems(post(okrug, file, 0))).hasSize(100);
    }

    @Test
    void unknown_names_in_one_cell_are_told_to_the_hundredth() {
        var cells = new ArrayList<>(Collections.nCopies(SheetReader.COLUMNS, "егіс"));
        cells.set(4, "a,".repeat(SheetReader.LONGEST_CELL / 2));
        var line = new SheetReader.Line(7, cells, Set.of());
        Area area = lists.seeFor(people.actor(okrug), year, Screening.OKRUG, PriorityLists.Act.FILL)
                .area();
        assertThat(match.match(area, List.of(line)).problems()).hasSize(100);
    }

    private static List<String> problems(MvcTestResult answer) {
        assertThat(answer.getMvcResult().getFlashMap().get("problems")).isInstanceOf(List.class);
        return ((List<?>) answer.getMvcResult().getFlashMap().get("problems"))
                .stream().map(String::valueOf).toList();
    }

    @Test
    void a_file_that_is_no_table_is_refused_in_words() {
        MvcTestResult answer = post(okrug, "бұл кесте емес".getBytes(StandardCharsets.UTF_8), 0);
        assertThat(answer).hasRedirectedUrl(list + "/import");
        assertThat(answer.getMvcResult().getFlashMap().get("refused")).isEqualTo("priority.sheet.refused.other");
        assertThat(pages.post().uri(list + "/import").with(csrf()).with(signedIn(okrug)))
                .hasRedirectedUrl(list + "/import");
    }

    @Test
    void a_table_overwrites_nothing_that_was_saved_since_the_page_was_opened() {
        lists.write(people.actor(okrug), year, Screening.OKRUG, Screening.KOKTEREK, Set.of(CROP), "егіс");
        byte[] file = writer.write("Зеренді", List.of(line("Көктерек", Set.of(LIVESTOCK), "жайылым", null)));
        assertThat(post(okrug, file, 0)).hasRedirectedUrl(list + "/import");
        assertThat(village(Screening.KOKTEREK)).containsExactly(CROP);
        assertThat(post(okrug, file, lists.version(people.actor(okrug), year, Screening.OKRUG)))
                .hasRedirectedUrl(list);
        assertThat(village(Screening.KOKTEREK)).containsExactly(LIVESTOCK);
    }

    @Test
    void nobody_else_reads_a_table_in_or_takes_an_unpublished_one() {
        byte[] file = writer.write("Зеренді", List.of(line("Көктерек", Set.of(LIVESTOCK), "жайылым", null)));
        Someone foreign = people.official(Places.SAIRAM);
        assertThat(post(foreign, file, 0)).hasStatus(404);
        assertThat(post(district, file, 0))
                .as("somebody sits in the akimat of the okrug")
                .hasStatus(404);
        assertThat(pages.get().uri(list + "/table").with(signedIn(foreign))).hasStatus(404);
        assertThat(pages.get().uri(list + "/table").with(signedIn(district))).hasStatusOk();
        assertThat(pages.get().uri("/priorities/" + Places.AKMOLA + "/table?year=" + year))
                .hasStatus(404);
    }

    @Test
    void what_was_published_is_there_for_everybody_as_a_table() {
        new Screening(lists, publishing)
                .publishAll(
                        people.actor(okrug),
                        people.actor(district),
                        people.actor(people.official(Places.AKMOLA)),
                        year);
        byte[] file = download(null, "/priorities/" + Places.ZERENDI + "/table?year=" + year);
        assertThat(SheetReader.read(file))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.cells().get(1)).isEqualTo("Зеренді а.о."))
                .extracting(line -> line.cells().get(4))
                .containsOnly("мал шаруашылығы");
    }

    private Set<PriorityDirection> village(String code) {
        return lists.see(people.actor(okrug), year, Screening.OKRUG)
                .village(code)
                .orElseThrow()
                .chosen();
    }

    private static SheetWriter.Line line(
            String village, @Nullable Set<PriorityDirection> directions, String why, @Nullable String note) {
        return new SheetWriter.Line("Зеренді а.о.", village, false, directions, why, note);
    }

    private MvcTestResult post(Someone person, byte[] file, int version) {
        return pages.post()
                .uri(list + "/import")
                .multipart()
                .file(new MockMultipartFile("file", "table.xlsx", null, file))
                .param("version", String.valueOf(version))
                .param("_owner", person.id().toString())
                .with(csrf())
                .with(signedIn(person))
                .exchange();
    }

    private byte[] download(@Nullable Someone person, String address) {
        var request = pages.get().uri(address);
        MvcTestResult answer = (person == null ? request : request.with(signedIn(person))).exchange();
        assertThat(answer)
                .hasStatusOk()
                .hasHeader("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        return answer.getResponse().getContentAsByteArray();
    }
}
