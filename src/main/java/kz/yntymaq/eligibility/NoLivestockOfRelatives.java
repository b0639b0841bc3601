package kz.yntymaq.eligibility;

import static kz.yntymaq.eligibility.Finding.Outcome.NOT_MET;

import kz.yntymaq.eligibility.Facts.Kind;

/** No livestock is bought from close relatives (R 11(2)). */
final class NoLivestockOfRelatives extends Rule {

    NoLivestockOfRelatives() {
        super("R 11(2)", Facts.PURCHASES);
    }

    @Override
    Finding check(Facts facts) {
        return noneBought(facts, thing -> thing.is(Kind.LIVESTOCK) && thing.fromRelative(), NOT_MET);
    }
}
