package kz.yntymaq.application.authorisation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.applicant.Authorisations;
import kz.yntymaq.applicant.Authorisations.Authorisation;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.authorisation.CoverRule.Asked;
import kz.yntymaq.application.authorisation.CoverRule.Used;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.SubsidyAmount;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps that an application of a co-operative is sent under a decision of its members, and that a decision serves no more than
 * it was made for. Who decides alone is not asked for one.
 */
@Service
@Transactional
public class AuthorisedApplications {

    /** What came to nothing, so that its decision is free for another one. */
    private static final String ENDED = "('WITHDRAWN', 'REFUSED', 'LAPSED', 'RELEASED')";

    private final Authorisations authorisations;
    private final Applicants applicants;
    private final ApplicationEditions editions;
    private final JdbcClient jdbc;
    private final Clock clock;

    AuthorisedApplications(
            Authorisations authorisations,
            Applicants applicants,
            ApplicationEditions editions,
            JdbcClient jdbc,
            Clock clock) {
        this.authorisations = authorisations;
        this.applicants = applicants;
        this.editions = editions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How an application that may be sent stands.
     *
     * @param covering the decision under which it would be sent now, null where none covers it
     * @param sum tenge that it asks for, null while too little is answered
     * @param alone whether a decision serves one application; else several, until its sum is used up
     * @param lines all decisions, the latest first
     * @param page path of the co-operative's list of them
     */
    public record Standing(
            @Nullable Authorisation covering, @Nullable BigDecimal sum, boolean alone, List<Line> lines, String page) {

        public boolean isMissing() {
            return covering == null;
        }
    }

    /** A decision, and why it does not cover the application; null where it does. */
    public record Line(Authorisation decision, @Nullable Gap gap) {}

    /** How a draft or an application in correction stands; empty where no decision is asked for. */
    @Transactional(readOnly = true)
    public Optional<Standing> of(Application application) {
        return of(application, LocalDate.now(clock));
    }

    /**
     * Sends an application under a decision that covers it. One that is sent again keeps its own as long as that covers it. The
     * applicant is held until the commit, so that of two applications on one decision the second finds it used.
     *
     * @param on day on which it is sent, or was handed in elsewhere
     * @throws RuleViolationException when none covers it
     */
    public void require(Application application, LocalDate on) {
        applicants.hold(application.getApplicantId());
        Optional<Standing> standing = of(application, on);
        if (standing.isEmpty()) {
            return;
        }
        Authorisation covering = standing.get().covering();
        if (covering == null) {
            throw new RuleViolationException("application.error.authorisation");
        }
        jdbc.sql("""
                        update application_authorisation u set standing = false
                          from loan_application a
                         where a.id = u.application_id and u.authorisation_id = ? and u.standing and a.state in %s""".formatted(ENDED)).param(covering.id()).update();
        jdbc.sql("""
                        insert into application_authorisation (application_id, authorisation_id, tenge, alone, standing)
                        values (:application, :decision, :tenge, :alone, true)
                        on conflict (application_id) do update
                          set authorisation_id = excluded.authorisation_id, tenge = excluded.tenge, alone = excluded.alone,
                              standing = true""")
                .param("application", application.getId())
                .param("decision", covering.id())
                .param("tenge", Optional.ofNullable(standing.get().sum()).orElse(BigDecimal.ZERO))
                .param("alone", standing.get().alone())
                .update();
    }

    /**
     * Keeps that it was handed in elsewhere: under a decision that covers it on that day, or marked as without one.
     *
     * @param without whether it is known that none covered it then, and that this is marked
     * @throws RuleViolationException when none covers it and that is not known
     */
    public void keepHandedIn(Application application, LocalDate on, boolean without) {
        applicants.hold(application.getApplicantId());
        if (without && of(application, on).filter(Standing::isMissing).isPresent()) {
            jdbc.sql("insert into application_without_decision values (?, ?)")
                    .params(application.getId(), clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } else {
            require(application, on);
        }
    }

    /** Whether it was handed in elsewhere while no decision of the members covered it; the caller has checked who asks. */
    @Transactional(readOnly = true)
    public boolean isWithout(Application application) {
        return jdbc.sql("select exists (select from application_without_decision where application_id = ?)")
                .param(application.getId())
                .query(Boolean.class)
                .single();
    }

    /**
     * Whether another application of the applicant stands in the place of one whose decision is taken back: it is under way in the same
     * programme, where that takes one at a time, or was sent under its decision of the members and has not ended. The caller has checked
     * who asks.
     */
    @Transactional(readOnly = true)
    public boolean isReplaced(Application application) {
        return jdbc.sql("""
                        select exists (select from loan_application o, loan_application a
                                        where a.id = :id and a.state_number is null
                                          and o.applicant_id = :applicant and o.programme = :programme and o.id <> :id
                                          and o.state_number is null and o.state in ('DRAFT', 'SUBMITTED', 'CORRECTION_ASKED'))
                            or exists (select from application_authorisation u
                                         join application_authorisation n on n.authorisation_id = u.authorisation_id and n.standing
                                         join loan_application o on o.id = n.application_id and o.state not in %s
                                        where u.application_id = :id and not u.standing)""".formatted(ENDED))
                .param("applicant", application.getApplicantId())
                .param("programme", application.getProgramme())
                .param("id", application.getId())
                .query(Boolean.class)
                .single();
    }

    /** An application whose decision was taken back goes on under the decision of the members under which it was sent. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void standAgain(Application application) {
        jdbc.sql("""
                        update application_authorisation u set standing = false
                          from loan_application a, application_authorisation own
                         where a.id = u.application_id and own.application_id = ? and u.authorisation_id = own.authorisation_id
                           and u.application_id <> own.application_id and u.standing and a.state in %s""".formatted(ENDED)).param(application.getId()).update();
        jdbc.sql("update application_authorisation set standing = true where application_id = ?")
                .param(application.getId())
                .update();
    }

    /** The decision under which an application was sent last, null where none was asked for; the caller has checked who asks. */
    @Transactional(readOnly = true)
    public @Nullable Authorisation under(Application application) {
        return own(application.getId())
                .flatMap(own -> authorisations.of(application.getApplicantId()).stream()
                        .flatMap(List::stream)
                        .filter(each -> each.id().equals(own))
                        .findFirst())
                .orElse(null);
    }

    private Optional<Standing> of(Application application, LocalDate on) {
        Optional<UUID> own = own(application.getId());
        if (application.getState() != ApplicationState.DRAFT && own.isEmpty()) {
            return Optional.empty(); // sent before decisions were asked for
        }
        return authorisations.of(application.getApplicantId()).map(all -> {
            Content content = editions.of(application).content();
            var asked = new Asked(application.getProgramme(), sum(application, content), on, !content.elsewhere());
            Map<UUID, Used> used = used(application);
            List<Line> lines = all.stream()
                    .map(each -> new Line(
                            each,
                            CoverRule.gap(asked, each, used.getOrDefault(each.id(), Used.NOTHING))
                                    .orElse(null)))
                    .toList();
            return new Standing(
                    covering(lines, own.orElse(null)),
                    asked.sum(),
                    asked.alone(),
                    lines,
                    "/cabinet/cooperatives/" + application.getApplicantId() + "/authorisations");
        });
    }

    /** Its own one, else the nearest sum, so that a greater one stays for what needs it; of equal ones the oldest. */
    private static @Nullable Authorisation covering(List<Line> lines, @Nullable UUID own) {
        return lines.stream()
                .filter(each -> each.gap() == null)
                .map(Line::decision)
                .min(Comparator.comparing((Authorisation each) -> !each.id().equals(own))
                        .thenComparing(Authorisation::sum)
                        .thenComparing(Authorisation::on)
                        .thenComparing(Authorisation::id))
                .orElse(null);
    }

    private Optional<UUID> own(UUID application) {
        return jdbc.sql("select authorisation_id from application_authorisation where application_id = ?")
                .param(application)
                .query(UUID.class)
                .optional();
    }

    /** What others of the same applicant take, by decision. */
    private Map<UUID, Used> used(Application application) {
        var used = new HashMap<UUID, Used>();
        jdbc.sql("""
                        select u.authorisation_id, count(*) as applications, sum(u.tenge) as tenge
                          from application_authorisation u join loan_application a on a.id = u.application_id
                         where a.applicant_id = ? and a.id <> ? and u.standing and a.state not in %s
                         group by u.authorisation_id""".formatted(ENDED))
                .param(application.getApplicantId())
                .param(application.getId())
                .query(row -> {
                    used.put(
                            row.getObject("authorisation_id", UUID.class),
                            new Used(row.getInt("applications"), row.getBigDecimal("tenge")));
                });
        return used;
    }

    private static @Nullable BigDecimal sum(Application application, Content content) {
        GivenAnswers given = application.getAnswers().given();
        return content.question(Question.Role.AMOUNT)
                .flatMap(question -> Optional.ofNullable(given.number(question.code())))
                .or(() -> SubsidyAmount.of(content, given::text, given::rows))
                .orElse(null);
    }
}
