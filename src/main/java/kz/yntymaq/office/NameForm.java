package kz.yntymaq.office;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An office's names and phone as typed, with the version that the page showed. */
record NameForm(
        @NotBlank(message = "{error.required}") @Size(max = 200, message = "{error.long}")
        String nameKk,

        @NotBlank(message = "{error.required}") @Size(max = 200, message = "{error.long}")
        String nameRu,

        @Size(max = 40, message = "{error.long}")
        @Pattern(regexp = Offices.PHONE, message = "{error.office-phone}")
        @Nullable
        String phone,

        int version) {}
