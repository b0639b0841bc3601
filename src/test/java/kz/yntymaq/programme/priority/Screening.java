package kz.yntymaq.programme.priority;

import static kz.yntymaq.programme.priority.PriorityDirection.LIVESTOCK;

import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.support.Places;
import org.jspecify.annotations.Nullable;

/** Takes the list of the okrug of Zerendi along its way, for tests. */
final class Screening {

    static final String OKRUG = Places.ZERENDI_OKRUG;
    static final String KOKTEREK = "115630380";

    /** An okrug of the same district, with three villages. */
    static final String ORTAK = "115652000";

    private final PriorityLists lists;
    private final Publishing publishing;

    Screening(PriorityLists lists, Publishing publishing) {
        this.lists = lists;
        this.publishing = publishing;
    }

    /** Fills every village of the okrug in with livestock. */
    void fill(Actor actor, int year) {
        for (String village : new String[] {Places.ZERENDI_VILLAGE, Places.ZERENDI_AIDARLY, KOKTEREK}) {
            write(actor, year, village, Set.of(LIVESTOCK), "жайылым жеткілікті");
        }
    }

    void write(Actor actor, int year, String village, Set<PriorityDirection> directions, String why) {
        int edit = lists.see(actor, year, OKRUG)
                .village(village)
                .map(VillagePriorities::edit)
                .orElse(0);
        lists.write(actor, year, OKRUG, village, new VillagePriorities.Typed(directions, why, null), edit);
    }

    void send(Actor actor, int year) {
        lists.send(actor, year, OKRUG, UUID.randomUUID(), lists.version(actor, year, OKRUG));
    }

    void agree(Actor actor, int year) {
        lists.agree(actor, year, OKRUG, UUID.randomUUID(), lists.version(actor, year, OKRUG));
    }

    void giveBack(Actor actor, int year, String reason) {
        lists.giveBack(actor, year, OKRUG, UUID.randomUUID(), lists.version(actor, year, OKRUG), reason);
    }

    void publish(Actor actor, int year, @Nullable String reason) {
        publishing.publish(actor, year, UUID.randomUUID(), publishing.version(actor, year), reason);
    }

    /** Takes the list from the draft to the first publication. */
    void publishAll(Actor okrug, Actor district, Actor oblast, int year) {
        fill(okrug, year);
        send(okrug, year);
        agree(district, year);
        publish(oblast, year, null);
    }
}
