package kz.yntymaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.support.Decided;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Given;
import kz.yntymaq.support.Journey;
import kz.yntymaq.support.JourneyTest;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.SampleFiles;
import kz.yntymaq.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A whole application on a phone of 360 pixels in Kazakh, with lists, a dropped connection and a dead session on the way,
 * and nothing typed twice.
 */
@JourneyTest
class FillingInJourneyTest {

    private static final String AGAINST = "Жақын туыстан жануар сатып алуға болмайды: Сиыр";

    private static final String SAVE = "main form .y-actions button[value=next]";

    @Autowired
    Fixtures cooperatives;

    @Autowired
    Decided decided;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_processing_line_at_the_limit_of_8000_indexes_for_seven_years_with_a_year_of_grace(Journey journey) {
        Made cooperative = cooperatives.active(Places.ZERENDI_VILLAGE);
        Someone person = cooperative.chair();
        Visitor chair = journey.visitor().reading(Language.KK).onPhone().arrives();
        chair.signIn(person)
                .open("/cabinet/applications/start?cooperative=" + cooperative.id())
                .press("#application.start.button");
        String application = chair.address();

        produce(chair, application, cooperative);
        purchases(chair, application, person);
        money(chair, application);
        plan(chair, application);
        chair.at(application + "/collateral")
                .choose("collateral[0].kind", "тұрғын емес ғимарат, объект немесе құрылыс")
                .type("collateral[0].description", "Сүт цехының ғимараты, 640 шаршы метр")
                .type("collateral[0].value", "60 000 000")
                .press("#page.save-and-continue");
        chair.at(application + "/collateral")
                .see("#application.more-questions")
                .choose("collateral[0].location", "басқа жер")
                .press("#page.save-and-continue");
        chair.at(application + "/documents");
        for (String kind : Given.DOCUMENTS) {
            chair.upload("file-" + kind, kind.toLowerCase(Locale.ROOT) + ".pdf", "application/pdf", SampleFiles.pdf());
        }
        decided.on(journey.people().actor(person), cooperative.id(), "AA");
        chair.open(application + "/check")
                .see("34\u00a0600\u00a0000\u00a0₸", "Барлығы: 36\u00a0000\u00a0000\u00a0₸", "Барлығы, сүт, тонна: 420")
                .see("Барлығы, жобадан кейін, 2027: 90\u00a0000\u00a0000\u00a0₸")
                .tick("confirmed")
                .press("#application.check.send")
                .at(application + "/receipt");
        assertThat(jdbc.sql(
                                "select answers -> 'PURCHASES' -> 0 ->> 'PRICE' from loan_application where applicant_id = ?")
                        .param(cooperative.id())
                        .query(String.class)
                        .optional())
                .as("what is computed is stored nowhere")
                .isEmpty();
    }

    /** The members stand there as the register knows them; the connection breaks when what they bring is saved. */
    private void produce(Visitor chair, String application, Made cooperative) {
        chair.open(application + "/cooperative");
        assertThat(chair.page().locator("[name='members[3].name']")).not().hasValue("");
        List<String> volumes = List.of("210", "105", "70", "35");
        for (int n = 0; n < volumes.size(); n++) {
            String row = "members[" + n + "].";
            chair.type(row + "product", "сүт")
                    .type(row + "volume", volumes.get(n))
                    .choose(row + "unit", "тонна");
        }
        chair.page().context().setOffline(true);
        chair.page().locator(SAVE).click();
        assertThat(chair.page().locator("#offline")).isVisible();
        chair.seeTyped("members[3].volume", "35");
        chair.page().context().setOffline(false);
        assertThat(chair.page().locator("#offline")).isHidden();
        chair.press("#page.save-and-continue").at(application + "/purpose");
        chair.open(application + "/cooperative").see("50", "8,33", "Барлығы, сүт, тонна: 420");
        assertThat(cooperative.members()).hasSize(volumes.size());
        chair.open(application + "/purpose");
    }

