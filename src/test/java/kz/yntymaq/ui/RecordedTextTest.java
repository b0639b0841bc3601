package kz.yntymaq.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RecordedValue.Count;
import kz.yntymaq.kernel.RecordedValue.Day;
import kz.yntymaq.kernel.RecordedValue.File;
import kz.yntymaq.kernel.RecordedValue.Key;
import kz.yntymaq.kernel.RecordedValue.Line;
import kz.yntymaq.kernel.RecordedValue.Money;
import kz.yntymaq.kernel.RecordedValue.Months;
import kz.yntymaq.kernel.RecordedValue.Named;
import kz.yntymaq.kernel.RecordedValue.Place;
import kz.yntymaq.kernel.RecordedValue.Rows;
import kz.yntymaq.kernel.RecordedValue.Words;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@PortalTest
class RecordedTextTest {

    private static final RecordedValue HOUSE = new Line(List.of(
            new Key("application.collateral.DWELLING"),
            new Words(": "),
            new Words("Үй"),
            new Words(" – "),
            new Money(new BigDecimal("5"))));

    @Autowired
    RecordedText text;

    @Autowired
    Places places;

    @Autowired
    DataSource database;

    @AfterEach
    void noLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void what_is_recorded_is_written_in_the_language_of_the_reader() {
        places.load();
        assertReads(new Months(21), "21 ай", "21 месяц", "21 months");
        assertReads(new Key("page.yes"), "иә", "да", "yes");
        assertReads(money("28500000.00"), "28 500 000 ₸", "28 500 000 ₸", "28 500 000 ₸");
        assertReads(new Count(7), "7", "7", "7");
        assertReads(new Named("Береке", "Береке-ру"), "Береке", "Береке-ру", "Береке");
        assertReads(
                new Day(LocalDate.of(2026, 11, 23)), "2026 жылғы 23 қараша", "23 ноября 2026 года", "23 November 2026");
        assertThat(read(Language.KK, new Place(Places.ZERENDI_VILLAGE))).contains("Зеренді а.");
        assertThat(read(Language.RU, new Place(Places.ZERENDI_VILLAGE))).contains("с. Зеренда");
        assertThat(read(Language.RU, new Rows(List.of(HOUSE, new Words("k:жоқ")))))
                .endsWith(": Үй – 5 ₸; k:жоқ")
                .doesNotStartWith("application.");
    }

    @Test
    void nothing_is_a_dash_and_equal_values_are_equal() {
        for (RecordedValue nothing : List.of(
                RecordedValue.words(" "),
                RecordedValue.words(null),
                RecordedValue.money(null),
                RecordedValue.months(null),
                RecordedValue.count(null),
                RecordedValue.key(null),
                RecordedValue.place(null),
                new Rows(List.of()))) {
            assertReads(nothing, "–", "–", "–");
            assertThat(nothing.isGiven()).isFalse();
        }
        assertThat(money("10")).isEqualTo(money("10.00"));
        assertThat(new File("a.pdf", "0a")).isNotEqualTo(new File("a.pdf", "0b"));
    }

    @Test
    void a_row_with_a_missing_part_is_not_given() {
        assertThat(new Rows(List.of(HOUSE)).isGiven()).isTrue();
        assertThat(new Rows(List.of(HOUSE, new Line(List.of(new Words("Үй"), RecordedValue.nothing())))).isGiven())
                .isFalse();
    }

    @Test
    void every_kind_of_value_comes_back_from_the_database_as_it_was_stored() {
        var jdbc = JdbcClient.create(database);
        for (RecordedValue value : List.of(
                RecordedValue.nothing(),
                new Words("a\n\"b\""),
                new Named("а", "б"),
                new Key("application.title"),
                money("28500000.00"),
                money("0.50"),
                new Count(7),
                new Months(60),
                new Day(LocalDate.of(2026, 2, 28)),
                new Place("114500000"),
                new File("a.pdf", "0a"),
                new File("a.pdf", null),
                new Rows(List.of(HOUSE)))) {
            String stored = jdbc.sql("select cast(? as jsonb)::text")
                    .param(text.toJson(value))
                    .query(String.class)
                    .single();
            assertThat(text.fromJson(stored)).isEqualTo(value);
        }
    }

