package kz.yntymaq.cooperative.voice;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.meeting.MeetingAccess;
import kz.yntymaq.cooperative.meeting.Notices;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A meeting as an associated member sees it: its agenda, its papers, and the own word to each question. */
@Controller
class StatementController {

    private static final String MEETING = "/cabinet/cooperatives/{id}/associate/meetings/{meeting}";
    private static final String WORD = MEETING + "/questions/{question}";

    private final Notices notices;
    private final MeetingAccess access;
    private final Statements statements;
    private final Forms forms;

    StatementController(Notices notices, MeetingAccess access, Statements statements, Forms forms) {
        this.notices = notices;
        this.access = access;
        this.statements = statements;
        this.forms = forms;
    }

    record WordForm(
            @NotBlank(message = "{error.required}")
            @Size(max = Statements.LONGEST, message = "{error.long}")
            @Nullable
            @Legible
            @Label("voice.word")
            String words) {}

    static String address(UUID id, UUID meeting) {
        return "/cabinet/cooperatives/" + id + "/associate/meetings/" + meeting;
    }

    @GetMapping(MEETING)
    String page(Actor actor, @PathVariable UUID id, @PathVariable UUID meeting, Model model) {
        Notices.Told told = told(actor, id, meeting);
        model.addAttribute("told", told);
        model.addAttribute("own", statements.own(actor, told));
        model.addAttribute("address", address(id, meeting));
        return "voice/meeting";
    }

    private Notices.Told told(Actor actor, UUID id, UUID meeting) {
        if (!access.isHeard(actor, id, meeting)) {
            throw new NotFoundException();
        }
        return notices.told(actor, id, meeting);
    }

    @GetMapping(WORD)
    String saying(
            Actor actor, @PathVariable UUID id, @PathVariable UUID meeting, @PathVariable UUID question, Model model) {
        Notices.Question asked = told(actor, id, meeting).questions().stream()
                .filter(each -> each.id().equals(question))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        statements.requireSayable(actor, new Statements.Place(id, meeting, question));
        model.addAttribute("question", asked);
        model.addAttribute("address", address(id, meeting));
        forms.show(model, actor.accountId(), new WordForm(statements.own(actor, question)));
        return "voice/word";
    }

    @PostMapping(WORD)
    String say(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @PathVariable UUID question,
            @Valid @ModelAttribute("form") WordForm form,
            BindingResult errors) {
        var at = new Statements.Place(id, meeting, question);
        return forms.post(errors)
                .allowedBy(() -> statements.requireSayable(actor, at))
                .run(() -> statements.say(actor, at, requireNonNull(Text.words(form.words()))))
                .done("voice.done.said")
                .to(at.page());
    }
}
