package kz.yntymaq.review.inspection;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.answer.FieldValues;
import kz.yntymaq.application.form.FieldReader;
import kz.yntymaq.document.UploadLimiter;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.inspection.Inspection.Inspector;
import kz.yntymaq.review.inspection.Inspection.Item;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Button;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which an inspection is written down, and the photographs of it. */
@Controller
class InspectionController {

    /** The fields of those who inspected, in their order. */
    static final List<String> FIELDS = List.of("first", "second", "third");

    private static final String PAGE = "/office/applications/{id}/inspection";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 2000;

    private final Inspections inspections;
    private final InspectionPhotos photos;
    private final Reviews reviews;
    private final UploadLimiter uploads;
    private final FieldReader fields;
    private final Forms forms;
    private final Texts texts;

    InspectionController(
            Inspections inspections,
            InspectionPhotos photos,
            Reviews reviews,
            UploadLimiter uploads,
            FieldReader fields,
            Forms forms,
            Texts texts) {
        this.inspections = inspections;
        this.photos = photos;
        this.reviews = reviews;
        this.uploads = uploads;
        this.fields = fields;
        this.forms = forms;
        this.texts = texts;
    }

    /** Whether a thing is what was applied for. */
    enum Result {
        FITS,
        FITS_NOT
    }

    /** What was found of one thing. */
    record ItemForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("review.inspection.result")
            Result result,

            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST_WORDS, message = "{error.long}")
            @Nullable
            @Label("review.inspection.words")
            String words) {}

    /** An inspection. */
    record InspectionForm(
            @NotNull(message = "{error.required}") @Nullable @Label("review.inspection.day")
            LocalDate day,

            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST_NAME, message = "{error.long}")
            @Nullable
            @Label("review.inspection.present")
            String present,

            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST_NAME, message = "{error.long}")
            @Nullable
            @Label("review.inspection.first")
            String first,

            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST_NAME, message = "{error.long}")
            @Nullable
            @Label("review.inspection.first.position")
            String firstPosition,

            @NotBlank(message = "{review.inspection.error.inspectors}")
            @Size(max = LONGEST_NAME, message = "{error.long}")
            @Nullable
            @Label("review.inspection.second")
            String second,

            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST_NAME, message = "{error.long}")
            @Nullable
            @Label("review.inspection.second.position")
            String secondPosition,

            @Size(max = LONGEST_NAME, message = "{error.long}") @Nullable @Label("review.inspection.third")
            String third,

            @Size(max = LONGEST_NAME, message = "{error.long}") @Nullable @Label("review.inspection.third.position")
            String thirdPosition,

            @NotNull List<@Valid ItemForm> items,
            @NotNull UUID once,
            int version) {

        static InspectionForm blank(int items, int version) {
            return new InspectionForm(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    IntStream.range(0, items)
                            .mapToObj(n -> new ItemForm(null, null))
                            .toList(),
                    UUID.randomUUID(),
                    version);
        }

        boolean lacksThirdPosition() {
            return Text.words(third) != null && Text.words(thirdPosition) == null;
        }

        List<Inspector> inspectors() {
            var found = new ArrayList<Inspector>();
            add(found, first, firstPosition);
            add(found, second, secondPosition);
            add(found, third, thirdPosition);
            return found;
        }

        private static void add(List<Inspector> found, @Nullable String name, @Nullable String position) {
            String said = Text.words(name);
            if (said != null) {
                found.add(new Inspector(said, String.valueOf(Text.words(position))));
            }
        }

        List<Item> items(List<String> things) {
            return IntStream.range(0, things.size())
                    .mapToObj(n -> new Item(
                            things.get(n),
                            items.get(n).result() == Result.FITS,
                            requireNonNull(items.get(n).words()).trim()))
                    .toList();
        }
    }

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Application application = reviews.findForPage(actor, id, ReviewAction.INSPECT);
        List<String> things = things(application);
        forms.show(model, actor.accountId(), InspectionForm.blank(things.size(), application.getVersion()));
        model.addAttribute("loan", application);
        model.addAttribute("things", things);
        model.addAttribute("photos", photos.of(actor, id));
        model.addAttribute("owner", actor.accountId());
        model.addAttribute("results", Option.of(Result.values(), result -> texts.get("review.inspection." + result)));
        return "review/inspection";
    }

    @PostMapping(PAGE)
    String inspect(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") InspectionForm form,
            BindingResult errors) {
        List<String> things = things(reviews.read(actor, id));
        if (form == null || form.items() == null || form.items().size() != things.size()) {
            throw new NotFoundException(); // the page sends every thing, in their order
        }
        return forms.post(errors)
                .allowedBy(() -> reviews.findFor(actor, id, ReviewAction.INSPECT, form.version()))
                .refuseIf(form.lacksThirdPosition(), "thirdPosition", "error.required")
                .run(() -> inspections.record(
                        actor,
                        id,
                        form.once(),
                        form.version(),
                        new Inspections.Finding(
                                requireNonNull(form.day()),
                                requireNonNull(form.present()).trim(),
                                form.inspectors(),
                                form.items(things))))
                .done("review.inspection.done")
                .to(CaseAddress.of(id));
    }

    /** Adds the photographs that were chosen; each refused one says why. */
    @PostMapping(PAGE + "/photos")
    @NotBinding("photographs of what is written down later")
    @Button(on = PAGE)
    String add(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<MultipartFile> photo,
            RedirectAttributes next) {
        reviews.findForPage(actor, id, ReviewAction.INSPECT);
        var refused = new ArrayList<String>();
        for (MultipartFile file : photo == null ? List.<MultipartFile>of() : photo) {
            if (file.isEmpty()) {
                continue;
            }
            try {
                uploads.run(
                        actor.accountId(), () -> photos.add(actor, id, file.getOriginalFilename(), file.getResource()));
            } catch (RuleViolationException reason) {
                refused.add(file.getOriginalFilename() + ": " + texts.get(reason.key(), reason.arguments()));
            }
        }
        next.addFlashAttribute("refusedFiles", refused);
        return "redirect:" + CaseAddress.of(id) + "/inspection#photos";
    }

    /** What was bought, a line a thing; where no list of purchases is asked, the application itself. */
    private List<String> things(Application application) {
        FieldValues values = fields.read(application);
        List<String> rows = values.sheet().field(Question.Role.PURCHASES).stream()
                .flatMap(list -> values.cells(list).stream())
                .map(row -> String.join(
                        ", ",
                        Stream.concat(row.said().stream(), row.ticked().stream())
                                .filter(said -> !said.isBlank())
                                .toList()))
                .toList();
        return rows.isEmpty() ? List.of(String.valueOf(application.getNumber())) : rows;
    }
}
