package kz.yntymaq.application.answer;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.util.function.Predicate;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;

/**
 * What the members produce together, as stored and as typed.
 *
 * @param commodityVolume how much of it they sell a year, in the applicant's words
 */
@Embeddable
public record Produce(
        @Size(max = 1000, message = "{error.long}") @Nullable @Label("application.field.COMMODITY_VOLUME")
        String commodityVolume) {

    public static final Produce NONE = new Produce(null);

    public Produce {
        commodityVolume = Text.words(commodityVolume);
    }

    /** These answers where they may change, the old ones elsewhere. */
    Produce onto(Produce old, Predicate<Field> mayEdit) {
        return new Produce(mayEdit.test(Field.COMMODITY_VOLUME) ? commodityVolume : old.commodityVolume);
    }
}
