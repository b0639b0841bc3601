package kz.yntymaq.review.check;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.application.AskedCorrection;
import kz.yntymaq.application.AskedCorrection.Reason;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.GivenReason;
import org.jspecify.annotations.Nullable;

/** The page on which fields are ticked for correction: one entry a field of the application, in order. */
record CorrectionsForm(
        @NotNull List<@Valid Ask> asks, @NotNull UUID once, int version) {

    /** Longest comment, in characters. */
    static final int LONGEST = 1000;

    /**
     * One field.
     *
     * @param field its code
     * @param asked null when it is not ticked
     */
    record Ask(
            @NotNull String field,
            @Nullable Boolean asked,

            @Nullable @Label("review.corrections.reason") Reason reason,

            @Size(max = LONGEST, message = "{error.long}") @Nullable @Label("review.corrections.comment")
            String comment) {

        /** One that is ticked at once, with as many of its words as fit. */
        static Ask of(AskedCorrection ask) {
            String words = ask.comment();
            return new Ask(ask.field(), true, ask.reason(), words.substring(0, Math.min(words.length(), LONGEST)));
        }

        boolean isAsked() {
            return Boolean.TRUE.equals(asked);
        }

        /** Whether no reason is chosen that can be said of the field. */
        boolean lacksReason() {
            return isAsked() && (reason == null || !reason.fits(field));
        }

        /** @throws kz.yntymaq.kernel.FieldViolationException when what was typed is no words */
        void requireWords(String path) {
            if (isAsked() && comment != null && !lacksComment()) {
                GivenReason.Check.requireShort(path, comment);
            }
        }

        boolean lacksComment() {
            return isAsked() && (comment == null || comment.isBlank());
        }
    }

    /** @param fields codes of all that the application asks @param found what was found of some of them, which is asked for at once */
    static CorrectionsForm of(List<String> fields, Map<String, AskedCorrection> found, int version) {
        return new CorrectionsForm(
                fields.stream()
                        .map(field ->
                                found.containsKey(field) ? Ask.of(found.get(field)) : new Ask(field, null, null, null))
                        .toList(),
                UUID.randomUUID(),
                version);
    }

    /** What is ticked, once each has its reason. */
    List<AskedCorrection> asked() {
        return asks.stream()
                .filter(Ask::isAsked)
                .map(ask -> new AskedCorrection(
                        ask.field(),
                        requireNonNull(ask.reason()),
                        String.valueOf(ask.comment()).trim()))
                .toList();
    }
}
