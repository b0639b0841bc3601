package kz.yntymaq.office;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A new office as typed; no territory stands for the whole country. */
record OfficeForm(
        @NotNull(message = "{error.choice}") Office.@Nullable Kind kind,

        @NotBlank(message = "{error.required}") @Size(max = 200, message = "{error.long}")
        String nameKk,

        @NotBlank(message = "{error.required}") @Size(max = 200, message = "{error.long}")
        String nameRu,

        @Size(max = 40, message = "{error.long}")
        @Pattern(regexp = Offices.PHONE, message = "{error.office-phone}")
        @Nullable
        String phone,

        @Nullable String territory,
        @Nullable String territoryName) {

    static OfficeForm empty(@Nullable String territory) {
        return new OfficeForm(null, "", "", null, territory, null);
    }
}
