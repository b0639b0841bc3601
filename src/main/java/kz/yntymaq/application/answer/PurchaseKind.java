package kz.yntymaq.application.answer;

/** Kinds of purchases, as far as the rules treat them differently. */
public enum PurchaseKind {
    MACHINERY,
    EQUIPMENT,
    LIVESTOCK,
    BUILDING,
    MATERIALS,
    PASSENGER_CAR,
    GOODS_FOR_TRADE,
    OTHER;

    /** Message key of its name. */
    public String key() {
        return "application.purchase." + name();
    }
}
