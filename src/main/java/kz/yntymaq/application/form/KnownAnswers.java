package kz.yntymaq.application.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.applicant.KnownFacts;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationRepository;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.application.answer.Sheet;
import kz.yntymaq.application.answer.Sheets;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.Question.Role;
import kz.yntymaq.ui.Rows;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.OpenBinding;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills in the fields of a page that nobody has saved yet with what is known of the applicant: from the profile, the
 * register and earlier applications. It only shows: an answer is given when the page is saved. What speaks of one
 * purchase, one sum or one invoice is not taken from an earlier application, nor what is declared by a tick or a yes.
 */
@Component
@Transactional
class KnownAnswers {

    /** Whose answers stay true beyond one application. */
    private static final Set<Role> LASTING =
            EnumSet.of(Role.PLACE, Role.DIRECTION, Role.JOBS_NOW, Role.JOBS_PLANNED, Role.SALES);

    /** So many earlier applications are looked through, the newest first. */
    private static final Limit EARLIER = Limit.of(5);

    private final Applicants applicants;
    private final Applications applications;
    private final ApplicationRepository earlier;
    private final Sheets sheets;
    private final AcceptedAnswers reader;
    private final KnownRecords records;
    private final RegisteredRows registered;
    private final Texts texts;

    KnownAnswers(
            Applicants applicants,
            Applications applications,
            ApplicationRepository earlier,
            Sheets sheets,
            AcceptedAnswers reader,
            KnownRecords records,
            RegisteredRows registered,
            Texts texts) {
        this.applicants = applicants;
        this.applications = applications;
        this.earlier = earlier;
        this.sheets = sheets;
        this.reader = reader;
        this.records = records;
        this.registered = registered;
        this.texts = texts;
    }

    /**
     * The answers of a page with what is known beside them.
     *
     * @param shown what is stored, and what is known of what is not answered
     * @param marks where each answer that is only known is from, by the code of its question
     */
    record Filled(Section section, GivenAnswers shown, Map<String, String> marks) {

        /** Marks of the fields that still show what is known. @param form what the page shows */
        Map<String, String> marks(OpenBinding stored, @Nullable Object form) {
            return section.fields().stream()
                    .filter(field -> marks.containsKey(field.code())
                            && form instanceof Map<?, ?> now
                            && of(field, stored.getTargetMap()).equals(of(field, now)))
                    .collect(Collectors.toMap(Field::code, field -> marks.get(field.code())));
        }

        private static Map<Object, Object> of(Field field, Map<?, ?> form) {
            var values = new HashMap<>();
            form.forEach((input, value) -> {
                if (input.equals(field.input()) || String.valueOf(input).startsWith(field.input() + "[")) {
                    values.put(input, value);
                }
            });
            return values;
        }
    }

    /** Where something is known from. @param application that says it, null for none */
    private record Source(
            GivenAnswers answers,
            String code,
            String mark,
            @Nullable UUID application) {

        /** The same of those alone that a register names, of whom it tells nothing with their names alone. */
        Source of(List<Map<String, String>> named) {
            List<Map<String, String>> told = answers.rows(code);
            var rows = new ArrayList<Map<String, String>>();
            named.stream().distinct().forEach(one -> {
                List<Map<String, String>> own = told.stream()
                        .filter(row -> RegisteredRows.isOf(one, row))
                        .toList();
                rows.addAll(own.isEmpty() ? List.of(one) : own);
            });
            boolean any = told.stream().anyMatch(row -> named.stream().anyMatch(one -> RegisteredRows.isOf(one, row)));
            return new Source(answers.withRows(code, any ? rows : List.of()), code, mark, application);
        }
    }

    /** What may be filled in on a page; its stored answers alone where it was saved before or may not change freely. */
    Filled of(Actor actor, Application application, Section section) {
        return records.beside(application, filled(actor, application, section));
    }

