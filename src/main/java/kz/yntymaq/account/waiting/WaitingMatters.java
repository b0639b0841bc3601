package kz.yntymaq.account.waiting;

import java.util.Comparator;
import java.util.List;
import kz.yntymaq.account.Actor;
import org.springframework.stereotype.Component;

/** All that waits for a person. Named {@code @waitingMatters} in templates. */
@Component
class WaitingMatters {

    private final List<Waiting> rooms;

    WaitingMatters(List<Waiting> rooms) {
        this.rooms = rooms;
    }

    /** What waits for this person, in the order of {@link Waiting.Kind}. */
    public List<Waiting.Matter> of(Actor actor) {
        return rooms.stream()
                .flatMap(room -> room.of(actor).stream())
                .sorted(Comparator.comparing(Waiting.Matter::kind))
                .toList();
    }

    /** The same of one kind, for a page that is about it. @param kind name of a {@link Waiting.Kind} */
    public List<Waiting.Matter> of(Actor actor, String kind) {
        return of(actor).stream()
                .filter(matter -> matter.kind().name().equals(kind))
                .toList();
    }
}
