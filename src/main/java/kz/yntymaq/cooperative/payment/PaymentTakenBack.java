package kz.yntymaq.cooperative.payment;

import java.util.UUID;

/** A payment to a member was taken back. @param transaction of the payment */
record PaymentTakenBack(UUID cooperative, UUID period, UUID transaction, UUID membership) {}
