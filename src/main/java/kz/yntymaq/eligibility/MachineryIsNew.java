package kz.yntymaq.eligibility;

import static kz.yntymaq.eligibility.Finding.Outcome.AGAINST_CRITERION;

import kz.yntymaq.eligibility.Facts.Kind;

/** Machinery and equipment are new: a criterion of selection, no bar (R 10(3)). */
final class MachineryIsNew extends Rule {

    MachineryIsNew() {
        super("R 10(3)", Facts.PURCHASES);
    }

    @Override
    Finding check(Facts facts) {
        return noneBought(
                facts,
                thing -> thing.used() && (thing.is(Kind.MACHINERY) || thing.is(Kind.EQUIPMENT)),
                AGAINST_CRITERION);
    }
}
