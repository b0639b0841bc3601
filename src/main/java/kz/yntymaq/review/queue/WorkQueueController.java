package kz.yntymaq.review.queue;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.DeskWork;
import kz.yntymaq.notification.InboxDigest;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.assignment.Colleagues;
import kz.yntymaq.territory.Level;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue of an office. */
@Controller
class WorkQueueController {

    private final WorkQueue queue;
    private final QueueAddresses addresses;
    private final Colleagues colleagues;
    private final QueueChoices choices;
    private final SavedFilters saved;
    private final List<InboxDigest.Elsewhere> digests;
    private final List<DeskWork> desk;

    WorkQueueController(
            WorkQueue queue,
            QueueAddresses addresses,
            Colleagues colleagues,
            QueueChoices choices,
            SavedFilters saved,
            List<InboxDigest.Elsewhere> digests,
            List<DeskWork> desk) {
        this.queue = queue;
        this.addresses = addresses;
        this.colleagues = colleagues;
        this.choices = choices;
        this.saved = saved;
        this.digests = digests;
        this.desk = desk;
    }

    @GetMapping("/office")
    String page(Actor actor, @RequestParam Map<String, String> asked, HttpSession session, Model model) {
        WorkQueueFilter question = addresses.read(actor, asked::get);
        model.addAttribute(
                "page", queue.findVisibleTo(actor, question, Instant.ofEpochMilli(session.getCreationTime())));
        if (!question.address().equals(session.getAttribute(CaseAddress.QUEUE))) {
            session.setAttribute(CaseAddress.QUEUE, question.address());
        }
        List<WorkQueueTab> tabs = queue.tabs(actor);
        model.addAttribute("tabs", tabs);
        model.addAttribute("people", tabs.contains(WorkQueueTab.MINE) ? colleagues.of(actor) : List.of());
        model.addAttribute("typed", asked);
        model.addAttribute("wrong", CaseBounds.wrong(asked.get("least"), asked.get("most")));
        model.addAttribute("choices", choices.of(actor, question));
        model.addAttribute("saved", saved.counted(actor));
        model.addAttribute("waiting", elsewhere(actor));
        model.addAttribute(
                "desk", desk.stream().flatMap(room -> room.desk(actor).stream()).toList());
        model.addAttribute("subsidiesElsewhere", actor.isOfficialOf(Level.DISTRICT));
        return "review/queue";
    }

    /** What waits for the official in other rooms. */
    private List<InboxDigest.Line> elsewhere(Actor actor) {
        return digests.stream().flatMap(digest -> digest.of(actor).stream()).toList();
    }
}
