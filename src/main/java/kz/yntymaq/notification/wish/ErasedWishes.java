package kz.yntymaq.notification.wish;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.data.Erasure;
import org.springframework.stereotype.Component;

/** Addresses to which messages go, and what waits for them, go with the consent. */
@Component
class ErasedWishes implements Erasure {

    private final Wishes wishes;

    ErasedWishes(Wishes wishes) {
        this.wishes = wishes;
    }

    @Override
    public List<Line> going(UUID person) {
        return List.of(Line.of("mydata.going.notices"));
    }

    @Override
    public void erase(UUID person) {
        wishes.forget(person);
    }
}
