package kz.yntymaq.admin.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.admin.Administration;
import kz.yntymaq.audit.AuditEntries;
import kz.yntymaq.page.KeyPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Today's entries of the audit log, and whether its chain is whole. */
@Controller
class AuditController {

    private final Administration administration;
    private final Accounts accounts;
    private final Clock clock;

    AuditController(Administration administration, Accounts accounts, Clock clock) {
        this.administration = administration;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/admin/audit")
    String page(
            Actor actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        String asked = action == null || action.isBlank() ? null : action;
        KeyPage<AuditEntries.Entry> entries = administration.auditEntries(actor, today, asked, before);
        List<UUID> people = entries.rows().stream()
                .map(AuditEntries.Entry::account).filter(Objects::nonNull).distinct().toList();
        Map<UUID, PersonName> names = accounts.names(people);
        model.addAttribute("today", today);
        model.addAttribute("entries", entries);
        model.addAttribute("names", names);
        model.addAttribute("action", asked);
        model.addAttribute("actions", administration.auditActions(actor, today));
        return "admin/audit";
    }

    @PostMapping("/admin/audit")
    String verify(Actor actor, RedirectAttributes next) {
        var result = administration.verifyAudit(actor);
        if (result.isWhole()) {
            next.addFlashAttribute("done", "admin.audit.whole");
            next.addFlashAttribute("doneArguments", new Object[] {result.entries()});
        } else {
            next.addFlashAttribute("refused", "admin.audit.broken");
            next.addFlashAttribute("refusedArguments", new Object[] {result.broken().orElseThrow()});
        }
        return "redirect:/admin/audit";
    }
}
