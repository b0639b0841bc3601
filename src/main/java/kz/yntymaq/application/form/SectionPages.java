package kz.yntymaq.application.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.Correction;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.application.answer.Sheets;
import kz.yntymaq.application.eligibility.ApplicationRules;
import kz.yntymaq.eligibility.Finding;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Rows;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of all sections share: who may open them, what stands beside the form, where a press leads. */
@Component
public class SectionPages {

    /** Name of the buttons that say where to go after saving. */
    static final String GO = "_go";

    /** The button that leads back to the task list. */
    static final String TO_LIST = "list";

    /** Name of the hidden field that holds what the page warned of. */
    static final String WARNED = "_warned";

    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");

    private final Applications applications;
    private final ApplicationRules rules;
    private final FieldReader fields;
    private final Sheets sheets;
    private final Hints hints;
    private final Forms forms;
    private final Texts texts;

    SectionPages(
            Applications applications,
            ApplicationRules rules,
            FieldReader fields,
            Sheets sheets,
            Hints hints,
            Forms forms,
            Texts texts) {
        this.sheets = sheets;
        this.hints = hints;
        this.applications = applications;
        this.rules = rules;
        this.fields = fields;
        this.forms = forms;
        this.texts = texts;
    }

    /** The application, for its chair alone. */
    Application open(Actor actor, UUID id) {
        return applications.openOfChair(actor, id);
    }

    public static boolean isEditable(Application application) {
        return application.getState() == ApplicationState.DRAFT
                || application.getState() == ApplicationState.CORRECTION_ASKED;
    }

    /** A page of an application; an unknown one is not there. */
    Section section(Application application, String path) {
        return sheets.of(application.getProgramme(), application.getBasis())
                .section(path)
                .orElseThrow(NotFoundException::new);
    }

    /** Shows the page of a section; one that may not change any more leads to where the application stands. */
    String show(Model model, Application application, Section section, String template) {
        return show(model, application, section, application.getAnswers().given(), template);
    }

    /** The same, with the rules beside it as of what stands in its fields. @param shown what is stored, and what is known beside it */
    String show(Model model, Application application, Section section, GivenAnswers shown, String template) {
        requireEditable(application);
        GivenAnswers given = application.getAnswers().given();
        List<Finding> findings = findings(application, section, given);
        model.addAttribute("view", view(application, section, findings));
        model.addAttribute(
                "panel",
                shown.equals(given)
                        ? RulePanel.saved(application, section, findings)
                        : typed(application, section, shown));
        return template;
    }

    /** The rules of a page by what is typed on it and not stored. */
    RulePanel typed(Application application, Section section, GivenAnswers typed) {
        requireEditable(application);
        return RulePanel.typed(application, section, findings(application, section, typed));
    }

    /** What the rules say that the answers of a section bear on. */
    private List<Finding> findings(Application application, Section section, GivenAnswers given) {
        return rules.about(
                application, given, section.fields().stream().map(Field::code).collect(Collectors.toSet()));
    }

    /** @throws MovedOnException to the application's own page, when it is with the office or has ended */
    public static void requireEditable(Application application) {
        if (!isEditable(application)) {
            throw new MovedOnException(home(application.getId()));
        }
    }

    private SectionView view(Application application, Section section, List<Finding> findings) {
        Map<String, Correction> asked = new HashMap<>();
        application.getCorrections().open().forEach(correction -> asked.put(correction.getField(), correction));
        return new SectionView(
                application,
                section,
                fields.read(application),
                asked,
                broken(section, findings),
                hints.of(application),
                texts);
    }

