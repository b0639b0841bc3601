package kz.yntymaq.integrity.page;

import java.time.Clock;
import java.time.LocalDate;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.integrity.finding.Finding;
import kz.yntymaq.integrity.signal.Signal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of the findings an official is shown: signals whose time has come, and no finding besides. */
@Component
class SignShown {

    private final Clock clock;

    SignShown(Clock clock) {
        this.clock = clock;
    }

    /** Auditors read everything and change nothing. */
    boolean seesAll(Actor actor) {
        return actor.is(Role.AUDITOR);
    }

    boolean isShown(Finding finding, @Nullable Signal signal) {
        return signal != null && Signal.is(finding) && signal.isShown(LocalDate.now(clock));
    }
}
