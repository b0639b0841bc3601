package kz.yntymaq.ledger;

/** On which side of an account its balance counts up. */
public enum Side {
    /** What there is: money, things, claims. */
    DEBIT(1),
    /** Whose it is: shares, debts, fees. */
    CREDIT(-1);

    private final int sign;

    Side(int sign) {
        this.sign = sign;
    }

    int sign() {
        return sign;
    }
}
