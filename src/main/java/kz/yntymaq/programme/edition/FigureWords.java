package kz.yntymaq.programme.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.programme.content.AmountFormula;
import kz.yntymaq.programme.content.ApplicantKind;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.Cover;
import kz.yntymaq.programme.content.DutyEntry;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the figures of an edition with their units, in the language of the page; indexes also in tenge of the year. */
@Component
public class FigureWords {

    private final Programmes programmes;
    private final Texts texts;
    private final Format format;

    FigureWords(Programmes programmes, Texts texts, Format format) {
        this.programmes = programmes;
        this.texts = texts;
        this.format = format;
    }

    /** A figure with its source. */
    public record Line(String name, String value, LegalReference source) {}

    /** All of an edition but those of securities, how much is given first. @param day whose year's index counts */
    public List<Line> of(Edition edition, LocalDate day) {
        return Stream.concat(sums(edition, day).stream(), terms(edition, day).stream())
                .toList();
    }

    /** Those that say how much is given: what its formula names, and sums that bring no duty. */
    public List<Line> sums(Edition edition, LocalDate day) {
        return lines(edition, day, figure -> isSum(edition.content(), figure));
    }

    /** The others: terms, days, parts. */
    public List<Line> terms(Edition edition, LocalDate day) {
        return lines(
                edition,
                day,
                figure -> !isSum(edition.content(), figure) && !Cover.isFigure(edition.content(), figure));
    }

    /** What securities cover at most, and how old they may be: a long table, of use where they are offered. */
    public List<Line> securities(Edition edition, LocalDate day) {
        return lines(edition, day, figure -> Cover.isFigure(edition.content(), figure));
    }

    private static boolean isSum(Content content, FigureEntry figure) {
        AmountFormula formula = content.amount();
        if (formula != null
                && Stream.of(formula.limit(), formula.rate(), formula.share(), formula.raisedShare())
                        .anyMatch(figure.code()::equals)) {
            return true;
        }
        return (figure.unit() == FigureEntry.Unit.TENGE || figure.unit() == FigureEntry.Unit.MCI)
                && content.duties().stream().map(DutyEntry::fromSum).noneMatch(figure.code()::equals);
    }

    /** Whether it concerns who may apply: how long somebody must have lived in a place is asked of no co-operative. */
    private static boolean isAsked(Content content, FigureEntry figure) {
        return !figure.code().equals(Figure.RESIDENCE_MONTHS.name())
                || content.applicants().stream().anyMatch(kind -> kind != ApplicantKind.COOPERATIVE);
    }

    /** A figure with its unit, an index without its tenge. */
    public String written(FigureEntry figure) {
        return value(figure, null);
    }

    private List<Line> lines(Edition edition, LocalDate day, Predicate<FigureEntry> chosen) {
        BigDecimal mci = programmes.mrp(day.getYear()).orElse(null);
        return edition.content().figures().stream()
                .filter(figure -> isAsked(edition.content(), figure))
                .filter(chosen)
                .map(figure -> new Line(figure.name().here(), value(figure, mci), figure.source()))
                .toList();
    }

    private String value(FigureEntry figure, @Nullable BigDecimal mci) {
        String number = format.number(figure.value());
        return switch (figure.unit()) {
            case TENGE -> format.money(figure.value());
            case MCI ->
                mci == null
                        ? texts.get(figure.unit().key(), number)
                        : texts.get(
                                "programme.unit.MCI.tenge",
                                number,
                                format.money(figure.value().multiply(mci)));
            case MONTHS, YEARS, WORKING_DAYS, CALENDAR_DAYS ->
                texts.get(figure.unit().key(), figure.whole());
            case TIME_OF_DAY -> texts.get(figure.unit().key(), figure.clock().toString());
            case PERCENT, COUNT -> texts.get(figure.unit().key(), number);
        };
    }
}
