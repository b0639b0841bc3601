package kz.yntymaq.programme.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.content.Computed.Way;
import kz.yntymaq.programme.content.Question.Kind;
import kz.yntymaq.programme.edition.Shipped;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from other columns of a row. */
class ComputedTest {

    private static final Question PURCHASES =
            list(new Computed(Way.PRODUCT, "QUANTITY", "UNIT_PRICE", null), Kind.MONEY, "PRICE");
    private static final Question VOLUMES =
            list(new Computed(Way.SHARE, "QUANTITY", null, "ITEM, UNIT"), Kind.NUMBER, "PART");

    @ParameterizedTest
    @CsvSource({
        "10, 600000, 6000000",
        "2.5, 180.10, 450.25",
        "0.333, 0.01, 0",
        "0.5, 0.01, 0.01",
        "999999999999, 9999999999999.99, 9999999999989990000000000.01"
    })
    void a_product_is_reckoned_to_a_tiyn(String quantity, String price, String all) {
        assertThat(PURCHASES.reckoned(List.of(Map.of("QUANTITY", quantity, "UNIT_PRICE", price))))
                .containsExactly(Map.of("QUANTITY", quantity, "UNIT_PRICE", price, "PRICE", all));
    }

    @Test
    void what_was_stored_as_a_whole_stays_until_a_row_tells_what_it_follows_from() {
        var earlier = Map.of("ITEM", "Сиыр", "PRICE", "6000000");
        assertThat(PURCHASES.reckoned(List.of(earlier))).containsExactly(earlier);
        assertThat(PURCHASES.stored(earlier)).isEqualTo(earlier);

        var told = Map.of("QUANTITY", "2", "UNIT_PRICE", "5", "PRICE", "6000000");
        assertThat(PURCHASES.reckoned(List.of(told)).get(0)).containsEntry("PRICE", "10");
        assertThat(PURCHASES.stored(told)).doesNotContainKey("PRICE");
    }

    @Test
    void a_sum_is_of_all_rows_that_have_a_price() {
        var rows = PURCHASES.reckoned(
                List.of(Map.of("QUANTITY", "2", "UNIT_PRICE", "5"), Map.of("PRICE", "7"), Map.of("QUANTITY", "3")));
        assertThat(PURCHASES.columns().get(3).totals(rows))
                .extracting(Computed.Total::sum)
                .containsExactly(new BigDecimal("17"));
    }

    @Test
    void a_share_is_of_the_rows_that_agree_whatever_the_size_of_their_letters() {
        var rows = VOLUMES.reckoned(List.of(
                volume("Сүт", "KG", "1"),
                volume("сүт ", "KG", "2"),
                volume("Сүт", "TONNE", "5"),
                volume("Жүн", "KG", "0"),
                Map.of("ITEM", "Сүт", "UNIT", "KG")));
        assertThat(rows.stream().map(row -> String.valueOf(row.get("PART"))))
                .containsExactly("0.02", "0.04", "99.94", "null", "null");
        assertThat(VOLUMES.columns().get(3).totals(rows))
                .extracting(total -> total.row().get("ITEM") + total.row().get("UNIT") + total.sum())
                .containsExactly("СүтKG5003", "ЖүнKG0");
    }

    @Test
    void the_sum_of_a_column_that_is_answered_is_of_all_rows_that_have_a_number() {
        var gain = question("GAIN", Kind.MONEY, null, Question.Together.SUM, List.of());
        assertThat(gain.totals(List.of(Map.of("GAIN", "120000"), Map.of(), Map.of("GAIN", "0.5"))))
                .extracting(Computed.Total::sum)
                .containsExactly(new BigDecimal("120000.5"));
        assertThat(gain.totals(List.of(Map.of()))).isEmpty();
        assertThat(question("PRICE", Kind.MONEY, null, List.of()).totals(List.of(Map.of("PRICE", "1"))))
                .isEmpty();
    }

    @Test
    void a_value_that_may_stand_there_once_is_found_in_the_earlier_row() {
        var month = question("MONTH", Kind.CHOICE, null, Question.Together.ONCE, List.of());
        List<Map<String, String>> rows =
                List.of(Map.of("MONTH", "JULY"), Map.of(), Map.of("MONTH", "MAY"), Map.of("MONTH", "JULY"), Map.of());
        assertThat(IntStream.range(0, 5).mapToObj(row -> month.earlier(month, rows, row)))
                .containsExactly(-1, -1, -1, 0, -1);
        var twice = question("MONTH", Kind.CHOICE, null, List.of());
        assertThat(twice.earlier(twice, rows, 3)).isEqualTo(-1);
    }

    @Test
    void a_member_stands_once_with_each_kind_of_produce() {
        Question members =
                Shipped.edition("AA-2026-04-22").content().question("MEMBERS").orElseThrow();
        Question name = members.column("NAME").orElseThrow();
        List<Map<String, String>> rows = List.of(
                member("Асан Бекенов", "Сүт", "TONNE"),
                member("Асан Бекенов", "Жүн", "KG"),
                member("асан  бекенов", "сүт", "KG"));
        assertThat(IntStream.range(0, 3).mapToObj(row -> members.earlier(name, rows, row)))
                .containsExactly(-1, -1, 0);
        assertThat(members.column("VOLUME").orElseThrow().least()).isPositive();
    }

    private static Map<String, String> member(String name, String product, String unit) {
        return Map.of("NAME", name, "PRODUCT", product, "UNIT", unit, "VOLUME", "1");
    }

    private static Map<String, String> volume(String item, String unit, String quantity) {
        return Map.of("ITEM", item, "UNIT", unit, "QUANTITY", quantity);
    }

    private static Question list(Computed computed, Kind kind, String code) {
        return question(
                "LIST",
                Kind.ROWS,
                null,
                List.of(
                        question("ITEM", Kind.WORDS, null, List.of()),
                        question("QUANTITY", Kind.NUMBER, null, List.of()),
                        question("UNIT_PRICE", Kind.MONEY, null, List.of()),
                        question(code, kind, computed, List.of())));
    }

    private static Question question(String code, Kind kind, @Nullable Computed computed, List<Question> columns) {
        return question(code, kind, computed, null, columns);
    }

    private static Question question(
            String code,
            Kind kind,
            @Nullable Computed computed,
            Question.@Nullable Together together,
            List<Question> columns) {
        return new Question(
                code,
                kind,
                new Wording("қ", "р", "e"),
                null,
                List.of(),
                null,
                false,
                null,
                null,
                List.of(),
                columns,
                null,
                null,
                null,
                computed,
                together,
                LegalReference.ROUTE);
    }
}
