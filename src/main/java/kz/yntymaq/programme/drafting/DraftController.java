package kz.yntymaq.programme.drafting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.programme.drafting.ContentCheck.Problem;
import kz.yntymaq.programme.drafting.EditionDraft.Seen;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.EditionText;
import kz.yntymaq.programme.edition.Programme;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Button;
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

/** The administrator's list of editions, and a draft on its way: looked at, compared, proposed, approved. */
@Controller
class DraftController {

    static final String EDITIONS = "/admin/editions";
    static final String DRAFT = "/admin/drafts/{id}";

    private static final int LONGEST = 1000;

    private final Drafts drafts;
    private final Programmes programmes;
    private final Difference difference;
    private final Words words;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    DraftController(
            Drafts drafts,
            Programmes programmes,
            Difference difference,
            Words words,
            Forms forms,
            Texts texts,
            Clock clock) {
        this.drafts = drafts;
        this.programmes = programmes;
        this.difference = difference;
        this.words = words;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    /** The press of a button. @param once key of the page on which it stood */
    record CopyForm(@NotNull @Nullable UUID once) {}

    /**
     * The press of a button about a draft as it was shown.
     *
     * @param against the edition with which it was compared on the page; null for none
     * @param sure whether another one's draft is meant to go
     */
    record PressForm(
            @NotNull @Nullable UUID once,
            int version,
            @Nullable String against,
            @Nullable Boolean sure) {}

    record ReturnForm(
            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST, message = "{error.long}")
            @Label("drafting.reason")
            String reason,

            int version) {}

    /** A programme with its editions, the latest first. */
    record Row(Programme programme, List<Version> editions) {}

    /** @param key message key of how it stands to today */
    record Version(Edition edition, String key, String look) {}

    /** A part of a draft in the list of its parts. @param entries how many, null where there is only one */
    record Part(String name, String link, @Nullable Integer entries, boolean there, boolean mayGo, String at) {}

    /** What has to be mended. */
    record Mend(String where, String sentence, String link) {}

    @GetMapping(EDITIONS)
    String editions(Actor actor, Model model) {
        model.addAttribute("drafts", drafts.open(actor));
        model.addAttribute(
                "rows",
                programmes.all().stream()
                        .map(programme -> new Row(programme, versions(programme)))
                        .toList());
        model.addAttribute("once", UUID.randomUUID());
        model.addAttribute("owner", actor.accountId());
        return "programme/editions";
    }

    private List<Version> versions(Programme programme) {
        LocalDate today = LocalDate.now(clock);
        String inForce =
                programmes.findInForce(programme.code(), today).map(Edition::id).orElse("");
        return programmes.editions(programme.code()).stream()
                .map(edition -> edition.id().equals(inForce)
                        ? new Version(edition, "drafting.edition.in-force", "y-tag--good")
                        : edition.validFrom().isAfter(today)
                                ? new Version(edition, "drafting.edition.future", "y-tag--warn")
                                : new Version(edition, "drafting.edition.past", ""))
                .toList();
    }

    @PostMapping(EDITIONS + "/{edition}/copy")
    @Button(on = EDITIONS)
    String copy(
            Actor actor,
            @PathVariable String edition,
            @Valid @ModelAttribute("form") CopyForm form,
            BindingResult errors) {
        return forms.post(errors)
                .get(() -> drafts.begin(actor, edition, key(form.once())))
                .done("drafting.done.begun")
                .to(DraftController::draft);
    }

    private static UUID key(@Nullable UUID once) {
        if (once == null) {
            throw new IllegalStateException("the form has not been checked");
        }
        return once;
    }

    /** Address of a draft. */
    static String draft(UUID id) {
        return "/admin/drafts/" + id;
    }

