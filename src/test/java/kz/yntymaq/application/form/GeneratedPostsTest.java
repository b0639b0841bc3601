package kz.yntymaq.application.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.answer.AnswerKind;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.support.Given;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.ReadyDrafts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whatever is sent to the pages of an application, no page breaks and nothing is stored that no question takes. */
@PortalTest
class GeneratedPostsTest {

    /** {@code -Dgenerated-posts=20000} sends more of them than a build has time for. */
    private static final int POSTS = Integer.getInteger("generated-posts", 1_000);

    private static final long SEED = 20261126;

    private static final List<String> PAGES = List.of("cooperative", "purpose", "amount", "plan", "collateral");

    @Autowired
    MockMvcTester pages;

    @Autowired
    Applications applications;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(SEED);

    @Test
    void no_post_breaks_a_page_or_stores_what_no_question_takes() {
        Someone chair = people.villager();
        List<UUID> others = List.of(people.villager().id(), people.villager().id());
        List<UUID> drafts = new ReadyDrafts(jdbc).make(2, chair.id(), others, Places.ZERENDI_VILLAGE, BigDecimal.TEN);
        UUID own = drafts.get(0);
        String foreign = row(drafts.get(1));
        Cookie[] session = {};
        var broken = new ArrayList<String>();
        for (int n = 0; n < POSTS; n++) {
            String page = PAGES.get(random.nextInt(PAGES.size()));
            Map<String, List<String>> fields = fields(page, chair, version(own));
            var request = pages.post()
                    .uri("/cabinet/applications/" + own + "/" + page)
                    .with(People.signedIn(chair))
                    .with(csrf());
            for (var field : fields.entrySet()) {
                request = request.param(field.getKey(), field.getValue().toArray(String[]::new));
            }
            var answer = (session.length == 0 ? request : request.cookie(session)).exchange();
            int status = answer.getResponse().getStatus();
            if (answer.getUnresolvedException() != null || status < 300 || status >= 500) {
                broken.add(page + " " + status + " " + fields);
            }
            if (session.length == 0) {
                session = answer.getResponse().getCookies();
            }
            if (n % 100 == 0) {
                GivenAnswers stored = applications
                        .findOfChair(people.actor(chair), own)
                        .getAnswers()
                        .given();
                Given.SHEET.fields().forEach(field -> requireCanonical(field, stored));
                look(own, page, chair, session, broken);
            }
        }
        assertThat(broken).isEmpty();
        assertThat(row(drafts.get(1))).as("another application").isEqualTo(foreign);
        assertThat(jdbc.sql(
                                "select state || ' ' || programme || ' ' || (number is null) from loan_application where id = ?")
                        .param(own)
                        .query(String.class)
                        .single())
                .isEqualTo("DRAFT AA true");
        assertThat(jdbc.sql(
                                "select string_agg(distinct code, ' ') from loan_application, jsonb_object_keys(answers) code where id = ?")
                        .param(own)
                        .query(String.class)
                        .single()
                        .split(" "))
                .as("codes of questions")
                .isSubsetOf(Given.SHEET.fields().stream().map(Field::code).toList());
    }

    /** What was kept of the last post is shown, or told that it cannot be. */
    private void look(UUID own, String page, Someone chair, Cookie[] session, List<String> broken) {
        var request =
                pages.get().uri("/cabinet/applications/" + own + "/" + page).with(People.signedIn(chair));
        var seen = (session.length == 0 ? request : request.cookie(session)).exchange();
        if (seen.getUnresolvedException() != null || seen.getResponse().getStatus() != 200) {
            broken.add("look at " + page + ": " + seen.getResponse().getStatus());
        }
    }

    private static void requireCanonical(Field field, GivenAnswers stored) {
        if (field.isDocument()) {
            return;
        }
        Question question = Objects.requireNonNull(field.question());
        if (field.isRows()) {
            assertThat(stored.rows(field.code()).size()).isLessThanOrEqualTo(30);
            stored.rows(field.code())
                    .forEach(row -> row.forEach((code, kept) ->
                            requireCanonical(question.column(code).orElseThrow(), kept)));
            return;
        }
        String kept = stored.text(field.code());
        if (kept != null) {
            requireCanonical(question, kept);
        }
    }

