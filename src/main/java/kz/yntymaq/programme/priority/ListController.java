package kz.yntymaq.programme.priority;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Scope;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.programme.priority.PriorityLists.Act;
import kz.yntymaq.programme.priority.PriorityLists.Seen;
import kz.yntymaq.territory.Level;
import kz.yntymaq.territory.Territory;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of an office's territory, the list of an okrug, and the steps that it takes. */
@Controller
class ListController {

    static final String PAGE = "/office/priorities";
    static final String YEAR = PAGE + "/{year:\\d{4}}";
    static final String LIST = YEAR + "/{area:\\d{9}}";

    /** From this month on lists of the next year are what an office works on. */
    private static final int OF_NEXT_YEAR = 10;

    private static final int LONGEST = 1000;

    private final PriorityLists lists;
    private final Overview overview;
    private final Publishing publishing;
    private final PublishedLists published;
    private final Areas areas;
    private final Forms forms;
    private final Clock clock;

    ListController(
            PriorityLists lists,
            Overview overview,
            Publishing publishing,
            PublishedLists published,
            Areas areas,
            Forms forms,
            Clock clock) {
        this.lists = lists;
        this.overview = overview;
        this.publishing = publishing;
        this.published = published;
        this.areas = areas;
        this.forms = forms;
        this.clock = clock;
    }

    /** A step as it is taken: what the office vouches for, or why it gives the list back. */
    record StepForm(
            @Nullable @Label("priority.confirmed") Boolean confirmed,

            @Size(max = LONGEST, message = "{error.long}") @Nullable @Label("priority.reason")
            String reason,

            @NotNull UUID once,
            int version) {

        static StepForm of(Seen seen) {
            return new StepForm(null, null, UUID.randomUUID(), seen.version());
        }

        boolean isConfirmed() {
            return Boolean.TRUE.equals(confirmed);
        }
    }

    /** Address of the list of an okrug. */
    static String list(int year, String area) {
        return PAGE + "/" + year + "/" + area;
    }

    @GetMapping(PAGE)
    String thisYear() {
        LocalDate today = LocalDate.now(clock);
        return "redirect:" + PAGE + "/"
                + (today.getMonthValue() >= OF_NEXT_YEAR ? today.getYear() + 1 : today.getYear());
    }

    @GetMapping(YEAR)
    String overview(
            Actor actor,
            @PathVariable int year,
            @RequestParam(name = "in", required = false) @Nullable String in,
            Model model) {
        areas.requireYear(year);
        String own = okrugOf(actor);
        if (in == null && own != null) {
            return "redirect:" + list(year, own);
        }
        Overview.Page page = overview.page(actor, year, in);
        model.addAttribute("page", page);
        model.addAttribute("states", ListState.values());
        model.addAttribute(
                "publishes", publishing.mayPublish(actor, year) && page.above() == null && !page.isOfDistrict());
        model.addAttribute(
                "edition",
                page.place() == null
                        ? null
                        : published.last(page.place().getOblastCode(), year).orElse(null));
        describe(model, year);
        model.addAttribute("years", areas.years());
        return "programme/priority-overview";
    }

    /** The okrug or settlement of the actor's office; null for a larger territory. */
    private static @Nullable String okrugOf(Actor actor) {
        Scope scope = actor.scope();
        if (scope == null || (scope.level() != Level.OKRUG && scope.level() != Level.SETTLEMENT)) {
            return null;
        }
        return scope.code();
    }

    @GetMapping(LIST)
    String one(Actor actor, @PathVariable int year, @PathVariable String area, Model model) {
        Seen seen = lists.see(actor, year, area);
        model.addAttribute("seen", seen);
        model.addAttribute("rows", rows(seen));
        model.addAttribute("history", history(seen));
        model.addAttribute(
                "edition",
                published.last(seen.area().place().getOblastCode(), year).orElse(null));
        model.addAttribute("returned", returned(seen));
        model.addAttribute("years", areas.years());
        describe(model, year);
        return "programme/priority-list";
    }

    /** A village with what is written of it; null where nothing is. */
    record Row(Territory village, @Nullable VillagePriorities found) {}

