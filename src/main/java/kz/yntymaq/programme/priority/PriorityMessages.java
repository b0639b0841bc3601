package kz.yntymaq.programme.priority;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.territory.Level;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the office that is next, and those whom a publication concerns. */
@Component
class PriorityMessages {

    private final Inbox inbox;
    private final Officials officials;

    PriorityMessages(Inbox inbox, Officials officials) {
        this.inbox = inbox;
        this.officials = officials;
    }

    @ApplicationModuleListener
    void on(PrioritiesMoved event) {
        Set<UUID> people = new LinkedHashSet<>(people(event));
        people.remove(event.by());
        String link = event.event() == ListEvent.PUBLISHED
                ? PublicController.PAGE + "/" + event.place()
                : ListController.list(event.year(), event.place());
        people.forEach(person -> inbox.deliver(
                person,
                key(event),
                link,
                RecordedValue.place(event.place()),
                RecordedValue.words(String.valueOf(event.year())),
                RecordedValue.words(event.reason())));
    }

    private static String key(PrioritiesMoved event) {
        boolean anew = event.event() == ListEvent.PUBLISHED && event.reason() != null;
        return event.event().messageKey() + (anew ? "_ANEW" : "");
    }

    private List<UUID> people(PrioritiesMoved event) {
        String oblast = event.place().substring(0, Level.OBLAST.digits());
        return switch (event.event()) {
            case SENT -> officials.ofAkimat(Objects.requireNonNull(event.district()));
            case AGREED -> both(officials.ofAkimat(oblast + "0000000"), filling(event));
            case RETURNED -> both(filling(event), officials.ofAkimat(Objects.requireNonNull(event.district())));
            case PUBLISHED -> officials.within(oblast);
        };
    }

    /** Who fills the list in: the okrug's own officials, else the district's. */
    private List<UUID> filling(PrioritiesMoved event) {
        List<UUID> own = officials.ofAkimat(event.place());
        return own.isEmpty() ? officials.ofAkimat(Objects.requireNonNull(event.district())) : own;
    }

    private static List<UUID> both(List<UUID> some, List<UUID> others) {
        var all = new LinkedHashSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }
}
