package kz.yntymaq.review.queue;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.answer.Directions;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.territory.Level;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue of an office. */
@Controller
class WorkQueueController {

    private final WorkQueue queue;
    private final Programmes programmes;
    private final Directions directions;
    private final Texts texts;

    WorkQueueController(WorkQueue queue, Programmes programmes, Directions directions, Texts texts) {
        this.queue = queue;
        this.programmes = programmes;
        this.directions = directions;
        this.texts = texts;
    }

    @GetMapping("/office")
    String page(
            Actor actor,
            @RequestParam(required = false) @Nullable String tab,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String direction,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String after,
            HttpSession session,
            Model model) {
        List<WorkQueueTab> tabs = queue.tabs(actor);
        WorkQueueTab asked = WorkQueueTab.ofPath(tab).filter(tabs::contains).orElse(tabs.get(0));
        Map<String, Wording> names = programmes.names();
        var question = new WorkQueueFilter(
                asked,
                WorkQueueSort.ofPath(sort).orElse(asked.usualSort()),
                programme != null && names.containsKey(programme) ? programme : null,
                direction(direction).orElse(null),
                words,
                after);
        model.addAttribute(
                "page", queue.findVisibleTo(actor, question, Instant.ofEpochMilli(session.getCreationTime())));
        if (!question.address().equals(session.getAttribute(CaseAddress.QUEUE))) {
            session.setAttribute(CaseAddress.QUEUE, question.address());
        }
        model.addAttribute("tabs", tabs);
        model.addAttribute(
                "sorts",
                Arrays.stream(WorkQueueSort.values())
                        .map(each -> new Option(each.path(), texts.get(each.key())))
                        .toList());
        model.addAttribute("names", names);
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

    private Optional<String> direction(@Nullable String code) {
        return directions.all().stream()
                .map(Question.Choice::code)
                .filter(each -> each.equals(code))
                .findFirst();
    }
}