    /**
     * A line of history.
     *
     * @param late days after the last day of the rules; 0 for in time and for what has none
     */
    record Line(String key, Instant at, @Nullable String reason, LegalReference basis, long late) {}

    private List<Line> history(Seen seen) {
        Set<ListEvent> before = EnumSet.noneOf(ListEvent.class);
        return seen.history().stream()
                .map(each -> {
                    ListEvent event = ListEvent.valueOf(each.event());
                    return line(event, each, seen.year(), before.add(event));
                })
                .toList();
    }

    /** @param first only the first time has a last day: what was mended is sent again without one */
    private Line line(ListEvent event, Transition happened, int year, boolean first) {
        ScreeningStep step =
                event == ListEvent.SENT ? ScreeningStep.SEND : event == ListEvent.AGREED ? ScreeningStep.AGREE : null;
        long late = step == null || !first ? 0 : step.daysLate(year, happened.at(), clock.getZone());
        return new Line(event.key(), happened.at(), happened.reason(), event.basis(), late);
    }

    private static List<Row> rows(Seen seen) {
        return seen.area().villages().stream()
                .map(village -> new Row(village, seen.village(village.getCode()).orElse(null)))
                .toList();
    }

    private static @Nullable String returned(Seen seen) {
        return seen.state() == ListState.RETURNED && !seen.history().isEmpty()
                ? seen.history().get(seen.history().size() - 1).reason()
                : null;
    }

    private void describe(Model model, int year) {
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("steps", ScreeningStep.all(year, LocalDate.now(clock)));
    }

    @GetMapping(LIST + "/send")
    String sendPage(Actor actor, @PathVariable int year, @PathVariable String area, Model model) {
        return step(actor, year, area, Act.SEND, model);
    }

    @PostMapping(LIST + "/send")
    String send(
            Actor actor,
            @PathVariable int year,
            @PathVariable String area,
            @Valid @ModelAttribute("form") StepForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> lists.seeFor(actor, year, area, Act.SEND))
                .refuseIf(!form.isConfirmed(), "confirmed", "priority.SEND.unconfirmed")
                .run(() -> lists.send(actor, year, area, form.once(), form.version()))
                .done("priority.SEND.done")
                .to(list(year, area));
    }

    @GetMapping(LIST + "/agree")
    String agreePage(Actor actor, @PathVariable int year, @PathVariable String area, Model model) {
        return step(actor, year, area, Act.AGREE, model);
    }

    @PostMapping(LIST + "/agree")
    String agree(
            Actor actor,
            @PathVariable int year,
            @PathVariable String area,
            @Valid @ModelAttribute("form") StepForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> lists.seeFor(actor, year, area, Act.AGREE))
                .refuseIf(!form.isConfirmed(), "confirmed", "priority.AGREE.unconfirmed")
                .run(() -> lists.agree(actor, year, area, form.once(), form.version()))
                .done("priority.AGREE.done")
                .to(list(year, area));
    }

    @GetMapping(LIST + "/return")
    String returnPage(Actor actor, @PathVariable int year, @PathVariable String area, Model model) {
        return step(actor, year, area, Act.RETURN, model);
    }

    @PostMapping(LIST + "/return")
    String giveBack(
            Actor actor,
            @PathVariable int year,
            @PathVariable String area,
            @Valid @ModelAttribute("form") StepForm form,
            BindingResult errors) {
        String reason = Text.words(form.reason());
        return forms.post(errors)
                .allowedBy(() -> lists.seeFor(actor, year, area, Act.RETURN))
                .refuseIf(reason == null, "reason", "priority.reason.missing")
                .run(() -> lists.giveBack(actor, year, area, form.once(), form.version(), String.valueOf(reason)))
                .done("priority.RETURN.done")
                .to(list(year, area));
    }

    private String step(Actor actor, int year, String area, Act act, Model model) {
        Seen seen = lists.seeFor(actor, year, area, act);
        forms.show(model, actor.accountId(), StepForm.of(seen));
        model.addAttribute("seen", seen);
        model.addAttribute("rows", rows(seen));
        model.addAttribute("act", act);
        describe(model, year);
        return "programme/priority-step";
    }
}
