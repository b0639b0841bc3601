package kz.yntymaq.eligibility;

import static kz.yntymaq.eligibility.Finding.Outcome.CANNOT_BE_TOLD;
import static kz.yntymaq.eligibility.Finding.Outcome.MET;
import static kz.yntymaq.eligibility.Finding.Outcome.TO_CHECK;

/** The borrower is registered where its project runs, and a co-operative may spread over adjacent okrugs (R 8).
 * Which okrugs adjoin is not known here, so for any other settlement than that of the seat people tell. */
final class ProjectIsNearSeat extends Rule {

    ProjectIsNearSeat() {
        super("R 8", Facts.PLACE);
    }

    @Override
    Finding check(Facts facts) {
        var place = facts.place();
        var seat = facts.seat();
        if (place == null || seat == null) {
            return found(CANNOT_BE_TOLD, place == null ? "place" : "seat");
        }
        return found(place.code().equals(seat.code()) ? MET : TO_CHECK, seat.name());
    }
}
