package kz.yntymaq.ui;

import kz.yntymaq.kernel.LegalReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a place in an act as each language cites it. Named {@code @law} in templates. */
@Component("law")
public class LegalText {

    private final Texts texts;

    LegalText(Texts texts) {
        this.texts = texts;
    }

    /** «9-тармақтың 2) тармақшасы», «статья 15, пункт 2», «rules, point 9, sub-point 2». */
    public String of(LegalReference reference) {
        return texts.get(reference.key(), reference.parts().toArray());
    }

    /** The same; null for none. */
    public @Nullable String written(@Nullable LegalReference reference) {
        return reference == null ? null : of(reference);
    }

    /** A place as it is stored, {@code R 9(4)}, for templates that cite one. */
    public String cited(String stored) {
        return of(LegalReference.of(stored));
    }
}
