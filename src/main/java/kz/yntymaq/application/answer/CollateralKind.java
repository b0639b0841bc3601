package kz.yntymaq.application.answer;

/** Kinds of security (rules of microcredit, appendix 5). */
public enum CollateralKind {
    DWELLING,
    DWELLING_LAND,
    AGRICULTURAL_LAND_OWNED,
    AGRICULTURAL_LAND_LEASED,
    NON_RESIDENTIAL,
    NON_RESIDENTIAL_LAND,
    MACHINERY,
    FINANCIAL_ASSETS,
    GUARANTEE;

    /** Message key of its name. */
    public String key() {
        return "application.collateral." + name();
    }
}
