package kz.yntymaq.cooperative.share;

/** What is posted in a book of shares. */
public enum ShareKind {
    /** A share contribution. */
    SHARE,
    /** An additional contribution, by which the share grows. */
    ADDITIONAL,
    /** The entrance fee. */
    FEE,
    /** What an associated member brought in money. */
    ASSOCIATE,
    /** A share, or a part of it, passed from one person to another. */
    TRANSFER,
    /** The share of who left is owed to them. */
    PAYOUT_DUE,
    /** What was owed was paid. */
    PAID_OUT;

    /** Whether it is brought in by a member. */
    boolean isContribution() {
        return this == SHARE || this == ADDITIONAL || this == FEE;
    }

    /** Whether it makes the share larger. */
    boolean isOfShare() {
        return this == SHARE || this == ADDITIONAL;
    }

    /** The account in which it stands for the member. */
    ShareAccount account() {
        return switch (this) {
            case SHARE, TRANSFER, ASSOCIATE -> ShareAccount.SHARE;
            case ADDITIONAL -> ShareAccount.ADDITIONAL;
            case FEE -> ShareAccount.FEE;
            case PAYOUT_DUE, PAID_OUT -> ShareAccount.PAYABLE;
        };
    }

    /** Message key of its name. */
    public String key() {
        return "share.kind." + name();
    }
}
