package kz.yntymaq.cooperative.payment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to payments.
 *
 * @param transaction by which it was paid; null where it is told to all who have a share
 * @param what end of the message key
 */
record PaymentEvent(
        UUID cooperative, UUID period, UUID draft, @Nullable UUID transaction, String what) {}
