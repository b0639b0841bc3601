package kz.yntymaq.lending;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import kz.yntymaq.application.Application;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.edition.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What an edition allows of the terms of a microcredit: term, rate and grace are its figures. That a contract is of a day
 * between the approval and today, and when its first payment may be, is the portal's own order.
 *
 * @param months longest term for the kind of project; null where the edition sets none
 * @param rate highest nominal rate, percent a year; null where it sets none
 * @param grace longest grace of the principal, months; null where it sets none
 */
public record TermBounds(
        @Nullable FigureEntry months,
        @Nullable FigureEntry rate,
        @Nullable FigureEntry grace) {

    /** A later day of the month is in no February. */
    public static final int LAST_DAY = 28;

    /** More is a slip of who typed. */
    private static final int MONTHS_AHEAD = 6;

    /** A kind of project that is not agricultural, as options of the direction tell it. */
    private static final String OTHER = "OTHER";

    /** Those of an application by its edition. A direction that may be agricultural was told at the decision. */
    public static TermBounds of(Application application, Content content) {
        boolean other = content.question(Question.Role.DIRECTION)
                .flatMap(asked -> Optional.ofNullable(application.getAnswers().getDirection())
                        .flatMap(asked::option))
                .filter(option -> OTHER.equals(option.kind()))
                .isPresent();
        return new TermBounds(
                figure(content, other ? Figure.MAX_TERM_OTHER_MONTHS : Figure.MAX_TERM_AGRICULTURE_MONTHS),
                figure(content, Figure.NOMINAL_RATE_PERCENT),
                figure(content, Figure.MAX_GRACE_MONTHS));
    }

    private static @Nullable FigureEntry figure(Content content, Figure figure) {
        return content.figure(figure.name()).orElse(null);
    }

    /**
     * Looks whether terms are allowed.
     *
     * @param approvedOn before which there is no contract
     * @throws FieldViolationException by the field that is wrong
     */
    void require(LoanTerms terms, LocalDate approvedOn, LocalDate today) {
        requireDay(terms.signedOn(), approvedOn, today);
        requireMonths(terms.months());
        requireGrace(terms.graceMonths(), terms.months());
        requireRate(terms.ratePercent());
        requireFirst(terms.firstOn(), terms.signedOn());
    }

    /** The day of the contract. @param approvedOn before which there is none */
    public void requireDay(@Nullable LocalDate signedOn, LocalDate approvedOn, LocalDate today) {
        if (signedOn != null && (signedOn.isAfter(today) || signedOn.isBefore(approvedOn))) {
            throw new FieldViolationException("day", "lending.error.contract-day");
        }
    }

    /** The term, months. */
    public void requireMonths(@Nullable Integer term) {
        atMost("months", "lending.error.months", term, months);
    }

    /** The whole term with what was agreed later, months. @param field by which it is told */
    public void requireTerm(String field, int whole) {
        atMost(field, "lending.error.term", whole, months);
    }

    /** The grace of the principal, months. @param term of the whole */
    public void requireGrace(@Nullable Integer free, @Nullable Integer term) {
        if (free != null && term != null && free >= term) {
            throw new FieldViolationException("grace", "lending.error.grace-whole");
        }
        atMost("grace", "lending.error.grace", free, grace);
    }

    /** The rate, percent a year. */
    public void requireRate(@Nullable BigDecimal ratePercent) {
        atMost("rate", "lending.error.rate", ratePercent, rate);
    }

    /** The day of the first payment. */
    public void requireFirst(@Nullable LocalDate first, @Nullable LocalDate signedOn) {
        if (first == null) {
            return;
        }
        if (first.getDayOfMonth() > LAST_DAY) {
            throw new FieldViolationException("first", "lending.error.first-day", LAST_DAY);
        }
        if (signedOn != null
                && (first.minusMonths(1).isBefore(signedOn) || first.isAfter(signedOn.plusMonths(MONTHS_AHEAD)))) {
            throw new FieldViolationException("first", "lending.error.first", MONTHS_AHEAD);
        }
    }

    private static void atMost(String field, String key, @Nullable Number value, @Nullable FigureEntry most) {
        if (value != null && most != null && new BigDecimal(value.toString()).compareTo(most.value()) > 0) {
            throw new FieldViolationException(field, key, most.value());
        }
    }
}
