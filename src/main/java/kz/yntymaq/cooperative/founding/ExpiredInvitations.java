package kz.yntymaq.cooperative.founding;

import java.time.Clock;
import java.time.Duration;
import kz.yntymaq.cooperative.InvitationRepository;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends invitations that nobody answered, so that the IIN of who was invited is not kept for ever. */
@Component
class ExpiredInvitations {

    private static final Duration KEPT = Duration.ofDays(30);

    private final InvitationRepository invitations;
    private final Clock clock;

    ExpiredInvitations(InvitationRepository invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "${yntymaq.zone}")
    @Transactional
    void end() {
        invitations.endExpired(clock.instant().minus(KEPT));
    }
}
