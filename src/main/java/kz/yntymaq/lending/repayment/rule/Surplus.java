package kz.yntymaq.lending.repayment.rule;

/** What the borrower chose of a payment that is more than is due. */
public enum Surplus {
    /** It lies apart until the next payment falls due. */
    DUE,
    /** It lowers the principal; the payments stay, the term gets shorter. */
    SHORTER,
    /** It lowers the principal; the term stays, the payments get smaller. */
    SMALLER;

    /** Message key of its name. */
    public String key() {
        return "lending.surplus." + name();
    }
}
