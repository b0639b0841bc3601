package kz.yntymaq.review.sitting;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.review.commission.HeldTogether;
import org.springframework.stereotype.Component;

/** Leads a member of a commission from one vote of a sitting to the next. */
@Component
class SittingsTogether implements HeldTogether {

    private final SittingStore store;
    private final SittingViews views;

    SittingsTogether(SittingStore store, SittingViews views) {
        this.store = store;
        this.views = views;
    }

    @Override
    public Set<UUID> among(Set<UUID> votes) {
        return Set.copyOf(store.among(votes));
    }

    @Override
    public Optional<String> after(Actor actor, UUID application) {
        return store.ofCase(application).stream()
                .flatMap(sitting -> sitting.items().stream()
                        .filter(item -> item.application().equals(application) && item.goesOn())
                        .map(item -> views.open(actor, sitting, item.place()).stream()
                                .findFirst()
                                .orElseGet(sitting::address)))
                .findFirst();
    }
}
