package kz.yntymaq.programme.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.yntymaq.programme.content.Question.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a security covers at most: of each thing its value by the applicant's own estimate, less what the edition's
 * coefficients take off. Figures tell them by their codes, after which stand the kind of the thing and, where it matters,
 * where it lies or where it was made: {@code COVER_DWELLING_CENTRE} in percent, {@code AGE_VEHICLE_CIS} and
 * {@code LEASE_AGRICULTURAL_LAND_LEASED} in years. A kind without a coefficient counts in full. An example: an independent
 * valuer determines the market value.
 */
public final class Cover {

    private static final String KIND = "KIND";
    private static final String VALUE = "VALUE";
    private static final String LOCATION = "LOCATION";
    private static final String MADE = "MADE";
    private static final String MADE_IN = "MADE_IN";
    private static final String LEASE_END = "LEASE_END";
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int TIYN = 2;

    private static final List<String> FIGURES = List.of("COVER_", "AGE_", "LEASE_");

    private final Content content;
    private final LocalDate day;
    private final @Nullable Integer months;

    private Cover(Content content, LocalDate day, @Nullable Integer months) {
        this.content = content;
        this.day = day;
        this.months = months;
    }

    /** Whether a figure of an edition says what a security covers at most. */
    public static boolean isFigure(Content content, FigureEntry figure) {
        return content.question(Role.COLLATERAL).isPresent() && FIGURES.stream().anyMatch(figure.code()::startsWith);
    }

    /** Whether a thing counts, and if not, why. */
    public enum Counted {
        YES,
        /** Kind, value, place, year or country is missing, or the act names no figure for them. */
        CANNOT_BE_TOLD,
        /** The act names no age for the country in which it was made. */
        NO_AGE_NAMED,
        /** The year in which it was made has not come yet. */
        YEAR_TO_COME,
        TOO_OLD,
        LEASE_TOO_SHORT
    }

    /**
     * A thing offered as security.
     *
     * @param row the answers by their columns
     * @param value estimate of the applicant in tenge, null while not given
     * @param percent of the value that counts at most, null where that cannot be told
     * @param covers tenge, nothing for what does not count
     * @param years how old it may be at most, or how long its lease must go on after the loan; null for neither
     */
    public record Pledge(
            Map<String, String> row,
            @Nullable BigDecimal value,
            @Nullable BigDecimal percent,
            Counted counted,
            BigDecimal covers,
            @Nullable Integer years) {

        /** Whether only a value was told: how much of it counts depends on what it is. */
        public boolean lacksKind() {
            return percent == null && !row.containsKey(KIND);
        }
    }

    /**
     * Each thing offered as security; none for an edition that asks for none.
     *
     * @param rows of the question whose role is {@link Role#COLLATERAL}
     * @param day of the application
     * @param months term of the loan, null while not given
     */
    public static List<Pledge> of(
            Content content, List<Map<String, String>> rows, LocalDate day, @Nullable Integer months) {
        var cover = new Cover(content, day, months);
        return rows.stream().map(cover::pledge).toList();
    }

    /** What all of them cover together, in tenge. */
    public static BigDecimal sum(List<Pledge> pledges) {
        return pledges.stream().map(Pledge::covers).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Pledge pledge(Map<String, String> row) {
        BigDecimal value = Question.asNumber(row.get(VALUE));
        BigDecimal percent =
                isKnown(row.get(KIND)) ? figure("COVER", row, LOCATION, WHOLE).orElse(null) : null;
        if (value == null || percent == null) {
            return new Pledge(row, value, percent, Counted.CANNOT_BE_TOLD, BigDecimal.ZERO, null);
        }
        Optional<BigDecimal> age = figure("AGE", row, MADE_IN, BigDecimal.ZERO);
        Optional<BigDecimal> lease = figure("LEASE", row, LOCATION, BigDecimal.ZERO);
        Counted counted = age(row, age);
        if (counted == Counted.YES) {
            counted = lease(row, lease);
        }
        BigDecimal covers = counted == Counted.YES
                ? value.multiply(percent).divide(WHOLE, TIYN, RoundingMode.DOWN)
                : BigDecimal.ZERO;
        return new Pledge(
                row,
                value,
                percent,
                counted,
                covers,
                switch (counted) {
                    case TOO_OLD -> age.map(BigDecimal::intValue).orElse(null);
                    case LEASE_TOO_SHORT -> lease.map(BigDecimal::intValue).orElse(null);
                    case YES, CANNOT_BE_TOLD, NO_AGE_NAMED, YEAR_TO_COME -> null;
                });
    }

    /** Whether the thing is one of the kinds that the edition knows; where it asks for no kind, everything is. */
    private boolean isKnown(@Nullable String kind) {
        Optional<Question> column = content.question(Role.COLLATERAL).flatMap(question -> question.column(KIND));
        return column.isEmpty() || (kind != null && column.get().option(kind).isPresent());
    }

    /** By the year alone: what was made in the last year that counts is not too old. */
    private Counted age(Map<String, String> row, Optional<BigDecimal> most) {
        if (most.isPresent() && most.get().signum() == 0) {
            return Counted.YES;
        }
        BigDecimal made = Question.asNumber(row.get(MADE));
        if (made == null || (most.isEmpty() && row.get(MADE_IN) == null)) {
            return Counted.CANNOT_BE_TOLD;
        }
        if (made.intValue() > day.getYear()) {
            return Counted.YEAR_TO_COME;
        }
        if (most.isEmpty()) {
            return Counted.NO_AGE_NAMED;
        }
        return made.intValue() < day.getYear() - most.get().intValue() ? Counted.TOO_OLD : Counted.YES;
    }

    /** The loan is counted from the day of the application, for nobody knows yet when it is paid. */
    private Counted lease(Map<String, String> row, Optional<BigDecimal> after) {
        if (after.isEmpty() || after.get().signum() == 0) {
            return Counted.YES;
        }
        String end = row.get(LEASE_END);
        if (end == null || months == null) {
            return Counted.CANNOT_BE_TOLD;
        }
        LocalDate needed = day.plusMonths(months).plusYears(after.get().intValue());
        return LocalDate.parse(end).isBefore(needed) ? Counted.LEASE_TOO_SHORT : Counted.YES;
    }

    /**
     * A figure for the kind of a thing and for what stands in a column of it.
     *
     * @param none where the edition has no such figure for the kind at all
     * @return empty where it has some, but none for this thing
     */
    private Optional<BigDecimal> figure(String prefix, Map<String, String> row, String column, BigDecimal none) {
        String code = prefix + "_" + row.get(KIND);
        Optional<BigDecimal> any = content.figure(code).map(FigureEntry::value);
        if (any.isPresent()) {
            return any;
        }
        boolean matters = content.figures().stream()
                .anyMatch(each -> each.code().startsWith(code + "_") && isOption(column, each.code(), code));
        return matters ? content.figure(code + "_" + row.get(column)).map(FigureEntry::value) : Optional.of(none);
    }

    /** Whether what follows the kind in a figure's code is an option of the column: one kind may begin as another does. */
    private boolean isOption(String column, String figure, String code) {
        return content.question(Role.COLLATERAL)
                .flatMap(question -> question.column(column))
                .flatMap(asked -> asked.option(figure.substring(code.length() + 1)))
                .isPresent();
    }
}
