package kz.yntymaq.cooperative.income;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to the net income of a year.
 *
 * @param transaction by which it was paid; null where it is told to all to whom the draft gives something
 * @param payee who alone is told of a transaction, null for all whom it paid
 * @param what end of the message key
 */
record IncomeEvent(
        UUID cooperative,
        int year,
        UUID draft,
        @Nullable UUID transaction,
        @Nullable UUID payee,
        String what) {}
