package kz.yntymaq.cooperative.charter;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.charter.FoundingTerms.Body;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.Names;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;

/** The terms of a founding, as typed. */
record TermsForm(
        @NotBlank(message = "{error.required}")
        @Size(max = 120, message = "{error.long}")
        @Nullable
        @Legible
        @Label("charter.short-name-kk")
        String shortNameKk,

        @NotBlank(message = "{error.required}")
        @Size(max = 120, message = "{error.long}")
        @Nullable
        @Legible
        @Label("charter.short-name-ru")
        String shortNameRu,

        @NotBlank(message = "{error.required}")
        @Size(max = 200, message = "{error.long}")
        @Nullable
        @Legible
        @Label("charter.address-kk")
        String addressKk,

        @NotBlank(message = "{error.required}")
        @Size(max = 200, message = "{error.long}")
        @Nullable
        @Legible
        @Label("charter.address-ru")
        String addressRu,

        @Nullable @Label("charter.okrugs") Set<String> okrugs,

        @Nullable @Legible @Label("charter.neighbour") String neighbour,
        @Nullable String neighbourName,

        @NotNull(message = "{error.choice}") @Label("charter.size")
        FoundingTerms.@Nullable Size size,

        @NotNull(message = "{error.required}")
        @PositiveOrZero(message = "{charter.error.negative}")
        @Digits(integer = 13, fraction = 2, message = "{error.number}")
        @Nullable
        @Label("charter.entrance-fee")
        BigDecimal entranceFee,

        @NotNull(message = "{error.required}")
        @Min(value = 1, message = "{charter.error.days}")
        @Max(value = 365, message = "{charter.error.days}")
        @Nullable
        @Label("charter.fee-days")
        Integer feeDays,

        @NotNull(message = "{error.required}")
        @Min(value = 1, message = "{charter.error.share-days}")
        @Max(value = 1825, message = "{charter.error.share-days}")
        @Nullable
        @Label("charter.share-days")
        Integer shareDays,

        @NotNull(message = "{error.choice}") @Nullable @Label("charter.body")
        Body body,

        @Min(value = 2, message = "{charter.error.board}")
        @Max(value = 25, message = "{charter.error.board}")
        @Nullable
        @Label("charter.board-size")
        Integer boardSize,

        @NotNull(message = "{error.required}")
        @Min(value = 1, message = "{charter.error.years}")
        @Max(value = 10, message = "{charter.error.years}")
        @Nullable
        @Label("charter.term-years")
        Integer termYears,

        @NotNull(message = "{error.required}")
        @Min(value = 1, message = "{charter.error.notice}")
        @Max(value = 60, message = "{charter.error.notice}")
        @Nullable
        @Label("charter.notice-days")
        Integer noticeDays,

        int version) {

    private static final String SHORT_KK = "АӨК";
    private static final String SHORT_RU = "СПК";

    /** As stored, or with a short name to begin with. */
    static TermsForm of(Terms.Page page) {
        return page.given().map(given -> of(given, page.version())).orElseGet(() -> empty(page.cooperative()));
    }

    private static TermsForm empty(Cooperative cooperative) {
        return new TermsForm(
                "«" + cooperative.getNameKk() + "» " + SHORT_KK,
                SHORT_RU + " «" + cooperative.getNameRu() + "»",
                null,
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                -1);
    }

    private static TermsForm of(FoundingTerms.Given given, int version) {
        return new TermsForm(
                given.shortName().kk(),
                given.shortName().ru(),
                given.address().kk(),
                given.address().ru(),
                given.okrugs(),
                null,
                null,
                given.size(),
                given.entranceFee(),
                given.feeDays(),
                given.shareDays(),
                given.body(),
                given.boardSize(),
                given.termYears(),
                given.noticeDays(),
                version);
    }

    /**
     * What was typed.
     *
     * @throws FieldViolationException for an okrug that was typed and not chosen, a board without a size, a size without a board, a short name without the words of the law
     */
    FoundingTerms.Given given() {
        Body chosen = requireNonNull(body);
        if (chosen == Body.BOARD && boardSize == null) {
            throw new FieldViolationException("boardSize", "error.required");
        }
        if (chosen == Body.SOLE && boardSize != null) {
            throw new FieldViolationException("boardSize", "charter.error.no-board");
        }
        return new FoundingTerms.Given(
                new Bilingual(named("shortNameKk", shortNameKk, SHORT_KK), named("shortNameRu", shortNameRu, SHORT_RU)),
                new Bilingual(words(addressKk), words(addressRu)),
                requireNonNull(size),
                requireNonNull(entranceFee),
                requireNonNull(feeDays),
                requireNonNull(shareDays),
                chosen,
                boardSize,
                requireNonNull(termYears),
                requireNonNull(noticeDays),
                served());
    }

    /** Whether an okrug of another district was added, after which another one may be. */
    boolean adds() {
        return neighbour != null && !neighbour.isBlank();
    }

    private Set<String> served() {
        var all = new HashSet<>(requireNonNullElse(okrugs, Set.<String>of()));
        if (neighbour != null && !neighbour.isBlank()) {
            all.add(neighbour);
        } else if (neighbourName != null && !neighbourName.isBlank()) {
            throw new FieldViolationException("neighbour", "charter.error.neighbour");
        }
        return Set.copyOf(all);
    }

    /** The firm name holds the words of the legal form or their short form (article 5, point 4). */
    private static String named(String field, @Nullable String typed, String form) {
        String name = words(typed);
        if (!name.matches("(?s).*(?<!\\p{L})" + form + "(?!\\p{L}).*")) {
            throw new FieldViolationException(field, "charter.error.form", form);
        }
        String own = name.replaceAll(form, "");
        if (own.isBlank() || !Legible.Check.isLegible(own)) {
            throw new FieldViolationException(field, "error.legible");
        }
        return name;
    }

    private static String words(@Nullable String typed) {
        return Names.tidy(requireNonNull(typed));
    }
}
