package kz.yntymaq.cooperative.absentee;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.CharterWording;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.form.Button;
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

/** Items of the charter in new words, while a vote in absence is prepared. */
@Controller
class AbsenteeItemController {

    private static final String ITEMS = AbsenteeController.PAGE + "/items";
    private static final String ITEM = ITEMS + "/{number}";

    private final AbsenteePreparation preparation;
    private final AbsenteeViews views;
    private final Forms forms;

    AbsenteeItemController(AbsenteePreparation preparation, AbsenteeViews views, Forms forms) {
        this.preparation = preparation;
        this.views = views;
        this.forms = forms;
    }

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

            @Nullable @Label("charter.one-language") Boolean oneLanguage) {

        Bilingual text() {
            return CharterWording.typed(kk, ru);
        }
    }

    @GetMapping(ITEMS)
    String items(Actor actor, @PathVariable UUID id, @PathVariable UUID absentee, Model model) {
        model.addAttribute("page", prepared(actor, id, absentee));
        model.addAttribute("items", CharterItem.values());
        return "absentee/items";
    }

    @GetMapping(ITEM)
    String item(
            Actor actor, @PathVariable UUID id, @PathVariable UUID absentee, @PathVariable int number, Model model) {
        CharterItem asked = item(number);
        AbsenteeViews.Page page = prepared(actor, id, absentee);
        AbsenteeViews.Item item = views.item(actor, id, absentee, asked);
        forms.show(
                model,
                actor.accountId(),
                new ItemForm(item.text().kk(), item.text().ru(), item.noticeDays(), null));
        model.addAttribute("page", page);
        model.addAttribute("item", item);
        model.addAttribute("meetings", asked == CharterItem.MEETINGS);
        return "absentee/item";
    }

    @PostMapping(ITEM)
    String put(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID absentee,
            @PathVariable int number,
            @Valid @ModelAttribute("form") ItemForm form,
            BindingResult errors) {
        CharterItem item = item(number);
        boolean notice = item == CharterItem.MEETINGS;
        return forms.post(errors)
                .allowedBy(() -> views.page(actor, id, absentee))
                .refuseIf(
                        notice && form.noticeDays() == null && !errors.hasFieldErrors("noticeDays"),
                        "noticeDays",
                        "error.required")
                .check(() -> {
                    if (!errors.hasErrors() && !Boolean.TRUE.equals(form.oneLanguage())) {
                        views.page(actor, id, absentee);
                        CharterWording.requireBothLanguages(views.inForce(id).of(item), form.text());
                    }
                })
                .run(() -> preparation.put(
                        actor,
                        id,
                        absentee,
                        new CharterWording.Change(item, form.text(), notice ? form.noticeDays() : null, 0)))
                .done("absentee.done.put")
                .to(AbsenteeController.page(id, absentee));
    }

    @PostMapping(ITEM + "/remove")
    @Button(on = AbsenteeController.PAGE)
    String remove(Actor actor, @PathVariable UUID id, @PathVariable UUID absentee, @PathVariable int number) {
        return forms.press()
                .run(() -> preparation.remove(actor, id, absentee, item(number)))
                .done("absentee.done.removed")
                .to(AbsenteeController.page(id, absentee));
    }

    private AbsenteeViews.Page prepared(Actor actor, UUID id, UUID absentee) {
        AbsenteeViews.Page page = views.page(actor, id, absentee);
        if (!page.keeps()) {
            throw new NotFoundException();
        }
        if (!page.is("PLANNED")) {
            throw new MovedOnException(page.address());
        }
        return page;
    }

    private static CharterItem item(int number) {
        return CharterItem.of(number).orElseThrow(NotFoundException::new);
    }
}