    private Filled filled(Actor actor, Application application, Section section) {
        GivenAnswers given = application.getAnswers().given();
        boolean untouched = application.getState() == ApplicationState.DRAFT
                && application.getAnswers().isUnsavedSince(0, section);
        List<Field> open = untouched
                ? section.asked(given).stream()
                        .filter(field -> field.question() != null && isOpen(given, field))
                        .toList()
                : List.of();
        if (open.isEmpty()) {
            return new Filled(section, given, Map.of());
        }
        List<KnownFacts> facts = applicants.known(application.getApplicantId());
        List<Application> before = earlier.findEarlierOf(application.getApplicantId(), application.getId(), EARLIER);
        GivenAnswers shown = given;
        var marks = new HashMap<String, String>();
        var read = new HashSet<UUID>();
        for (Field field : open) {
            Question question = Objects.requireNonNull(field.question());
            for (Source source : sources(actor, section, question, facts, before)) {
                GivenAnswers more = reader.take(shown, question, source.answers(), source.code());
                if (!isOpen(more, field)) {
                    shown = more;
                    marks.put(field.code(), source.mark());
                    if (source.application() != null) {
                        read.add(source.application());
                    }
                    break;
                }
            }
        }
        if (actor.help() != null) {
            read.forEach(id -> applications.openOfChair(actor, id)); // that a helper looked at it is noted
        }
        return new Filled(section, shown, marks);
    }

    /**
     * Of whom a list and the register tell otherwise, for who may read it; nothing where they tell the same.
     *
     * @param shown what stands on the page
     */
    List<String> others(Actor actor, Application application, Section section, GivenAnswers shown) {
        return actor.help() == null
                ? section.asked(shown).stream()
                        .filter(Field::isRows)
                        .flatMap(
                                field -> registered
                                        .others(
                                                application.getApplicantId(),
                                                Objects.requireNonNull(field.question()),
                                                shown)
                                        .stream())
                        .toList()
                : List.of();
    }

    private static boolean isOpen(GivenAnswers answers, Field field) {
        return answers.text(field.code()) == null && answers.rows(field.code()).isEmpty();
    }

    /** Best first. Who the applicant is, the profile and the register know better; what the project is, an application. */
    private List<Source> sources(
            Actor actor, Section section, Question question, List<KnownFacts> facts, List<Application> before) {
        var sources = new ArrayList<Source>();
        boolean ofProject = question.role() != null || question.kind() == Question.Kind.ROWS;
        if (!ofProject) {
            addFacts(sources, actor, question, facts);
        }
        if (isLasting(section, question)) {
            before.forEach(application -> addEarlier(sources, question, application));
        }
        if (ofProject) {
            addFacts(sources, actor, question, facts);
        }
        List<Map<String, String>> kept = actor.help() == null ? RegisteredRows.of(facts, question) : List.of();
        return kept.isEmpty() || kept.size() > Rows.MOST
                ? sources
                : sources.stream()
                        .map(source -> source.application() == null ? source : source.of(kept))
                        .toList();
    }

    private void addFacts(List<Source> sources, Actor actor, Question question, List<KnownFacts> facts) {
        String name = RegisteredRows.name(question);
        for (KnownFacts known : facts) {
            GivenAnswers answers = GivenAnswers.NONE.with(name, known.texts().get(name));
            if (actor.help() == null && known.rows().containsKey(name)) { // a mandate opens no list of members
                answers = answers.withRows(name, known.rows().get(name));
            }
            sources.add(new Source(answers, name, texts.get(known.origin().key()), null));
        }
    }

    private void addEarlier(List<Source> sources, Question question, Application application) {
        Sheet sheet = sheets.of(application.getProgramme(), application.getBasis());
        Role role = question.role();
        (role == null ? sheet.field(question.code()) : sheet.field(role))
                .filter(field -> isSame(question, field.question())
                        && sheet.section(field.path())
                                .filter(section -> isLasting(section, question))
                                .isPresent())
                .ifPresent(field -> sources.add(new Source(
                        application.getAnswers().given(), field.code(), mark(application), application.getId())));
    }

    private static boolean isSame(Question question, @Nullable Question other) {
        return other != null && other.kind() == question.kind() && other.role() == question.role();
    }

    private String mark(Application application) {
        String number = application.getNumber();
        return number == null
                ? texts.get("application.known.EARLIER.unnumbered")
                : texts.get("application.known.EARLIER", number);
    }

    /** Whether an answer is true beyond one application: nothing else on its page is about a sum, a purchase or an invoice. */
    private static boolean isLasting(Section section, Question question) {
        if (question.role() != null) {
            return LASTING.contains(question.role());
        }
        return question.kind() != Question.Kind.TICK
                && question.kind() != Question.Kind.YES_NO
                && section.fields().stream()
                        .map(Field::role)
                        .filter(Objects::nonNull)
                        .allMatch(LASTING::contains);
    }
}
