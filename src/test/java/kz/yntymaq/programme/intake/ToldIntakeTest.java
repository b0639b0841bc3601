package kz.yntymaq.programme.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Applications;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.intake.Intakes.Setting;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Subsidies;
import kz.yntymaq.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How intake stands is told wherever somebody meets the programme, and bars no mark of what another system took. */
@PortalTest
class ToldIntakeTest {

    private static final String NOTICE = "Деньги года розданы.";
    private static final String ELSEWHERE = "Если там её приняли, отметьте это здесь.";

    @Autowired
    Intakes intakes;

    @Autowired
    Applications applications;

    @Autowired
    Subsidies subsidies;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    Made cooperative;
    Actor chair;

    @BeforeEach
    void a_co_operative() {
        cooperative = cooperatives.active(Places.ZERENDI_VILLAGE);
        chair = people.actor(cooperative.chair());
    }

    @AfterEach
    void open_again() {
        jdbc.sql("delete from programme_intake").update();
    }

    @Test
    void an_intake_without_money_is_told_on_each_page_on_which_the_programme_is_met() {
        UUID id = subsidies.tankLorry(chair, cooperative, "KZ-ESF-900");
        String own = "/cabinet/applications/" + id;
        List<String> all = List.of(
                own,
                own + "/check",
                own + "/handed-in",
                "/cabinet/applications/start?cooperative=" + cooperative.id() + "&programme=P08",
                "/queue/P08?oblast=" + Places.AKMOLA,
                "/calculator/subsidy/P08",
                "/qualify?show=answer&who=CHAIR&village=" + Places.ZERENDI_VILLAGE);
        all.forEach(page -> assertThat(read(page)).as(page).doesNotContain(NOTICE));

        set("P08", IntakeState.NO_MONEY, null);

        all.forEach(page -> assertThat(read(page))
                .as(page)
                .contains(NOTICE, "нет денег", "Заявки принимаются, но ждут денег в очереди.")
                .doesNotContain(ELSEWHERE));
        assertThat(read("/queue/P08?oblast=" + Places.TURKISTAN)).doesNotContain(NOTICE);
    }

    @Test
    void a_closed_intake_is_told_and_what_the_other_system_took_is_marked_all_the_same() {
        UUID id = subsidies.milk(chair, cooperative, "KZ-ESF-901");
        String own = "/cabinet/applications/" + id;
        set("MILK", IntakeState.CLOSED, null);

        for (String page : List.of(own, own + "/check", own + "/handed-in")) {
            assertThat(read(page)).as(page).contains(NOTICE, "заявки по этой программе не принимаются", ELSEWHERE);
        }
        subsidies.handedIn(chair, id, Instant.parse("2026-11-23T04:00:00Z"));
        assertThat(read(own)).contains("MILK-2026-11-").doesNotContain(NOTICE);
    }

    @Test
    void the_calculator_of_a_milk_subsidy_names_the_oblast() {
        set("MILK", IntakeState.PAUSED, null);

        assertThat(read("/calculator/subsidy/MILK"))
                .contains(NOTICE, "Акмолинская область", "В других областях принимаются.");
        assertThat(read("/calculator/subsidy/P08")).doesNotContain(NOTICE);
    }

    @Test
    void a_microcredit_without_money_is_told_in_the_calculator_the_queue_the_cabinet_and_the_short_answer() {
        applications.startOrContinue(chair, cooperative.id(), "AA");
        String answer = "/qualify?show=answer&who=CHAIR&village=" + Places.ZERENDI_VILLAGE;
        List<String> all = List.of("/calculator/loan", "/queue", "/queue?oblast=" + Places.AKMOLA);
        all.forEach(page -> assertThat(read(page)).as(page).doesNotContain(NOTICE));
        assertThat(read("/cabinet")).doesNotContain("нет денег");
        assertThat(read(answer)).doesNotContain("в области сейчас не принимают заявки");

        set("AA", IntakeState.NO_MONEY, null);

        all.forEach(page -> assertThat(read(page))
                .as(page)
                .contains(NOTICE, "нет денег", "Акмолинская область")
                .doesNotContain("??"));
        assertThat(read("/queue?oblast=" + Places.TURKISTAN)).doesNotContain(NOTICE);
        assertThat(read("/cabinet")).contains("Акмолинская область: нет денег").doesNotContain("??");
        String told = read(answer);
        assertThat(told.substring(told.indexOf("href=\"#AA\"")).split("</li>", 2)[0])
                .contains("в области сейчас не принимают заявки");
        assertThat(told.substring(told.indexOf("id=\"AA\"")).split("</section>", 2)[0])
                .doesNotContain("В лимите области осталось");
    }

    private String read(String page) {
        return new String(
                pages.get()
                        .uri(page + (page.contains("?") ? "&" : "?") + "lang=ru")
                        .with(People.signedIn(cooperative.chair()))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private void set(String programme, IntakeState state, @Nullable Integer version) {
        intakes.set(
                people.actor(people.administratorOf(Places.AKMOLA)),
                programme,
                Places.AKMOLA,
                new Setting(
                        state,
                        false,
                        new Wording("Жыл ақшасы берілді.", NOTICE, "Given."),
                        clock.today(),
                        null,
                        version));
    }
}
