package kz.yntymaq.application.form;

import static kz.yntymaq.support.PlainBrowser.hidden;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.submission.Submission;
import kz.yntymaq.commission.Conclusions;
import kz.yntymaq.commission.GivenConclusion;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Helpers;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.ReadyDrafts;
import kz.yntymaq.support.Subsidies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known of an applicant stands in the fields of a new page, marked, and is no answer before it is saved. */
@PortalTest
class KnownAnswersTest {

    private static final String PROFILE = "Заполнено из вашего профиля";
    private static final String REGISTER = "Заполнено из реестра кооперативов";
    private static final String EARLIER = "Заполнено из заявки";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Fixtures cooperatives;

    @Autowired
    Applications applications;

    @Autowired
    Submission submission;

    @Autowired
    Subsidies subsidies;

    @Autowired
    Conclusions conclusions;

    @Autowired
    JdbcClient jdbc;

    private UUID begun(Someone person, UUID applicant, String programme) {
        return applications.startOrContinue(people.actor(person), applicant, programme);
    }

    private PlainBrowser browser(Someone person) {
        var browser = new PlainBrowser(port);
        browser.signIn(person);
        return browser;
    }

    private static String page(PlainBrowser browser, UUID id, String section) {
        return browser.get(address(id, section) + "?lang=ru").body();
    }

    private static String address(UUID id, String section) {
        return "/cabinet/applications/" + id + "/" + section;
    }

    private static void save(PlainBrowser browser, Someone owner, UUID id, String section, Map<String, String> typed) {
        String page = page(browser, id, section);
        var fields = new HashMap<>(typed);
        fields.put("_csrf", hidden(page, "_csrf"));
        fields.put("_owner", owner.id().toString());
        fields.put("version", page.replaceFirst("(?s).*name=\"version\"[^>]* value=\"(\\d+)\".*", "$1"));
        assertThat(browser.post(address(id, section), fields).body()).doesNotContain("govuk-error-summary");
    }

