package kz.yntymaq.application.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Correction;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.FieldValues;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.application.answer.Sheet;
import kz.yntymaq.application.authorisation.AuthorisedApplications;
import kz.yntymaq.application.eligibility.ApplicationRules;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.eligibility.Finding;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.ProgrammeKind;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.SubsidyAmount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the task list of an application: what is done, what the rules say so far, what comes next. */
@Component
public class TaskLists {

    private final ApplicationRules rules;
    private final FieldReader fields;
    private final ApplicationEditions editions;
    private final AuthorisedApplications authorised;

    TaskLists(
            ApplicationRules rules,
            FieldReader fields,
            ApplicationEditions editions,
            AuthorisedApplications authorised) {
        this.rules = rules;
        this.fields = fields;
        this.editions = editions;
        this.authorised = authorised;
    }

    /** How far a section is filled in; {@code AGAINST} is one whose answers a rule does not allow. */
    enum Mark {
        DONE,
        /** What another system answers, asked for once it has. */
        AFTERWARDS,
        AGAINST,
        STARTED,
        NOT_STARTED
    }

    /**
     * One section.
     *
     * @param done answers given
     * @param of answers needed
     */
    record Task(Section section, Mark mark, int done, int of) {}

    /**
     * The one next thing to do.
     *
     * @param key message key; its argument is the section's name where there is a section
     */
    record Next(String key, @Nullable Section section, String address) {}

    /**
     * A field that is open for correction, with how the field reads now.
     *
     * @param boundTo what the field is called to which it is bound; empty when it is asked for itself
     */
    record Asked(Correction correction, String label, String boundTo, String now, boolean changed, String address) {}

    /**
     * All of it.
     *
     * @param elsewhere whether the act has it handed in elsewhere, so that it is only prepared here
     * @param computed what the subsidy comes to, tenge; null for none
     * @param authorised how it stands with a decision of the members, null where none is asked for
     */
    record TaskList(
            List<Section> sections,
            List<Task> tasks,
            List<Field> missing,
            List<Finding> findings,
            List<Asked> asked,
            Next next,
            boolean elsewhere,
            @Nullable BigDecimal computed,
            AuthorisedApplications.@Nullable Standing authorised) {

        public long done() {
            return tasks.stream().filter(task -> task.mark() == Mark.DONE).count();
        }

        public long met() {
            return findings.stream()
                    .filter(finding -> finding.outcome() == Finding.Outcome.MET)
                    .count();
        }

        /** What was asked for and still reads as it did. */
        public List<Asked> unanswered() {
            return asked.stream()
                    .filter(one -> one.correction().isAsked() && !one.changed())
                    .toList();
        }

        public List<Finding> broken() {
            return findings.stream().filter(Finding::isBroken).toList();
        }

        /** The section in which it can be mended, null when nowhere in the application. */
        public @Nullable Section section(Finding finding) {
            return TaskLists.section(sections, finding);
        }

        /** Whether a decision of the members is asked for and none covers it. */
        public boolean isUnauthorised() {
            return authorised != null && authorised.isMissing();
        }

        public boolean ready() {
            return recordable() && !isUnauthorised();
        }

        /** Whether nothing is missing and no rule stops it: what was handed in elsewhere is a fact, decided on or not. */
        public boolean recordable() {
            return missing.isEmpty() && findings.stream().noneMatch(Finding::stops);
        }
    }

    /** Whether nothing is missing, no rule stops it, and the members decided on it where they have to. */
    public boolean isReady(Application application) {
        return of(application).ready();
    }

    /** Whether it can be kept as handed in elsewhere. */
    public boolean isRecordable(Application application) {
        return of(application).recordable();
    }

    /** Whether members decide on it before it is sent. */
    public boolean isDecidedByMembers(Application application) {
        return authorised.of(application).isPresent();
    }

    /** Message key of what the application is called. */
    public String titleKey(Application application) {
        Content content = editions.of(application).content();
        if (content.elsewhere()) {
            return application.getElsewhere() == null
                    ? "application.elsewhere.title"
                    : "application.elsewhere.title.handed-in";
        }
        return content.kind() == ProgrammeKind.LEASING ? "application.title.leasing" : "application.title";
    }

