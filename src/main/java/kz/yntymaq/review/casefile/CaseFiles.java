package kz.yntymaq.review.casefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.FieldValues;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.application.eligibility.ApplicationRules;
import kz.yntymaq.application.form.FieldReader;
import kz.yntymaq.application.progress.ApplicationSteps;
import kz.yntymaq.application.progress.HelpLines;
import kz.yntymaq.application.progress.StepReasons;
import kz.yntymaq.application.progress.StepRule;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.eligibility.Eligibility.Told;
import kz.yntymaq.eligibility.Finding;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.review.DueDays;
import kz.yntymaq.review.Hindrances;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.answer.OfficialAnswer;
import kz.yntymaq.review.answer.OfficialAnswers;
import kz.yntymaq.review.answer.OpenRules;
import kz.yntymaq.signature.SigningRequests;
import kz.yntymaq.signature.StandingSignatures;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what an office sees of an application. */
@Service
@Transactional(readOnly = true)
public class CaseFiles {

    private final Applications applications;
    private final ReviewAccess access;
    private final ApplicationEditions editions;
    private final FieldReader fields;
    private final ApplicationDocuments documents;
    private final ApplicationRules rules;
    private final Applicants applicants;
    private final Accounts accounts;
    private final HelpLines helps;
    private final Territories territories;
    private final ApplicationSteps steps;
    private final OfficialAnswers answers;
    private final Hindrances hindrances;
    private final RuleLines lines;
    private final StepRule stepRule;
    private final StepReasons reasons;
    private final DueDays dueDays;
    private final StandingSignatures signatures;
    private final SigningRequests requests;
    private final Texts texts;

    CaseFiles(
            Applications applications,
            ReviewAccess access,
            ApplicationEditions editions,
            FieldReader fields,
            ApplicationDocuments documents,
            ApplicationRules rules,
            Applicants applicants,
            Accounts accounts,
            HelpLines helps,
            Territories territories,
            ApplicationSteps steps,
            OfficialAnswers answers,
            Hindrances hindrances,
            RuleLines lines,
            StepRule stepRule,
            StepReasons reasons,
            DueDays dueDays,
            StandingSignatures signatures,
            SigningRequests requests,
            Texts texts) {
        this.applications = applications;
        this.access = access;
        this.editions = editions;
        this.fields = fields;
        this.documents = documents;
        this.rules = rules;
        this.applicants = applicants;
        this.accounts = accounts;
        this.helps = helps;
        this.territories = territories;
        this.steps = steps;
        this.answers = answers;
        this.hindrances = hindrances;
        this.lines = lines;
        this.stepRule = stepRule;
        this.reasons = reasons;
        this.dueDays = dueDays;
        this.signatures = signatures;
        this.requests = requests;
        this.texts = texts;
    }

    /** The case of an application that the caller has opened. */
    public CaseFile show(Actor actor, Application application) {
        Applicant cooperative = applicants.facts(application.getApplicantId());
        var files = documents.files(application.getId());
        List<Told> told = rules.tell(application, cooperative);
        OpenRules open = answers.of(application, told, files);
        Map<UUID, String> names = names(application, cooperative, open);
        HelpLines.Helps known = helps.of(application);
        ReviewAccess.Turn turn = access.turn(actor, application);
        List<StandingSignatures.Standing> given = signatures.about(application.getId());
        FieldValues values = fields.read(application, files);
        return new CaseFile(
                application,
                values,
                parts(values),
                papers(values),
                cooperative,
                names.getOrDefault(cooperative.filledInBy(), ""),
                cooperative.isPerson() && actor.is(Role.OFFICIAL)
                        ? accounts.iin(cooperative.id()).digits()
                        : null,
                territories
                        .findPlace(cooperative.seatCode())
                        .map(Territories.Place::written)
                        .orElse(cooperative.seatCode()),
                others(actor, application),
                lines.of(application, told, open, names),
                open.letPass() || answers.isOfCompleteness(application),
                editions.of(application).content().waitsByContract(),
                sinceSending(application)
                        .map(step -> entry(application, step, names, known))
                        .toList(),
                names,
                steps.of(application),
                dueDays.of(
                        application.getState(),
                        application.getDeadlines().dueOn(),
                        application.getDeadlines().stoppedOn(),
                        application.getDeadlines().registeredOn()),
                given,
                mayBeSigned(actor, application, given),
                turn,
                hindrances.of(application, turn.actions()));
    }

    /** Whether the decision is the actor's own, stands, and does not bear the actor's signature yet. */
    private boolean mayBeSigned(Actor actor, Application application, List<StandingSignatures.Standing> given) {
        return requests.areOn()
                && access.decision(application)
                        .filter(decision -> decision.isOf(actor))
                        .isPresent()
                && given.stream()
                        .map(StandingSignatures.Standing::document)
                        .noneMatch(one -> one.endedAt() == null && one.account().equals(actor.accountId()));
    }

