package kz.yntymaq.review.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.eligibility.ApplicationRules;
import kz.yntymaq.application.form.FieldReader;
import kz.yntymaq.application.progress.ApplicationSteps;
import kz.yntymaq.application.progress.HistoryStep;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.Cooperatives;
import kz.yntymaq.eligibility.Finding;
import kz.yntymaq.eligibility.FindingText;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.review.DueDays;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.ui.LegalText;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what an office sees of an application. */
@Service
@Transactional
public class CaseFiles {

    private final Reviews reviews;
    private final ReviewAccess access;
    private final FieldReader fields;
    private final ApplicationDocuments documents;
    private final ApplicationRules rules;
    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final Territories territories;
    private final ApplicationSteps steps;
    private final FindingText findingText;
    private final LegalText law;
    private final DueDays dueDays;
    private final Texts texts;

    CaseFiles(
            Reviews reviews,
            ReviewAccess access,
            FieldReader fields,
            ApplicationDocuments documents,
            ApplicationRules rules,
            Cooperatives cooperatives,
            Accounts accounts,
            Territories territories,
            ApplicationSteps steps,
            FindingText findingText,
            LegalText law,
            DueDays dueDays,
            Texts texts) {
        this.reviews = reviews;
        this.access = access;
        this.fields = fields;
        this.documents = documents;
        this.rules = rules;
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.territories = territories;
        this.steps = steps;
        this.findingText = findingText;
        this.law = law;
        this.dueDays = dueDays;
        this.texts = texts;
    }

    /**
     * Opens an application; that it was read is noted.
     *
     * @throws kz.yntymaq.kernel.NotFoundException unless it was sent from the actor's territory
     */
    public CaseFile read(Actor actor, UUID id) {
        Application application = reviews.read(actor, id);
        CooperativeFacts cooperative = cooperatives.facts(application.getCooperativeId());
        Map<UUID, String> names = names(application, cooperative);
        return new CaseFile(
                application,
                fields.read(application),
                documents.files(id),
                cooperative,
                names.getOrDefault(cooperative.chairId(), ""),
                territories
                        .findPlace(cooperative.seatCode())
                        .map(Territories.Place::written)
                        .orElse(cooperative.seatCode()),
                findings(application),
                application.getTransitions().stream()
                        .map(step -> entry(step, names))
                        .toList(),
                names,
                steps.of(application),
                dueDays.of(application.getState(), application.getDeadlines().dueOn()),
                UUID.randomUUID(),
                access.actions(actor, application),
                access.barOnTurn(actor, application).map(ReviewAccess.Bar::key).orElse(null));
    }

    /** What the rules say of an application, in the order of their page. */
    @Transactional(readOnly = true)
    public List<CaseFile.Line> findings(Application application) {
        return rules.check(application).stream().map(this::line).toList();
    }

    private CaseFile.Line line(Finding finding) {
        return new CaseFile.Line(
                finding, findingText.name(finding), findingText.of(finding), findingText.source(finding));
    }

    private CaseFile.Entry entry(Transition step, Map<UUID, String> names) {
        return new CaseFile.Entry(
                step.at(),
                names.getOrDefault(step.by(), ""),
                texts.get("review.history." + HistoryStep.of(step)),
                step.reason(),
                law.written(step.basis()));
    }

    private Map<UUID, String> names(Application application, CooperativeFacts cooperative) {
        Set<UUID> people = new HashSet<>(Set.of(cooperative.chairId()));
        application.getTransitions().forEach(step -> people.add(step.by()));
        application.getCorrections().all().forEach(correction -> people.add(correction.getAskedBy()));
        return accounts.names(people).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().full()));
    }
}
