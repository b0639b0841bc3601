package kz.yntymaq.lending;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.Cover;
import kz.yntymaq.programme.content.Question;
import org.jspecify.annotations.Nullable;

/**
 * A thing that is pledged, as an independent valuer valued it. What of its value counts is counted by the coefficients of
 * the edition (in «Ауыл аманаты» those of its appendix on collateral), see {@link Cover}.
 *
 * @param kind code of the kind, an option of the edition's question of the collateral
 * @param location where it lies, where that matters; null where not
 * @param madeIn where it was made, where that matters; null where not
 * @param made year of make; null where it does not matter
 * @param leaseEnd until when the right to the land lasts; null where it does not matter
 * @param valuedOn day of the valuation
 * @param valuer who valued it
 * @param marketValue tenge
 * @param percent of the value that counts, at most
 * @param covers tenge
 */
@Embeddable
public record PledgedItem(
        UUID id,
        String kind,
        String description,
        @Nullable String location,
        @Nullable String madeIn,
        @Nullable Integer made,
        @Nullable LocalDate leaseEnd,
        LocalDate valuedOn,
        String valuer,
        BigDecimal marketValue,
        BigDecimal percent,
        BigDecimal covers) {

    /** What an officer typed of a thing. */
    public record Given(
            String kind,
            String description,
            @Nullable String location,
            @Nullable String madeIn,
            @Nullable Integer made,
            @Nullable LocalDate leaseEnd,
            LocalDate valuedOn,
            String valuer,
            BigDecimal marketValue) {

        /** As an answer of the application would be kept. */
        Map<String, String> row() {
            var row = new LinkedHashMap<String, String>();
            row.put("KIND", kind);
            row.put("VALUE", marketValue.toPlainString());
            put(row, "LOCATION", location);
            put(row, "MADE_IN", madeIn);
            put(row, "MADE", made);
            put(row, "LEASE_END", leaseEnd);
            return row;
        }

        private static void put(Map<String, String> row, String column, @Nullable Object value) {
            if (value != null) {
                row.put(column, value.toString());
            }
        }
    }

    /**
     * A thing with what of it counts.
     *
     * @param months term of the loan, which the right to leased land outlasts
     * @throws FieldViolationException by the field because of which nothing of it counts, and for a valuation of a day to come
     */
    static PledgedItem of(Given given, Content content, int months, LocalDate today) {
        if (given.valuedOn().isAfter(today)) {
            throw new FieldViolationException("valuedOn", "lending.error.future");
        }
        requireOption(content, "KIND", given.kind(), "kind");
        requireOption(content, "LOCATION", given.location(), "location");
        requireOption(content, "MADE_IN", given.madeIn(), "madeIn");
        Cover.Pledge pledge =
                Cover.of(content, List.of(given.row()), today, months).get(0);
        BigDecimal percent = pledge.percent();
        if (percent == null) {
            throw new FieldViolationException("location", "lending.error.missing");
        }
        switch (pledge.counted()) {
            case YES -> {}
            case CANNOT_BE_TOLD -> throw new FieldViolationException(missing(given, content), "lending.error.missing");
            case NO_AGE_NAMED -> throw new FieldViolationException("madeIn", "lending.error.no-age");
            case YEAR_TO_COME -> throw new FieldViolationException("made", "lending.error.future");
            case TOO_OLD -> throw new FieldViolationException("made", "lending.error.old", years(pledge));
            case LEASE_TOO_SHORT -> throw new FieldViolationException("leaseEnd", "lending.error.lease", years(pledge));
        }
        return new PledgedItem(
                UUID.randomUUID(),
                given.kind(),
                given.description(),
                given.location(),
                given.madeIn(),
                given.made(),
                given.leaseEnd(),
                given.valuedOn(),
                given.valuer(),
                given.marketValue(),
                percent,
                pledge.covers());
    }

    /** Looks whether the right to leased land still outlasts a loan whose term changed. @throws FieldViolationException by the field of the term */
    public void requireOutlasts(String field, Content content, int months, LocalDate today) {
        var same = new Given(kind, description, location, madeIn, made, leaseEnd, valuedOn, valuer, marketValue);
        Cover.Pledge pledge =
                Cover.of(content, List.of(same.row()), today, months).get(0);
        if (pledge.counted() == Cover.Counted.LEASE_TOO_SHORT) {
            throw new FieldViolationException(field, "lending.error.lease-term", description, years(pledge));
        }
    }

    private static void requireOption(Content content, String column, @Nullable String code, String field) {
        boolean known = code == null
                || content.question(Question.Role.COLLATERAL)
                        .flatMap(question -> question.column(column))
                        .flatMap(asked -> asked.option(code))
                        .isPresent();
        if (!known) {
            throw new FieldViolationException(field, "error.choice");
        }
    }

    private static Object years(Cover.Pledge pledge) {
        Integer years = pledge.years();
        return years == null ? 0 : years;
    }

    /** The end of the lease where the edition asks for it; else the year or the country. */
    private static String missing(Given given, Content content) {
        boolean leased =
                content.figures().stream().anyMatch(figure -> figure.code().startsWith("LEASE_" + given.kind()));
        return leased ? "leaseEnd" : given.made() == null ? "made" : "madeIn";
    }
}
