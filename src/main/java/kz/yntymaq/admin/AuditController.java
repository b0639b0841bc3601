package kz.yntymaq.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditFault;
import kz.yntymaq.ui.form.NotBinding;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The entries of the audit log by day, today's at first, and whether its chain is whole. */
@Controller
class AuditController {

    private final Administration administration;
    private final Accounts accounts;
    private final AuditNames things;
    private final Clock clock;

    AuditController(Administration administration, Accounts accounts, AuditNames things, Clock clock) {
        this.things = things;
        this.administration = administration;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/admin/audit")
    String page(Actor actor, @ModelAttribute("form") AuditFilter asked, BindingResult errors, Model model) {
        model.addAttribute("seal", administration.newestSeal(actor).orElse(null));
        asked.check(errors);
        model.addAttribute("asked", asked);
        if (!errors.hasErrors()) {
            show(actor, asked.filledIn(LocalDate.now(clock)), model);
        }
        return "admin/audit";
    }

    private void show(Actor actor, AuditFilter question, Model model) {
        LocalDate from = Objects.requireNonNull(question.from());
        LocalDate to = Objects.requireNonNull(question.to());
        List<String> actions = administration.auditActions(actor, from, to);
        var entries = administration.readAudit(actor, from, to, question.action(), question.words(), question.before());
        List<UUID> people = entries.rows().stream()
                .flatMap(entry -> Stream.of(entry.account(), entry.on()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        model.addAttribute("form", question);
        model.addAttribute("asked", question);
        model.addAttribute("actions", actions);
        model.addAttribute("entries", entries);
        model.addAttribute("names", accounts.names(people));
        model.addAttribute("things", things.of(entries.rows()));
    }

    /** For an auditor to write down, and to compare later: what stood before can no longer be changed unseen. */
    @GetMapping("/office/audit")
    String head(Actor actor, Model model) {
        model.addAttribute("seal", administration.newestSeal(actor).orElse(null));
        return "admin/audit-head";
    }

    @PostMapping("/admin/audit")
    @NotBinding("checks the log and changes nothing")
    String verify(Actor actor, RedirectAttributes next) {
        var result = administration.verifyAudit(actor);
        if (result.isWhole()) {
            next.addFlashAttribute("done", "admin.audit.whole");
            next.addFlashAttribute("doneArguments", new Object[] {result.entries(), result.anchors()});
        } else {
            AuditFault first = result.first().orElseThrow();
            next.addFlashAttribute("refused", first.kind().key());
            next.addFlashAttribute("refusedArguments", new Object[] {first.number(), first.chain()});
        }
        return "redirect:/admin/audit";
    }
}
