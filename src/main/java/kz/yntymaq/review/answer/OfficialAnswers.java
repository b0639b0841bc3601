package kz.yntymaq.review.answer;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.Sheets;
import kz.yntymaq.application.eligibility.ApplicationRules;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.document.StoredFile;
import kz.yntymaq.eligibility.Eligibility.Told;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.StageGate;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import kz.yntymaq.work.VersionCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Officials answer the rules that only people can tell, one or several by a press; a stage is done only when each is
 * answered. Whoever answers or ends a stage holds the application, so that of two at once the second sees what the first did.
 */
@Service
@Transactional
public class OfficialAnswers implements StageGate {

    /** Version of the answer of who has not answered yet. */
    public static final int NONE = -1;

    private final OfficialAnswerRepository answers;
    private final ReviewAccess access;
    private final Applications applications;
    private final ApplicationRules rules;
    private final ApplicationDocuments documents;
    private final Sheets sheets;
    private final ApplicationEditions editions;
    private final VersionCheck versions;
    private final OnceOnly once;
    private final AuditLog audit;
    private final Clock clock;

    OfficialAnswers(
            OfficialAnswerRepository answers,
            ReviewAccess access,
            Applications applications,
            ApplicationRules rules,
            ApplicationDocuments documents,
            Sheets sheets,
            ApplicationEditions editions,
            VersionCheck versions,
            OnceOnly once,
            AuditLog audit,
            Clock clock) {
        this.answers = answers;
        this.access = access;
        this.applications = applications;
        this.rules = rules;
        this.documents = documents;
        this.sheets = sheets;
        this.editions = editions;
        this.versions = versions;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    /** The rules that only people can tell, with what was found of them. */
    @Transactional(readOnly = true)
    public OpenRules of(Application application) {
        return of(application, rules.tell(application), documents.files(application.getId()));
    }

    /** The same where rules and files were read already. @param files by document */
    @Transactional(readOnly = true)
    public OpenRules of(Application application, List<Told> told, Map<String, List<StoredFile>> files) {
        Map<String, List<OfficialAnswer>> given = answers.findByApplicationIdOrderByTurn(application.getId()).stream()
                .collect(Collectors.groupingBy(OfficialAnswer::getRule));
        List<String> asked = sheets.of(application.getProgramme(), application.getBasis()).fields().stream()
                .map(Field::code)
                .toList();
        var facts = new RuleFacts(application.getAnswers().given(), asked, files);
        Instant granted = application.getTransitions().stream()
                .filter(step -> ApplicationEvent.of(step).beginsAnew())
                .map(Transition::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new OpenRules(told.stream()
                .filter(each ->
                        each.isForPeople() || given.containsKey(each.entry().code()))
                .map(each -> new OpenRule(
                        each, facts.of(each), given.getOrDefault(each.entry().code(), List.of()), granted))
                .toList());
    }

    /**
     * One of them, by the code of the rule.
     *
     * @throws NotFoundException for a rule that the edition does not have
     * @throws MovedOnException to the application, when people are not asked of it any more
     */
    @Transactional(readOnly = true)
    public OpenRule find(Application application, String code) {
        List<Told> told = rules.tell(application);
        if (told.stream().noneMatch(each -> each.entry().code().equals(code))) {
            throw new NotFoundException();
        }
        return of(application, told, documents.files(application.getId()))
                .find(code)
                .orElseThrow(
                        () -> new MovedOnException(CaseAddress.of(application.getId()), "review.answer.error.told"));
    }

    /**
     * An official says what they found of a rule; what they said before at this stage is changed.
     *
     * @param rule its code
     * @param version of the application that the page showed
     * @param own version of the official's own answer that the page showed, {@link #NONE} for none
     * @throws NotFoundException for a rule that people are not asked of, and for who may not answer here at all
     * @throws RuleViolationException when it is not on turn
     * @throws kz.yntymaq.kernel.StaleEditException when application or answer have changed since
     */
    public void answer(Actor actor, UUID id, String rule, UUID onceKey, int version, int own, Found found) {
        answer(actor, id, onceKey, version, List.of(new OfRule(rule, own, found)));
    }

    /**
     * What an official found of one rule.
     *
     * @param rule its code
     * @param own version of the official's own answer that the page showed, {@link #NONE} for none
     */
    public record OfRule(String rule, int own, Found found) {}

    /** The same of several rules by one press: all of them, or none where one of them cannot be. */
    public void answer(Actor actor, UUID id, UUID onceKey, int version, List<OfRule> found) {
        once.run(Press.of(onceKey, actor.accountId(), "application.ANSWER", id, found), () -> {
            Application application = access.findFor(actor, id, ReviewAction.ANSWER, version);
            applications.hold(application);
            String number = Objects.requireNonNull(application.getNumber());
            OpenRules all = of(application);
            for (OfRule one : found) {
                OpenRule open = all.find(one.rule()).orElseGet(() -> find(application, one.rule()));
                answers.saveAndFlush(written(application, open, actor.accountId(), one.own(), one.found()));
                audit.note(
                        actor.accountId(),
                        "application.rule-answered",
                        number,
                        one.rule() + (one.found().met() ? " met" : " not met"));
            }
            return number;
        });
    }

    private OfficialAnswer written(Application application, OpenRule rule, UUID by, int own, Found found) {
        Instant now = clock.instant();
        OfficialAnswer mine = rule.openOf(by);
        versions.require(own, mine == null ? NONE : mine.getVersion(), by, mine == null ? now : mine.getAnsweredAt());
        OfficialAnswer written = mine == null ? OfficialAnswer.of(application, rule, by) : mine;
        written.say(rule, found, now, answers.nextTurn());
        return written;
    }

    /** Whether only the completeness, or the object on the spot, is looked at: rules are answered for the decision then. */
    @Transactional(readOnly = true)
    public boolean isOfCompleteness(Application application) {
        var stage = application.getStage();
        return stage != null && editions.route(application).isInspectedFrom(stage.code());
    }

    @Override
    public void pass(Application application, ReviewAction action) {
        if (!action.endsStage()) {
            return;
        }
        applications.hold(application);
        OpenRules open = of(application);
        if (action == ReviewAction.APPROVE
                || (action == ReviewAction.COMPLETE_CHECK && !isOfCompleteness(application))) {
            open.requireToPass();
        }
        Instant now = clock.instant();
        open.all().stream()
                .flatMap(rule -> rule.answers().stream())
                .filter(OfficialAnswer::isOpen)
                .forEach(answer -> answer.end(action, now));
    }
}
