package kz.yntymaq.cooperative.payout;

import java.util.UUID;

/** Something happened to a pay-out. @param account of who left @param what end of the message key */
record PayoutMoved(UUID cooperative, UUID membership, UUID account, String what) {}
