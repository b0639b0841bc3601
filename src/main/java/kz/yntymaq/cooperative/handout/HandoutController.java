package kz.yntymaq.cooperative.handout;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.meeting.MeetingAccess;
import kz.yntymaq.cooperative.meeting.MeetingQuestions;
import kz.yntymaq.document.PostedFiles;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.NotBinding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which who prepares a meeting puts papers to a question of it. */
@Controller
class HandoutController {

    private static final String PAGE = "/cabinet/cooperatives/{id}/meetings/{meeting}/questions/{question}/papers";
    private static final String DRAFT = "an agenda that nobody was told of yet";

    private final Handouts handouts;
    private final MeetingAccess access;
    private final MeetingQuestions questions;
    private final PostedFiles posted;
    private final Forms forms;

    HandoutController(
            Handouts handouts, MeetingAccess access, MeetingQuestions questions, PostedFiles posted, Forms forms) {
        this.handouts = handouts;
        this.access = access;
        this.questions = questions;
        this.posted = posted;
        this.forms = forms;
    }

    static String address(UUID id, UUID meeting, UUID question) {
        return "/cabinet/cooperatives/" + id + "/meetings/" + meeting + "/questions/" + question + "/papers";
    }

    @GetMapping(PAGE)
    String page(
            Actor actor, @PathVariable UUID id, @PathVariable UUID meeting, @PathVariable UUID question, Model model) {
        MeetingQuestions.Seen seen = questions.led(actor, id, meeting, question);
        access.requirePreparing(actor, id, meeting);
        model.addAttribute("question", seen);
        model.addAttribute("files", handouts.of(question));
        model.addAttribute("most", Handouts.MOST);
        model.addAttribute("address", address(id, meeting, question));
        model.addAttribute("owner", actor.accountId());
        return "handout/papers";
    }

    /** Adds the files that were chosen; each refused one says why. */
    @PostMapping(PAGE)
    @NotBinding(DRAFT)
    String add(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @PathVariable UUID question,
            @RequestParam(required = false) @Nullable List<MultipartFile> paper,
            RedirectAttributes next) {
        access.requirePreparing(actor, id, meeting);
        PostedFiles.Taken taken = posted.take(
                actor.accountId(),
                paper,
                "handout.choose",
                file -> handouts.add(actor, id, meeting, question, file.getOriginalFilename(), file.getResource()));
        if (taken.any()) {
            forms.say("handout.done.added");
        }
        next.addFlashAttribute("refusedFiles", taken.byField("paper"));
        return "redirect:" + address(id, meeting, question);
    }

    @PostMapping(PAGE + "/{file}/remove")
    @NotBinding(DRAFT)
    @Button(on = PAGE)
    String remove(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @PathVariable UUID question,
            @PathVariable UUID file) {
        return forms.press()
                .run(() -> handouts.remove(actor, id, meeting, question, file))
                .done("handout.done.removed")
                .to(address(id, meeting, question));
    }
}
