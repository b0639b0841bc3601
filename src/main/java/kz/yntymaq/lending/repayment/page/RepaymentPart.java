package kz.yntymaq.lending.repayment.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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
    record View(Standing standing, List<Receipt> receipts, List<ScheduleChange> agreed) {}

    @Override
    public void show(Model model, Seen seen) {
        if (seen.file().getStage() == LoanStage.PAID) {
            model.addAttribute("repayment", of(seen, LocalDate.now(clock)));
            changes.open(seen.file()).ifPresent(change -> model.addAttribute("change", change));
        }
    }

    /** At the end of a day. */
    View of(Seen seen, LocalDate day) {
        return new View(
                standings.on(seen.file(), day),
                standings.receipts(seen.file()).stream()
                        .filter(receipt -> !receipt.day().isAfter(day))
                        .sorted(Comparator.comparing(Receipt::day)
                                .thenComparing(Receipt::number)
                                .reversed())
                        .toList(),
                changes.agreed(seen.file()).stream()
                        .filter(change -> change.agreed() != null
                                && !change.agreed().day().isAfter(day))
                        .toList());
    }
}
