package kz.yntymaq.eligibility;

import static kz.yntymaq.eligibility.Finding.Outcome.CANNOT_BE_TOLD;
import static kz.yntymaq.eligibility.Finding.Outcome.MET;
import static kz.yntymaq.eligibility.Finding.Outcome.NOT_MET;

/** The project runs in a rural settlement or a small town (R 8). */
final class PlaceIsRural extends Rule {

    PlaceIsRural() {
        super("R 8", Facts.PLACE);
    }

    @Override
    Finding check(Facts facts) {
        var place = facts.place();
        return place == null ? found(CANNOT_BE_TOLD) : found(place.eligible() ? MET : NOT_MET, place.name());
    }
}
