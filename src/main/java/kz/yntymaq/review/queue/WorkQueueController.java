package kz.yntymaq.review.queue;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.answer.Directions;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.assignment.Absences;
import kz.yntymaq.review.assignment.Colleagues;
import kz.yntymaq.territory.Level;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
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
    private final Absences absences;
    private final Programmes programmes;
    private final Directions directions;
    private final Texts texts;

    WorkQueueController(
            WorkQueue queue,
            QueueAddresses addresses,
            Colleagues colleagues,
            Absences absences,
            Programmes programmes,
            Directions directions,
            Texts texts) {
        this.queue = queue;
        this.addresses = addresses;
        this.colleagues = colleagues;
        this.absences = absences;
        this.programmes = programmes;
        this.directions = directions;
        this.texts = texts;
    }

    @GetMapping("/office")
    String page(Actor actor, @RequestParam Map<String, String> asked, HttpSession session, Model model) {
        absences.atWork(actor);
        WorkQueueFilter question = addresses.read(actor, asked::get);
        model.addAttribute(
                "page", queue.findVisibleTo(actor, question, Instant.ofEpochMilli(session.getCreationTime())));
        if (!question.address().equals(session.getAttribute(CaseAddress.QUEUE))) {
            session.setAttribute(CaseAddress.QUEUE, question.address());
        }
        List<WorkQueueTab> tabs = queue.tabs(actor);
        model.addAttribute("tabs", tabs);
        model.addAttribute("people", tabs.contains(WorkQueueTab.MINE) ? colleagues.of(actor) : List.of());
        model.addAttribute(
                "sorts",
                Arrays.stream(WorkQueueSort.values())
                        .map(each -> new Option(each.path(), texts.get(each.key())))
                        .toList());
        model.addAttribute("names", programmes.names());
        model.addAttribute(
                "programmes",
                programmes.all().stream()
                        .map(each -> new Option(each.code(), each.name().here()))
                        .toList());
        model.addAttribute("subsidiesElsewhere", actor.isOfficialOf(Level.DISTRICT));
        model.addAttribute(
                "directions",
                directions.all().stream()
                        .map(each -> new Option(each.code(), each.label().here()))
                        .toList());
        return "review/queue";
    }
}
