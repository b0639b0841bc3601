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
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.answer.FieldValues;
import kz.yntymaq.application.form.FieldReader;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.inspection.Inspection.Inspector;
import kz.yntymaq.review.inspection.Inspections.Seen;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.RecordedText;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.Texts;
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

/** The page on which an inspection is written down. */
@Controller
class InspectionController {

    /** The fields of those who inspected, in their order. */
    static final List<String> FIELDS = List.of("first", "second", "third");

    private static final String PAGE = "/office/applications/{id}/inspection";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_VIDEO = 400;
    private static final int LONGEST_WORDS = 2000;

    private final Inspections inspections;
    private final InspectionPhotos photos;
    private final Reviews reviews;
    private final FieldReader fields;
    private final RecordedText recorded;
    private final Forms forms;
    private final Texts texts;

    InspectionController(
            Inspections inspections,
            InspectionPhotos photos,
            Reviews reviews,
            FieldReader fields,
            RecordedText recorded,
            Forms forms,
            Texts texts) {
        this.inspections = inspections;
        this.photos = photos;
        this.reviews = reviews;
        this.fields = fields;
        this.recorded = recorded;
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
            @Legible
            @Nullable
            @Label("review.inspection.words")
            String words) {}

    /** An inspection. */
    record InspectionForm(
            @NotNull(message = "{error.required}") @Nullable @Label("review.inspection.day")
            LocalDate day,

            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST_NAME, message = "{error.long}")
            @Legible
            @Nullable
            @Label("review.inspection.present")
            String present,

            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST_NAME, message = "{error.long}")
            @Legible
            @Nullable
            @Label("review.inspection.first")
            String first,

            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST_NAME, message = "{error.long}")
            @Legible
            @Nullable
            @Label("review.inspection.first.position")
            String firstPosition,

            @NotBlank(message = "{review.inspection.error.inspectors}")
            @Size(max = LONGEST_NAME, message = "{error.long}")
            @Legible
            @Nullable
            @Label("review.inspection.second")
            String second,

            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST_NAME, message = "{error.long}")
            @Legible
            @Nullable
            @Label("review.inspection.second.position")
            String secondPosition,

            @Size(max = LONGEST_NAME, message = "{error.long}") @Legible @Nullable @Label("review.inspection.third")
            String third,

            @Size(max = LONGEST_NAME, message = "{error.long}")
            @Legible
            @Nullable
            @Label("review.inspection.third.position")
            String thirdPosition,

            @NotNull List<@Valid ItemForm> items,

            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST_VIDEO, message = "{error.long}")
            @Legible
            @Nullable
            @Label("review.inspection.video")
            String video,

            @Nullable @Label("review.inspection.vouched") Boolean vouched,

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
                    null,
                    null,
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

        List<Seen> items(List<RecordedValue> things) {
            return IntStream.range(0, things.size())
                    .mapToObj(n -> new Seen(
                            things.get(n),
                            items.get(n).result() == Result.FITS,
                            requireNonNull(Text.words(items.get(n).words()))))
                    .toList();
        }
    }

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Application application = inspections.findForPage(actor, id);
        List<RecordedValue> things = things(application);
        forms.show(model, actor.accountId(), InspectionForm.blank(things.size(), application.getVersion()));
        model.addAttribute("loan", application);
        model.addAttribute("again", inspections.number(application) > 1);
        model.addAttribute("things", things.stream().map(recorded::of).toList());
        model.addAttribute("photos", photos.of(actor, id));
        model.addAttribute("results", Option.of(Result.values(), result -> texts.get("review.inspection." + result)));
        return "review/inspection";
    }

    @PostMapping(PAGE)
    String inspect(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") InspectionForm form,
            BindingResult errors) {
        List<RecordedValue> things = things(reviews.read(actor, id));
        if (form == null || form.items() == null || form.items().size() != things.size()) {
            throw new NotFoundException(); // the page sends every thing, in their order
        }
        return forms.post(errors)
                .allowedBy(() -> inspections.findFor(actor, id, form.version()))
                .refuseIf(form.lacksThirdPosition(), "thirdPosition", "error.required")
                .run(() -> inspections.record(
                        actor,
                        id,
                        form.once(),
                        form.version(),
                        new Inspections.Finding(
                                requireNonNull(form.day()),
                                requireNonNull(Text.words(form.present())),
                                form.inspectors(),
                                form.items(things),
                                requireNonNull(Text.words(form.video())),
                                Boolean.TRUE.equals(form.vouched()))))
                .done("review.inspection.done")
                .to(CaseAddress.of(id));
    }

    /** What was bought, a line a thing, free of any language; where no list of purchases is asked, the application itself. */
    private List<RecordedValue> things(Application application) {
        FieldValues values = fields.read(application);
        return values.sheet()
                .field(Question.Role.PURCHASES)
                .map(list -> values.recorded(list.code()))
                .filter(RecordedValue.Rows.class::isInstance)
                .map(rows -> ((RecordedValue.Rows) rows).rows())
                .filter(rows -> !rows.isEmpty())
                .orElseGet(() -> List.of(RecordedValue.words(String.valueOf(application.getNumber()))));
    }
}
