package kz.yntymaq.lending.bank;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.lending.LoanFile;
import kz.yntymaq.lending.PaidLoans;
import kz.yntymaq.lending.repayment.Standings;
import kz.yntymaq.lending.repayment.rule.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a payment may be one of a microcredit that its purpose names. */
@Component
class LoanFit {

    private final PaidLoans loans;
    private final Standings standings;
    private final Clock clock;

    LoanFit(PaidLoans loans, Standings standings, Clock clock) {
        this.loans = loans;
        this.standings = standings;
        this.clock = clock;
    }

    /** A look at many payments: what one of them takes is not there for the next one. */
    Looks looks() {
        return new Looks(LocalDate.now(clock));
    }

    /** How a microcredit stands. @param left to be paid, less what was looked at before */
    private record Stands(LocalDate paidOut, boolean closed, BigDecimal left) {}

    /** One look at many payments. */
    final class Looks {

        private final LocalDate today;
        private final Map<UUID, Optional<Stands>> seen = new HashMap<>();

        private Looks(LocalDate today) {
            this.today = today;
        }

        /** Why a payment does not fit; null where it does. */
        @Nullable
        Why misfit(UUID application, LocalDate day, BigDecimal tenge) {
            if (day.isAfter(today)) {
                return Why.FUTURE;
            }
            Stands stands = seen.computeIfAbsent(application, this::look).orElse(null);
            if (stands == null) {
                return Why.NOT_PAID;
            }
            if (day.isBefore(stands.paidOut())) {
                return Why.BEFORE_PAYOUT;
            }
            if (stands.closed()) {
                return Why.CLOSED;
            }
            if (tenge.compareTo(stands.left()) > 0) {
                return Why.ABOVE;
            }
            seen.put(
                    application,
                    Optional.of(
                            new Stands(stands.paidOut(), false, stands.left().subtract(tenge))));
            return null;
        }

        private Optional<Stands> look(UUID application) {
            return loans.look(application).map(this::stands);
        }

        private Stands stands(LoanFile file) {
            Standing standing = standings.on(file, today);
            return new Stands(
                    Objects.requireNonNull(file.getPayout()).day(), standing.closedOn() != null, standing.left());
        }
    }
}
