package kz.yntymaq.lending.repayment.page;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import kz.yntymaq.lending.LoanPart;
import kz.yntymaq.lending.LoanReach.Seen;
import kz.yntymaq.lending.LoanStage;
import kz.yntymaq.lending.repayment.Receipt;
import kz.yntymaq.lending.repayment.ScheduleChange;
import kz.yntymaq.lending.repayment.ScheduleChanges;
import kz.yntymaq.lending.repayment.Standings;
import kz.yntymaq.lending.repayment.rule.Standing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** How a microcredit stands today, on its pages, once it was paid out. */
@Component
@Transactional(readOnly = true)
class RepaymentPart implements LoanPart {

    private final Standings standings;
    private final ScheduleChanges changes;
    private final Clock clock;

    RepaymentPart(Standings standings, ScheduleChanges changes, Clock clock) {
        this.standings = standings;
        this.changes = changes;
        this.clock = clock;
    }

    /** What is shown. @param receipts the last that came first @param agreed other payments that were agreed until the day */
    record View(Standing standing, List<Receipt> receipts, List<Agreed> agreed) {}

    /**
     * Other payments that were agreed.
     *
     * @param daysPastDue of the oldest payment that was overdue that day, as far as is known now; 0 where none was
     * @param arrears that were overdue, tenge
     */
    record Agreed(LocalDate day, String reason, long daysPastDue, BigDecimal arrears) {

        /** Message key of its line. */
        public String key() {
            return isRestructuring() ? "lending.change.restructured" : "lending.change.agreed";
        }

        /** Whether it ended arrears. */
        public boolean isRestructuring() {
            return daysPastDue > 0;
        }
    }

    @Override
    public void show(Model model, Seen seen) {
        if (seen.file().getStage() == LoanStage.PAID) {
            model.addAttribute("repayment", of(seen, LocalDate.now(clock)));
            changes.open(seen.file()).ifPresent(change -> model.addAttribute("change", change));
        }
    }

    /** At the end of a day. */
    View of(Seen seen, LocalDate day) {
        Standing standing = standings.on(seen.file(), day);
        return new View(
                standing,
                standings.receipts(seen.file()).stream()
                        .filter(receipt -> !receipt.day().isAfter(day))
                        .sorted(Comparator.comparing(Receipt::day)
                                .thenComparing(Receipt::number)
                                .reversed())
                        .toList(),
                changes.agreed(seen.file()).stream()
                        .map(change -> agreed(change, standing))
                        .filter(agreed -> !agreed.day().isAfter(day))
                        .toList());
    }

    private static Agreed agreed(ScheduleChange change, Standing standing) {
        LocalDate day = Objects.requireNonNull(change.agreedOn());
        List<Standing.Line> overdue = standing.restructured(day);
        return new Agreed(
                day,
                change.reason(),
                overdue.stream().mapToLong(line -> line.daysLate(day)).max().orElse(0),
                overdue.stream().map(Standing.Line::carriedOver).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
