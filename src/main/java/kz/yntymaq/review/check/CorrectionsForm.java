package kz.yntymaq.review.check;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.application.AskedCorrection;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;

/** The page on which fields are ticked for correction: one entry a field of the application, in order. */
record CorrectionsForm(
        @NotNull List<@Valid Ask> asks, @NotNull UUID once, int version) {

    /**
     * One field.
     *
     * @param field its code
     * @param asked null when it is not ticked
     */
    record Ask(
            @NotNull String field,
            @Nullable Boolean asked,

            @Size(max = 1000, message = "{error.long}") @Nullable @Label("review.corrections.comment")
            String comment) {

        boolean isAsked() {
            return Boolean.TRUE.equals(asked);
        }

        boolean lacksComment() {
            return isAsked() && (comment == null || comment.isBlank());
        }
    }

    /** @param fields codes of all that the application asks */
    static CorrectionsForm empty(List<String> fields, int version) {
        return new CorrectionsForm(
                fields.stream().map(field -> new Ask(field, null, null)).toList(), UUID.randomUUID(), version);
    }

    List<AskedCorrection> asked() {
        return asks.stream()
                .filter(Ask::isAsked)
                .map(ask -> new AskedCorrection(
                        ask.field(), String.valueOf(ask.comment()).trim()))
                .toList();
    }
}
