package kz.yntymaq.application.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RecordedValue.Key;
import kz.yntymaq.kernel.RecordedValue.Line;
import kz.yntymaq.kernel.RecordedValue.Money;
import kz.yntymaq.kernel.RecordedValue.Rows;
import kz.yntymaq.kernel.RecordedValue.Words;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.SectionEntry;
import kz.yntymaq.programme.edition.Shipped;
import kz.yntymaq.support.Given;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.ui.RecordedText;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Answers that were given before answers became data are the same after. */
@PortalTest
class AnswersMigrationTest {

    private static final Set<String> ADDED = Set.of("QUANTITY", "UNIT", "UNIT_PRICE", "SELLER_NUMBER");

    private static final Sheet EARLIER = earlier();

    @Autowired
    DataSource database;

    @Autowired
    RecordedText text;

    @Test
    void every_answer_and_every_row_is_taken_over_and_a_correction_still_tells_whether_anything_changed()
            throws Exception {
        try (Connection one = database.getConnection()) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(one, true));
            for (String sql : List.of(
                    """
                    create temp table loan_application (id int, village_code text, commodity_volume text, direction text,
                      purpose text, amount numeric(15,2), term_months int, grace_months int, jobs_now int, jobs_planned int,
                      income_now numeric(15,2), income_planned numeric(15,2), plan text)""",
                    """
                    create temp table application_purchase (application_id int, row int, item text, kind text,
                      price numeric(15,2), seller text, from_relative boolean, used boolean, for_rent boolean)""",
                    """
                    create temp table application_collateral (application_id int, row int, kind text, description text,
                      value numeric(15,2))""",
                    "create temp table application_correction (n serial, field text, old_value jsonb, new_value jsonb)",
                    """
                    insert into loan_application values
                      (1, '115630100', '120 т', 'CROP', 'мақсат', 10812500.50, 60, 0, 0, 9, 0, 9000000, 'бірінші' || chr(10) || 'екінші'),
                      (2, null, null, null, null, null, null, null, null, null, null, null, null)""",
                    """
                    insert into application_purchase values
                      (1, 1, 'Сиыр', 'LIVESTOCK', 2500000, 'ЖШС', true, false, true),
                      (1, 0, 'Трактор', null, null, null, false, false, false)""",
                    "insert into application_collateral values (1, 0, 'FINANCIAL_ASSETS', 'Үй', 100)")) {
                jdbc.sql(sql).update();
            }
            correction(jdbc, "DIRECTION", new Key("application.direction.CROP"));
            correction(
                    jdbc,
                    "PURCHASES",
                    new Rows(List.of(
                            new Line(List.of(
                                    new Words("Трактор"),
                                    new Words(" – "),
                                    RecordedValue.nothing(),
                                    new Words(", "),
                                    RecordedValue.nothing())),
                            new Line(List.of(
                                    new Words("Сиыр"),
                                    new Words(" – "),
                                    new Money(new BigDecimal(2500000)),
                                    new Words(", "),
                                    new Key("application.purchase.LIVESTOCK"),
                                    new Words(", "),
                                    new Key("application.purchase.seller"),
                                    new Words(": "),
                                    new Words("ЖШС"),
                                    new Words(", "),
                                    new Key("application.purchase.from-relative.short"),
                                    new Words(", "),
                                    new Key("application.purchase.for-rent.short"))))));
            correction(
                    jdbc,
                    "COLLATERAL",
                    new Rows(List.of(new Line(List.of(
                            new Key("application.collateral.FINANCIAL_ASSETS"),
                            new Words(": "),
                            new Words("Үй"),
                            new Words(" – "),
                            new Money(new BigDecimal(100)))))));
            try (var statement = one.createStatement()) {
                statement.execute(
                        new ClassPathResource("db/migration/V190__application.sql").getContentAsString(UTF_8));
            }

