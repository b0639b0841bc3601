package kz.yntymaq.eligibility;

import static kz.yntymaq.eligibility.Finding.Outcome.TO_CHECK;

import kz.yntymaq.eligibility.Facts.Kind;

/** Who buys livestock has pasture for the herd, water, fodder and veterinary services (R 8), of which the portal
 * knows nothing: people tell. */
final class PastureIsEnough extends Rule {

    PastureIsEnough() {
        super("R 8", Facts.PURCHASES);
    }

    @Override
    Finding check(Facts facts) {
        return noneBought(facts, thing -> thing.is(Kind.LIVESTOCK), TO_CHECK);
    }
}
