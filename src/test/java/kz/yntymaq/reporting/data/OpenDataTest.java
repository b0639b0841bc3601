package kz.yntymaq.reporting.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.yntymaq.kernel.Sha256;
import kz.yntymaq.lending.Loans;
import kz.yntymaq.lending.repayment.Repayments;
import kz.yntymaq.reporting.Accounts;
import kz.yntymaq.reporting.Measure;
import kz.yntymaq.reporting.Refresh;
import kz.yntymaq.review.decision.Decisions;
import kz.yntymaq.support.OblastMoney;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.RuleAnswers;
import kz.yntymaq.support.TestClock;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The open data as a stranger takes them along. */
@PortalTest
class OpenDataTest {

    private static final String LATEST = "/open-data/latest/";

    @Autowired
    Refresh refresh;

    @Autowired
    MockMvcTester pages;

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
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    Accounts accounts;

    @BeforeEach
    void some_money() {
        accounts = new Accounts(decisions, rules, money, loans, repayments, people, jdbc, clock);
        if (jdbc.sql("select count(*) from loan_file").query(Integer.class).single() == 0) {
            accounts.paid();
            accounts.paid();
            accounts.million(accounts.paid());
            accounts.people(Places.BURABAY_KATARKOL, 3);
            accounts.people(Places.ZERENDI_VILLAGE, 6);
        }
        refresh.now();
    }

    private MockHttpServletResponse get(String address) {
        return pages.get().uri(address).exchange().getResponse();
    }

