package kz.yntymaq.cooperative.law;

import kz.yntymaq.kernel.LegalReference;

/** How a membership ended (law on agricultural co-operatives, article 29, point 1). */
public enum Ending {
    /** The member asked to leave. */
    EXIT("C 29(2)"),
    /** The general meeting excluded the member. */
    EXCLUSION("C 31(1)"),
    /** The member gave the whole share to another person. */
    SALE("C 29(1)(2)"),
    /** The member was a legal entity, which has ended. */
    DISSOLUTION("C 29(1)(3)"),
    /** The member has died. */
    DEATH("C 29(1)(5)"),
    /** The co-operative has ended. */
    LIQUIDATION("C 29(1)(6)"),
    /** The co-operative has ended by a reorganisation, of which article 29 says nothing: the portal's own order. */
    REORGANISATION("ROUTE");

    private final LegalReference source;

    Ending(String source) {
        this.source = LegalReference.of(source);
    }

    /** Act and point. */
    public LegalReference source() {
        return source;
    }

    /** Message key of its name. */
    public String key() {
        return "cooperative.ending." + name();
    }
}
