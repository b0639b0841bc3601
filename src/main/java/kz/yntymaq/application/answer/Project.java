package kz.yntymaq.application.answer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the money is for.
 *
 * @param purpose in the applicant's words
 */
@Embeddable
public record Project(
        @Enumerated(EnumType.STRING) @Nullable Direction direction,
        @Nullable String purpose) {

    public static final Project NONE = new Project(null, null);

    /** These answers where they may change, the old ones elsewhere. */
    Project onto(Project old, Predicate<Field> mayEdit) {
        return new Project(
                mayEdit.test(Field.DIRECTION) ? direction : old.direction,
                mayEdit.test(Field.PURPOSE) ? purpose : old.purpose);
    }
}
