package kz.yntymaq.qualify;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;

/**
 * Where the project would run.
 *
 * @param village КАТО code of a settlement
 * @param villageName what was typed
 * @param told what was told elsewhere, as the query of an address; null for nothing
 */
record PlaceForm(
        @NotBlank(message = "{error.village}") @Label("qualify.place") @Nullable
        String village,

        @Nullable String villageName,

        @Size(max = Told.LONGEST, message = "{error.long}") @Nullable
        String told) {

    /** The code that was sent; empty for none. */
    String code() {
        return village == null ? "" : village.strip();
    }
}
