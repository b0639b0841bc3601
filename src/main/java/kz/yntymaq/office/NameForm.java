package kz.yntymaq.office;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** An office's names as typed, with the version that the page showed. */
record NameForm(
        @NotBlank(message = "{error.required}") @Size(max = 200, message = "{error.long}")
        String nameKk,

        @NotBlank(message = "{error.required}") @Size(max = 200, message = "{error.long}")
        String nameRu,

        int version) {}