    private static List<Finding> broken(Section section, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> (finding.isWarning() || finding.fallsShort()) && concerns(finding, section))
                .toList();
    }

    /** Whether what a finding concerns is answered in a section. */
    static boolean concerns(Finding finding, Section section) {
        return section.fields().stream().anyMatch(field -> field.code().equals(finding.answer()));
    }

    /** Rules with the figures they looked at; the same answers give the same. */
    static String written(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule()
                        + finding.arguments().stream()
                                .map(argument -> argument instanceof BigDecimal money
                                        ? money.stripTrailingZeros().toPlainString()
                                        : argument)
                                .toList())
                .collect(Collectors.joining(" "));
    }

    private static String home(UUID id) {
        return "/cabinet/applications/" + id;
    }

    /**
     * Where a saved press of a section's form leads. Where the answers go against a rule and the page has not said
     * so yet, it is shown again before the next section, and said instead of the plain word; pressed once more, it
     * leads on.
     *
     * <p>Questions that these answers bring with them are asked before it goes on.
     *
     * @param shown the questions that the page had
     * @param sent names of the inputs that the page had
     * @param go the pressed button: back to the list, a change of rows, else on to the next section
     * @param warned what the page has said already
     */
    String after(Actor actor, UUID id, Section section, List<Field> shown, Set<String> sent, String go, String warned) {
        String here = home(id) + "/" + section.path();
        Optional<String> changed = Rows.changed(go).filter(list -> isList(section, list));
        if (changed.isPresent()) {
            return here + (Rows.added(go).isPresent() ? "?add=" + changed.get() : "") + "#" + changed.get() + "-end";
        }
        if (go.equals(TO_LIST)) {
            return home(id);
        }
        Application application = applications.findOfChair(actor, id);
        GivenAnswers given = application.getAnswers().given();
        Optional<Field> next = section.asked(given).stream()
                .filter(field -> application.mayEdit(field.code()))
                .filter(field -> shown.contains(field) ? hasNewColumn(field, given, sent) : isOpen(field, given))
                .findFirst();
        if (next.isPresent()) {
            forms.say("application.more-questions");
            return here + "#" + next.get().anchor();
        }
        List<Finding> broken = broken(section, findings(application, section, given));
        List<Finding> mendable = broken.stream()
                .filter(finding -> finding.isBroken() || finding.fallsShort())
                .filter(finding -> mayMend(application, finding))
                .toList();
        if (!mendable.isEmpty() && !written(broken).equals(warned)) {
            forms.say(
                    mendable.stream().anyMatch(Finding::isBroken)
                            ? "application.saved-against"
                            : "application.saved-short");
            return here;
        }
        return sheets.of(application.getProgramme(), application.getBasis()).sections().stream()
                .filter(later -> later.place() > section.place())
                .filter(later -> !later.isOfFactsElsewhere() || application.getElsewhere() != null)
                .filter(later -> later.asked(given).stream().anyMatch(field -> application.mayEdit(field.code())))
                .findFirst()
                .map(later -> home(id) + "/" + later.path())
                .orElse(application.getState() == ApplicationState.DRAFT ? home(id) + "/check" : home(id));
    }

    private static boolean isOpen(Field field, GivenAnswers given) {
        return given.text(field.code()) == null && given.rows(field.code()).isEmpty();
    }

    /** Whether a row as it is answered now asks for something that the page did not have. */
    private static boolean hasNewColumn(Field list, GivenAnswers given, Set<String> sent) {
        List<Map<String, String>> rows = given.rows(list.code()); // none where it is no list
        return IntStream.range(0, rows.size())
                .anyMatch(n -> Objects.requireNonNull(list.question()).columns().stream()
                        .filter(column -> column.when() != null && column.required())
                        .filter(column -> column.concerns(rows.get(n)::get)
                                && !rows.get(n).containsKey(column.code()))
                        .anyMatch(column -> !sent.contains(SectionForm.cell(list, n, column))));
    }

    private static boolean isList(Section section, String input) {
        return section.fields().stream()
                .anyMatch(field -> field.isRows() && field.input().equals(input));
    }

    private static boolean mayMend(Application application, Finding finding) {
        return finding.answer() != null && application.mayEdit(finding.answer());
    }

    /** The same as it was sent: what is no number fits no version. */
    static int version(@Nullable String sent) {
        return sent != null && VERSION.matcher(sent).matches() ? Integer.parseInt(sent) : -1;
    }

    /** The version that a form shows; a form without one was not made by its page and fits no version. */
    public static int version(@Nullable Integer version) {
        return version == null ? -1 : version;
    }
}