            GivenAnswers whole = answers(jdbc, 1);
            assertThat(whole)
                    .isEqualTo(GivenAnswers.NONE
                            .with("VILLAGE", "115630100")
                            .with("COMMODITY_VOLUME", "120 т")
                            .with("DIRECTION", "CROP")
                            .with("PURPOSE", "мақсат")
                            .with("AMOUNT", "10812500.5")
                            .with("TERM", "60")
                            .with("GRACE", "0")
                            .with("JOBS_NOW", "0")
                            .with("JOBS_PLANNED", "9")
                            .with("INCOME_NOW", "0")
                            .with("INCOME_PLANNED", "9000000")
                            .with("PLAN", "бірінші\nекінші")
                            .withRows(
                                    "PURCHASES",
                                    List.of(
                                            Map.of("ITEM", "Трактор"),
                                            Map.of(
                                                    "ITEM", "Сиыр",
                                                    "KIND", "LIVESTOCK",
                                                    "PRICE", "2500000",
                                                    "SELLER", "ЖШС",
                                                    "FROM_RELATIVE", "yes",
                                                    "FOR_RENT", "yes")))
                            .withRows(
                                    "COLLATERAL",
                                    List.of(Map.of("KIND", "FINANCIAL_ASSETS", "DESCRIPTION", "Үй", "VALUE", "100"))));
            assertThat(answers(jdbc, 2)).isEqualTo(GivenAnswers.NONE);

            var values = new FieldValues(EARLIER, whole, Map.of(), text);
            for (String field : List.of("DIRECTION", "PURCHASES", "COLLATERAL")) {
                for (String column : List.of("old_value", "new_value")) {
                    String stored = jdbc.sql("select " + column + "::text from application_correction where field = ?")
                            .param(field)
                            .query(String.class)
                            .single();
                    assertThat(text.fromJson(stored)).as(field).isEqualTo(values.recorded(field));
                }
            }
            jdbc.sql("drop table loan_application, application_correction").update();

            var today = new FieldValues(Given.SHEET, whole, Map.of(), text);
            Field purchases = Given.SHEET.field("PURCHASES").orElseThrow();
            assertThat(today.rows(purchases).get(1))
                    .as("a price of all that was given before prices of one were asked")
                    .startsWith("Сиыр, livestock, how many: –")
                    .contains("price of all of it: 2\u00a0500\u00a0000\u00a0₸");
            assertThat(today.totals(purchases)).containsExactly("Together: 2\u00a0500\u00a0000\u00a0₸");
            assertThat(today.isHalfDone(purchases)).isTrue();
        }
    }

    /** The sheet as it was when the migration was written: of each purchase the price of all of it was asked. */
    private static Sheet earlier() {
        Content today = Shipped.edition("AA-2026-04-22").content();
        return Sheet.of(
                new Content(
                        today.kind(),
                        today.applicants(),
                        today.fund(),
                        today.elsewhere(),
                        today.window(),
                        today.figures(),
                        today.sections().stream()
                                .map(section -> new SectionEntry(
                                        section.code(),
                                        section.title(),
                                        section.notes(),
                                        section.questions().stream()
                                                .map(AnswersMigrationTest::earlier)
                                                .toList()))
                                .toList(),
                        today.documents(),
                        today.rules(),
                        today.route(),
                        today.grounds(),
                        today.amount(),
                        today.positions(),
                        today.queue(),
                        today.duties(),
                        today.criteria()),
                new Wording("Құжаттар", "Документы", "Documents"));
    }

    private static Question earlier(Question asked) {
        boolean wasRequired = asked.code().equals("PRICE") || asked.required();
        return new Question(
                asked.code(),
                asked.kind(),
                asked.label(),
                asked.hint(),
                asked.notes(),
                asked.row(),
                wasRequired,
                asked.when(),
                asked.role(),
                asked.options(),
                asked.columns().stream()
                        .filter(column -> !ADDED.contains(column.code()))
                        .map(AnswersMigrationTest::earlier)
                        .toList(),
                asked.least(),
                asked.most(),
                asked.unit(),
                null,
                null,
                asked.source());
    }

    private void correction(JdbcClient jdbc, String field, RecordedValue value) {
        String json = text.toJson(value);
        jdbc.sql("insert into application_correction (field, old_value, new_value) values (?, ?::jsonb, ?::jsonb)")
                .params(field, json, json)
                .update();
    }

    private static GivenAnswers answers(JdbcClient jdbc, int id) {
        return new AnswersColumn()
                .convertToEntityAttribute(jdbc.sql("select answers::text from loan_application where id = ?")
                        .param(id)
                        .query(String.class)
                        .single());
    }
}