    private static void requireCanonical(Question question, String kept) {
        assertThat(AnswerKind.of(question).read(question, kept)).isEqualTo(kept);
    }

    private Map<String, List<String>> fields(String page, Someone chair, String version) {
        var fields = new java.util.TreeMap<String, List<String>>();
        fields.put("_owner", List.of(chair.id().toString()));
        fields.put("version", List.of(random.nextInt(10) == 0 ? value() : version));
        fields.put(
                "_go",
                List.of(one("next", "list", "add-purchases", "delete-purchases-0", "delete-collateral-99", value())));
        for (Field field : Given.SHEET.section(page).orElseThrow().fields()) {
            Question question = Objects.requireNonNull(field.question());
            if (field.isRows()) {
                int rows = random.nextInt(4);
                for (int n = 0; n < rows; n++) {
                    String index = random.nextInt(8) == 0
                            ? one("-1", "x", "29", "30", "999999999", "99999999999", "")
                            : String.valueOf(n);
                    for (Question column : question.columns()) {
                        put(fields, field.input() + "[" + index + "]." + Field.input(column.code()), column);
                    }
                }
            } else {
                put(fields, field.input(), question);
            }
        }
        if (random.nextInt(3) == 0) {
            fields.put(
                    one(
                            "state",
                            "number",
                            "applicantId",
                            "answers",
                            "programme",
                            "amount[0]",
                            "purchases",
                            "purchases.item",
                            "class.name",
                            "_csrf2",
                            "given[AMOUNT]"),
                    List.of(value()));
        }
        return fields;
    }

    private void put(Map<String, List<String>> fields, String name, Question question) {
        switch (random.nextInt(8)) {
            case 0 -> {}
            case 1 -> fields.put(name, List.of(value(), fitting(question)));
            case 2, 3 -> fields.put(name, List.of(value()));
            default -> fields.put(name, List.of(fitting(question)));
        }
    }

    private String fitting(Question question) {
        return switch (question.kind()) {
            case CHOICE ->
                question.options()
                        .get(random.nextInt(question.options().size()))
                        .code();
            case TICK, YES_NO -> "true";
            case MONEY -> String.valueOf(1 + random.nextInt(40_000_000));
            case COUNT, MONTHS, NUMBER -> String.valueOf(1 + random.nextInt(90));
            case PLACE -> one(Places.ZERENDI_VILLAGE, Places.SAIRAM_KARAMURT, "999999999");
            default -> "сөз " + random.nextInt(100);
        };
    }

    private String value() {
        return switch (random.nextInt(16)) {
            case 0 -> "";
            case 1 -> " ";
            case 2 -> "x".repeat(random.nextInt(5_000));
            case 3 -> "9".repeat(1 + random.nextInt(40));
            case 4 -> "-" + random.nextInt();
            case 5 -> "1e" + random.nextInt(999_999_999);
            case 6 -> "\u0000\u0001" + random.nextInt();
            case 7 -> "' or 1=1 --";
            case 8 -> "<script>alert(1)</script>";
            case 9 -> UUID.randomUUID().toString();
            case 10 -> "{\"AMOUNT\": 1}";
            case 11 -> "😀\ud800 \u202e" + random.nextInt();
            case 12 -> "0," + random.nextInt(1_000_000);
            case 13 -> "2026-13-45";
            case 14 -> "${7*7}#{x}*{y}__${1}__";
            default -> one("null", "NaN", "true", "LIVESTOCK", "115630100", "00", "+7", "１２", "1 000 000,00 ₸");
        };
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String version(UUID application) {
        return jdbc.sql("select version::text from loan_application where id = ?")
                .param(application)
                .query(String.class)
                .single();
    }

    private String row(UUID application) {
        return jdbc.sql("select a::text from loan_application a where id = ?")
                .param(application)
                .query(String.class)
                .single();
    }
}
