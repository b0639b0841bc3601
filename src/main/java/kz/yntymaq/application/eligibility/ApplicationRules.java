package kz.yntymaq.application.eligibility;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationRepository;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.eligibility.Eligibility;
import kz.yntymaq.eligibility.Eligibility.Told;
import kz.yntymaq.eligibility.Facts.OnRecord;
import kz.yntymaq.eligibility.Facts.Place;
import kz.yntymaq.eligibility.Facts.RecordedAnswers;
import kz.yntymaq.eligibility.Finding;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.priority.Priorities;
import kz.yntymaq.programme.priority.PriorityDirection;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds an application against the rules in force on the day it was sent, or today for a draft. */
@Service
@Transactional(readOnly = true)
public class ApplicationRules {

    private final Eligibility eligibility;
    private final ApplicationRepository applications;
    private final Applicants applicants;
    private final Territories territories;
    private final ApplicationEditions editions;
    private final Priorities priorities;
    private final List<RecordedAnswers> records;
    private final Clock clock;

    ApplicationRules(
            Eligibility eligibility,
            ApplicationRepository applications,
            Applicants applicants,
            Territories territories,
            ApplicationEditions editions,
            Priorities priorities,
            List<RecordedAnswers> records,
            Clock clock) {
        this.eligibility = eligibility;
        this.applications = applications;
        this.applicants = applicants;
        this.territories = territories;
        this.editions = editions;
        this.priorities = priorities;
        this.records = List.copyOf(records);
        this.clock = clock;
    }

    /** @throws RuleViolationException for a registered co-operative that may apply no more, since it is being liquidated or has ended */
    public void requireGoesOn(Application application) {
        applicants.hold(application.getApplicantId());
        Applicant applicant = applicants.facts(application.getApplicantId());
        if (applicant.isRegistered() && !applicant.canApply()) {
            throw new RuleViolationException(applicant.refusal());
        }
    }

    /** What each rule says, in the order in which they are listed on the page. */
    public List<Finding> check(Application application) {
        return eligibility.check(facts(application, applicants.facts(application.getApplicantId())));
    }

    /** The same with the rules themselves and with the answers that each looked at. */
    public List<Told> tell(Application application) {
        return tell(application, applicants.facts(application.getApplicantId()));
    }

    /** The same where the applicant's facts were read already. */
    public List<Told> tell(Application application, Applicant applicant) {
        return eligibility.tell(facts(application, applicant));
    }

    /**
     * What the rules say that these questions bear on.
     *
     * @param given the answers that are judged: those that are stored, or typed and not stored yet
     * @param questions their codes
     */
    public List<Finding> about(Application application, GivenAnswers given, Set<String> questions) {
        Applicant applicant = applicants.facts(application.getApplicantId());
        return eligibility.about(facts(application, applicant, given), questions);
    }

    private ApplicationFacts facts(Application application, Applicant applicant) {
        return facts(application, applicant, application.getAnswers().given());
    }

    private ApplicationFacts facts(Application application, Applicant applicant, GivenAnswers given) {
        LocalDate day = day(application);
        Edition edition = editions.of(application);
        String village = answer(edition, given, Question.Role.PLACE);
        return new ApplicationFacts(
                given,
                edition,
                day,
                editions.mci(application),
                applicant.isRegistered(),
                place(territories.find(applicant.seatCode()).orElseThrow(), day),
                village == null
                        ? null
                        : territories
                                .find(village)
                                .map(territory -> place(territory, day))
                                .orElse(null),
                fit(village, answer(edition, given, Question.Role.DIRECTION), day.getYear()),
                () -> applications.hasApproved(
                        application.getApplicantId(), application.getProgramme(), application.getId()),
                (column, numbers) ->
                        applications.findUsedNumbers(application.getProgramme(), application.getId(), column, numbers),
                bin -> applicants.isMember(bin, applicant.filledInBy()),
                recorded(application));
    }

    /** What rooms have on record of the applicant as of its day, by the codes of the questions that ask for it. */
    public Map<String, OnRecord> recorded(Application application) {
        LocalDate day = day(application);
        Content content = editions.of(application).content();
        var found = new HashMap<String, OnRecord>();
        for (RecordedAnswers room : records) {
            if (room.roles().stream().noneMatch(role -> content.question(role).isPresent())) {
                continue;
            }
            room.of(application.getApplicantId(), application.getProgramme(), day)
                    .forEach((role, answer) ->
                            content.question(role).ifPresent(question -> found.put(question.code(), answer)));
        }
        return found;
    }

    /** Whether some room may have on record what a question with this role asks for. */
    public boolean mayRecord(Question.Role role) {
        return records.stream().anyMatch(room -> room.roles().contains(role));
    }

    private static @Nullable String answer(Edition edition, GivenAnswers given, Question.Role role) {
        return edition.content()
                .question(role)
                .map(question -> given.text(question.code()))
                .orElse(null);
    }

    /** On which it is judged: that of its registration, which for a draft may have been elsewhere; else today. */
    public LocalDate day(Application application) {
        Instant sent = application.getSubmittedAt();
        LocalDate today = LocalDate.now(clock);
        if (sent != null) {
            return LocalDate.ofInstant(sent, clock.getZone());
        }
        Content content = editions.of(application).content();
        return content.question(Question.Role.DAY_ELSEWHERE)
                .map(question -> application.getAnswers().given().text(question.code()))
                .map(LocalDate::parse)
                .filter(told -> !told.isAfter(today))
                .filter(told -> content.window() == null || content.window().isOpenOn(told))
                .orElse(today);
    }

    /** How the direction stands to what was published of the village; null while one of them is not known. */
    private Priorities.@Nullable Fit fit(@Nullable String village, @Nullable String direction, int year) {
        return village == null || direction == null
                ? null
                : priorities.fit(village, PriorityDirection.of(direction), year);
    }

    /** As it was on the day: a place that was closed after an application was sent does not fail it. */
    private static Place place(Territory territory, LocalDate day) {
        return new Place(territory.getCode(), territory.name(), territory.wasEligible(day));
    }
}
