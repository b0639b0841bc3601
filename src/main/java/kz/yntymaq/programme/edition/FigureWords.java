package kz.yntymaq.programme.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.kernel.LegalReference;
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

    /** All of an edition, in its order. @param day whose year's index counts */
    public List<Line> of(Edition edition, LocalDate day) {
        BigDecimal mci = programmes.mrp(day.getYear()).orElse(null);
        return edition.content().figures().stream()
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
