package kz.yntymaq.review.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.NotBinding;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An official's own table of cases: asked for, watched, taken along, removed. */
@Controller
class ExportController {

    private static final String PAGE = "/office/export";
    private static final String COPY = "a copy of what is shown";
    private static final String REFRESH_SECONDS = "5";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CaseExports exports;
    private final ExportedCases cases;
    private final Forms forms;

    ExportController(CaseExports exports, ExportedCases cases, Forms forms) {
        this.exports = exports;
        this.cases = cases;
        this.forms = forms;
    }

    /**
     * The page on which a table is asked for and taken along.
     *
     * @param filter the address of the queue as it is set; empty where only the table is looked at
     * @param picked the cases that were ticked in the queue
     * @param all the same as the filter, where all pages were ticked
     * @param act set where the button of the ticked ones was pressed
     */
    @GetMapping(PAGE)
    String page(
            Actor actor,
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "") List<UUID> picked,
            @RequestParam(defaultValue = "") String all,
            @RequestParam(defaultValue = "") String act,
            Model model,
            HttpServletResponse response) {
        if (!act.isEmpty() && picked.isEmpty() && all.isEmpty()) {
            throw new MovedOnException("/office", "review.bulk.error.none");
        }
        exports.of(actor).ifPresent(export -> {
            model.addAttribute("export", export);
            model.addAttribute("exportTold", cases.told(actor, export.address()));
            if (export.isUnderWay()) {
                response.setHeader("Refresh", REFRESH_SECONDS);
            }
        });
        if (!filter.isEmpty() || !all.isEmpty() || !picked.isEmpty()) {
            String whole = picked.isEmpty() || !all.isEmpty()
                    ? cases.whole(actor, all.isEmpty() ? filter : all)
                    : cases.only(actor, picked);
            model.addAttribute("filter", whole);
            model.addAttribute("told", cases.told(actor, whole));
        }
        model.addAttribute("days", CaseExports.KEPT_DAYS);
        model.addAttribute("once", UUID.randomUUID());
        model.addAttribute("owner", actor.accountId());
        return "review/export";
    }

    @NotBinding(COPY)
    @PostMapping(PAGE)
    String ask(Actor actor, @RequestParam(defaultValue = "") String filter, @RequestParam UUID once) {
        return forms.press()
                .allowedBy(() -> CaseExports.requireOffice(actor))
                .run(() -> exports.ask(actor, cases.whole(actor, filter), once))
                .done("review.export.asked")
                .to(PAGE);
    }

    @NotBinding(COPY)
    @Button(on = PAGE)
    @PostMapping(PAGE + "/{export}/remove")
    String remove(Actor actor, @PathVariable UUID export) {
        return forms.press()
                .back(PAGE)
                .run(() -> exports.remove(actor, export))
                .done("review.export.removed")
                .to(PAGE);
    }

    @GetMapping(PAGE + "/{export}/cases.xlsx")
    void file(Actor actor, @PathVariable UUID export, HttpServletResponse response) throws IOException {
        CaseExport found = exports.takeAlong(actor, export);
        response.setContentType(XLSX);
        response.setContentLengthLong(found.size()); // one that is removed meanwhile is seen not to be whole
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("cases.xlsx").build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, private");
        OutputStream out = response.getOutputStream();
        int number = 0;
        for (Optional<byte[]> part = exports.part(found, number);
                part.isPresent();
                part = exports.part(found, number)) {
            out.write(part.get());
            number++;
        }
    }
}