    @Test
    void corrections_of_the_old_format_keep_their_values() throws Exception {
        String row = "k:application.collateral.DWELLING\u001ft:: \u001ft:Үй\u001ft: – \u001fm:5";
        try (Connection one = database.getConnection()) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(one, true));
            jdbc.sql("create temp table application_correction (n serial, field text, old_value text, new_value text)")
                    .update();
            for (String[] old : new String[][] {
                {"AMOUNT", "m:28500000", "-"},
                {"TERM", "d:60", null},
                {"JOBS_NOW", "n:7", "n:8"},
                {"DIRECTION", "k:application.direction.CROP", "-"},
                {"VILLAGE", "p:114500000", null},
                {"PURPOSE", "t:t:; сөз", "t:28 500 000 ₸"},
                {"COLLATERAL", row, row + "\u001ft:; \u001f" + row},
                {"PURCHASES", "-", "t:k:жоқ\u001ft: – \u001f-"},
                {"DOC_CHARTER", "t:a.pdf\u001fx:0a\u001ft:; \u001ft:b.pdf\u001fx:0b", "t:a.pdf, b.pdf"}
            }) {
                jdbc.sql("insert into application_correction (field, old_value, new_value) values (?, ?, ?)")
                        .params(List.of(old[0], old[1]))
                        .param(old[2])
                        .update();
            }
            migrate(one, "V060__recorded_values.sql");
            assertThat(stored(jdbc, "old_value"))
                    .containsExactly(
                            money("28500000"),
                            new Months(60),
                            new Count(7),
                            new Key("application.direction.CROP"),
                            new Place("114500000"),
                            new Words("t:; сөз"),
                            new Rows(List.of(HOUSE)),
                            new Rows(List.of()),
                            new Rows(List.of(new File("a.pdf", "0a"), new File("b.pdf", "0b"))));
            assertThat(stored(jdbc, "new_value"))
                    .containsExactly(
                            RecordedValue.nothing(),
                            new Count(8),
                            RecordedValue.nothing(),
                            new Words("28 500 000 ₸"),
                            new Rows(List.of(HOUSE, HOUSE)),
                            new Rows(List.of(
                                    new Line(List.of(new Words("k:жоқ"), new Words(" – "), RecordedValue.nothing())))),
                            new Rows(List.of(new Words("a.pdf, b.pdf"))));
            jdbc.sql("drop table application_correction").update();
        }
    }

    @Test
    void messages_of_the_old_format_keep_their_arguments() throws Exception {
        try (Connection one = database.getConnection()) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(one, true));
            jdbc.sql("create temp table inbox_message (n serial, arguments text[] not null default '{}')")
                    .update();
            jdbc.sql("insert into inbox_message (arguments) values (?), (default)")
                    .param(new String[] {"b:Береке\nБереке-ру", "d:2026-11-23", "m:100.00", "n:3", "s:AA-2026: \"x\""})
                    .update();
            migrate(one, "V061__inbox_arguments.sql");
            assertThat(jdbc.sql("select arguments::text from inbox_message order by n")
                            .query(String.class)
                            .list())
                    .map(text::fromJson)
                    .containsExactly(
                            new Rows(List.of(
                                    new Named("Береке", "Береке-ру"),
                                    new Day(LocalDate.of(2026, 11, 23)),
                                    money("100"),
                                    new Count(3),
                                    new Words("AA-2026: \"x\""))),
                            new Rows(List.of()));
            jdbc.sql("drop table inbox_message").update();
        }
    }

    /** Runs a migration over the temporary table that stands in front of the real one. */
    private static void migrate(Connection connection, String script) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute(new ClassPathResource("db/migration/" + script).getContentAsString(UTF_8));
        }
    }

    private List<RecordedValue> stored(JdbcClient jdbc, String column) {
        return jdbc
                .sql("select " + column + "::text from application_correction where " + column
                        + " is not null order by n")
                .query(String.class)
                .list()
                .stream()
                .map(text::fromJson)
                .toList();
    }

    private static RecordedValue money(String tenge) {
        return new Money(new BigDecimal(tenge));
    }

    private void assertReads(RecordedValue value, String kk, String ru, String en) {
        assertThat(read(Language.KK, value)).isEqualTo(kk);
        assertThat(read(Language.RU, value)).isEqualTo(ru);
        assertThat(read(Language.EN, value)).isEqualTo(en);
    }

    private String read(Language language, RecordedValue value) {
        LocaleContextHolder.setLocale(language.locale());
        return text.of(value).replace('\u00a0', ' ');
    }
}
