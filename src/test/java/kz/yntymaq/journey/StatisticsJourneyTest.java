package kz.yntymaq.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.lending.Loans;
import kz.yntymaq.lending.repayment.Repayments;
import kz.yntymaq.reporting.Accounts;
import kz.yntymaq.reporting.Refresh;
import kz.yntymaq.review.decision.Decisions;
import kz.yntymaq.support.Journey;
import kz.yntymaq.support.JourneyTest;
import kz.yntymaq.support.OblastMoney;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.RuleAnswers;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A stranger looks at what became of the money, takes the data along and reckons a figure of the page anew. */
@JourneyTest
class StatisticsJourneyTest {

    /** Bytes of a page that is not the first of a visit. */
    private static final int LATER_PAGE = 12 * 1024;

    @Autowired
    Refresh refresh;

    @Autowired
    Loans loans;

    @Autowired
    Repayments repayments;

    @Autowired
    Decisions decisions;

    @Autowired
    RuleAnswers rules;

    @Autowired
    OblastMoney money;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void some_money(Journey journey) {
        if (jdbc.sql("select count(*) from loan_file").query(Integer.class).single() == 0) {
            var accounts = new Accounts(decisions, rules, money, loans, repayments, journey.people(), jdbc, clock);
            accounts.paid();
            accounts.paid();
            accounts.million(accounts.paid());
            accounts.people(Places.ZERENDI_VILLAGE, 6);
        }
        refresh.now();
    }

    @Test
    void a_stranger_downloads_the_data_and_reckons_a_figure_of_the_page_anew(Journey journey) throws Exception {
        Visitor stranger =
                journey.visitor().reading(Language.RU).withoutScripts().arrives();
        stranger.open("/")
                .press("#home.statistics")
                .at("/statistics")
                .see("#statistics.planned.what", "32\u00a0437\u00a0500\u00a0₸");
        stranger.page().locator("a[href='/open-data#PAID']").click();
        stranger.at("/open-data").see("#statistics.measure.PAID.what", "#statistics.open.dictionary");
        Download download = stranger.page()
                .waitForDownload(() -> stranger.page()
                        .locator("a[href='/open-data/latest/statistics.csv']")
                        .click());
        List<String> lines = Files.readAllLines(download.path());
        List<String> names = Arrays.asList(lines.get(0).split(","));
        BigDecimal paid = lines.stream()
                .map(line -> Arrays.asList(line.split(",", -1)))
                .filter(row -> row.get(names.indexOf("measure")).equals("PAID")
                        && row.get(names.indexOf("year")).isEmpty()
                        && !row.get(names.indexOf("district")).isEmpty())
                .map(row -> new BigDecimal(row.get(names.indexOf("tenge"))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(paid).isEqualByComparingTo("32437500");
    }

    @Test
    void the_account_is_read_on_a_phone_by_oblast_district_and_programme(Journey journey) {
        Visitor villager = journey.visitor().reading(Language.KK).onPhone().arrives();
        villager.open("/statistics").see("#statistics.money", "#statistics.jobs.real.none");
        assertThat(villager.compressedSize()).isLessThanOrEqualTo(LATER_PAGE);
        villager.lookInTheDarkAtLargeText();
        villager.open("/statistics?by=PROGRAMME").see("#statistics.by.PROGRAMME");
        villager.page().locator("select[name=oblast]").selectOption(Places.AKMOLA);
        villager.press("#statistics.show").see("Зеренді").seeNot("600\u00a0000\u00a0000\u00a0000");
        assertThat(villager.address()).contains("oblast=" + Places.AKMOLA);
        villager.page().locator("main a:has-text('Зеренді')").first().click();
        assertThat(villager.address()).contains("district=" + Places.ZERENDI);
        villager.see("32\u00a0437\u00a0500\u00a0₸");
        villager.open("/open-data").see("#statistics.open.dictionary");
        assertThat(villager.compressedSize()).isLessThanOrEqualTo(LATER_PAGE);
        villager.lookInTheDarkAtLargeText();
    }
}
