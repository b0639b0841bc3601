package kz.yntymaq.cooperative.assembly;

import static java.util.Objects.requireNonNull;
import static kz.yntymaq.cooperative.assembly.AssemblyController.ASSEMBLY;
import static kz.yntymaq.cooperative.assembly.AssemblyController.address;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.hand.HandsForm;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.Outcome;
import kz.yntymaq.voting.QuestionState;
import kz.yntymaq.voting.Votes;
import kz.yntymaq.voting.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Votes of a founding meeting in the portal, and who is in the room without a phone. */
@Controller
class AssemblyVoteController {

    private static final String QUESTION = ASSEMBLY + "/questions/{question}";
    private static final String PRESENCE = ASSEMBLY + "/presence";

    private final AssemblyConduct conduct;
    private final AssemblyViews views;
    private final Votes votes;
    private final Forms forms;
    private final Texts texts;

    AssemblyVoteController(AssemblyConduct conduct, AssemblyViews views, Votes votes, Forms forms, Texts texts) {
        this.conduct = conduct;
        this.views = views;
        this.votes = votes;
        this.forms = forms;
        this.texts = texts;
    }

    record OwnVoteForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("voting.choice")
            Choice choice) {}

    record ArrivedForm(
            @NotEmpty(message = "{error.choice}") @Nullable @Label("meeting.arrived")
            Set<UUID> members) {}

    @PostMapping(QUESTION + "/open")
    @Button(on = ASSEMBLY)
    String open(Actor actor, @PathVariable UUID id, @PathVariable UUID assembly, @PathVariable UUID question) {
        return forms.press()
                .run(() -> conduct.openQuestion(actor, id, assembly, question))
                .done("meeting.done.question-opened")
                .to(address(id, assembly));
    }

    @PostMapping(QUESTION + "/close")
    @Button(on = ASSEMBLY)
    String close(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID assembly,
            @PathVariable UUID question,
            @RequestParam(defaultValue = "0") int anyway) {
        return forms.press()
                .get(() -> conduct.closeQuestion(actor, id, assembly, question, anyway))
                .done(closed ->
                        closed.outcome() == Outcome.ADOPTED ? "meeting.done.adopted" : "meeting.done.not-adopted")
                .to(address(id, assembly));
    }

    @GetMapping(QUESTION + "/vote")
    String voting(
            Actor actor, @PathVariable UUID id, @PathVariable UUID assembly, @PathVariable UUID question, Model model) {
        AssemblyItems.Item item = open(views.page(actor, id, assembly), question, model);
        forms.show(model, actor.accountId(), new OwnVoteForm(item.own()));
        model.addAttribute("choices", Option.of(Choice.values(), each -> texts.get(each.key())));
        return "assembly/vote";
    }

    @PostMapping(QUESTION + "/vote")
    String vote(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID assembly,
            @PathVariable UUID question,
            @Valid @ModelAttribute("form") OwnVoteForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.require(actor, id, assembly))
                .run(() -> conduct.cast(actor, id, assembly, question, requireNonNull(form.choice())))
                .done("meeting.done.voted")
                .to(address(id, assembly));
    }

    @GetMapping(QUESTION + "/hands")
    String hands(
            Actor actor, @PathVariable UUID id, @PathVariable UUID assembly, @PathVariable UUID question, Model model) {
        AssemblyViews.Page page = written(actor, id, assembly);
        open(page, question, model);
        Map<UUID, Votes.Ballot> cast =
                votes.ballots(question).stream().collect(Collectors.toMap(Votes.Ballot::voter, each -> each));
        List<UUID> seen = page.founders().stream()
                .filter(each -> each.way() == Way.IN_PERSON)
                .map(AssemblyViews.Founder::account)
                .filter(each -> HandsForm.mayRaise(cast.get(each)))
                .toList();
        Map<UUID, String> names = page.founders().stream()
                .collect(Collectors.toMap(AssemblyViews.Founder::account, AssemblyViews.Founder::name));
        forms.show(
                model,
                actor.accountId(),
                HandsForm.of(seen, cast),
                row -> row instanceof HandsForm.HandForm hand ? names.get(hand.voter()) : null);
        model.addAttribute("names", names);
        model.addAttribute("choices", Option.of(Choice.values(), each -> texts.get("meeting.hand." + each.name())));
        return "assembly/hands";
    }

    @PostMapping(QUESTION + "/hands")
    String raise(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID assembly,
            @PathVariable UUID question,
            @Valid @ModelAttribute("form") HandsForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.require(actor, id, assembly))
                .run(() -> conduct.raise(actor, id, assembly, question, form.raised()))
                .done("meeting.done.raised")
                .to(address(id, assembly));
    }

    @GetMapping(PRESENCE)
    String presence(Actor actor, @PathVariable UUID id, @PathVariable UUID assembly, Model model) {
        AssemblyViews.Page page = written(actor, id, assembly);
        model.addAttribute("page", page);
        forms.show(model, actor.accountId(), new ArrivedForm(Set.of()));
        model.addAttribute(
                "absent",
                page.founders().stream()
                        .filter(each -> each.way() == null)
                        .map(each -> new Option(each.account().toString(), each.name()))
                        .toList());
        return "assembly/presence";
    }

    @PostMapping(PRESENCE)
    String arrived(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID assembly,
            @Valid @ModelAttribute("form") ArrivedForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.require(actor, id, assembly))
                .run(() -> conduct.arrived(actor, id, assembly, requireNonNull(form.members())))
                .done("meeting.done.arrived")
                .to(address(id, assembly) + "/presence");
    }

    @PostMapping(PRESENCE + "/{member}/left")
    @Button(on = PRESENCE)
    String left(Actor actor, @PathVariable UUID id, @PathVariable UUID assembly, @PathVariable UUID member) {
        return forms.press()
                .run(() -> conduct.left(actor, id, assembly, member))
                .done("meeting.done.left")
                .to(address(id, assembly) + "/presence");
    }

    /** The page of one that is open, for its secretary. */
    private AssemblyViews.Page written(Actor actor, UUID id, UUID assembly) {
        AssemblyViews.Page page = views.page(actor, id, assembly);
        if (!page.writes()) {
            throw new NotFoundException();
        }
        if (!page.isOpen()) {
            throw new MovedOnException(page.address());
        }
        return page;
    }

    private static AssemblyItems.Item open(AssemblyViews.Page page, UUID question, Model model) {
        AssemblyItems.Item item = page.items().stream()
                .filter(each -> each.id().equals(question))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (item.state() != QuestionState.OPEN) {
            throw new MovedOnException(page.address());
        }
        model.addAttribute("page", page);
        model.addAttribute("item", item);
        return item;
    }
}
