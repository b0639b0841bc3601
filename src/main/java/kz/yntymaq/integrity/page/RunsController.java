package kz.yntymaq.integrity.page;

import java.util.Arrays;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.integrity.edition.EditionDrafts;
import kz.yntymaq.integrity.edition.Editions;
import kz.yntymaq.integrity.finding.Group;
import kz.yntymaq.integrity.finding.Outcome;
import kz.yntymaq.integrity.run.Run;
import kz.yntymaq.integrity.run.RunViews;
import kz.yntymaq.integrity.run.Runs;
import kz.yntymaq.integrity.signal.SignAccess;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Runs as an administrator of the country sees them, and the signs of one co-operative with who looked. */
@Controller
class RunsController {

    static final String SIGNS = "/admin/signs";

    private final RunViews views;
    private final Runs runs;
    private final Editions editions;
    private final EditionDrafts drafts;
    private final SignPages pages;
    private final SignLooks looks;
    private final OfficeSigns signs;
    private final SignLines lines;
    private final Forms forms;

    RunsController(
            RunViews views,
            Runs runs,
            Editions editions,
            EditionDrafts drafts,
            SignPages pages,
            SignLooks looks,
            OfficeSigns signs,
            SignLines lines,
            Forms forms) {
        this.views = views;
        this.runs = runs;
        this.editions = editions;
        this.drafts = drafts;
        this.pages = pages;
        this.looks = looks;
        this.signs = signs;
        this.lines = lines;
        this.forms = forms;
    }

    /** How many co-operatives have which worst outcome in a group. */
    record Count(Group group, Outcome outcome, int cooperatives) {}

    /** A fence, written. */
    record FenceLine(String sign, String peers, int size, String value) {}

    @GetMapping(SIGNS)
    String page(Actor actor, Model model) {
        model.addAttribute("draft", drafts.find(actor).orElse(null));
        model.addAttribute("edition", editions.current());
        model.addAttribute("runs", views.last());
        model.addAttribute("asked", runs.isAsked(false));
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("owner", actor.accountId());
        return "signs/runs";
    }

    @PostMapping(SIGNS + "/run")
    @Button(on = SIGNS)
    String run(Actor actor, @RequestParam UUID once) {
        return forms.press()
                .run(() -> runs.ask(actor, once))
                .done("signs.done.asked")
                .to(SIGNS);
    }

    @GetMapping(SIGNS + "/runs/{run}")
    String one(Actor actor, @PathVariable UUID run, Model model) {
        SignAccess.requireAdministrator(actor);
        Run found = views.find(run).orElseThrow(NotFoundException::new);
        model.addAttribute("run", found);
        model.addAttribute(
                "counts",
                Arrays.stream(Group.values())
                        .flatMap(group -> Arrays.stream(Outcome.values())
                                .map(outcome -> new Count(
                                        group, outcome, found.counts().getOrDefault(group + "." + outcome, 0))))
                        .filter(each -> each.cooperatives() > 0)
                        .toList());
        model.addAttribute("fences", found.fences().stream().map(lines::fence).toList());
        return "signs/run";
    }

    @GetMapping(SIGNS + "/cooperatives")
    String cooperatives(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        KeyPage<OfficeSigns.Row> page = signs.all(actor, after);
        model.addAttribute("rows", page.rows());
        model.addAttribute("next", page.next());
        model.addAttribute("first", after == null);
        return "signs/all";
    }

    @GetMapping(SIGNS + "/cooperatives/{id}")
    String cooperative(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.administrator(actor, id));
        model.addAttribute("looks", looks.of(actor, id));
        model.addAttribute("base", SIGNS + "/cooperatives/" + id);
        return "signs/of-cooperative";
    }
}
