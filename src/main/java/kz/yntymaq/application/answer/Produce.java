package kz.yntymaq.application.answer;

import jakarta.persistence.Embeddable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the members produce together.
 *
 * @param commodityVolume how much of it they sell a year, in the applicant's words
 */
@Embeddable
public record Produce(@Nullable String commodityVolume) {

    public static final Produce NONE = new Produce(null);

    /** These answers where they may change, the old ones elsewhere. */
    Produce onto(Produce old, Predicate<Field> mayEdit) {
        return new Produce(mayEdit.test(Field.COMMODITY_VOLUME) ? commodityVolume : old.commodityVolume);
    }
}
