package kz.yntymaq.cooperative.payout;

import java.util.Locale;
import java.util.UUID;

/** Something happened to a pay-out. @param account of who left */
record PayoutMoved(UUID cooperative, UUID membership, UUID account, What what) {

    /** What can happen. */
    enum What {
        DRAFTED,
        PUT,
        /** A decision of a meeting outside the portal was recorded. */
        RECORDED,
        /** A meeting in the portal has decided. */
        DECIDED,
        OBJECTED;

        /** Whether all members are told, and not only who left. */
        boolean isOfAll() {
            return this == RECORDED || this == OBJECTED;
        }

        /** Message key of what is told. */
        String key() {
            return "payout.message." + name().toLowerCase(Locale.ROOT);
        }

        /** As the log of actions calls it. */
        String action() {
            return "payout." + (this == RECORDED ? "decided" : name().toLowerCase(Locale.ROOT));
        }
    }
}
