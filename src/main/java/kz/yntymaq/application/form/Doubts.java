package kz.yntymaq.application.form;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.Question.Role;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Figures that are far from any sense, a tonne for a kilogram, say: the reader is asked to look again. The bounds are the
 * portal's own, and nothing is barred by them. Named {@code @doubts} in templates.
 */
@Component
class Doubts {

    /** Tenge for a kilogram or a litre. */
    private static final BigDecimal LEAST_PRICE = BigDecimal.ONE;

    private static final BigDecimal MOST_PRICE = new BigDecimal("50000");

    /** How many things of one kind are bought. */
    private static final BigDecimal MOST_UNITS = new BigDecimal("50");

    private static final BigDecimal KG_OF_A_TONNE = BigDecimal.valueOf(1000);
    private static final Set<Role> LOOKED_AT = Set.of(Role.SALES, Role.INVOICES, Role.PURCHASES);

    private final ApplicationEditions editions;
    private final Texts texts;
    private final Format format;

    Doubts(ApplicationEditions editions, Texts texts, Format format) {
        this.editions = editions;
        this.texts = texts;
        this.format = format;
    }

    /** What is doubtful in an application, a line a row, for a reader; none where nothing is. */
    public List<String> of(Application application) {
        return editions.of(application).content().questions().stream()
                .flatMap(question -> of(question, application.getAnswers().given()))
                .distinct()
                .toList();
    }

    /** The same in one list. @param list its code */
    public List<String> of(Application application, String list) {
        return editions.of(application).content().question(list).stream()
                .flatMap(question -> of(question, application.getAnswers().given()))
                .distinct()
                .toList();
    }

    private Stream<String> of(Question list, GivenAnswers given) {
        return list.role() == null || !LOOKED_AT.contains(list.role())
                ? Stream.empty()
                : given.rows(list.code()).stream()
                        .flatMap(row -> Stream.concat(
                                Stream.ofNullable(price(list, row)), Stream.ofNullable(units(list, row))));
    }

    private @Nullable String price(Question list, Map<String, String> row) {
        BigDecimal price = list.role() == Role.SALES ? sold(row) : list.role() == Role.INVOICES ? paid(row) : null;
        return price == null || (price.compareTo(LEAST_PRICE) >= 0 && price.compareTo(MOST_PRICE) <= 0)
                ? null
                : texts.get("application.doubt.price", name(row, "PRODUCT", "NUMBER"), format.money(price));
    }

    private @Nullable String units(Question list, Map<String, String> row) {
        BigDecimal units = list.role() == Role.PURCHASES ? Question.asNumber(row.get("UNITS")) : null;
        return units == null || units.compareTo(MOST_UNITS) <= 0
                ? null
                : texts.get(
                        "application.doubt.units",
                        list.column("POSITION")
                                .flatMap(column -> column.option(name(row, "POSITION", "INVOICE")))
                                .map(option -> option.label().here())
                                .orElse(name(row, "POSITION", "INVOICE")),
                        format.number(units));
    }

    /** Tenge for a kilogram or a litre of what is sold; null where another unit counts it. */
    private static @Nullable BigDecimal sold(Map<String, String> row) {
        BigDecimal price = Question.asNumber(row.get("UNIT_PRICE"));
        String unit = row.get("UNIT");
        if (price == null || unit == null) {
            return null;
        }
        return switch (unit) {
            case "TONNE" -> price.divide(KG_OF_A_TONNE, MathContext.DECIMAL64);
            case "KG", "LITRE" -> price;
            default -> null;
        };
    }

    /** Tenge for a kilogram of an invoice. */
    private static @Nullable BigDecimal paid(Map<String, String> row) {
        BigDecimal total = Question.asNumber(row.get("TOTAL"));
        BigDecimal kilograms = Question.asNumber(row.get("KG"));
        return total == null || kilograms == null || kilograms.signum() == 0
                ? null
                : total.divide(kilograms, MathContext.DECIMAL64);
    }

    private static String name(Map<String, String> row, String code, String other) {
        String name = row.get(code);
        return name == null ? row.getOrDefault(other, "–") : name;
    }
}
