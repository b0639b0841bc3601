package kz.yntymaq.programme.priority;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.programme.priority.PriorityLists.Act;
import kz.yntymaq.programme.priority.PriorityLists.Seen;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.ui.form.NotBinding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the screening found for one village; each village is saved by itself. */
@Controller
class VillageController {

    static final int LONGEST = 500;

    private static final String VILLAGE = ListController.LIST + "/villages/{village:\\d{9}}";

    private final PriorityLists lists;
    private final PublishedLists published;
    private final Forms forms;
    private final Texts texts;

    VillageController(PriorityLists lists, PublishedLists published, Forms forms, Texts texts) {
        this.lists = lists;
        this.published = published;
        this.forms = forms;
        this.texts = texts;
    }

    /**
     * A village as typed.
     *
     * @param none whether the screening found no direction
     * @param version of what is written of this village
     */
    record VillageForm(
            @Nullable @Label("priority.directions") Set<PriorityDirection> directions,
            @Nullable @Label("priority.none") Boolean none,

            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST, message = "{error.long}")
            @Label("priority.justification")
            String justification,

            @Size(max = LONGEST, message = "{error.long}") @Nullable @Label("priority.note")
            String note,

            int version) {

        static VillageForm of(@Nullable VillagePriorities found) {
            return found == null
                    ? new VillageForm(Set.of(), null, "", null, 0)
                    : new VillageForm(
                            found.chosen(),
                            found.chosen().isEmpty(),
                            found.justification(),
                            found.note(),
                            found.edit());
        }

        boolean isNone() {
            return Boolean.TRUE.equals(none);
        }

        boolean hasDirections() {
            return directions != null && !directions.isEmpty();
        }

        boolean hasForeign() {
            return directions != null && !PriorityDirection.screened().containsAll(directions);
        }

        VillagePriorities.Typed typed() {
            return new VillagePriorities.Typed(
                    directions == null ? Set.of() : directions,
                    Objects.requireNonNull(Text.words(justification)),
                    Text.words(note));
        }
    }

    @GetMapping(VILLAGE)
    String page(
            Actor actor, @PathVariable int year, @PathVariable String area, @PathVariable String village, Model model) {
        Seen seen = lists.seeFor(actor, year, area, Act.FILL);
        model.addAttribute("village", seen.area().village(village).orElseThrow(NotFoundException::new));
        forms.show(
                model, actor.accountId(), VillageForm.of(seen.village(village).orElse(null)));
        model.addAttribute("seen", seen);
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("before", published.village(village, year - 1).orElse(null));
        model.addAttribute("choices", choices());
        return "programme/priority-village";
    }

    private List<Option> choices() {
        return PriorityDirection.screened().stream()
                .map(each -> new Option(each.name(), texts.get(each.key())))
                .toList();
    }

    @PostMapping(VILLAGE)
    @NotBinding("a draft, which binds nobody before it is sent")
    String save(
            Actor actor,
            @PathVariable int year,
            @PathVariable String area,
            @PathVariable String village,
            @Valid @ModelAttribute("form") VillageForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> lists.seeFor(actor, year, area, Act.FILL))
                .refuseIf(
                        form.hasForeign() || form.hasDirections() == form.isNone(),
                        "directions",
                        form.isNone() ? "priority.error.both" : "priority.error.directions")
                .run(() -> lists.write(actor, year, area, village, form.typed(), form.version()))
                .done("page.saved")
                .to(ListController.list(year, area));
    }
}
