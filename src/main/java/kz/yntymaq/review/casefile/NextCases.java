package kz.yntymaq.review.casefile;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.review.CaseOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Leads an official who did something with a case to the one that follows in the order of the queue. What is done moves a
 * case, so that its place is remembered when it is opened.
 */
@Component
class NextCases {

    private static final String PLACE = "office.place";
    private static final String QUEUE = "/office?tab=office";
    private static final String DONE = "done";

    private final CaseOrder order;

    NextCases(CaseOrder order) {
        this.order = order;
    }

    /** Remembers the place, or shows what follows beside the words of what was done. @param queue its address; null for who came from elsewhere: what waits for the office */
    void show(Actor actor, UUID id, @Nullable String queue, HttpSession session, Model model) {
        if (!actor.is(Role.OFFICIAL)) {
            return;
        }
        String from = queue == null ? QUEUE : queue;
        String remembered = session.getAttribute(PLACE) instanceof String place && place.startsWith(id + " ")
                ? place.substring(place.indexOf(' ') + 1)
                : null;
        if (model.containsAttribute(DONE)) {
            Optional.ofNullable(remembered)
                    .or(() -> order.place(actor, from, id))
                    .flatMap(place -> order.next(actor, from, place, id))
                    .ifPresent(next -> model.addAttribute("nextCase", next));
            return;
        }
        order.place(actor, from, id)
                .filter(now -> !now.equals(remembered))
                .ifPresent(now -> session.setAttribute(PLACE, id + " " + now));
    }
}
