package kz.yntymaq.application.answer;

import kz.yntymaq.eligibility.Facts.Kind;

/** Kinds of purchases, as far as the rules treat them differently. */
public enum PurchaseKind {
    MACHINERY(Kind.MACHINERY),
    EQUIPMENT(Kind.EQUIPMENT),
    LIVESTOCK(Kind.LIVESTOCK),
    BUILDING(Kind.BUILDING),
    MATERIALS(Kind.OTHER),
    PASSENGER_CAR(Kind.PASSENGER_CAR),
    GOODS_FOR_TRADE(Kind.GOODS_FOR_TRADE),
    OTHER(Kind.OTHER);

    private final Kind kind;

    PurchaseKind(Kind kind) {
        this.kind = kind;
    }

    /** What it is to the rules. */
    public Kind kind() {
        return kind;
    }

    /** Message key of its name. */
    public String key() {
        return "application.purchase." + name();
    }
}
