package kz.yntymaq.eligibility;

import static kz.yntymaq.eligibility.Finding.Outcome.TO_CHECK;

import kz.yntymaq.eligibility.Facts.Kind;

/** No premises are bought or built to be rented out, except objects that lie in a tourist and recreation zone and are
 * meant for a temporary stay (R 11(3)). The exception hangs on the object, of which the portal knows neither:
 * people tell. */
final class NothingToRentOut extends Rule {

    NothingToRentOut() {
        super("R 11(3)", Facts.PURCHASES);
    }

    @Override
    Finding check(Facts facts) {
        return noneBought(facts, thing -> thing.is(Kind.BUILDING) && thing.forRent(), TO_CHECK);
    }
}
