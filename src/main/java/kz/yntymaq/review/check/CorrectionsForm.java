package kz.yntymaq.review.check;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.application.AskedCorrection;
import kz.yntymaq.ui.form.Label;
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

            @Size(max = LONGEST, message = "{error.long}") @Nullable @Label("review.corrections.comment")
            String comment) {

        boolean isAsked() {
            return Boolean.TRUE.equals(asked);
        }

        boolean lacksComment() {
            return isAsked() && (comment == null || comment.isBlank());
        }
    }

    /** @param fields codes of all that the application asks @param found what was found of some of them, which is asked for at once */
    static CorrectionsForm of(List<String> fields, Map<String, String> found, int version) {
        return new CorrectionsForm(
                fields.stream()
                        .map(field -> new Ask(field, found.containsKey(field) ? true : null, found.get(field)))
                        .toList(),
                UUID.randomUUID(),
                version);
    }

    List<AskedCorrection> asked() {
        return asks.stream()
                .filter(Ask::isAsked)
                .map(ask -> new AskedCorrection(
                        ask.field(), String.valueOf(ask.comment()).trim()))
                .toList();
    }
}