    private List<CaseFile.Part> parts(FieldValues values) {
        return values.sheet().sections().stream()
                .filter(section -> !section.isOfDocuments())
                .map(section -> new CaseFile.Part(
                        section,
                        section.title(),
                        values.asked(section).stream()
                                .filter(field -> !hasRows(values, field))
                                .map(field -> new CaseFile.Answer(field.label(), values.of(field)))
                                .toList(),
                        values.asked(section).stream()
                                .filter(field -> hasRows(values, field))
                                .map(field -> table(values, field))
                                .toList()))
                .toList();
    }

    /** Whether it is a list in which something stands; an empty one reads as any other question without an answer. */
    private static boolean hasRows(FieldValues values, Field field) {
        return field.isRows() && !values.rows(field).isEmpty();
    }

    private static CaseFile.Table table(FieldValues values, Field list) {
        List<Question> all = Objects.requireNonNull(list.question()).columns();
        var columns = new ArrayList<CaseFile.Column>();
        for (Question column : all) {
            if (column.kind() != Question.Kind.TICK) {
                boolean numeric = switch (column.kind()) {
                    case MONEY, COUNT, NUMBER -> true;
                    default -> false;
                };
                columns.add(new CaseFile.Column(column.named().here(), numeric, columns.size()));
            }
        }
        return new CaseFile.Table(
                list.label(),
                columns,
                columns.size() < all.size(),
                values.cells(list).stream()
                        .map(row -> new CaseFile.Row(row.said(), row.ticked()))
                        .toList(),
                values.totals(list));
    }

    private static List<CaseFile.Paper> papers(FieldValues values) {
        return values.sheet().sections().stream()
                .filter(Section::isOfDocuments)
                .flatMap(section -> values.asked(section).stream())
                .map(field -> new CaseFile.Paper(field.label(), values.files(field)))
                .toList();
    }

    /** Those that the actor may open. */
    private List<CaseFile.Other> others(Actor actor, Application application) {
        return applications.findOthersOf(application).stream()
                .filter(other -> actor.scope() != null
                        && actor.scope()
                                .covers(Objects.requireNonNull(
                                        other.getAnswers().getVillageCode())))
                .map(other -> new CaseFile.Other(
                        other.getId(),
                        Objects.requireNonNull(other.getNumber()),
                        other.getState(),
                        Objects.requireNonNull(other.getSubmittedAt())))
                .toList();
    }

    /** What the rules say of an application and what officials found, in the order of their page. */
    public List<RuleLine> findings(Application application) {
        List<Told> told = rules.tell(application);
        return lines.of(
                application, told, answers.of(application, told, documents.files(application.getId())), Map.of());
    }

    /** Findings, written for a reader. */
    public List<RuleLine> lines(List<Finding> findings) {
        return lines.plain(findings);
    }

    /** What happened to a draft, that it was deleted and taken back say, was the applicant's alone. */
    private static Stream<Transition> sinceSending(Application application) {
        List<Transition> steps = application.getTransitions();
        return Stream.concat(steps.stream().limit(1), steps.stream().skip(1).dropWhile(step -> !isSending(step)));
    }

    private static boolean isSending(Transition step) {
        ApplicationEvent event = ApplicationEvent.of(step);
        return event == ApplicationEvent.SUBMITTED || event == ApplicationEvent.HANDED_IN;
    }

    private CaseFile.Entry entry(
            Application application, Transition step, Map<UUID, String> names, HelpLines.Helps known) {
        String hand = known.handAt(step.at());
        return new CaseFile.Entry(
                step.at(),
                hand == null ? names.getOrDefault(step.by(), "") : hand,
                texts.get("review.history." + step.event()),
                reasons.of(application, step),
                stepRule.written(application, step),
                ApplicationEvent.of(step) == ApplicationEvent.APPROVED && application.isLatest(step)
                        ? application.getPastQueue()
                        : null);
    }

    private Map<UUID, String> names(Application application, Applicant cooperative, OpenRules open) {
        Set<UUID> people = new HashSet<>(Set.of(cooperative.filledInBy()));
        application.getTransitions().forEach(step -> people.add(step.by()));
        application.getCorrections().all().forEach(correction -> {
            people.add(correction.getAskedBy());
            Optional.ofNullable(correction.getJudgedBy()).ifPresent(people::add);
        });
        open.all().stream()
                .flatMap(rule -> rule.answers().stream())
                .map(OfficialAnswer::getAccountId)
                .forEach(people::add);
        return accounts.names(people).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().full()));
    }
}
