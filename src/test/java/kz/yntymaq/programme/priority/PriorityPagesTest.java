package kz.yntymaq.programme.priority;

import static kz.yntymaq.support.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;

/** The pages of the lists and of what was published. Each test has a year of its own. */
@PortalTest
class PriorityPagesTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    PriorityLists lists;

    @Autowired
    Publishing publishing;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    private static Someone okrug;
    private static Someone district;
    private static Someone oblast;
    private static int lastYear = 2026;

    private Screening screening;
    private int year;
    private String list;

    @BeforeEach
    void a_year_that_nobody_has_touched() {
        if (okrug == null) {
            okrug = people.official(Screening.OKRUG);
            district = people.official(Places.ZERENDI);
            oblast = people.official(Places.AKMOLA);
        }
        screening = new Screening(lists, publishing);
        year = ++lastYear;
        clock.set(LocalDate.of(year, 1, 12));
        list = "/office/priorities/" + year + "/" + Screening.OKRUG;
    }

    @Test
    void the_rural_akimat_comes_to_its_own_list_with_the_days_that_are_left() {
        assertThat(open(okrug, "/office/priorities/" + year)).hasRedirectedUrl(list);
        assertThat(open(okrug, list))
                .hasStatusOk()
                .bodyText()
                .contains("Көктерек", "Толтырылып жатыр", "3 күн қалды", "18 күн қалды", "төртінші абзац")
                .contains(list + "/villages/" + Screening.KOKTEREK);
    }

    @Test
    void a_day_that_has_passed_is_told_and_so_is_what_was_sent_after_it() {
        clock.set(LocalDate.of(year, 1, 20));
        assertThat(open(okrug, list)).bodyText().contains("5 күн кешікті", "10 күн қалды");
        screening.fill(people.actor(okrug), year);
        screening.send(people.actor(okrug), year);
        clock.set(LocalDate.of(year, 1, 25));
        screening.giveBack(people.actor(district), year, "Айдарлыны қараңыз");
        screening.send(people.actor(okrug), year);
        String page = text(open(okrug, list));
        assertThat(page.split("5 күн кешікті", -1))
                .as("the second sending is not late")
                .hasSize(2);
        assertThat(page).contains("Айдарлыны қараңыз");
    }

    @Test
    void a_village_is_saved_by_itself_and_nothing_typed_is_lost() {
        String village = list + "/villages/" + Screening.KOKTEREK;
        assertThat(post(okrug, village, Map.of("directions", "CROP", "justification", "", "version", "0")))
                .hasRedirectedUrl(village);
        assertThat(post(okrug, village, Map.of("justification", "егіс көп", "version", "0")))
                .hasRedirectedUrl(village);
        assertThat(post(
                        okrug,
                        village,
                        Map.of("directions", "CROP", "none", "true", "justification", "егіс көп", "version", "0")))
                .hasRedirectedUrl(village);
        assertThat(post(okrug, village, Map.of("directions", "TOURISM", "justification", "көл бар", "version", "0")))
                .hasRedirectedUrl(village);
        assertThat(lists.version(people.actor(okrug), year, Screening.OKRUG)).isZero();
        assertThat(post(okrug, village, Map.of("directions", "CROP", "justification", "егіс көп", "version", "0")))
                .hasRedirectedUrl(list);
        assertThat(post(okrug, village, Map.of("directions", "FISH", "justification", "көл бар", "version", "0")))
                .as("a second editor")
                .hasRedirectedUrl(village);
        assertThat(open(okrug, list)).bodyText().contains("өсімдік шаруашылығы", "егіс көп");
    }

    @Test
    void a_step_asks_for_what_the_office_vouches_for_and_for_a_reason() {
        screening.fill(people.actor(okrug), year);
        Map<String, String> sent = step(okrug);
        assertThat(post(okrug, list + "/send", sent)).hasRedirectedUrl(list + "/send");
        assertThat(post(okrug, list + "/send", with(sent, "confirmed", "true"))).hasRedirectedUrl(list);
        Map<String, String> back = step(district);
        assertThat(post(district, list + "/return", with(back, "reason", "  "))).hasRedirectedUrl(list + "/return");
        assertThat(post(district, list + "/return", with(back, "reason", "Көктеректі қараңыз")))
                .hasRedirectedUrl(list);
        assertThat(open(okrug, list)).bodyText().contains("Көктеректі қараңыз", "Қайтарылды");
    }

    @Test
    void who_comes_back_to_a_step_that_is_over_is_led_to_the_list() {
        screening.fill(people.actor(okrug), year);
        screening.send(people.actor(okrug), year);
        assertThat(open(okrug, list + "/send")).hasRedirectedUrl(list);
        assertThat(open(okrug, list + "/villages/" + Screening.KOKTEREK)).hasRedirectedUrl(list);
        assertThat(open(district, list + "/agree")).hasStatusOk();
    }

    @Test
    void the_district_sees_its_okrugs_and_the_oblast_its_districts() {
        screening.fill(people.actor(okrug), year);
        screening.send(people.actor(okrug), year);
        assertThat(open(district, "/office/priorities/" + year))
                .bodyText()
                .contains("Зеренді а.о.", "Күсеп а.о.", "Ауданға жіберілді", "3 ауылдың 3 ауылы толтырылды");
        assertThat(open(oblast, "/office/priorities/" + year)).bodyText().contains("Зеренді ауданы", "Жариялау");
        assertThat(open(oblast, "/office/priorities/" + year + "?in=" + Places.ZERENDI))
                .bodyText()
                .contains("Күсеп а.о.");
        assertThat(open(oblast, "/office/priorities/" + year + "?in=" + Places.SAIRAM))
                .hasStatus(404);
        assertThat(open(district, "/office/priorities/" + year + "?in=" + Places.AKMOLA))
                .hasStatus(404);
    }

    @Test
    void everybody_finds_what_was_published_for_which_year_and_since_when() {
        screening.publishAll(people.actor(okrug), people.actor(district), people.actor(oblast), year);
        assertThat(open(null, "/priorities")).hasStatusOk().bodyText().contains("Ақмола облысы", year + " жылға");
        assertThat(open(null, "/priorities/" + Places.AKMOLA + "?year=" + year))
                .bodyText()
                .contains("Зеренді ауданы", "3 ауыл", "№ 1 жарияланым", year + " жылғы 12 қаңтар");
        assertThat(open(null, "/priorities/" + Places.ZERENDI + "?year=" + year))
                .bodyText()
                .contains("Айдарлы", "мал шаруашылығы", "жайылым жеткілікті")
                .doesNotContain(okrug.name().family());
        assertThat(open(null, "/priorities?words=айдарлы"))
                .bodyText()
                .contains("/priorities/" + Places.ZERENDI, "мал шаруашылығы");
        assertThat(open(null, "/priorities?words=мұндай-ауыл-жоқ")).bodyText().contains("табылмады");
        assertThat(open(null, "/priorities/" + Places.AKMOLA + "?year=2025")).hasStatus(404);
        assertThat(open(null, "/priorities/" + Places.ZERENDI_VILLAGE)).hasStatus(404);
        assertThat(open(null, "/priorities/" + Places.SAIRAM))
                .hasStatusOk()
                .bodyText()
                .contains("жарияланбаған");
    }

    @Test
    void an_earlier_edition_can_be_read_and_says_that_it_is_one() {
        screening.publishAll(people.actor(okrug), people.actor(district), people.actor(oblast), year);
        screening.giveBack(people.actor(district), year, "ара шаруашылығын қосыңыз");
        screening.write(
                people.actor(okrug), year, Screening.KOKTEREK, Set.of(PriorityDirection.BEEKEEPING), "40 омарта бар");
        screening.send(people.actor(okrug), year);
        screening.agree(people.actor(district), year);
        String form = "/office/priorities/" + year + "/publish";
        assertThat(open(oblast, form)).bodyText().contains("№ 1 жарияланымды алмастырады");
        Map<String, String> press = Map.of(
                "once",
                UUID.randomUUID().toString(),
                "version",
                String.valueOf(publishing.version(people.actor(oblast), year)));
        assertThat(post(oblast, form, press)).hasRedirectedUrl(form);
        assertThat(post(oblast, form, with(press, "reason", "Көктерекке ара шаруашылығы қосылды")))
                .hasRedirectedUrl("/office/priorities/" + year);
        String place = "/priorities/" + Places.ZERENDI + "?year=" + year;
        assertThat(open(null, place))
                .bodyText()
                .contains("Көктерекке ара шаруашылығы қосылды", "40 омарта бар", "Өзгерді")
                .doesNotContain("бұрынғы жарияланым");
        assertThat(open(null, place + "&number=1"))
                .bodyText()
                .contains("бұрынғы жарияланым")
                .doesNotContain("40 омарта бар");
        assertThat(open(null, place + "&number=3")).hasStatus(404);
    }

    private Map<String, String> step(Someone official) {
        return Map.of(
                "once",
                UUID.randomUUID().toString(),
                "version",
                String.valueOf(lists.version(people.actor(official), year, Screening.OKRUG)));
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private MvcTestResult open(@Nullable Someone person, String address) {
        var request = pages.get().uri(address);
        return (person == null ? request : request.with(signedIn(person))).exchange();
    }

    private MvcTestResult post(Someone person, String address, Map<String, String> fields) {
        var all = new LinkedMultiValueMap<String, String>();
        fields.forEach(all::add);
        all.add("_owner", person.id().toString());
        return pages.post()
                .uri(address)
                .params(all)
                .with(csrf())
                .with(signedIn(person))
                .exchange();
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