    @GetMapping(DRAFT)
    String one(Actor actor, @PathVariable UUID id, Model model) {
        Seen seen = drafts.find(actor, id);
        model.addAttribute("seen", seen);
        model.addAttribute("parts", parts(seen));
        model.addAttribute(
                "problems",
                seen.state().isOpen()
                        ? drafts.problems(seen.text()).stream()
                                .map(problem -> mend(seen, problem))
                                .toList()
                        : List.of());
        model.addAttribute(
                "changes",
                difference
                        .of(seen.overtaken() == null ? before(seen) : text(seen.overtaken(), seen), seen.text())
                        .size());
        model.addAttribute("once", UUID.randomUUID());
        model.addAttribute("owner", actor.accountId());
        return "programme/draft";
    }

    private List<Part> parts(Seen seen) {
        return Address.top().stream()
                .map(address -> {
                    boolean there =
                            address.isList() || address.find(seen.text()).isPresent();
                    return new Part(
                            words.part(address),
                            draft(seen.id()) + (address.isList() ? "/lists/" : "/parts/") + address.written(),
                            address.isList() ? address.entries(seen.text()).size() : null,
                            there,
                            there && address.written().equals(Entries.OPTIONAL),
                            address.written());
                })
                .toList();
    }

    private Mend mend(Seen seen, Problem problem) {
        Address at = Address.of(problem.at());
        String where = at.isEntry()
                ? words.part(at) + " › "
                        + at.find(seen.text()).map(words::entry).orElse(at.code())
                : words.part(at);
        return new Mend(
                where,
                texts.get(problem.key(), problem.arguments().toArray()),
                draft(seen.id()) + (at.isList() ? "/lists/" : "/parts/") + at.written());
    }

    private EditionText text(Edition edition, Seen seen) {
        return EditionText.of(
                edition,
                programmes.find(edition.code()).orElseThrow(),
                seen.text().place());
    }

    /** The edition that it was copied from, as a text; a new programme is compared with the one that it was made of. */
    private EditionText before(Seen seen) {
        return text(seen.before(), seen);
    }

    @GetMapping(DRAFT + "/difference")
    String difference(Actor actor, @PathVariable UUID id, Model model) {
        Seen seen = drafts.find(actor, id);
        model.addAttribute("seen", seen);
        Edition compared = seen.overtaken() == null ? seen.before() : seen.overtaken();
        model.addAttribute("compared", compared);
        model.addAttribute("groups", difference.of(text(compared, seen), seen.text()));
        model.addAttribute("once", UUID.randomUUID());
        model.addAttribute("owner", actor.accountId());
        return "programme/draft-difference";
    }

    @PostMapping(DRAFT + "/propose")
    @Button(on = DRAFT)
    String propose(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") PressForm form, BindingResult errors) {
        return forms.post(errors)
                .run(() -> drafts.propose(actor, id, form.version()))
                .done("drafting.done.proposed")
                .to(draft(id));
    }

    @PostMapping(DRAFT + "/approve")
    @Button(on = {DRAFT, DRAFT + "/difference"})
    String approve(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") PressForm form, BindingResult errors) {
        return forms.post(errors)
                .run(() -> drafts.approve(actor, id, key(form.once()), form.version(), Text.words(form.against())))
                .done("drafting.done.approved")
                .to(draft(id));
    }

    @PostMapping(DRAFT + "/drop")
    @Button(on = DRAFT)
    String drop(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") PressForm form, BindingResult errors) {
        return forms.post(errors)
                .run(() -> drafts.drop(actor, id, form.version(), Text.yes(form.sure())))
                .done("drafting.done.dropped")
                .to(EDITIONS);
    }

    @GetMapping(DRAFT + "/return")
    String returnPage(Actor actor, @PathVariable UUID id, Model model) {
        Seen seen = drafts.find(actor, id);
        if (seen.state() != DraftState.PROPOSED) {
            throw new MovedOnException(draft(id));
        }
        forms.show(model, actor.accountId(), new ReturnForm("", seen.version()));
        model.addAttribute("seen", seen);
        return "programme/draft-return";
    }

    @PostMapping(DRAFT + "/return")
    String giveBack(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ReturnForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> drafts.find(actor, id))
                .run(() ->
                        drafts.giveBack(actor, id, form.version(), form.reason().trim()))
                .done("drafting.done.returned")
                .to(draft(id));
    }
}
