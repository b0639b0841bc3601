package kz.yntymaq.application.submission;

import static java.lang.Boolean.TRUE;
import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.answer.Elsewhere;
import kz.yntymaq.application.form.SectionPages;
import kz.yntymaq.application.form.TaskLists;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.TypedText;
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

/** The page on which a chair says that an application was handed in where its act says: by which number, and when. */
@Controller
class HandedInController {

    private static final String PAGE = "/cabinet/applications/{id}/handed-in";
    private static final int LONGEST = 60;
    private static final String TIME = "\\s*([01]?\\d|2[0-3])[:.][0-5]\\d\\s*";

    private final HandingIn handing;
    private final TaskLists tasks;
    private final Forms forms;
    private final Clock clock;

    HandedInController(HandingIn handing, TaskLists tasks, Forms forms, Clock clock) {
        this.handing = handing;
        this.tasks = tasks;
        this.forms = forms;
        this.clock = clock;
    }

    /** What the state's system gave. */
    record HandedInForm(
            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST, message = "{error.long}")
            @Nullable
            @Label("application.handed-in.number")
            String number,

            @NotNull(message = "{error.required}") @Nullable @Label("application.handed-in.day")
            LocalDate day,

            @NotBlank(message = "{error.required}")
            @Pattern(regexp = TIME + "|\\s*", message = "{application.handed-in.time.wrong}")
            @Nullable
            @Label("application.handed-in.time")
            String time,

            @Nullable @Label("application.handed-in.without")
            Boolean without,

            @Nullable Integer version) {

        Elsewhere facts(Clock clock) {
            return new Elsewhere(TypedText.clean(requireNonNull(number)), registeredAt(clock));
        }

        Instant registeredAt(Clock clock) {
            String[] typed = requireNonNull(time).trim().split("[:.]", -1);
            LocalTime at = LocalTime.of(Integer.parseInt(typed[0]), Integer.parseInt(typed[1]));
            return requireNonNull(day).atTime(at).atZone(clock.getZone()).toInstant();
        }
    }

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Application application = handing.draft(actor, id);
        if (application.getState() != ApplicationState.DRAFT) {
            throw new MovedOnException(address(id));
        }
        if (!tasks.isRecordable(application)) {
            throw new MovedOnException(address(id) + "/check", "application.elsewhere.not-ready");
        }
        forms.show(model, actor.accountId(), new HandedInForm(null, null, null, null, application.getVersion()));
        model.addAttribute("loan", application);
        model.addAttribute("decided", tasks.isDecidedByMembers(application));
        model.addAttribute("closes", handing.closesAt(application).orElse(null));
        return "application/handed-in";
    }

    @PostMapping(PAGE)
    String handedIn(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") HandedInForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> handing.draft(actor, id))
                .check(() -> requireNumber(handing.draft(actor, id), form))
                .check(() -> requireDay(handing.draft(actor, id), form))
                .run(() -> handing.handedIn(
                        actor,
                        id,
                        SectionPages.version(form.version()),
                        form.facts(clock),
                        TRUE.equals(form.without())))
                .done("application.elsewhere.done")
                .to(address(id));
    }

    private void requireNumber(Application application, HandedInForm form) {
        String number = Text.words(form.number());
        if (number != null && number.length() <= LONGEST) {
            handing.requireNumber(application, TypedText.clean(number));
        }
    }

    private void requireDay(Application application, HandedInForm form) {
        String time = form.time();
        if (form.day() != null && time != null && time.matches(TIME)) {
            handing.requireDay(application, form.registeredAt(clock));
        }
    }

    private static String address(UUID id) {
        return "/cabinet/applications/" + id;
    }
}
