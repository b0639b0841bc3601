package kz.yntymaq.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One step of money, as somebody wants it posted: balanced, or it cannot be made.
 *
 * @param book in which it is posted
 * @param kind what it is, in capital letters; the book's owner words it
 * @param key made before it is sent and kept over a second try: what was posted under it is posted once
 * @param valueDate day on which it happened
 * @param by account of who records it
 * @param reason why, null where the kind says all
 * @param legs at least two; debits are positive, credits negative, and their sum is zero
 */
public record Posting(
        String book,
        String kind,
        String key,
        LocalDate valueDate,
        UUID by,
        @Nullable String reason,
        List<Leg> legs) {

    /**
     * One side of a posting.
     *
     * @param account code of the account
     * @param subject whose money inside the account; "" where that does not matter
     * @param amount in the unit of the book; a debit is positive, a credit negative
     */
    public record Leg(String account, String subject, BigDecimal amount) {

        private static final int DECIMALS = 2;
        private static final int DIGITS = 13;

        public Leg {
            if (amount.signum() == 0) {
                throw new IllegalArgumentException("nothing is posted");
            }
            BigDecimal plain = amount.stripTrailingZeros();
            if (plain.scale() > DECIMALS || plain.precision() - plain.scale() > DIGITS) {
                throw new IllegalArgumentException("not an amount of money: " + amount);
            }
            amount = amount.setScale(DECIMALS);
        }

        Leg mirrored() {
            return new Leg(account, subject, amount.negate());
        }
    }

    /** @throws IllegalArgumentException when the legs do not balance, or an account and subject stands twice */
    public Posting {
        legs = List.copyOf(legs);
        if (legs.size() < 2) {
            throw new IllegalArgumentException("a posting has two sides");
        }
        if (legs.stream()
                        .map(Leg::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .signum()
                != 0) {
            throw new IllegalArgumentException("a posting is balanced");
        }
        Set<List<String>> places = new HashSet<>();
        if (!legs.stream().allMatch(leg -> places.add(List.of(leg.account(), leg.subject())))) {
            throw new IllegalArgumentException("nothing is posted to itself");
        }
    }

    /** Begins a posting. */
    public static Builder of(String book, String kind, String key, LocalDate valueDate, UUID by) {
        return new Builder(book, kind, key, valueDate, by);
    }

    /** Collects the legs. */
    public static final class Builder {

        private final String book;
        private final String kind;
        private final String key;
        private final LocalDate valueDate;
        private final UUID by;
        private final List<Leg> legs = new ArrayList<>();
        private @Nullable String reason;

        private Builder(String book, String kind, String key, LocalDate valueDate, UUID by) {
            this.book = book;
            this.kind = kind;
            this.key = key;
            this.valueDate = valueDate;
            this.by = by;
        }

        public Builder because(@Nullable String reason) {
            this.reason = reason;
            return this;
        }

        /** @param amount above zero, at most two decimals */
        public Builder debit(String account, String subject, BigDecimal amount) {
            legs.add(new Leg(account, subject, positive(amount)));
            return this;
        }

        /** @param amount above zero, at most two decimals */
        public Builder credit(String account, String subject, BigDecimal amount) {
            legs.add(new Leg(account, subject, positive(amount).negate()));
            return this;
        }

        public Posting build() {
            return new Posting(book, kind, key, valueDate, by, reason, legs);
        }

        private static BigDecimal positive(BigDecimal amount) {
            if (amount.signum() <= 0) {
                throw new IllegalArgumentException("an amount is above zero: " + amount);
            }
            return amount;
        }
    }

    /**
     * Of all that was asked; the same posting with its legs in another order is the same.
     *
     * @param reverses id of what it takes back, null where it is no reversal
     */
    byte[] hash(@Nullable UUID reverses) {
        return Sha256.of(String.join(
                "\n",
                kind,
                valueDate.toString(),
                by.toString(),
                reason == null ? "-" : "+" + reason,
                reverses == null ? "" : reverses.toString(),
                legs.stream()
                        .sorted(Comparator.comparing(Leg::account).thenComparing(Leg::subject))
                        .map(leg -> leg.account() + "\t" + leg.subject() + "\t" + leg.amount())
                        .collect(Collectors.joining("\n"))));
    }
}
