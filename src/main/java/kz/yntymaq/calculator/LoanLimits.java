package kz.yntymaq.calculator;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Figure;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the Rules in force allow, and what of an example goes beyond it. Nothing is forbidden to be computed. */
@Component
class LoanLimits {

    private final Programmes programmes;
    private final Texts texts;
    private final Format format;
    private final Clock clock;

    LoanLimits(Programmes programmes, Texts texts, Format format, Clock clock) {
        this.programmes = programmes;
        this.texts = texts;
        this.format = format;
        this.clock = clock;
    }

    /**
     * The figures of today.
     *
     * @param largest amount, tenge; null while the year's МРП is not entered
     */
    record Today(Edition edition, LocalDate day, @Nullable BigDecimal largest) {

        /** Percent a year. */
        public BigDecimal rate() {
            return edition.figure(Figure.NOMINAL_RATE_PERCENT).value();
        }

        /** Months for agriculture and processing. */
        public int months() {
            return edition.figure(Figure.MAX_TERM_AGRICULTURE_MONTHS).whole();
        }

        /** Months for anything else. */
        public int otherMonths() {
            return edition.figure(Figure.MAX_TERM_OTHER_MONTHS).whole();
        }

        /** Months in which no principal is paid. */
        public int grace() {
            return edition.figure(Figure.MAX_GRACE_MONTHS).whole();
        }
    }

    /** Something typed that the Rules do not allow, in words, with the place. */
    record Beyond(String words, FigureEntry figure) {}

    Today today() {
        LocalDate day = LocalDate.now(clock);
        Edition edition = programmes.editionInForce(Programmes.AUYL_AMANATY, day);
        BigDecimal most = edition.figure(Figure.MAX_AMOUNT_COOPERATIVE_MRP).value();
        return new Today(
                edition, day, programmes.mrp(day.getYear()).map(most::multiply).orElse(null));
    }

    /** What goes beyond, in the order of the questions. */
    List<Beyond> beyond(Today today, BigDecimal amount, int months, int grace, BigDecimal rate) {
        var beyond = new ArrayList<Beyond>();
        BigDecimal largest = today.largest();
        if (largest != null && amount.compareTo(largest) > 0) {
            beyond.add(beyond(
                    today, Figure.MAX_AMOUNT_COOPERATIVE_MRP, "calculator.beyond.amount", format.money(largest)));
        }
        if (months > today.months()) {
            beyond.add(beyond(today, Figure.MAX_TERM_AGRICULTURE_MONTHS, "calculator.beyond.months", today.months()));
        }
        if (grace > today.grace()) {
            beyond.add(beyond(today, Figure.MAX_GRACE_MONTHS, "calculator.beyond.grace", today.grace()));
        }
        if (rate.compareTo(today.rate()) > 0) {
            beyond.add(
                    beyond(today, Figure.NOMINAL_RATE_PERCENT, "calculator.beyond.rate", format.number(today.rate())));
        }
        return beyond;
    }

    /** A term that is for agriculture and processing alone; null for others. */
    @Nullable
    Beyond onlyForSome(Today today, int months) {
        return months > today.otherMonths() && months <= today.months()
                ? beyond(today, Figure.MAX_TERM_OTHER_MONTHS, "calculator.beyond.other", today.otherMonths())
                : null;
    }

    private Beyond beyond(Today today, Figure figure, String key, Object most) {
        return new Beyond(texts.get(key, most), today.edition().figure(figure));
    }
}
