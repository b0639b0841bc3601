package kz.yntymaq.eligibility;

import static kz.yntymaq.eligibility.Finding.Outcome.NOT_MET;

import kz.yntymaq.eligibility.Facts.Kind;

/** No wholesale or retail trade (R 11(4)). */
final class NoTrade extends Rule {

    NoTrade() {
        super("R 11(4)", Facts.PURCHASES);
    }

    @Override
    Finding check(Facts facts) {
        return noneBought(facts, thing -> thing.is(Kind.GOODS_FOR_TRADE), NOT_MET);
    }
}
