package kz.yntymaq.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.eligibility.ApplicationRules;
import kz.yntymaq.eligibility.Eligibility.Told;
import kz.yntymaq.eligibility.Finding.Outcome;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Subsidies;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The department writes a conclusion down, the chair sees it, and the milk subsidy's rules read the record, not the words. */
@PortalTest
class ConclusionPagesTest {

    private static final String THREE = "Рахымов Данияр, маман\nКим Виктория, маман\nЮнусова Лола, маман";

    @LocalServerPort
    int port;

    @Autowired
    Conclusions conclusions;

    @Autowired
    ChairConclusions own;

    @Autowired
    Applications applications;

    @Autowired
    ApplicationRules rules;

    @Autowired
    Subsidies subsidies;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    People people;

    @Autowired
    Interleaving meanwhile;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    Made cooperative;
    Actor chair;
    Someone oblast;
    Actor official;

    @BeforeEach
    void people() {
        cooperative = cooperative();
        chair = people.actor(cooperative.chair());
        oblast = people.official(Places.AKMOLA);
        official = people.actor(oblast);
    }

    /** One that is older than any conclusion of these tests. */
    private Made cooperative() {
        Made made = cooperatives.active(Places.ZERENDI_VILLAGE);
        jdbc.sql("update cooperative set meeting_on = '2020-01-20', registered_on = '2020-02-03' where id = ?")
                .param(made.id())
                .update();
        return made;
    }

    private GivenConclusion given(String number, LocalDate day, boolean positive) {
        return new GivenConclusion("MILK", number, day, THREE, positive, false);
    }

