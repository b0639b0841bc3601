package kz.yntymaq.programme.edition;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;

/** The МРП of a year as typed. */
record MciForm(
        @NotNull(message = "{error.required}")
        @Positive(message = "{error.positive}")
        @Digits(integer = 9, fraction = 2, message = "{error.number.mrp}")
        @Nullable
        @Label("programme.mrp.tenge")
        BigDecimal tenge,

        @NotBlank(message = "{error.required}")
        @Size(max = 200, message = "{error.long}")
        @Pattern(regexp = MciForm.WORDS, message = "{programme.mrp.source-words}")
        @Nullable
        @Label("programme.mrp.source-kk")
        String sourceKk,

        @NotBlank(message = "{error.required}")
        @Size(max = 200, message = "{error.long}")
        @Pattern(regexp = MciForm.WORDS, message = "{programme.mrp.source-words}")
        @Nullable
        @Label("programme.mrp.source-ru")
        String sourceRu,
        // missing where nothing asks for it
        @Nullable Boolean confirmed,
        @Nullable Integer version) {

    /** Nothing, which is said in other words, or something with a letter in it. */
    static final String WORDS = "(?s)\\s*|.*\\p{L}.*";

    static MciForm empty() {
        return new MciForm(null, "", "", false, null);
    }

    static MciForm of(MciYear stored) {
        return new MciForm(stored.tenge(), stored.sourceKk(), stored.sourceRu(), false, stored.version());
    }

    /** What was typed, once it has been found valid. */
    MciYears.Setting toSetting(int year) {
        if (tenge == null || sourceKk == null || sourceRu == null) {
            throw new IllegalStateException("the form has not been checked");
        }
        return new MciYears.Setting(
                year, tenge, sourceKk.trim(), sourceRu.trim(), version, Boolean.TRUE.equals(confirmed));
    }
}
