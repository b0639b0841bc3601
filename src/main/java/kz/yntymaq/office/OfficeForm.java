package kz.yntymaq.office;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;

/** A new office as typed; no territory stands for the whole country. */
record OfficeForm(
        @NotNull(message = "{error.choice}") @Label("account.office.kind")
        Office.@Nullable Kind kind,

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

        @Nullable @Label("account.office.territory") String territory,
        @Nullable String territoryName,
        @NotNull UUID once) {

    static OfficeForm empty(@Nullable String territory) {
        return new OfficeForm(null, "", "", null, territory, null, UUID.randomUUID());
    }
}