    private void refusedField(String key, GivenConclusion given) {
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(() -> conclusions.record(official, cooperative.id(), UUID.randomUUID(), given))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private Conclusion record(LocalDate given, boolean positive) {
        String number = "7-" + UUID.randomUUID();
        conclusions.record(official, cooperative.id(), UUID.randomUUID(), given(number, given, positive));
        return newest();
    }

    private Conclusion newest() {
        return conclusions.of(official, cooperative.id()).get(0);
    }

    private int version() {
        return newest().getVersion();
    }

    private void object(String words) {
        own.object(chair, cooperative.id(), newest().getId(), version(), words);
    }

    private PlainBrowser signedIn(Someone person) {
        var browser = new PlainBrowser(port);
        browser.signIn(person);
        return browser;
    }

    private Map<String, Outcome> outcomes(UUID application) {
        var found = new HashMap<String, Outcome>();
        transaction
                .execute(status -> rules.tell(applications.findOfChair(chair, application)))
                .forEach((Told told) ->
                        found.put(told.entry().code(), told.finding().outcome()));
        return found;
    }

    @Test
    void without_a_record_the_words_count_and_an_official_looks_and_with_one_the_record_counts() {
        UUID id = subsidies.milk(chair, cooperative, "KZ-C-1");
        assertThat(outcomes(id)).containsEntry("M4", Outcome.MET).containsEntry("M4_RECORD", Outcome.TO_CHECK);
        assertThat(signedIn(cooperative.chair())
                        .get("/cabinet/applications/" + id + "/check?lang=ru")
                        .body())
                .contains("Пока неизвестно: на портале нет сведений о заключении комиссии")
                .doesNotContain("??");

        record(LocalDate.of(2026, 2, 3), false);
        assertThat(outcomes(id)).containsEntry("M4", Outcome.NOT_MET).containsEntry("M4_RECORD", Outcome.MET);
        record(LocalDate.of(2026, 3, 3), true);
        assertThat(outcomes(id))
                .containsEntry("M4", Outcome.MET)
                .containsEntry("M4_AGE", Outcome.MET)
                .containsEntry("M4_STANDS", Outcome.MET);
    }

    @Test
    void a_record_too_old_by_a_day_does_not_count_although_younger_words_are_typed() {
        UUID id = subsidies.milk(chair, cooperative, "KZ-C-2");
        record(LocalDate.of(2023, 11, 23), true);
        assertThat(outcomes(id)).as("three years to the day").containsEntry("M4_AGE", Outcome.MET);
        cooperative = cooperative();
        chair = people.actor(cooperative.chair());
        UUID old = subsidies.milk(chair, cooperative, "KZ-C-3");
        record(LocalDate.of(2023, 11, 22), true);
        assertThat(outcomes(old)).containsEntry("M4_AGE", Outcome.NOT_MET);
    }

    @Test
    void it_is_withdrawn_after_the_hearing_and_then_nothing_is_handed_in() {
        UUID id = subsidies.milk(chair, cooperative, "KZ-C-4");
        Conclusion given = record(LocalDate.of(2026, 2, 3), true);
        conclusions.tell(
                official, given.getId(), UUID.randomUUID(), version(), RevocationGround.CAPACITY, "Пункт жабылған.");
        object("Пункт жөндеуде, жұмысы келесі аптада басталады.");
        clock.set(LocalDate.of(2026, 11, 26));
        conclusions.decide(
                official, given.getId(), UUID.randomUUID(), version(), ConclusionStep.REVOCATION, "Пункт жабық.");
        assertThat(outcomes(id)).containsEntry("M4_STANDS", Outcome.NOT_MET);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> subsidies.handedIn(chair, id, clock.instant()))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("application.error.rules"));
    }

    @Test
    void of_one_day_that_which_was_written_down_later_counts_and_the_other_leads_no_further() {
        UUID id = subsidies.milk(chair, cooperative, "KZ-C-5");
        LocalDate day = LocalDate.of(2026, 3, 3);
        Conclusion first = record(day, true);
        record(day, false);
        assertThat(outcomes(id)).containsEntry("M4", Outcome.NOT_MET);
        Conclusion earlier = conclusions.find(official, first.getId());
        assertThat(earlier.on(day)).isEqualTo(ConclusionState.REPLACED);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> conclusions.tell(
                        official,
                        first.getId(),
                        UUID.randomUUID(),
                        earlier.getVersion(),
                        RevocationGround.CAPACITY,
                        "Пункт жабылған."))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("commission.error.turn"));
        record(day.minusDays(1), true);
        assertThat(outcomes(id)).as("one of an earlier day comes late").containsEntry("M4", Outcome.NOT_MET);
        record(day, true);
        assertThat(outcomes(id)).containsEntry("M4", Outcome.MET);
        assertThat(signedIn(oblast)
                        .get("/office/cooperatives/" + cooperative.id() + "/conclusion?lang=ru")
                        .body())
                .containsOnlyOnce("Последнее заключение")
                .contains("учитывается более позднее", "Портал учитывает заключение с более поздним днём")
                .doesNotContain("??");
    }

    @Test
    void one_number_of_a_day_is_one_however_it_is_typed() {
        LocalDate day = LocalDate.of(2026, 3, 3);
        conclusions.record(official, cooperative.id(), UUID.randomUUID(), given("АК-50", day, true));
        for (String same : List.of("ак-50", "AK-50", "АК -50", "№ АК–50")) {
            refusedField("commission.error.known", given(same, day, false));
        }
        conclusions.record(official, cooperative.id(), UUID.randomUUID(), given("АК-5-0", day, true));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .as("the database holds the last word")
                .isThrownBy(() -> jdbc.sql(
                                "update commission_conclusion set document = 'ak - 50' where document = 'АК-5-0'")
                        .update());
    }

    @Test
    void no_conclusion_is_older_than_the_co_operative() {
        jdbc.sql("update cooperative set registered_on = '2026-10-02' where id = ?")
                .param(cooperative.id())
                .update();
        refusedField("commission.error.before-registration", given("7", LocalDate.of(2026, 10, 1), true));
        conclusions.record(official, cooperative.id(), UUID.randomUUID(), given("7", LocalDate.of(2026, 10, 2), true));
    }

    @Test
    void what_was_entered_by_mistake_a_second_official_takes_back_and_what_it_had_replaced_counts_again() {
        UUID id = subsidies.milk(chair, cooperative, "KZ-C-9");
        Conclusion right = record(LocalDate.of(2026, 3, 3), true);
        record(LocalDate.of(2026, 9, 1), false);
        assertThat(outcomes(id)).containsEntry("M4", Outcome.NOT_MET);
        assertThat(signedIn(cooperative.chair())
                        .get("/cabinet/applications/" + id + "/check?lang=ru")
                        .body())
                .as("the rule names the conclusion that it read")
                .contains("Учтена запись портала: № " + newest().getDocument() + ", 1 сентября 2026 года")
                .doesNotContain("??");

        PlainBrowser first = signedIn(oblast);
        first.get("/office?lang=ru");
        String page = "/office/conclusions/" + newest().getId() + "/cancellation";
        assertThat(first.get("/office/cooperatives/" + cooperative.id() + "/conclusion")
                        .body())
                .contains(page);
        assertThat(first.get(page).body()).contains("другой сотрудник").doesNotContain("name=\"reason\"", "??");
        Someone other = people.official(Places.AKMOLA);
        PlainBrowser second = signedIn(other);
        second.get("/office?lang=ru");
        var typed = new HashMap<>(Map.of(
                "_owner", other.id().toString(),
                "once", UUID.randomUUID().toString(),
                "version", String.valueOf(version()),
                "reason", "қате"));
        assertThat(second.press(page, page, typed).body()).contains("id=\"reason-error\"");
        typed.put("reason", "Басқа кооперативтің қорытындысы енгізілген.");
        assertThat(second.press(page, page, typed).body())
                .contains("внесено по ошибке, не учитывается", "Басқа кооперативтің қорытындысы")
                .doesNotContain("??");
        assertThat(conclusions.find(official, right.getId()).on(clock.today())).isEqualTo(ConclusionState.STANDS);
        assertThat(outcomes(id)).containsEntry("M4", Outcome.MET);
        assertThat(signedIn(cooperative.chair())
                        .get("/cabinet/cooperatives/" + cooperative.id() + "/conclusion?lang=ru")
                        .body())
                .contains("Снято как внесённое по ошибке", "Каждый год комиссия проводит мониторинг")
                .doesNotContain("??");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'commission.cancelled' and account_id = ?")
                        .param(other.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        conclusions.record( // the paper itself can be entered where it belongs, and anew
                official,
                cooperative.id(),
                UUID.randomUUID(),
                given(newest().getDocument(), newest().getGivenOn(), true));
    }

    @Test
    void the_page_asks_to_vouch_for_namesakes_once_they_are_met_and_the_record_says_so() {
        PlainBrowser office = signedIn(oblast);
        String made = "/office/cooperatives/" + cooperative.id() + "/conclusion/new";
        assertThat(office.get(made + "?lang=ru").body()).doesNotContain("name=\"vouched\"");
        var typed = new HashMap<>(Map.of(
                "_owner", oblast.id().toString(),
                "once", UUID.randomUUID().toString(),
                "programme", "MILK",
                "document", "7",
                "day", "03.03.2026",
                "specialists", "Ким Виктория, маман\nКим Виктория, зоотехник\nРахымов Данияр, маман",
                "positive", "true"));
        assertThat(office.press(made, made, typed).body())
                .contains("В двух строках, похоже, один человек", "name=\"vouched\"")
                .doesNotContain("??");
        typed.put("vouched", "true");
        assertThat(office.press(made, made, typed).body())
                .contains("имена одинаковые, но это разные люди")
                .doesNotContain("??");
    }

    @Test
    void nothing_is_concluded_of_a_claimed_registration_and_nothing_that_nobody_sees_is_a_number_or_a_reason() {
        Made claimed = cooperatives.claimed(Places.ZERENDI_VILLAGE, 3);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> conclusions.record(
                        official, claimed.id(), UUID.randomUUID(), given("8", LocalDate.of(2026, 3, 3), true)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("commission.error.not-active"));
        String made = "/office/cooperatives/" + cooperative.id() + "/conclusion/new";
        PlainBrowser office = signedIn(oblast);
        var typed = new HashMap<>(Map.of(
                "_owner", oblast.id().toString(),
                "once", UUID.randomUUID().toString(),
                "programme", "MILK",
                "document", "\u200b\u00a0",
                "day", "01.01.0001",
                "specialists", THREE,
                "positive", "true"));
        assertThat(office.press(made, made, typed).body()).contains("id=\"document-error\"", "id=\"day-error\"");
        Conclusion given = record(LocalDate.of(2026, 2, 3), true);
        String step = "/office/conclusions/" + given.getId() + "/preliminary";
        var reason = Map.of(
                "_owner", oblast.id().toString(),
                "once", UUID.randomUUID().toString(),
                "version", String.valueOf(version()),
                "ground", "CAPACITY",
                "reason", "жоқ" + "\u200b".repeat(30));
        assertThat(office.press(step, step, reason).body()).contains("id=\"reason-error\"");
    }

    /** What the list of the office says of the co-operative. */
    private String line(PlainBrowser office) {
        String list = office.get("/office/conclusions").body();
        return list.substring(list.indexOf(cooperative.id().toString())).split("</tr>", 2)[0];
    }

    @Test
    void a_withdrawal_waits_for_the_chair_the_objection_is_seen_in_the_list_and_what_was_said_stays_to_be_read() {
        Conclusion given = record(LocalDate.of(2026, 2, 3), true);
        PlainBrowser office = signedIn(oblast);
        PlainBrowser chairs = signedIn(cooperative.chair());
        String objection = "/cabinet/cooperatives/" + cooperative.id() + "/conclusion/objection";
        assertThat(chairs.get("/cabinet?lang=ru").body()).doesNotContain(objection);
        conclusions.tell(
                official, given.getId(), UUID.randomUUID(), version(), RevocationGround.CAPACITY, "Пункт жабылған.");
        assertThat(chairs.get("/cabinet").body())
                .contains(objection, "могут отозвать", "25 ноября 2026")
                .doesNotContain("??");
        office.get("/office?lang=ru");
        assertThat(line(office)).contains("идёт заслушивание перед отзывом");
        object("Пункт жөндеуде, жұмысы келесі аптада басталады.");
        assertThat(chairs.get("/cabinet").body()).doesNotContain(objection);
        assertThat(line(office)).contains("кооператив возразил");
        conclusions.decide(
                official, given.getId(), UUID.randomUUID(), version(), ConclusionStep.KEEPING, "Пункт ашылды.");
        assertThat(line(office)).contains("действует").doesNotContain("заслушивание");
        assertThat(office.get("/office/cooperatives/" + cooperative.id() + "/conclusion")
                        .body())
                .contains("Пункт жабылған.", "Пункт жөндеуде", "Пункт ашылды.")
                .doesNotContain("??");
    }

    @Test
    void while_the_co_operative_is_heard_no_other_conclusion_takes_the_place_of_the_last() {
        Conclusion given = record(LocalDate.of(2026, 2, 3), true);
        conclusions.tell(
                official, given.getId(), UUID.randomUUID(), version(), RevocationGround.CAPACITY, "Пункт жабылған.");
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> record(LocalDate.of(2026, 2, 3), false))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("commission.error.heard"));
        conclusions.decide(
                official, given.getId(), UUID.randomUUID(), version(), ConclusionStep.KEEPING, "Пункт ашылды.");
        assertThat(record(LocalDate.of(2026, 2, 3), false).isPositive()).isFalse();
    }

    @Test
    void an_objection_is_to_what_was_read_and_not_to_what_was_told_anew_meanwhile() {
        Conclusion given = record(LocalDate.of(2026, 2, 3), true);
        String reason = "Пункт жабылған, сүт қабылданбайды.";
        conclusions.tell(official, given.getId(), UUID.randomUUID(), version(), RevocationGround.CAPACITY, reason);
        PlainBrowser chairs = signedIn(cooperative.chair());
        chairs.get("/cabinet?lang=ru");
        String page = "/cabinet/cooperatives/" + cooperative.id() + "/conclusion/objection";
        String first = chairs.get(page).body();
        var typed = new HashMap<>(Map.of(
                "_owner", cooperative.chair().id().toString(),
                "conclusion", PlainBrowser.hidden(first, "conclusion"),
                "version", String.valueOf(version()),
                "words", "Пункт жөндеуде, жұмысы келесі аптада басталады."));
        conclusions.decide(official, given.getId(), UUID.randomUUID(), version(), ConclusionStep.KEEPING, "Ашылды.");
        conclusions.tell(
                official, given.getId(), UUID.randomUUID(), version(), RevocationGround.CAPACITY, "Қуаты жетпейді.");

        assertThat(chairs.press(page, page, typed).body())
                .as("the other tab shows what was told anew, with the words that were typed")
                .contains("Қуаты жетпейді.", "Пункт жөндеуде")
                .doesNotContain("??");
        assertThat(newest().getPreliminary().objection()).isNull();

        assertThat(chairs.get(page).body()).contains("data-now value=\"" + version() + "\"");
        typed.put("version", String.valueOf(version()));
        typed.put("conclusion", UUID.randomUUID().toString());
        chairs.press(page, page, typed);
        assertThat(newest().getPreliminary().objection()).as("of no conclusion").isNull();
        typed.put("conclusion", given.getId().toString());
        assertThat(chairs.press(page, page, typed).body())
                .contains("Пункт жөндеуде", "Возражение отправлено")
                .doesNotContain("??");
        assertThat(newest().getPreliminary().objection()).startsWith("Пункт жөндеуде");
    }

    @Test
    void a_conclusion_goes_with_the_seat_of_its_co_operative_in_the_list_as_on_its_page() {
        record(LocalDate.of(2026, 2, 3), true);
        jdbc.sql("update cooperative set seat_code = ?, oblast_code = ?, district_code = ? where id = ?")
                .params(Places.SAIRAM_KARAMURT, Places.TURKISTAN, Places.SAIRAM, cooperative.id())
                .update();
        String here = cooperative.id().toString();
        assertThat(signedIn(oblast).get("/office/conclusions").body()).doesNotContain(here);
        PlainBrowser other = signedIn(people.official(Places.TURKISTAN));
        assertThat(other.get("/office/conclusions").body()).contains(here);
        assertThat(other.get("/office/cooperatives/" + here + "/conclusion?lang=ru")
                        .body())
                .contains("Последнее заключение")
                .doesNotContain("??");
    }

    @Test
    void the_list_leads_to_where_a_first_conclusion_is_written_down() {
        PlainBrowser office = signedIn(oblast);
        assertThat(office.get("/office/conclusions?lang=ru").body())
                .contains("/office/cooperatives?state=ACTIVE\"", "Выбрать кооператив")
                .doesNotContain("??");
        assertThat(office.get("/office/cooperatives?state=ACTIVE").body()).contains("<h1");
        assertThat(office.get("/office/cooperatives/" + cooperative.id()).body())
                .contains("/office/cooperatives/" + cooperative.id() + "/conclusion\"");
    }

    @Test
    void an_auditor_reads_them_and_acts_nowhere() {
        record(LocalDate.of(2026, 2, 3), true);
        PlainBrowser auditor = signedIn(people.auditor());
        String here = "/office/cooperatives/" + cooperative.id() + "/conclusion";
        assertThat(auditor.get("/office/conclusions?lang=ru").body())
                .contains(cooperative.id().toString())
                .doesNotContain("Выбрать кооператив", "??");
        assertThat(auditor.get(here).body())
                .contains("действует", newest().getDocument())
                .doesNotContain("/office/conclusions/" + newest().getId(), here + "/new", "??");
        assertThat(auditor.get(here + "/new").statusCode()).isEqualTo(404);
    }

    @Test
    void others_see_none_of_it() {
        record(LocalDate.of(2026, 2, 3), true);
        UUID given = newest().getId();
        for (String elsewhere : List.of(Places.TURKISTAN, Places.ZERENDI)) {
            Actor other = people.actor(people.official(elsewhere));
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> conclusions.of(other, cooperative.id()));
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> conclusions.find(other, given));
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> conclusions.record(
                            other, cooperative.id(), UUID.randomUUID(), given("8", LocalDate.of(2026, 3, 3), true)));
        }
        Actor member = people.actor(cooperative.member());
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> own.ofChair(member, cooperative.id()));
        assertThat(signedIn(people.official(Places.TURKISTAN))
                        .get("/office/conclusions")
                        .body())
                .doesNotContain(cooperative.id().toString());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> conclusions.record(
                        official,
                        cooperative.id(),
                        UUID.randomUUID(),
                        new GivenConclusion("P08", "8", LocalDate.of(2026, 3, 3), THREE, true, false)));
    }

    @Test
    void of_two_who_decide_at_once_one_is_told() throws Exception {
        Conclusion given = record(LocalDate.of(2026, 2, 3), true);
        int shown = version();
        Actor second = people.actor(people.official(Places.AKMOLA));
        var raced = meanwhile.meanwhile(
                () -> conclusions.tell(
                        official, given.getId(), UUID.randomUUID(), shown, RevocationGround.CAPACITY, "Бірінші."),
                () -> {
                    conclusions.tell(
                            second, given.getId(), UUID.randomUUID(), shown, RevocationGround.CAPACITY, "Екінші.");
                    return true;
                });
        assertThat(Interleaving.failure(raced)).isInstanceOf(StaleEditException.class);
        assertThat(newest().getPreliminary().reason()).isEqualTo("Бірінші.");
    }

    @Test
    void the_pages_lead_through_a_year() {
        PlainBrowser office = signedIn(oblast);
        String home = "/office/cooperatives/" + cooperative.id() + "/conclusion";
        assertThat(office.get("/office/cooperatives/" + cooperative.id() + "?lang=ru")
                        .body())
                .contains(home + "\"")
                .doesNotContain("??");
        assertThat(office.get(home).body()).contains(home + "/new").doesNotContain("??");
        var typed = new HashMap<>(Map.of(
                "_owner", oblast.id().toString(),
                "once", UUID.randomUUID().toString(),
                "programme", "MILK",
                "document", "7-2025",
                "day", "12.03.2025",
                "specialists", "Сейтов А.",
                "positive", "true"));
        assertThat(office.press(home + "/new", home + "/new", typed).body())
                .contains("Укажите не меньше трёх специалистов", "value=\"7-2025\"")
                .doesNotContain("??");
        typed.put("specialists", THREE);
        assertThat(office.press(home + "/new", home + "/new", typed).body())
                .contains("Внесено", "12 марта 2028", "мониторинг этого года не завершён")
                .doesNotContain("??");
        String notice = "/office/conclusions/" + newest().getId() + "/notice";
        assertThat(office.get(notice).body()).contains("14 календарных дней").doesNotContain("??");
        var step = new HashMap<>(Map.of(
                "_owner", oblast.id().toString(),
                "once", UUID.randomUUID().toString(),
                "version", String.valueOf(version())));
        assertThat(office.press(notice, notice, step).body()).contains("id=\"day-error\"");
        step.put("day", "20.11.2026");
        assertThat(office.press(notice, notice, step).body())
                .contains("Последний день, чтобы отправить документы", "4 декабря 2026")
                .contains("документы на портале ещё не считаются опоздавшими", "7 декабря 2026")
                .doesNotContain("??");
        assertThat(office.get("/office/conclusions").body())
                .contains(cooperative.id().toString())
                .doesNotContain("??");

        PlainBrowser chairs = signedIn(cooperative.chair());
        assertThat(chairs.get("/cabinet?lang=ru").body())
                .contains("/cabinet/cooperatives/" + cooperative.id() + "/conclusion");
        assertThat(chairs.get("/cabinet/cooperatives/" + cooperative.id()).body())
                .contains("/cabinet/cooperatives/" + cooperative.id() + "/conclusion\"");
        assertThat(chairs.get("/cabinet/cooperatives/" + cooperative.id() + "/conclusion")
                        .body())
                .contains("12 марта 2028", "4 декабря 2026", "порядок самого портала")
                .doesNotContain("??", "/objection");
        conclusions.tell(
                official, newest().getId(), UUID.randomUUID(), version(), RevocationGround.CAPACITY, "Пункт жабылған.");
        assertThat(chairs.get("/cabinet/cooperatives/" + cooperative.id() + "/conclusion/objection")
                        .body())
                .contains("Пункт жабылған.", "25 ноября 2026")
                .doesNotContain("??");
    }

    /** Presses a step on the page of it, as the office fills it in. */
    private String step(PlainBrowser office, String step, Map<String, String> fields) {
        String page = "/office/conclusions/" + newest().getId() + "/" + step;
        assertThat(office.get(page).body()).contains("<form").doesNotContain("??");
        var typed = new HashMap<>(fields);
        typed.putAll(Map.of(
                "_owner", oblast.id().toString(),
                "once", UUID.randomUUID().toString(),
                "version", String.valueOf(version())));
        return office.press(page, page, typed).body();
    }

    @Test
    void the_pages_confirm_a_year_and_keep_a_conclusion_after_a_hearing() {
        record(LocalDate.of(2025, 3, 12), true);
        PlainBrowser office = signedIn(oblast);
        office.get("/office?lang=ru");
        step(office, "notice", Map.of("day", "20.11.2026"));
        assertThat(step(office, "receipt", Map.of("day", "19.11.2026"))).contains("id=\"day-error\"", "19.11.2026");
        assertThat(step(office, "receipt", Map.of("day", "20.11.2026")))
                .contains("27 ноября 2026")
                .doesNotContain("На портале документы не опаздывают", "??");
        assertThat(step(office, "confirmation", Map.of())).contains("id=\"day-error\"");
        assertThat(step(office, "confirmation", Map.of("day", "23.11.2026")))
                .doesNotContain("мониторинг этого года не завершён", "??");
        assertThat(newest().getCheck().confirmedOn()).isEqualTo("2026-11-23");

        String why = "Қабылдау пункті жабылған, сүт қабылданбайды.";
        assertThat(step(office, "preliminary", Map.of("reason", why))).contains("id=\"ground-error\"", why);
        step(office, "preliminary", Map.of("ground", "CAPACITY", "reason", why));
        assertThat(step(office, "keeping", Map.of("reason", "қысқа"))).contains("id=\"reason-error\"", "қысқа");
        String kept = "Пункт жөнделді, сүт қайтадан қабылданады.";
        assertThat(step(office, "keeping", Map.of("reason", kept)))
                .contains(why, kept, "действует")
                .doesNotContain("??");
        assertThat(newest().getPreliminary()).isNull();
    }

    @Test
    void a_day_that_becomes_a_day_off_moves_the_days_of_a_running_hearing() {
        Conclusion given = record(LocalDate.of(2026, 2, 3), true);
        conclusions.tell(
                official, given.getId(), UUID.randomUUID(), version(), RevocationGround.CAPACITY, "Пункт жабылған.");
        assertThat(newest().getPreliminary().days().from()).isEqualTo("2026-11-26");
        Someone administrator = people.administrator();
        PlainBrowser browser = signedIn(administrator);
        String year = "/admin/calendar/2026";
        var day = Map.of(
                "_owner", administrator.id().toString(),
                "day", "2026-11-24",
                "kind", "DAY_OFF",
                "noteKk", "демалыс",
                "noteRu", "выходной");
        browser.press(year, year, day);
        assertThat(newest().getPreliminary().days().objectUntil()).isEqualTo("2026-11-26");
        assertThat(newest().getPreliminary().days().from()).isEqualTo("2026-11-27");
        browser.press(
                year, year + "/remove", Map.of("_owner", administrator.id().toString(), "day", "2026-11-24"));
        assertThat(newest().getPreliminary().days().from()).isEqualTo("2026-11-26");
    }
}
