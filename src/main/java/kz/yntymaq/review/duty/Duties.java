package kz.yntymaq.review.duty;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.DutyEntry;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.contract.Contracts;
import kz.yntymaq.waiting.WaitingLists;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down how the duties after an approval were met, and tells for how long applications are suspended by it. */
@Service
@Transactional
public class Duties {

    /** How many years before the approval a yearly duty may be recorded: the portal's own. */
    private static final int YEARS_BEFORE = 5;

    private final DutyRecords records;
    private final WaitingLists lists;
    private final Reviews reviews;
    private final Contracts contracts;
    private final ApplicationEditions editions;
    private final JdbcClient jdbc;
    private final Clock clock;

    Duties(
            DutyRecords records,
            WaitingLists lists,
            Reviews reviews,
            Contracts contracts,
            ApplicationEditions editions,
            JdbcClient jdbc,
            Clock clock) {
        this.records = records;
        this.lists = lists;
        this.reviews = reviews;
        this.contracts = contracts;
        this.editions = editions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes down how a duty was met in a year; what was written of the same year before counts no more.
     *
     * @param duty code of one of the edition's
     * @param sumReached whether the subsidies of that year came to what brings the duty, where only a sum does; the portal
     *     does not know those that were given elsewhere
     * @param words on what it rests
     * @throws FieldViolationException for another duty, and for a year or a day that cannot be
     * @throws RuleViolationException before the approval, or the contract, with which the duties begin
     */
    public void record(
            Actor actor,
            UUID id,
            UUID onceKey,
            int version,
            String duty,
            int year,
            DutyOutcome outcome,
            LocalDate day,
            boolean sumReached,
            String words) {
        String said = DutySteps.written(duty, year, outcome, words);
        reviews.note(
                actor, id, onceKey, version, ReviewAction.DUTY, ApplicationEvent.DUTY_RECORDED, said, application -> {
                    Content content = editions.of(application).content();
                    DutyEntry entry = content.duties().stream()
                            .filter(each -> each.code().equals(duty))
                            .findFirst()
                            .orElseThrow(() -> new FieldViolationException("duty", "error.choice"));
                    if (entry.fromSum() != null && !sumReached) {
                        throw new FieldViolationException("sumReached", "review.duty.error.sum");
                    }
                    records.save(DutyRecord.of(
                            id,
                            application.getApplicantId(),
                            application.getProgramme(),
                            new DutyRecord.Found(
                                    duty,
                                    year,
                                    outcome,
                                    day,
                                    words,
                                    entry.fromSum() == null ? null : approved(application, year)),
                            begins(content, entry, application),
                            actor.accountId(),
                            clock.instant(),
                            LocalDate.now(clock)));
                });
    }

    /** Tenge of the programme that the portal itself approved for the applicant, by what was registered in a year. */
    private BigDecimal approved(Application application, int year) {
        return jdbc.sql("""
                        select coalesce(sum(amount), 0) from application_case_v
                         where applicant_id = :applicant and programme = :programme and state = 'APPROVED'
                           and submitted_at >= :from and submitted_at < :until""")
                .param("applicant", application.getApplicantId())
                .param("programme", application.getProgramme())
                .param("from", newYear(year))
                .param("until", newYear(year + 1))
                .query(BigDecimal.class)
                .single();
    }

    private OffsetDateTime newYear(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    /**
     * The day on which a duty begins; one that is of the applicant and the year may be recorded of earlier years too, for
     * subsidies were given before the portal knew of any.
     */
    private LocalDate begins(Content content, DutyEntry duty, Application application) {
        LocalDate since = since(application).orElseThrow(() -> new RuleViolationException("review.error.stage"));
        return terms(content, duty) == null ? since : LocalDate.of(since.getYear() - YEARS_BEFORE, 1, 1);
    }

    /**
     * The day from which on the duties of an application run: of its contract, or of its approval; empty before it, and where
     * the place in the list was given up with nothing paid.
     */
    @Transactional(readOnly = true)
    Optional<LocalDate> since(Application application) {
        if (lists.isLeftUnpaid(application.getId())) {
            return Optional.empty();
        }
        if (editions.of(application).content().waitsByContract()) {
            return contracts.signedOn(application);
        }
        return application.sinceReopened().stream()
                .filter(step -> ApplicationEvent.of(step) == ApplicationEvent.APPROVED)
                .map(Transition::at)
                .map(at -> LocalDate.ofInstant(at, clock.getZone()))
                .findFirst();
    }

    /**
     * What was recorded of the duties of an application, the oldest first: of a duty that is of the applicant and the year also
     * what was written down at another one.
     */
    @Transactional(readOnly = true)
    List<DutyRecord> of(Application application) {
        Content content = editions.of(application).content();
        Set<String> yearly = content.duties().stream()
                .filter(duty -> terms(content, duty) != null)
                .map(DutyEntry::code)
                .collect(Collectors.toSet());
        return records
                .findByApplicantIdAndProgrammeOrderByRecordedAt(
                        application.getApplicantId(), application.getProgramme())
                .stream()
                .filter(each -> each.isAt(application.getId()) || yearly.contains(each.getDuty()))
                .toList();
    }

    /** For how long applications are suspended by a duty of an edition, the earliest first; none where it suspends nothing. */
    static List<Suspension> suspensions(Content content, DutyEntry duty, List<DutyRecord> recorded) {
        Suspension.Terms terms = terms(content, duty);
        if (terms == null) {
            return List.of();
        }
        Map<Integer, Suspension.Year> years = new TreeMap<>();
        recorded.stream()
                .filter(each -> each.getDuty().equals(duty.code()))
                .forEach(
                        each -> years.put(each.getYear(), new Suspension.Year(each.getOutcome(), each.getDecidedOn())));
        return Suspension.of(years, terms);
    }

    private static Suspension.@Nullable Terms terms(Content content, DutyEntry duty) {
        Integer breached = figure(content, duty.breachedYears());
        Integer first = figure(content, duty.barredFirst());
        Integer again = figure(content, duty.barredAgain());
        return breached == null || first == null || again == null ? null : new Suspension.Terms(breached, first, again);
    }

    private static @Nullable Integer figure(Content content, @Nullable String code) {
        return code == null
                ? null
                : content.figure(code).map(FigureEntry::whole).orElse(null);
    }
}