    private String text(String address) {
        return new String(get(address).getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Rows of the CSV by the names of its columns. */
    private List<Map<String, String>> rows() {
        List<String> lines = Arrays.asList(text(LATEST + "statistics.csv").split("\r\n"));
        String[] names = lines.get(0).split(",");
        return lines.stream()
                .skip(1)
                .map(line -> {
                    String[] values = line.split(",", -1);
                    var row = new HashMap<String, String>();
                    for (int i = 0; i < names.length; i++) {
                        row.put(names[i], values[i]);
                    }
                    return (Map<String, String>) row;
                })
                .toList();
    }

    @Test
    void a_stranger_downloads_the_table_and_reckons_a_figure_of_the_page_anew() {
        BigDecimal paid = rows().stream()
                .filter(row ->
                        row.get("measure").equals("PAID") && !row.get("year").isEmpty())
                .filter(row ->
                        !row.get("oblast").isEmpty() && row.get("district").isEmpty())
                .filter(row -> (row.get("programme") + row.get("purpose")).isEmpty())
                .map(row -> new BigDecimal(row.get("tenge")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(paid).isEqualByComparingTo("32437500");
        assertThat(text("/statistics?lang=ru").replace('\u00a0', ' ')).contains("32 437 500 ₸");
    }

    @Test
    void every_outlet_hides_the_same() throws Exception {
        var written = new ArrayList<String>();
        written.add(text(LATEST + "statistics.csv"));
        written.add(text(LATEST + "statistics.jsonl"));
        try (var book = new ReadableWorkbook(
                new ByteArrayInputStream(get(LATEST + "statistics.xlsx").getContentAsByteArray()))) {
            written.add(book.getFirstSheet().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getRawValue())
                            .collect(Collectors.joining(",")))
                    .collect(Collectors.joining("\n")));
        }
        for (String file : written) {
            assertThat(file.lines().filter(line -> line.contains("APPLIED")))
                    .isNotEmpty()
                    .noneMatch(line -> line.contains(Places.BURABAY))
                    .noneMatch(line -> line.contains(Places.ZERENDI));
            assertThat(file.lines().filter(line -> line.contains("PAID")))
                    .anyMatch(line -> line.contains(Places.ZERENDI));
        }
    }

    @Test
    void nothing_but_the_one_class_gives_published_figures_out_and_nothing_what_they_are_summed_up_from()
            throws Exception {
        assertThat(naming("reporting_cell")).containsOnly("Figures.java", "Refresh.java", "Comparisons.java");
        assertThat(naming("reporting_leaf")).containsOnly("Refresh.java", "Comparisons.java", "StatisticsSums.java");
        assertThat(naming("reporting_hidden")).containsOnly("Refresh.java");
    }

    private static List<String> naming(String table) throws IOException {
        try (var files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|html)"))
                    .filter(file -> {
                        try {
                            return Files.readString(file).contains(table);
                        } catch (IOException unreadable) {
                            throw new UncheckedIOException(unreadable);
                        }
                    })
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    @Test
    void the_description_tells_columns_hashes_and_the_licence() {
        JsonNode described = json.readTree(text(LATEST + "datapackage.json"));
        assertThat(described.get("licenses").get(0).get("name").asString()).isEqualTo("CC-BY-4.0");
        assertThat(described.get("titles").get("kk").asString()).isEqualTo("Ақша қайда жұмсалды");
        described.get("resources").forEach(resource -> {
            byte[] file = get(LATEST + resource.get("path").asString()).getContentAsByteArray();
            assertThat(resource.get("hash").asString()).isEqualTo("sha256:" + Sha256.hex(file));
            assertThat(resource.get("bytes").asLong()).isEqualTo(file.length);
        });
        String heading = text(LATEST + "statistics.csv").lines().findFirst().orElseThrow();
        assertThat(described
                        .get("resources")
                        .get(0)
                        .get("schema")
                        .get("fields")
                        .valueStream()
                        .map(field -> field.get("name").asString()))
                .containsExactly(heading.split(","));
        assertThat(get("/open-data/datapackage.json").getRedirectedUrl()).isEqualTo(LATEST + "datapackage.json");
    }

    @ParameterizedTest
    @CsvSource({
        "statistics.csv, text/csv;charset=UTF-8",
        "statistics.jsonl, application/jsonl",
        "statistics.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "datapackage.json, application/json"
    })
    void a_file_says_what_it_is_and_is_not_sent_twice(String file, String type) {
        MockHttpServletResponse first = get(LATEST + file);
        assertThat(first.getContentType()).isEqualTo(type);
        assertThat(first.getContentLength()).isEqualTo(first.getContentAsByteArray().length);
        String tag = first.getHeader(HttpHeaders.ETAG);
        assertThat(tag).isEqualTo("\"" + Sha256.hex(first.getContentAsByteArray()) + "\"");
        MockHttpServletResponse again = pages.get()
                .uri(LATEST + file)
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange()
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
    }

    @Test
    void a_version_of_a_day_stays_and_a_day_without_news_makes_none() {
        String today = clock.today().toString();
        String before = text("/open-data/" + today + "/statistics.csv");
        assertThat(get("/open-data/" + today + "/statistics.csv").getHeader(HttpHeaders.CACHE_CONTROL))
                .contains("immutable");
        clock.advance(Duration.ofDays(1));
        refresh.now();
        assertThat(get("/open-data/" + clock.today() + "/statistics.csv").getStatus())
                .isEqualTo(404);
        accounts.people(Places.ZERENDI_VILLAGE, 7);
        refresh.now();
        assertThat(text("/open-data/" + clock.today() + "/statistics.csv"))
                .isEqualTo(text(LATEST + "statistics.csv"))
                .isNotEqualTo(before);
        assertThat(text("/open-data/" + today + "/statistics.csv")).isEqualTo(before);
        assertThat(text("/open-data?lang=en")).contains("Version " + today, Sha256.hex(before));
    }

    @ParameterizedTest
    @CsvSource({
        "latest/secret.csv",
        "2019-01-01/statistics.csv",
        "9999-99-99/statistics.csv",
        "old/statistics.csv",
        "latest/..%2f"
    })
    void an_unknown_file_is_not_there(String file) {
        assertThat(pages.get()
                        .uri(java.net.URI.create("/open-data/" + file))
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isIn(400, 404);
    }

    @Test
    void the_page_has_the_dictionary_of_the_same_columns_and_tells_catalogues_of_the_dataset() {
        for (String language : List.of("kk", "ru", "en")) {
            String page = text("/open-data?lang=" + language);
            assertThat(page)
                    .contains(Arrays.stream(Column.values())
                            .map(column -> "<code>" + column.written() + "</code>")
                            .toList());
            assertThat(page)
                    .contains(Arrays.stream(Measure.values())
                            .map(measure -> "id=\"" + measure + "\"")
                            .toList());
            String catalogue = page.substring(page.indexOf("application/ld+json\">") + 21);
            JsonNode dataset = json.readTree(catalogue.substring(0, catalogue.indexOf("</script>")));
            assertThat(dataset.get("@type").asString()).isEqualTo("dcat:Dataset");
            assertThat(dataset.get("dcat:distribution").size()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7", "-5", "@a", "\t1"})
    void what_a_program_would_reckon_is_a_text_in_the_table(String text) {
        assertThat(RowWriter.csv((Object) text)).isEqualTo("'" + text);
    }

    @Test
    void a_value_with_a_comma_or_a_quote_is_quoted() {
        assertThat(RowWriter.csv((Object) "a,\"b\"")).isEqualTo("\"a,\"\"b\"\"\"");
        assertThat(RowWriter.csv(new BigDecimal("-1E+3"))).isEqualTo("-1000");
    }
}
