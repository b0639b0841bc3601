package kz.yntymaq.cooperative.charter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.ui.paper.PaperFiles;
import kz.yntymaq.work.Legible;
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

/** The charter: read by the co-operative's people, written item by item by the chair of a founding. */
@Controller
class CharterController {

    private static final String PATH = "/cabinet/cooperatives/{id}/charter";
    private static final String ITEM = PATH + "/{number}";

    private final Charters charters;
    private final CharterPaper paper;
    private final PaperFiles files;
    private final Forms forms;

    CharterController(Charters charters, CharterPaper paper, PaperFiles files, Forms forms) {
        this.charters = charters;
        this.paper = paper;
        this.files = files;
        this.forms = forms;
    }

    /** One item in the language of the page, with what the edition before said otherwise. */
    record Line(CharterItem item, String text, boolean own, List<TextDifference.Part> changed) {}

    record ItemForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 4000, message = "{error.long}")
            @Nullable
            @Legible
            @Label("charter.text-kk")
            String kk,

            @NotBlank(message = "{error.required}")
            @Size(max = 4000, message = "{error.long}")
            @Nullable
            @Legible
            @Label("charter.text-ru")
            String ru,

            @Min(value = 1, message = "{charter.error.notice}")
            @Max(value = 60, message = "{charter.error.notice}")
            @Nullable
            @Label("charter.notice-days")
            Integer noticeDays,

            @Min(value = 1, message = "{charter.error.years}")
            @Max(value = 10, message = "{charter.error.years}")
            @Nullable
            @Label("charter.term-years")
            Integer termYears,

            @Nullable @Label("charter.one-language") Boolean oneLanguage,

            int version) {

        CharterText.Words words(CharterItem item) {
            return new CharterText.Words(
                    text(),
                    switch (item) {
                        case MEETINGS -> noticeDays;
                        case BODIES -> termYears;
                        default -> null;
                    });
        }

        Bilingual text() {
            return CharterWording.typed(kk, ru);
        }
    }

    @GetMapping(PATH)
    String page(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "0") int edition, Model model) {
        Charters.View charter = charters.find(actor, id, edition);
        Cooperative cooperative = charter.cooperative();
        boolean draft = charter.isDraft();
        model.addAttribute("charter", charter);
        model.addAttribute("cooperative", cooperative);
        model.addAttribute("draft", draft);
        model.addAttribute("writes", draft && cooperative.isChairedBy(actor.accountId()));
        model.addAttribute("lines", draft ? drafted(charters.draft(actor, id)) : adopted(charter));
        return "charter/charter";
    }

    @GetMapping(PATH + ".pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "0") int edition)
            throws IOException {
        return files.answer(paper.of(charters.find(actor, id, edition)), "charter");
    }

    private static List<Line> drafted(List<Charters.Item> items) {
        return items.stream()
                .map(each -> new Line(each.item(), each.text().here(), each.own(), List.of()))
                .toList();
    }

    private static List<Line> adopted(Charters.View charter) {
        Map<CharterItem, Bilingual> before = charter.before();
        return charter.texts().entrySet().stream()
                .map(each -> new Line(
                        each.getKey(),
                        each.getValue().here(),
                        false,
                        changed(before.get(each.getKey()), each.getValue())))
                .toList();
    }

    /** In the language of the page; in the other one where that alone has changed. */
    private static List<TextDifference.Part> changed(@Nullable Bilingual before, Bilingual now) {
        if (before == null || before.equals(now)) {
            return List.of();
        }
        return before.here().equals(now.here())
                ? TextDifference.of(other(before), other(now))
                : TextDifference.of(before.here(), now.here());
    }

    private static String other(Bilingual text) {
        return text.here().equals(text.kk()) ? text.ru() : text.kk();
    }

    @GetMapping(ITEM)
    String item(Actor actor, @PathVariable UUID id, @PathVariable int number, Model model) {
        Charters.Item item = charters.draft(actor, id, item(number));
        forms.show(
                model,
                actor.accountId(),
                new ItemForm(
                        item.text().kk(),
                        item.text().ru(),
                        item.item() == CharterItem.MEETINGS ? item.figure() : null,
                        item.item() == CharterItem.BODIES ? item.figure() : null,
                        null,
                        item.version()));
        model.addAttribute("id", id);
        model.addAttribute("item", item);
        model.addAttribute(
                "kk", TextDifference.of(item.model().kk(), item.text().kk()));
        model.addAttribute(
                "ru", TextDifference.of(item.model().ru(), item.text().ru()));
        model.addAttribute("russian", Language.current() == Language.RU);
        return "charter/item";
    }

    @PostMapping(ITEM)
    String write(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int number,
            @Valid @ModelAttribute("form") ItemForm form,
            BindingResult errors) {
        return forms.post(errors)
                .onField("kk")
                .check(() -> {
                    if (!errors.hasErrors() && !Boolean.TRUE.equals(form.oneLanguage())) {
                        CharterWording.requireBothLanguages(
                                charters.draft(actor, id, item(number)).text(), form.text());
                    }
                })
                .refuseIf(
                        item(number) == CharterItem.MEETINGS
                                && form.noticeDays() == null
                                && !errors.hasFieldErrors("noticeDays"),
                        "noticeDays",
                        "error.required")
                .run(() -> charters.write(actor, id, item(number), form.words(item(number)), form.version()))
                .done("page.saved")
                .to("/cabinet/cooperatives/" + id + "/charter");
    }

    @PostMapping(ITEM + "/model")
    @Button(on = ITEM)
    String useModel(Actor actor, @PathVariable UUID id, @PathVariable int number) {
        return forms.press()
                .run(() -> charters.useModel(actor, id, item(number)))
                .done("charter.done.model")
                .to("/cabinet/cooperatives/" + id + "/charter");
    }

    private static CharterItem item(int number) {
        return CharterItem.of(number).orElseThrow(NotFoundException::new);
    }
}
