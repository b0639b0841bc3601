package kz.yntymaq.support;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.answer.Sheet;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.edition.Shipped;
import org.jspecify.annotations.Nullable;

/** Answers of an application page by page, as the pages of today's edition of «Ауыл аманаты» give them. */
public final class Given {

    /** What that edition asks. */
    public static final Sheet SHEET =
            Sheet.of(Shipped.edition("AA-2026-04-22").content(), new Wording("Құжаттар", "Документы", "Documents"));

    /** Codes of all that it asks of whoever answers as this class does, in order. */
    public static final List<String> FIELDS = SHEET.fields().stream()
            .filter(field -> field.question() == null || field.question().when() == null)
            .map(Field::code)
            .toList();

    /** Codes of its documents, in order. */
    public static final List<String> DOCUMENTS =
            SHEET.fields().stream().filter(Field::isDocument).map(Field::anchor).toList();

    private Given() {}

    public static GivenAnswers cooperative(@Nullable String village, @Nullable String volume) {
        return GivenAnswers.NONE
                .with("VILLAGE", village)
                .with("COMMODITY_VOLUME", volume)
                .withRows("MEMBERS", List.of(member("Сәрсен Нұрлан", "84"), member("Ахмет Айгүл", "36")));
    }

    private static Map<String, String> member(String name, String tonnes) {
        return Map.of("NAME", name, "PRODUCT", "сүт", "VOLUME", tonnes, "UNIT", "TONNE");
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static GivenAnswers purpose(String direction, String purpose, Map<String, String>... purchases) {
        return GivenAnswers.NONE
                .with("DIRECTION", direction)
                .with("PURPOSE", purpose)
                .withRows("PURCHASES", List.of(purchases));
    }

    public static Map<String, String> purchase(
            String item,
            String kind,
            BigDecimal price,
            @Nullable String seller,
            boolean fromRelative,
            boolean used,
            boolean forRent) {
        var row = new LinkedHashMap<>(
                Map.of("ITEM", item, "KIND", kind, "QUANTITY", "1", "UNIT", "PIECE", "UNIT_PRICE", plain(price)));
        if (seller != null) {
            row.put("SELLER", seller);
        }
        Map.of("FROM_RELATIVE", fromRelative, "USED", used, "FOR_RENT", forRent).forEach((column, ticked) -> {
            if (ticked) {
                row.put(column, "yes");
            }
        });
        return row;
    }

    public static GivenAnswers terms(BigDecimal amount, int months, int grace) {
        return GivenAnswers.NONE
                .with("AMOUNT", plain(amount))
                .with("TERM", String.valueOf(months))
                .with("GRACE", String.valueOf(grace));
    }

    /** Jobs and income with every answer given. */
    public static GivenAnswers workPlan(int jobsNow, int jobsPlanned) {
        return GivenAnswers.NONE
                .with("JOBS_NOW", String.valueOf(jobsNow))
                .with("JOBS_PLANNED", String.valueOf(jobsPlanned))
                .withRows("SALES", List.of(sales("NOW", "2025", "20000"), sales("AFTER", "2027", "45000")))
                .with("PLAN", "Жоспар");
    }

    private static Map<String, String> sales(String when, String year, String litres) {
        return Map.of(
                "WHEN", when, "YEAR", year, "PRODUCT", "сүт", "VOLUME", litres, "UNIT", "LITRE", "UNIT_PRICE", "200");
    }

    public static GivenAnswers collateral(String kind, String description, BigDecimal value) {
        return GivenAnswers.NONE.withRows(
                "COLLATERAL",
                List.of(Map.of("KIND", kind, "LOCATION", "OTHER", "DESCRIPTION", description, "VALUE", plain(value))));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
