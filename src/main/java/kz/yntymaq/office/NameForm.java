package kz.yntymaq.office;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;

/** An office's names and phone as typed, with the version that the page showed. */
record NameForm(
        @NotBlank(message = "{error.required}")
        @Size(max = 200, message = "{error.long}")
        @Label("account.office.name-kk")
        String nameKk,

        @NotBlank(message = "{error.required}")
        @Size(max = 200, message = "{error.long}")
        @Label("account.office.name-ru")
        String nameRu,

        @Size(max = 40, message = "{error.long}")
        @Pattern(regexp = Offices.PHONE, message = "{error.office-phone}")
        @Nullable
        @Label("account.office.phone")
        String phone,

        int version) {}
