package kz.yntymaq.lending.repayment.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import kz.yntymaq.lending.LoanFile;
import kz.yntymaq.lending.repayment.ScheduleChange;
import kz.yntymaq.lending.repayment.ScheduleChanges;
import kz.yntymaq.lending.repayment.Standings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of other payments show. */
@Component
@Transactional(readOnly = true)
class ChangePages {

    private final ScheduleChanges changes;
    private final Standings standings;
    private final Clock clock;

    ChangePages(ScheduleChanges changes, Standings standings, Clock clock) {
        this.changes = changes;
        this.standings = standings;
        this.clock = clock;
    }

    /** The offer that waits, with what it would change as of today. */
    Optional<ChangeOutlook> open(LoanFile file) {
        return changes.open(file).map(change -> outlook(file, change));
    }

    private ChangeOutlook outlook(LoanFile file, ScheduleChange change) {
        LocalDate today = LocalDate.now(clock);
        return new ChangeOutlook(change, standings.on(file, today), standings.with(file, change.schedule(), today));
    }
}
