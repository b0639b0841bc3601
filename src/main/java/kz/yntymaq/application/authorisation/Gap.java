package kz.yntymaq.application.authorisation;

/** Why a decision of the members does not cover an application. */
public enum Gap {
    /** It was decided before decisions named a programme. */
    NO_PROGRAMME,
    OTHER_PROGRAMME,
    /** The meeting was after the day on which the application was sent. */
    LATER,
    /** More is asked for than members agreed to. */
    SUM,
    /** Another application stands under it. */
    USED,
    /** Others that stand under it have left too little of its sum. */
    USED_UP;

    /** Message key of its words. */
    public String key() {
        return "application.authorised.gap." + name();
    }
}
