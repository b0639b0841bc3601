package kz.yntymaq.application.form;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.programme.content.DocumentEntry;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.programme.edition.Figure;
import kz.yntymaq.programme.edition.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The programme's conditions as an applicant reads them. */
@Component
public class LoanConditions {

    private final Programmes programmes;
    private final Clock clock;

    LoanConditions(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    /**
     * Conditions in force.
     *
     * @param largest tenge; null while the year's МРП is not entered
     */
    record InForce(
            int year,
            @Nullable BigDecimal largest,
            @Nullable BigDecimal mrp,
            FigureEntry amount,
            FigureEntry termAgriculture,
            FigureEntry termOther,
            FigureEntry rate,
            FigureEntry grace,
            FigureEntry decision) {}

    /** The documents that today's edition asks for. */
    public List<DocumentEntry> documents() {
        return programmes
                .editionInForce(Programmes.AUYL_AMANATY, LocalDate.now(clock))
                .content()
                .documents();
    }

    public InForce inForce() {
        LocalDate today = LocalDate.now(clock);
        var edition = programmes.editionInForce(Programmes.AUYL_AMANATY, today);
        BigDecimal mrp = programmes.mrp(today.getYear()).orElse(null);
        FigureEntry amount = edition.figure(Figure.MAX_AMOUNT_COOPERATIVE_MRP);
        return new InForce(
                today.getYear(),
                mrp == null ? null : mrp.multiply(amount.value()),
                mrp,
                amount,
                edition.figure(Figure.MAX_TERM_AGRICULTURE_MONTHS),
                edition.figure(Figure.MAX_TERM_OTHER_MONTHS),
                edition.figure(Figure.NOMINAL_RATE_PERCENT),
                edition.figure(Figure.MAX_GRACE_MONTHS),
                edition.figure(Figure.DECISION_DAYS));
    }
}