    public TaskList of(Application application) {
        FieldValues values = fields.read(application);
        List<Field> missing = values.missing(application::mayEdit);
        Set<Field> lacking = Set.copyOf(missing);
        List<Section> sections = values.sheet().sections();
        List<Finding> findings = rules.check(application);
        List<Task> tasks = sections.stream()
                .filter(section -> !section.isOfFactsElsewhere())
                .map(section -> task(section, values, lacking, findings))
                .toList();
        String home = "/cabinet/applications/" + application.getId();
        List<Asked> asked = application.getCorrections().open().stream()
                .map(correction -> asked(correction, values, home))
                .toList();
        Content content = editions.of(application).content();
        GivenAnswers given = application.getAnswers().given();
        AuthorisedApplications.Standing standing = authorised.of(application).orElse(null);
        Next end = standing != null && standing.isMissing()
                ? new Next("application.next.authorise", null, home + "/check#authorised-title")
                : new Next(endKey(!asked.isEmpty(), content.elsewhere()), null, home + "/check");
        return new TaskList(
                sections,
                tasks,
                missing,
                findings,
                asked,
                next(values.sheet(), tasks, findings, asked, end, home),
                content.elsewhere(),
                SubsidyAmount.of(content, given::text, given::rows).orElse(null),
                standing);
    }

    private static String endKey(boolean corrected, boolean elsewhere) {
        if (corrected) {
            return "application.next.send-back";
        }
        return elsewhere ? "application.elsewhere.check" : "application.next.check";
    }

    private static Task task(Section section, FieldValues values, Set<Field> lacking, List<Finding> findings) {
        List<Field> all = values.asked(section).stream()
                .filter(field -> field.isRequired() || lacking.contains(field))
                .toList();
        int done = (int) all.stream().filter(field -> !lacking.contains(field)).count();
        boolean begun = done > 0 || all.stream().anyMatch(values::isHalfDone);
        Mark mark = done == all.size() ? Mark.DONE : begun ? Mark.STARTED : Mark.NOT_STARTED;
        if (all.isEmpty() && isUnanswered(section, values)) {
            mark = section.fields().stream().anyMatch(field -> field.role() == Question.Role.NUMBER_ELSEWHERE)
                    ? Mark.AFTERWARDS
                    : Mark.NOT_STARTED;
        }
        if (findings.stream().anyMatch(finding -> finding.isBroken() && SectionPages.concerns(finding, section))) {
            mark = Mark.AGAINST;
        }
        return new Task(section, mark, done, all.size());
    }

    private static boolean isUnanswered(Section section, FieldValues values) {
        return values.asked(section).stream()
                .noneMatch(field -> values.recorded(field.code()).isGiven());
    }

    private static Asked asked(Correction correction, FieldValues values, String home) {
        String code = correction.getField();
        boolean changed = !values.recorded(code).equals(correction.getOldValue());
        return new Asked(
                correction,
                values.sheet().label(code),
                correction.boundTo(values.sheet()),
                values.of(code),
                changed,
                values.sheet()
                        .field(code)
                        .map(field -> home + "/" + field.path() + "#" + field.anchor())
                        .orElse(home));
    }

    private static @Nullable Section section(List<Section> sections, Finding finding) {
        return sections.stream()
                .filter(section -> SectionPages.concerns(finding, section))
                .findFirst()
                .orElse(null);
    }

    private static Next next(
            Sheet sheet, List<Task> tasks, List<Finding> findings, List<Asked> asked, Next end, String home) {
        for (Asked one : asked) {
            if (one.correction().isAsked() && !one.changed()) {
                return new Next(
                        "application.next.correct",
                        sheet.field(one.correction().getField())
                                .flatMap(field -> sheet.section(field.path()))
                                .orElse(null),
                        one.address());
            }
        }
        for (Task task : tasks) {
            if (task.done() < task.of()) {
                return new Next(
                        "application.next.section",
                        task.section(),
                        home + "/" + task.section().path());
            }
        }
        return findings.stream()
                .filter(Finding::stops)
                .flatMap(finding -> Stream.ofNullable(section(sheet.sections(), finding)))
                .findFirst()
                .map(section -> new Next("application.next.mend", section, home + "/" + section.path()))
                .orElse(end);
    }
}
