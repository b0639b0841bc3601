package kz.yntymaq.cooperative.trade.reading;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.trade.reading.TradeTable.Question;
import kz.yntymaq.cooperative.upload.Upload;
import kz.yntymaq.cooperative.upload.Uploads;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.ui.sheet.HeadedTable;
import kz.yntymaq.ui.sheet.LinePage;
import kz.yntymaq.ui.sheet.TableTransfer;
import kz.yntymaq.work.GivenReason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The chair reads a table of trade in: the file, what it would bring, the confirmation, and the way back. */
@Controller
class TradeImportController {

    private static final String IMPORT = "/cabinet/cooperatives/{id}/trade/import";

    private final TradeImports imports;
    private final Forms forms;

    TradeImportController(TradeImports imports, Forms forms) {
        this.imports = imports;
        this.forms = forms;
    }

    /** What the chair says is no mistake; asked for only where there is a question. */
    record ConfirmForm(
            @Nullable @Label("trade.import.label.TWICE") Boolean twice,
            @Nullable @Label("trade.import.label.AGAIN") Boolean again,
            @NotNull UUID once) {

        Set<Question> answered() {
            Set<Question> answered = EnumSet.noneOf(Question.class);
            if (Boolean.TRUE.equals(twice)) {
                answered.add(Question.TWICE);
            }
            if (Boolean.TRUE.equals(again)) {
                answered.add(Question.AGAIN);
            }
            return answered;
        }
    }

    record BackForm(
            @GivenReason @Nullable @Label("trade.reason") String reason,
            @NotNull UUID once) {}

    @GetMapping(IMPORT)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("files", imports.files(actor, id));
        model.addAttribute("owner", actor.accountId());
        model.addAttribute("largest", HeadedTable.LARGEST);
        model.addAttribute("most", HeadedTable.MOST_ROWS);
        model.addAttribute("kept", Uploads.KEPT_DAYS);
        model.addAttribute("columns", TradeColumn.values());
        return "trade/import";
    }

    @PostMapping(IMPORT)
    String upload(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile file) {
        return forms.press()
                .atField("file")
                .get(() -> imports.upload(actor, id, TableTransfer.name(file), TableTransfer.content(file)))
                .to(found -> one(id, found));
    }

    @GetMapping(IMPORT + "/{file}")
    String see(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        TradeImports.Seen seen = imports.see(actor, id, file);
        model.addAttribute("seen", seen);
        if (seen.table() != null) {
            model.addAttribute("shown", LinePage.of(seen.table().rows(), ReadRow::line, after));
        }
        forms.show(model, actor.accountId(), new ConfirmForm(null, null, UUID.randomUUID()));
        return "trade/import-one";
    }

    @PostMapping(IMPORT + "/{file}")
    String confirm(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID file,
            @Valid @ModelAttribute("form") ConfirmForm form,
            BindingResult errors) {
        return forms.post(errors)
                .run(() -> imports.confirm(actor, id, file, form.answered(), form.once()))
                .done("trade.import.done")
                .to(one(id, file));
    }

    @GetMapping(IMPORT + "/{file}/back")
    String back(Actor actor, @PathVariable UUID id, @PathVariable UUID file, Model model) {
        TradeImports.Seen seen = imports.see(actor, id, file);
        if (seen.file().state() != Upload.State.APPLIED) {
            throw new MovedOnException(one(id, file));
        }
        model.addAttribute("seen", seen);
        forms.show(model, actor.accountId(), new BackForm(null, UUID.randomUUID()));
        return "trade/import-back";
    }

    @PostMapping(IMPORT + "/{file}/back")
    String takeBack(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID file,
            @Valid @ModelAttribute("form") BackForm form,
            BindingResult errors) {
        return forms.post(errors)
                .run(() -> imports.takeBack(actor, id, file, requireNonNull(form.reason()), form.once()))
                .done("trade.import.done.back")
                .to(one(id, file));
    }

    @GetMapping(IMPORT + "/template.xlsx")
    ResponseEntity<byte[]> workbook(Actor actor, @PathVariable UUID id) {
        return TableTransfer.workbook("trade", imports.template(actor, id, true));
    }

    @GetMapping(IMPORT + "/template.csv")
    ResponseEntity<byte[]> text(Actor actor, @PathVariable UUID id) {
        return TableTransfer.text("trade", imports.template(actor, id, false));
    }

    private static String one(UUID id, UUID file) {
        return "/cabinet/cooperatives/" + id + "/trade/import/" + file;
    }
}
