package kz.yntymaq.waiting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What enters a waiting list: an application that was approved, or whose contract was signed.
 *
 * @param applicantId who is to be paid
 * @param editionId by which it was judged; it says what gives the place, and of which fund it is paid
 * @param number by which it is known in public, unique
 * @param districtCode null where the place stands right under its oblast
 * @param placedAt what gives the place: the registration in the state's system; of two at the same moment the one with
 *     the smaller id is first
 * @param due tenge, above zero, at most two decimals
 */
public record Entry(
        UUID applicationId,
        UUID applicantId,
        String editionId,
        String number,
        String oblastCode,
        @Nullable String districtCode,
        Instant placedAt,
        BigDecimal due) {}
