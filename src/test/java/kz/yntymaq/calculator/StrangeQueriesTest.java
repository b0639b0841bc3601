package kz.yntymaq.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriUtils;

/**
 * Whatever stands in the address, the calculators answer with a page. A seeded generator makes the queries: 2,000 each
 * time, 20,000 with {@code -Dcalculator.queries=20000}, which takes some minutes.
 */
@PortalTest
class StrangeQueriesTest {

    private static final long SEED = 20_261_126;
    private static final int CASES = Integer.getInteger("calculator.queries", 2_000);

    private static final List<String> PAGES = List.of(
            "/calculator/loan",
            "/calculator/loan",
            "/calculator/loan",
            "/calculator/subsidy/MILK",
            "/calculator/subsidy/MILK/xlsx",
            "/calculator/subsidy/P08",
            "/calculator/subsidy/P08/pdf",
            "/calculator/loan.xlsx",
            "/calculator/loan.xlsx",
            "/calculator/loan.pdf");

    private static final List<String> FIELDS = List.of(
            "amount",
            "months",
            "grace",
            "rate",
            "method",
            "rhythm",
            "season",
            "paidOut",
            "costs",
            "days",
            "rounding",
            "quantity",
            "bought",
            "bought[0]",
            "position",
            "units",
            "cost",
            "vat",
            "share",
            "season[0]",
            "season[99999999]",
            "_season",
            "amount.scale",
            "class.classLoader",
            "lang",
            "x");

    private static final List<String> WORDS = List.of(
            "",
            " ",
            "0",
            "-0",
            "-1",
            "+5",
            "1e400",
            "0x1F",
            "NaN",
            "Infinity",
            "1,5",
            "1.5",
            "1 000 000",
            "1\u00a0000\u00a0000,50",
            "1\u202f000",
            "1,000,000",
            "9999999999999.99",
            "99999999999999",
            "0.001",
            "360",
            "361",
            "2147483648",
            "-9223372036854775809",
            "9".repeat(400),
            "٣٤٥",
            "１２３",
            "10 млн",
            "тенге",
            "₸",
            "<script>alert(1)</script>",
            "\"'><img src=x>",
            "${7*7}",
            "#{7*7}",
            "__${7*7}__::.x",
            "T(java.lang.Runtime)",
            "{0}",
            "'",
            "%",
            "\u202eabc",
            "\ud83d\udc04",
            "\u0007",
            "\n",
            "ANNUITY",
            "EQUAL_PRINCIPAL",
            "annuity",
            "SEASON",
            "PRINCIPAL_IN_SEASON",
            "EVERY_MONTH",
            "MAY",
            "OCTOBER",
            "MAY,OCTOBER",
            "13",
            "THIRTY_360",
            "ACTUAL_365",
            "TIYN",
            "TENGE",
            "29.02.2026",
            "29.02.2028",
            "31.12.9999",
            "2026-05-15",
            "00.00.0000",
            "01.01.0000",
            "8-2.1.1",
            "9-1.3",
            "8-",
            "kk");

    @LocalServerPort
    int port;

    @Test
    void is_answered_with_a_page_or_refused_as_wrong_and_never_breaks() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        var random = new SplittableRandom(SEED);
        var answers = new TreeMap<Integer, Integer>();
        var broken = new ArrayList<String>();
        for (int i = 0; i < CASES; i++) {
            String address = address(random);
            int status = client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            answers.merge(status, 1, Integer::sum);
            if (status >= 500) {
                broken.add(status + " " + address);
            }
        }
        assertThat(broken).isEmpty();
        assertThat(answers.keySet()).as("%s", answers).isSubsetOf(200, 302, 400);
        assertThat(answers.get(200)).as("pages: %s", answers).isGreaterThan(CASES / 2);
    }

    private static String address(SplittableRandom random) {
        var query = new StringBuilder();
        boolean plausible = random.nextInt(3) == 0;
        if (plausible) {
            query.append("amount=").append(random.nextLong(1, 100_000_000));
            query.append("&months=").append(random.nextInt(1, 121));
            query.append("&grace=").append(random.nextInt(0, 13));
            query.append("&season=").append(random.nextBoolean() ? "MAY" : "OCTOBER");
            query.append("&quantity=")
                    .append(random.nextInt(1, 9_000_000))
                    .append("&position=4.1&cost=")
                    .append(random.nextInt(1, 90_000_000));
        }
        for (int fields = random.nextInt(plausible ? 3 : 6); fields > 0; fields--) {
            query.append(query.isEmpty() ? "" : "&")
                    .append(UriUtils.encode(FIELDS.get(random.nextInt(FIELDS.size())), StandardCharsets.UTF_8))
                    .append(random.nextInt(20) == 0 ? "" : "=")
                    .append(UriUtils.encode(WORDS.get(random.nextInt(WORDS.size())), StandardCharsets.UTF_8));
        }
        return PAGES.get(random.nextInt(PAGES.size())) + "?" + query;
    }
}
