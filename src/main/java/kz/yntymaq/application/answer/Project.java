package kz.yntymaq.application.answer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Size;
import java.util.function.Predicate;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;

/**
 * What the money is for, as stored and as typed.
 *
 * @param purpose in the applicant's words
 */
@Embeddable
public record Project(
        @Enumerated(EnumType.STRING) @Nullable @Label("application.field.DIRECTION")
        Direction direction,

        @Size(max = 2000, message = "{error.long}") @Nullable @Label("application.field.PURPOSE")
        String purpose) {

    public static final Project NONE = new Project(null, null);

    public Project {
        purpose = Text.words(purpose);
    }

    /** These answers where they may change, the old ones elsewhere. */
    Project onto(Project old, Predicate<Field> mayEdit) {
        return new Project(
                mayEdit.test(Field.DIRECTION) ? direction : old.direction,
                mayEdit.test(Field.PURPOSE) ? purpose : old.purpose);
    }
}
