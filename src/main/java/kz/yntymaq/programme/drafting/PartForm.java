package kz.yntymaq.programme.drafting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;

/** A part of an edition as typed: one row a field. @param version of the draft that was shown */
record PartForm(List<@Valid Typed> fields, int version) {

    /** Rows that a form has, more than any part has fields: what was not sent is empty, so that every field can be shown. */
    static final int ROWS = 20;

    private static final int LONGEST = 4000;

    /**
     * What was typed into a field.
     *
     * @param name of the field
     * @param text of a field without languages
     * @param chosen of a field with several choices
     */
    record Typed(
            @Nullable String name,

            @Size(max = LONGEST, message = "{error.long}") @Nullable @Label("drafting.value")
            String text,

            @Size(max = LONGEST, message = "{error.long}") @Nullable @Label("drafting.kk")
            String kk,

            @Size(max = LONGEST, message = "{error.long}") @Nullable @Label("drafting.ru")
            String ru,

            @Size(max = LONGEST, message = "{error.long}") @Nullable @Label("drafting.en")
            String en,

            @Nullable @Label("drafting.value") List<String> chosen) {

        static Typed nothing(@Nullable String name) {
            return new Typed(name, null, null, null, null, List.of());
        }
    }

    PartForm {
        var rows = new ArrayList<Typed>();
        for (int i = 0; i < ROWS; i++) {
            Typed sent = fields == null || i >= fields.size() ? null : fields.get(i);
            rows.add(sent == null ? Typed.nothing(null) : sent);
        }
        fields = rows;
    }

    static PartForm of(List<Field> fields, Function<Field, Typed> stored, int version) {
        return new PartForm(fields.stream().map(stored).collect(Collectors.toList()), version);
    }

    /** What was typed into the field of this number; nothing where it was not sent. */
    Typed typed(int number) {
        return fields.get(number);
    }
}