    /** Half an hour without a page: the second purchase is typed when the session has ended. */
    private void purchases(Visitor chair, String application, Someone person) {
        chair.choose("direction", "ауыл шаруашылығы өнімін қайта өңдеу").type("purpose", "Сүт өңдейтін шағын цех");
        purchase(chair, 0, "Сүт өңдеу желісі", "1", "жиынтық", "30 000 000");
        chair.press("Қосу: 2-сатып алу").see("30\u00a0000\u00a0000\u00a0₸");
        purchase(chair, 1, "Салқындатқыш", "4", "дана", "1 500 000");
        chair.loseSession();
        chair.page().locator(SAVE).click();
        chair.page().waitForURL("**/sign-in**");
        chair.lookAgain().type("iin", person.iin()).type("password", person.password());
        chair.page().locator("form[action='/sign-in'] button.govuk-button").click();
        chair.page().waitForURL("**" + application + "/purpose**");
        chair.lookAgain()
                .seeTyped("purchases[1].item", "Салқындатқыш")
                .seeTyped("purchases[1].quantity", "4")
                .press("#page.save-and-continue")
                .at(application + "/amount");
    }

    private static void purchase(Visitor chair, int n, String item, String quantity, String unit, String price) {
        String row = "purchases[" + n + "].";
        chair.type(row + "item", item)
                .choose(row + "kind", "жабдық")
                .type(row + "quantity", quantity)
                .choose(row + "unit", unit)
                .type(row + "unit_price", price);
    }

    /** What the purchases cost beyond the microcredit has to come from somewhere. */
    private static void money(Visitor chair, String application) {
        chair.type("amount", "34 600 000")
                .type("term", "84")
                .type("grace", "12")
                .type("own_money", "1 000 000")
                .press("#page.save-and-continue")
                .at(application + "/amount")
                .see("400\u00a0000\u00a0₸ жетпейді")
                .seeTyped("term", "84")
                .type("other_money[0].from", "Ауыл кәсіпкері")
                .type("other_money[0].sum", "400 000")
                .press("#page.save-and-continue")
                .at(application + "/plan");
    }

    private static void plan(Visitor chair, String application) {
        chair.type("jobs_now", "3").type("jobs_planned", "11").type("plan", "Өнімді облыс орталығында сатамыз.");
        sales(chair, 0, "жобаға дейін", "2025", "280 000");
        chair.press("Қосу: 2-жол");
        sales(chair, 1, "жобадан кейін", "2027", "450 000");
        chair.tick("seasonal")
                .press("#page.save-and-continue")
                .at(application + "/plan")
                .see("#application.more-questions");
        chair.choose("job_months[0].month", "шілде")
                .type("job_months[0].now", "5")
                .type("job_months[0].after", "16")
                .press("#page.save-and-continue");
    }

    private static void sales(Visitor chair, int n, String when, String year, String litres) {
        String row = "sales[" + n + "].";
        chair.choose(row + "when", when)
                .type(row + "year", year)
                .type(row + "product", "сүт")
                .type(row + "volume", litres)
                .choose(row + "unit", "литр")
                .type(row + "unit_price", "200");
    }

    @Test
    void livestock_of_a_close_relative_is_refused_by_the_rule_and_corrected(Journey journey) {
        Made cooperative = cooperatives.active(Places.ZERENDI_VILLAGE);
        Visitor member = journey.visitor().reading(Language.KK).onPhone().arrives();
        member.signIn(cooperative.member())
                .open("/cabinet/applications/start?programme=AAP")
                .press("#application.start.button");
        String application = member.address();
        member.open(application + "/purpose")
                .choose("direction", "мал шаруашылығы")
                .type("purpose", "Сауын сиыр сатып алу");
        String row = "purchases[0].";
        member.type(row + "item", "Сиыр")
                .choose(row + "kind", "ауыл шаруашылығы жануарлары")
                .type(row + "quantity", "10")
                .choose(row + "unit", "бас")
                .type(row + "unit_price", "600 000")
                .type(row + "seller", "Ағасы")
                .tick(row + "from_relative")
                .press("#page.save-and-continue");
        member.at(application + "/purpose").see(AGAINST, "6\u00a0000\u00a0000\u00a0₸");
        member.open(application + "/check").see(AGAINST);

        member.open(application + "/purpose").type(row + "seller", "«Асыл тұқым» ЖШС");
        member.page().locator("[name='" + row + "from_relative']").uncheck();
        member.type(row + "seller_number", "171040001232")
                .press("#page.save-and-continue")
                .at(application + "/purpose")
                .seeTyped(row + "seller_number", "171040001232")
                .type(row + "seller_number", "171040001231")
                .press("#page.save-and-continue")
                .at(application + "/amount");
        member.open(application + "/check").seeNot(AGAINST);
    }
}
