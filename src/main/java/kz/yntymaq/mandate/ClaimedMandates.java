package kz.yntymaq.mandate;

import java.time.Instant;
import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.confirmation.ClaimedContent;
import org.springframework.stereotype.Component;

/** Mandates that were given in the name of an account before its owner took it. */
@Component
class ClaimedMandates implements ClaimedContent {

    private final MandateRepository mandates;
    private final Mandates doing;

    ClaimedMandates(MandateRepository mandates, Mandates doing) {
        this.mandates = mandates;
        this.doing = doing;
    }

    @Override
    public List<Item> of(Actor owner, Instant taken) {
        return open(owner, taken).stream()
                .map(mandate -> new Item("mandate.taken", mandate.getCalled()))
                .toList();
    }

    @Override
    public void drop(Actor owner, Instant taken) {
        open(owner, taken).forEach(mandate -> doing.withdraw(owner, mandate.getId()));
    }

    private List<Mandate> open(Actor owner, Instant taken) {
        return mandates.findOpenGivenBy(owner.accountId()).stream()
                .filter(mandate -> mandate.getWay() == null) // it goes with the co-operative's
                .filter(mandate -> mandate.getGivenAt().isBefore(taken))
                .toList();
    }
}
