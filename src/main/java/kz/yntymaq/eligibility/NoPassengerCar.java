package kz.yntymaq.eligibility;

import static kz.yntymaq.eligibility.Finding.Outcome.NOT_MET;

import kz.yntymaq.eligibility.Facts.Kind;

/** No passenger car is bought (R 11(1)). */
final class NoPassengerCar extends Rule {

    NoPassengerCar() {
        super("R 11(1)", Facts.PURCHASES);
    }

    @Override
    Finding check(Facts facts) {
        return noneBought(facts, thing -> thing.is(Kind.PASSENGER_CAR), NOT_MET);
    }
}
