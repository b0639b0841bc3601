package kz.yntymaq.calculator.schedule;

/** How the principal is shared among the payments. */
public enum Method {
    /** Equal payments: the interest falls, the principal in them grows. */
    ANNUITY,
    /** Equal shares of the principal: the payments fall. */
    EQUAL_PRINCIPAL;

    /** Message key of its name. */
    public String key() {
        return "calculator.method." + name();
    }
}
