package kz.yntymaq.cooperative.share.opening;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.share.opening.OpeningRegister.Question;
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

/** The chair reads a register of shares in: the file, what it would bring, the confirmation, and the way back. */
@Controller
class OpeningImportController {

    private static final String IMPORT = "/cabinet/cooperatives/{id}/shares/import";

    private final OpeningImports imports;
    private final OpeningTemplate template;
    private final Forms forms;
    private final Clock clock;

    OpeningImportController(OpeningImports imports, OpeningTemplate template, Forms forms, Clock clock) {
        this.imports = imports;
        this.template = template;
        this.forms = forms;
        this.clock = clock;
    }

    /** What the chair says is no mistake; asked for only where there is a question. */
    record ConfirmForm(
            @Nullable @Label("share.import.label.TWICE") Boolean twice,
            @Nullable @Label("share.import.label.AGAIN") Boolean again,
            @Nullable @Label("share.import.label.BEYOND") Boolean beyond,
            @Nullable @Label("share.import.label.EARLY") Boolean early,
            @NotNull UUID once) {

        Set<Question> answered() {
            Set<Question> answered = EnumSet.noneOf(Question.class);
            add(answered, Question.TWICE, twice);
            add(answered, Question.AGAIN, again);
            add(answered, Question.BEYOND, beyond);
            add(answered, Question.EARLY, early);
            return answered;
        }

        private static void add(Set<Question> answered, Question question, @Nullable Boolean said) {
            if (Boolean.TRUE.equals(said)) {
                answered.add(question);
            }
        }
    }

    record BackForm(
            @NotNull(message = "{error.date}") @Nullable @Label("share.on.correction")
            LocalDate on,

            @GivenReason @Nullable @Label("share.reason") String reason,
            @NotNull UUID once) {}

    @GetMapping(IMPORT)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("files", imports.files(actor, id));
        model.addAttribute("owner", actor.accountId());
        model.addAttribute("largest", HeadedTable.LARGEST);
        model.addAttribute("most", HeadedTable.MOST_ROWS);
        model.addAttribute("kept", Uploads.KEPT_DAYS);
        model.addAttribute("columns", OpeningColumn.values());
        return "cooperative/share-import";
    }

    @PostMapping(IMPORT)
    String upload(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile file) {
        return forms.press()
                .atField("file")
                .get(() -> imports.upload(actor, id, TableTransfer.name(file), TableTransfer.content(file)))
                .to(found -> "/cabinet/cooperatives/" + id + "/shares/import/" + found);
    }

    @GetMapping(IMPORT + "/{file}")
    String one(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        OpeningImports.Seen seen = imports.see(actor, id, file);
        model.addAttribute("seen", seen);
        if (seen.register() != null) {
            model.addAttribute("shown", LinePage.of(seen.register().rows(), OpeningRow::line, after));
        }
        forms.show(model, actor.accountId(), new ConfirmForm(null, null, null, null, UUID.randomUUID()));
        return "cooperative/share-import-one";
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
                .done("share.import.done")
                .to("/cabinet/cooperatives/" + id + "/shares/import/" + file);
    }

    @GetMapping(IMPORT + "/{file}/back")
    String back(Actor actor, @PathVariable UUID id, @PathVariable UUID file, Model model) {
        OpeningImports.Seen seen = imports.see(actor, id, file);
        if (seen.file().state() != Upload.State.APPLIED) {
            throw new MovedOnException("/cabinet/cooperatives/" + id + "/shares/import/" + file);
        }
        model.addAttribute("seen", seen);
        forms.show(model, actor.accountId(), new BackForm(LocalDate.now(clock), null, UUID.randomUUID()));
        return "cooperative/share-import-back";
    }

    @PostMapping(IMPORT + "/{file}/back")
    String takeBack(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID file,
            @Valid @ModelAttribute("form") BackForm form,
            BindingResult errors) {
        return forms.post(errors)
                .onField(refused -> refused.key().startsWith("ledger.refused.b") ? null : "on")
                .run(() -> imports.takeBack(
                        actor, id, file, requireNonNull(form.on()), requireNonNull(form.reason()), form.once()))
                .done("share.import.done.back")
                .to("/cabinet/cooperatives/" + id + "/shares/import/" + file);
    }

    @GetMapping(IMPORT + "/template.xlsx")
    ResponseEntity<byte[]> workbook(Actor actor, @PathVariable UUID id) {
        return TableTransfer.workbook("shares", template.workbook(imports.members(actor, id)));
    }

    @GetMapping(IMPORT + "/template.csv")
    ResponseEntity<byte[]> text(Actor actor, @PathVariable UUID id) {
        return TableTransfer.text("shares", template.text(imports.members(actor, id)));
    }
}
