package kz.yntymaq.lending;

/** What is due next of an approved microcredit, in the order in which it comes; the portal's own order. */
public enum LoanStage {
    /** The operator draws the contract up. */
    CONTRACT,
    /** The borrower agrees to its terms. */
    AGREEMENT,
    /** The pledge contract is to be registered. */
    PLEDGE,
    /** The account, or the registration as an entrepreneur, is not recorded yet. */
    PAPERS,
    /** The pay-out is to be entered. */
    PAYOUT,
    /** Another officer confirms the pay-out. */
    CONFIRMATION,
    PAID,
    /** The approval was given up before the pay-out. */
    ENDED;

    /** Message key of its name. */
    public String key() {
        return "lending.stage." + name();
    }

    /** Whether nothing is due any more. */
    public boolean isOver() {
        return this == PAID || this == ENDED;
    }
}
