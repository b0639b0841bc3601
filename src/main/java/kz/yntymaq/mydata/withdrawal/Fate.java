package kz.yntymaq.mydata.withdrawal;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kz.yntymaq.account.data.Erasure;
import org.springframework.stereotype.Component;

/** What becomes of everything that is held about a person who goes, asked of all rooms. */
@Component
class Fate {

    private final List<Erasure> rooms;

    Fate(List<Erasure> rooms) {
        this.rooms = rooms;
    }

    /**
     * What is told before it happens.
     *
     * @param obstacles what has to be laid down first
     * @param kept what an obligation keeps
     * @param going what is deleted
     */
    record Told(List<Erasure.Line> obstacles, List<Erasure.Line> kept, List<Erasure.Line> going) {

        /** Whether something names the person for good. */
        public boolean isBound() {
            return !kept.isEmpty();
        }
    }

    Told of(UUID person) {
        return new Told(
                all(room -> room.obstacles(person)), all(room -> room.kept(person)), all(room -> room.going(person)));
    }

    /** Holds everything that must not change while it happens. */
    void hold(UUID person) {
        rooms.forEach(room -> room.hold(person));
    }

    void erase(UUID person) {
        rooms.forEach(room -> room.erase(person));
    }

    private List<Erasure.Line> all(Function<Erasure, List<Erasure.Line>> asked) {
        return rooms.stream().flatMap(room -> asked.apply(room).stream()).toList();
    }
}
