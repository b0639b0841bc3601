package kz.yntymaq.cooperative.meeting;

import static java.util.Objects.requireNonNull;
import static kz.yntymaq.cooperative.meeting.MeetingsController.MEETING;
import static kz.yntymaq.cooperative.meeting.MeetingsController.address;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.hand.HandsForm;
import kz.yntymaq.cooperative.people.NamedPart;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.FormPost;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.voting.Choice;
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

/** A vote on a question: opened, cast, written down, closed. */
@Controller
class QuestionController {

    private static final String QUESTION = MEETING + "/questions/{question}";

    private final MeetingConduct conduct;
    private final MeetingViews views;
    private final Votes votes;
    private final Forms forms;
    private final Texts texts;

    QuestionController(MeetingConduct conduct, MeetingViews views, Votes votes, Forms forms, Texts texts) {
        this.conduct = conduct;
        this.views = views;
        this.votes = votes;
        this.forms = forms;
        this.texts = texts;
    }

    record OwnVoteForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("voting.choice")
            Choice choice) {}

    @PostMapping(QUESTION + "/open")
    @Button(on = MEETING)
    String open(Actor actor, @PathVariable UUID id, @PathVariable UUID meeting, @PathVariable UUID question) {
        return forms.press()
                .run(() -> conduct.openQuestion(actor, id, meeting, question))
                .done("meeting.done.question-opened")
                .to(address(id, meeting));
    }

    @PostMapping(QUESTION + "/close")
    @Button(on = MEETING)
    String close(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @PathVariable UUID question,
            @RequestParam(defaultValue = "0") int anyway,
            @RequestParam(defaultValue = "false") boolean slips) {
        FormPost press = forms.press();
        if (slips) {
            press.back(address(id, meeting) + "/questions/" + question + "/ballot"); // it was pressed there
        }
        return press.get(() -> conduct.count(actor, id, meeting, question, anyway))
                .done(conduct::told)
                .to(address(id, meeting));
    }

    @GetMapping(QUESTION + "/vote")
    String voting(
            Actor actor, @PathVariable UUID id, @PathVariable UUID meeting, @PathVariable UUID question, Model model) {
        MeetingViews.Item item = open(views.page(actor, id, meeting), question, model);
        forms.show(model, actor.accountId(), new OwnVoteForm(item.own()));
        model.addAttribute("choices", Option.of(Choice.values(), each -> texts.get(each.key())));
        model.addAttribute("wordings", views.wordings(id, meeting));
        return "meeting/vote";
    }

    @PostMapping(QUESTION + "/vote")
    String vote(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @PathVariable UUID question,
            @Valid @ModelAttribute("form") OwnVoteForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> views.require(actor, id, meeting))
                .run(() -> conduct.cast(actor, id, meeting, question, requireNonNull(form.choice())))
                .done("meeting.done.voted")
                .to(address(id, meeting));
    }

    @GetMapping(QUESTION + "/hands")
    String hands(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @PathVariable UUID question,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        MeetingViews.Page page = views.page(actor, id, meeting);
        if (!page.leads()) {
            throw new NotFoundException();
        }
        open(page, question, model);
        Map<UUID, Votes.Ballot> cast =
                votes.ballots(question).stream().collect(Collectors.toMap(Votes.Ballot::voter, each -> each));
        List<MeetingViews.There> seen = page.there().stream()
                .filter(each -> each.way() != Way.REMOTE)
                .filter(each -> HandsForm.mayRaise(cast.get(each.voter())))
                .toList();
        NamedPart<MeetingViews.There> part = SittingController.part(seen, q, after);
        model.addAttribute("next", part.next());
        model.addAttribute("more", part.next() != null || after != null);
        model.addAttribute("q", q);
        var stored =
                HandsForm.of(part.rows().stream().map(MeetingViews.There::voter).toList(), cast);
        Map<UUID, String> names =
                page.there().stream().collect(Collectors.toMap(MeetingViews.There::voter, MeetingViews.There::name));
        forms.show(
                model,
                actor.accountId(),
                stored,
                row -> row instanceof HandsForm.HandForm hand ? names.get(hand.voter()) : null);
        model.addAttribute("names", names);
        model.addAttribute("choices", Option.of(Choice.values(), each -> texts.get("meeting.hand." + each.name())));
        return "meeting/hands";
    }

    @PostMapping(QUESTION + "/hands")
    String raise(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @PathVariable UUID question,
            @Valid @ModelAttribute("form") HandsForm form,
            BindingResult errors) {
        Map<UUID, @Nullable Choice> hands = form.raised();
        return forms.post(errors)
                .allowedBy(() -> views.require(actor, id, meeting))
                .run(() -> conduct.raise(actor, id, meeting, question, hands))
                .done("meeting.done.raised")
                .to(
                        hands.size() < Members.LISTED
                                ? address(id, meeting)
                                : address(id, meeting) + "/questions/" + question + "/hands");
    }

    private static MeetingViews.Item open(MeetingViews.Page page, UUID question, Model model) {
        MeetingViews.Item item = page.items().stream()
                .filter(each -> each.id().equals(question))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (item.state() != QuestionState.OPEN) {
            throw new MovedOnException(page.address());
        }
        if (item.secret()) {
            throw new MovedOnException(page.address() + "/questions/" + question + "/ballot", "voting.refused.secret");
        }
        model.addAttribute("page", page);
        model.addAttribute("item", item);
        return item;
    }
}
