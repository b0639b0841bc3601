package kz.yntymaq.cooperative.absentee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import kz.yntymaq.work.OneByOne;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts votes in absence after their last day and reminds who has not answered; what fails is looked at again an hour later. */
@Component
class AbsenteeKeeper {

    /** Days before the last one on which members are told once more (the portal's own). */
    private static final int REMINDED = 2;

    private final AbsenteeVotes votes;
    private final AbsenteeCounting counting;
    private final OneByOne oneByOne;
    private final Clock clock;

    AbsenteeKeeper(AbsenteeVotes votes, AbsenteeCounting counting, OneByOne oneByOne, Clock clock) {
        this.votes = votes;
        this.counting = counting;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    @Scheduled(cron = "0 5 * * * *", zone = "${yntymaq.zone}")
    void keep() {
        LocalDate today = LocalDate.now(clock);
        each(votes.findEndingBefore(today), counting::closeDue);
        each(votes.findToRemind(today.plusDays(REMINDED)), counting::remind);
    }

    private void each(List<UUID> found, Consumer<UUID> work) {
        found.forEach(id -> oneByOne.run(id, "was not kept", () -> work.accept(id)));
    }
}
