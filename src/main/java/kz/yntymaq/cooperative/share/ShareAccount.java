package kz.yntymaq.cooperative.share;

import kz.yntymaq.ledger.Side;

/** The accounts of a co-operative's book of shares. */
enum ShareAccount {
    /** What members brought in money, less what was paid out. */
    MONEY(Side.DEBIT, false),
    /** What members brought in kind, by its value. */
    PROPERTY(Side.DEBIT, false),
    /** Share contributions, by member. */
    SHARE(Side.CREDIT, true),
    /** Additional contributions, by which a share grew, by member. */
    ADDITIONAL(Side.CREDIT, true),
    /** Entrance fees, which are not given back, by member. */
    FEE(Side.CREDIT, true),
    /** Owed to who left, by member. */
    PAYABLE(Side.CREDIT, true);

    private final Side side;
    private final boolean floored;

    ShareAccount(Side side, boolean floored) {
        this.side = side;
        this.floored = floored;
    }

    Side side() {
        return side;
    }

    /** Whether what is in it never goes below zero. */
    boolean floored() {
        return floored;
    }

    /** Message key of its name. */
    public String key() {
        return "share.account." + name();
    }
}