    private String answers(UUID id) {
        return jdbc.sql("select answers::text from loan_application where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private void lives(Someone person, String village) {
        jdbc.sql("update account set village_code = ? where id = ?")
                .params(village, person.id())
                .update();
    }

    private void says(Someone person, String kind) {
        jdbc.sql("""
                insert into farmer_profile (account_id, kind, registered_since, produces, changed_at)
                values (?, ?, date '2019-05-01', 'Бал', now())""").params(person.id(), kind).update();
    }

    @Test
    void what_a_person_said_in_the_profile_is_filled_in_and_marked_corrected_and_kept() {
        Someone person = people.villager(Places.ZERENDI_VILLAGE);
        says(person, "UNEMPLOYED");
        UUID id = begun(person, person.id(), "AAP");
        PlainBrowser browser = browser(person);
        String page = page(browser, id, "person");
        assertThat(page)
                .contains("name=\"village\" value=\"" + Places.ZERENDI_VILLAGE + "\"", "value=\"01.05.2019\"")
                .containsPattern("<option value=\"UNEMPLOYED\"[^>]*selected");
        assertThat(page.split(PROFILE, -1)).hasSize(4);
        assertThat(answers(id)).as("nothing is answered by looking").isEqualTo("{}");

        save(
                browser,
                person,
                id,
                "person",
                Map.of("category", "INFORMAL", "village", Places.ZERENDI_AIDARLY, "registered_since", ""));
        assertThat(answers(id))
                .contains("INFORMAL", Places.ZERENDI_AIDARLY)
                .doesNotContain("REGISTERED_SINCE", Places.ZERENDI_VILLAGE);
        assertThat(page(browser, id, "person")).contains(Places.ZERENDI_AIDARLY).doesNotContain(PROFILE, "01.05.2019");
    }

    @Test
    void what_no_question_takes_is_left_out() {
        Someone person = people.villager(Places.ZERENDI_VILLAGE);
        lives(person, Places.MAKINSK_TOWN);
        says(person, "PEASANT_FARM");
        UUID id = begun(person, person.id(), "AAP");
        assertThat(page(browser(person), id, "person").split(PROFILE, -1))
                .as("the day alone: a town is no village, a farm no category")
                .hasSize(2);
    }

    @Test
    void what_was_typed_and_refused_is_not_called_known() {
        Someone person = people.villager(Places.ZERENDI_VILLAGE);
        says(person, "OTHER");
        UUID id = begun(person, person.id(), "AAP");
        PlainBrowser browser = browser(person);
        String page = page(browser, id, "person");
        String refused = browser.post(
                        address(id, "person"),
                        Map.of(
                                "_csrf",
                                hidden(page, "_csrf"),
                                "_owner",
                                person.id().toString(),
                                "version",
                                "0",
                                "village",
                                Places.ZERENDI_VILLAGE,
                                "registered_since",
                                "кеше"))
                .body();
        assertThat(refused).contains("value=\"кеше\"");
        assertThat(refused.split(PROFILE, -1)).as("the village alone").hasSize(2);
    }

    @Test
    void another_application_takes_what_lasts_from_the_last_one_and_nothing_over_what_was_saved() {
        Someone chair = people.villager();
        List<UUID> others = List.of(people.villager().id(), people.villager().id());
        UUID first = new ReadyDrafts(jdbc)
                .make(1, chair.id(), others, Places.ZERENDI_VILLAGE, new BigDecimal("9000000"))
                .get(0);
        var sent = applications.findOfChair(people.actor(chair), first);
        String number = submission.submit(people.actor(chair), first, UUID.randomUUID(), sent.getVersion());

        UUID second = begun(chair, sent.getApplicantId(), "AAL");
        PlainBrowser browser = browser(chair);
        assertThat(page(browser, second, "cooperative"))
                .contains(EARLIER + " № " + number, Places.ZERENDI_VILLAGE)
                .doesNotContain(PROFILE);
        assertThat(page(browser, second, "purpose").split(EARLIER, -1))
                .as("the direction, not what was bought for")
                .hasSize(2);
        assertThat(page(browser, second, "purpose")).doesNotContain("Сепаратор");
        assertThat(page(browser, second, "amount")).doesNotContain(EARLIER);
        assertThat(page(browser, second, "plan").split(EARLIER, -1)).hasSizeGreaterThan(3);
        assertThat(answers(second)).isEqualTo("{}");

        save(
                browser,
                chair,
                second,
                "plan",
                Map.of("jobs_now", "77", "jobs_planned", "", "sales[0].product", "", "plan", ""));
        assertThat(page(browser, second, "plan")).contains("value=\"77\"").doesNotContain(EARLIER);
        assertThat(answers(second)).isEqualTo("{\"JOBS_NOW\": \"77\"}");
    }

    @Test
    void a_co_operative_is_told_of_by_the_register_and_never_by_its_chair_or_another_applicant() {
        Made cooperative = cooperatives.active(Places.ZERENDI_VILLAGE);
        lives(cooperative.chair(), Places.BURABAY_KATARKOL);
        says(cooperative.chair(), "UNEMPLOYED");
        UUID id = begun(cooperative.chair(), cooperative.id(), "AA");
        assertThat(page(browser(cooperative.chair()), id, "cooperative"))
                .contains(REGISTER, "name=\"village\" value=\"" + Places.ZERENDI_VILLAGE + "\"")
                .doesNotContain(PROFILE, EARLIER, Places.BURABAY_KATARKOL);
        UUID own = begun(cooperative.chair(), cooperative.chair().id(), "AALM");
        assertThat(page(browser(cooperative.chair()), own, "person"))
                .contains(REGISTER)
                .doesNotContain(EARLIER);
    }

    @Test
    void the_members_are_filled_in_for_the_chair_and_not_shown_to_a_helper() {
        Made cooperative = cooperatives.active(Places.ZERENDI_VILLAGE);
        UUID id = begun(cooperative.chair(), cooperative.id(), "MILK");
        String member = cooperative.member().name().full();
        assertThat(page(browser(cooperative.chair()), id, "members")).contains(REGISTER, member);

        Someone helper = people.villager();
        var helpers = new Helpers(jdbc, port);
        UUID mandate = helpers.mandate(cooperative.chair(), helper, Power.PREPARE, cooperative.id());
        PlainBrowser acting = helpers.acting(helper, mandate);
        assertThat(page(acting, id, "cooperative")).contains(REGISTER);
        assertThat(page(acting, id, "members")).doesNotContain(REGISTER, member);
    }

    private HashMap<String, String> members(String... nameAndProduct) {
        var fields = new HashMap<String, String>();
        for (int n = 0; n < nameAndProduct.length / 2; n++) {
            String row = "members[" + n + "].";
            fields.put(row + "name", nameAndProduct[2 * n]);
            fields.put(row + "product", nameAndProduct[2 * n + 1]);
            fields.put(row + "volume", "10");
            fields.put(row + "unit", "TONNE");
        }
        return fields;
    }

    private String saved(PlainBrowser browser, Someone owner, UUID id, Map<String, String> typed) {
        String page = page(browser, id, "cooperative");
        var fields = new HashMap<>(typed);
        fields.put("village", Places.ZERENDI_VILLAGE);
        fields.put("_csrf", hidden(page, "_csrf"));
        fields.put("_owner", owner.id().toString());
        fields.put("version", page.replaceFirst("(?s).*name=\"version\"[^>]* value=\"(\\d+)\".*", "$1"));
        return browser.post(address(id, "cooperative"), fields).body();
    }

    @Test
    void two_namesakes_bring_one_product_each_and_one_member_brings_it_once() {
        Made cooperative = cooperatives.active(Places.ZERENDI_VILLAGE);
        Someone chair = cooperative.chair();
        String name = cooperative.member().name().full();
        UUID id = begun(chair, cooperative.id(), "AA");
        PlainBrowser browser = browser(chair);
        assertThat(saved(browser, chair, id, members(name, "Сүт", name, "сүт")))
                .contains("#members1.name", "govuk-error-summary");
        assertThat(answers(id)).doesNotContain("Сүт");

        jdbc.sql(
                        "update account a set family_name = b.family_name, given_name = b.given_name, patronymic = b.patronymic"
                                + " from account b where a.id = ? and b.id = ?")
                .params(cooperative.members().get(2).id(), cooperative.member().id())
                .update();
        assertThat(saved(browser, chair, id, members(name, "Сүт", name, "сүт", name, "Сүт")))
                .as("they are two, not three")
                .contains("#members2.name")
                .doesNotContain("#members1.name");
        assertThat(saved(browser, chair, id, members(name, "Сүт", name, "сүт"))).doesNotContain("govuk-error-summary");
        assertThat(answers(id)).contains("Сүт", "сүт");
    }

    @Test
    void a_namesake_whom_the_register_does_not_know_is_entered_where_the_applicant_vouches() {
        Made cooperative = cooperatives.active(Places.ZERENDI_VILLAGE);
        Someone chair = cooperative.chair();
        String name = cooperative.member().name().full();
        UUID id = begun(chair, cooperative.id(), "AA");
        PlainBrowser browser = browser(chair);
        String tick = "name=\"members[1].namesake\"";
        assertThat(page(browser, id, "cooperative")).doesNotContain("namesake\"");
        assertThat(saved(browser, chair, id, members(name, "Сүт", name, "сүт")))
                .contains("Если это тёзка, подтвердите ниже", tick)
                .doesNotContain("name=\"members[0].namesake\"", "??");
        var vouched = members(name, "Сүт", name, "сүт");
        vouched.put("members[1].namesake", "true");
        assertThat(saved(browser, chair, id, vouched)).doesNotContain("govuk-error-summary");
        assertThat(answers(id)).contains("\"NAMESAKE\"", "сүт");
        assertThat(page(browser, id, "cooperative")).as("it stays to be read").contains(tick);
    }

    @Test
    void a_list_of_members_that_differs_from_the_register_is_told_so() {
        Made cooperative = cooperatives.active(Places.ZERENDI_VILLAGE);
        Someone chair = cooperative.chair();
        String member = cooperative.member().name().full();
        UUID first = begun(chair, cooperative.id(), "AA");
        PlainBrowser browser = browser(chair);
        saved(browser, chair, first, members(member, "Бал", "Бөтен Адам", "Сүт"));
        String shown = page(browser, first, "cooperative");
        assertThat(shown)
                .contains("Нет в реестре кооператива: Бөтен Адам.")
                .containsPattern("В реестре есть ещё: [^<]*" + chair.name().full());
    }

    @Test
    void the_register_says_who_the_members_are_and_an_earlier_application_what_they_have() {
        Made cooperative = cooperatives.active(Places.ZERENDI_VILLAGE);
        Someone chair = cooperative.chair();
        String member = cooperative.member().name().full();
        UUID first = subsidies.milk(people.actor(chair), cooperative, "KZ-ESF-777");
        jdbc.sql("""
                        update loan_application set answers = jsonb_set(answers, '{MEMBERS}', answers -> 'MEMBERS'
                          || jsonb_build_array(jsonb_set(jsonb_set(answers -> 'MEMBERS' -> 0, '{NAME}', to_jsonb(?::text)), '{COWS}', '"34"')))
                         where id = ?""").params(member, first).update();
        subsidies.handedIn(people.actor(chair), first, Instant.parse("2026-11-23T04:00:00Z"));

        UUID second = begun(chair, cooperative.id(), "MILK");
        assertThat(page(browser(chair), second, "members"))
                .contains(
                        EARLIER,
                        "value=\"34\"",
                        "value=\"" + member + "\"",
                        "value=\"" + chair.name().full() + "\"")
                .as("who is no member, and what one is told of by another's row")
                .doesNotContain("Сейтова А.", "value=\"12\"");
    }

    @Test
    void the_rules_beside_a_page_read_what_is_known_before_anything_is_typed() {
        Made cooperative = cooperatives.active(Places.ZERENDI_VILLAGE);
        UUID id = begun(cooperative.chair(), cooperative.id(), "AA");
        assertThat(page(browser(cooperative.chair()), id, "cooperative"))
                .containsPattern("(?s)Проект в селе или малом городе</strong>.{0,400}выполнено")
                .contains("По тому, что написано сейчас");
        assertThat(answers(id)).isEqualTo("{}");
    }

    @Test
    void what_the_commission_concluded_stands_on_record_and_what_is_told_otherwise_is_called_so() {
        Made cooperative = cooperatives.active(Places.ZERENDI_VILLAGE);
        conclusions.record(
                people.actor(people.official(Places.AKMOLA)),
                cooperative.id(),
                UUID.randomUUID(),
                new GivenConclusion(
                        "MILK",
                        "АК-90",
                        LocalDate.of(2026, 11, 23),
                        "Сәдуақасов Мұрат, бас маман\nКим Виктория, маман\nОспанов Болат, маман",
                        true,
                        false));
        UUID id = begun(cooperative.chair(), cooperative.id(), "MILK");
        PlainBrowser browser = browser(cooperative.chair());
        assertThat(page(browser, id, "conclusion"))
                .contains("Заполнено из записи портала", "Это заключение № АК-90, 23 ноября 2026")
                .doesNotContain("name=\"conclusion_day\"");
        save(browser, cooperative.chair(), id, "conclusion", Map.of("positive", "true", "suspended", "false"));
        assertThat(page(browser, id, "conclusion"))
                .contains("name=\"conclusion_day\" value=\"23.11.2026\"", "Заполнено из записи портала");
        save(
                browser,
                cooperative.chair(),
                id,
                "conclusion",
                Map.of("positive", "true", "conclusion_day", "18.03.2026", "revoked", "false", "suspended", "false"));
        assertThat(page(browser, id, "conclusion"))
                .contains("value=\"18.03.2026\"", "В записи портала: 23 ноября 2026", "Это заключение № АК-90");
    }
}
