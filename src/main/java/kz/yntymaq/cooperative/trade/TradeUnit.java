package kz.yntymaq.cooperative.trade;

/** In what a product is counted. */
public enum TradeUnit {
    KG,
    CENTNER,
    TONNE,
    LITRE,
    PIECE,
    HEAD,
    HOUR,
    HECTARE,
    SERVICE;

    /** Message key of its short name, as it stands behind a number. */
    public String key() {
        return "trade.unit." + name();
    }
}
