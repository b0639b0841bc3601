package kz.yntymaq.cooperative.founding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.Invitation;
import kz.yntymaq.cooperative.InvitationRepository;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invitations that are over: those that nobody answered end, so that no IIN is kept for ever, and who refused is told. */
@Component
class PastInvitations {

    private static final Duration KEPT = Duration.ofDays(30);

    private final InvitationRepository invitations;
    private final CooperativeRepository cooperatives;
    private final Accounts accounts;
    private final Clock clock;

    PastInvitations(
            InvitationRepository invitations, CooperativeRepository cooperatives, Accounts accounts, Clock clock) {
        this.invitations = invitations;
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Somebody who refused. */
    record Declined(String name, @Nullable Instant at) {}

    @Scheduled(cron = "0 40 3 * * *", zone = "${yntymaq.zone}")
    @Transactional
    void end() {
        invitations.endExpired(clock.instant().minus(KEPT));
    }

    /** Who refused to found a co-operative that the actor chairs, each once, the latest first. */
    @Transactional(readOnly = true)
    List<Declined> declined(Actor actor, UUID cooperativeId) {
        cooperatives.findOfChair(actor, cooperativeId).orElseThrow(NotFoundException::new);
        List<Invitation> refused = invitations.findDeclinedOf(cooperativeId);
        var names = new HashMap<>(
                accounts.names(refused.stream().map(Invitation::getAnsweredBy).toList()));
        return refused.stream()
                .flatMap(each -> Stream.ofNullable(names.remove(each.getAnsweredBy()))
                        .map(name -> new Declined(name.full(), each.getAnsweredAt())))
                .toList();
    }
}
