package kz.yntymaq.lending.page;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Scope;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.kernel.Cursor;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.lending.Arrears;
import kz.yntymaq.lending.LoanStage;
import kz.yntymaq.programme.edition.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The approved microcredits of a territory by what is due next; of one stage those first that stand there longest. */
@Component
@Transactional(readOnly = true)
class LoanList {

    /** Days past due; of one that was paid out since the last look at all by its first payment. */
    private static final String DAYS = "case when f.stage = 'PAID' then greatest(0, cast(:today as date)"
            + " - coalesce(p.pay_by, cast(:today as date))) else 0 end";

    private final Applicants applicants;
    private final Programmes programmes;
    private final PayoutTerm term;
    private final JdbcClient jdbc;
    private final Clock clock;

    LoanList(Applicants applicants, Programmes programmes, PayoutTerm term, JdbcClient jdbc, Clock clock) {
        this.applicants = applicants;
        this.programmes = programmes;
        this.term = term;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param paidOn null before a pay-out is entered @param registeredOn null before the pledge contract is registered */
    private record Found(
            UUID id,
            UUID application,
            UUID applicant,
            String number,
            String edition,
            BigDecimal tenge,
            LoanStage stage,
            LocalDate since,
            @Nullable LocalDate registeredOn,
            @Nullable LocalDate paidOn,
            long daysPastDue) {}

    /**
     * A line.
     *
     * @param name of the borrower
     * @param since day on which what is due next became due
     * @param payBy until when the money is paid out; null before the pledge contract is registered
     * @param late whether the pay-out is overdue
     * @param daysPastDue of the repayment; 0 where nothing of it is overdue
     */
    record Row(
            UUID application,
            String number,
            String name,
            BigDecimal tenge,
            LoanStage stage,
            LocalDate since,
            @Nullable LocalDate payBy,
            boolean late,
            long daysPastDue) {}

    /** How many that were paid out are overdue for so long. */
    record Age(Arrears age, long loans) {}

    /**
     * A page of those that the actor sees by office.
     *
     * @param stage only those; null for all
     * @param arrears only those that were paid out and are overdue for so long; null for all
     * @param after key of the page before, null for the first
     * @throws NotFoundException for whoever works in no such office
     */
    KeyPage<Row> list(Actor actor, @Nullable LoanStage stage, @Nullable Arrears arrears, @Nullable String after) {
        Scope scope = scope(actor);
        Optional<Cursor> key = Cursor.read(after, Cursor.Kind.NUMBER, Cursor.Kind.DATE);
        var found = jdbc.sql("""
                        select f.id, f.application_id, f.applicant_id, f.tenge, f.stage, f.since, f.pledge_on, f.paid_on, a.number, a.edition_id, %s as days
                          from loan_file f join application_case_v a on a.id = f.application_id
                          left join loan_pay_by p on p.file_id = f.id""".formatted(DAYS) + " where "
                        + scope.condition("f", "village_code")
                        + (stage == null ? "" : " and f.place = :stage")
                        + (arrears == null ? "" : " and f.stage = 'PAID' and " + DAYS + " between :from and :until")
                        + (key.isPresent()
                                ? " and (f.place, f.since, f.id) > (cast(:place as int), cast(:since as date), :id)"
                                : "")
                        + " order by f.place, f.since, f.id limit " + KeyPage.ASK)
                .params(scope.parameters())
                .param("stage", stage == null ? null : stage.ordinal())
                .param("today", LocalDate.now(clock))
                .param("from", arrears == null ? null : arrears.from())
                .param("until", arrears == null ? null : until(arrears))
                .param("place", key.map(each -> each.value(0)).orElse(null))
                .param("since", key.map(each -> each.value(1)).orElse(null))
                .param("id", key.map(Cursor::id).orElse(null))
                .query((row, n) -> new Found(
                        row.getObject("id", UUID.class),
                        row.getObject("application_id", UUID.class),
                        row.getObject("applicant_id", UUID.class),
                        row.getString("number"),
                        row.getString("edition_id"),
                        row.getBigDecimal("tenge"),
                        LoanStage.valueOf(row.getString("stage")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("pledge_on", LocalDate.class),
                        row.getObject("paid_on", LocalDate.class),
                        row.getLong("days")))
                .list();
        KeyPage<Found> page = KeyPage.of(
                found,
                last -> Cursor.of(last.id(), last.stage().ordinal(), last.since())
                        .written());
        Map<UUID, Applicant> names =
                applicants.facts(page.rows().stream().map(Found::applicant).collect(Collectors.toSet()));
        return new KeyPage<>(page.rows().stream().map(each -> row(each, names)).toList(), page.next());
    }

    /** How many of those that the actor sees by office are overdue for how long, of all that were paid out. */
    List<Age> ages(Actor actor) {
        Scope scope = scope(actor);
        Map<Arrears, Long> found = new EnumMap<>(Arrears.class);
        jdbc.sql("select " + DAYS
                        + " as days, count(*) as loans from loan_file f left join loan_pay_by p on p.file_id = f.id"
                        + " where f.stage = 'PAID' and " + scope.condition("f", "village_code") + " group by 1")
                .params(scope.parameters())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> found.merge(Arrears.of(row.getLong("days")), row.getLong("loans"), Long::sum))
                .list();
        return Arrays.stream(Arrears.values())
                .map(age -> new Age(age, found.getOrDefault(age, 0L)))
                .toList();
    }

    private static Scope scope(Actor actor) {
        Scope scope = actor.scope();
        if (!actor.worksInOffice() || scope == null) {
            throw new NotFoundException();
        }
        return scope;
    }

    private static int until(Arrears arrears) {
        Integer until = arrears.until();
        return until == null ? Integer.MAX_VALUE : until;
    }

    private Row row(Found found, Map<UUID, Applicant> names) {
        Applicant borrower = names.get(found.applicant());
        Optional<PayoutTerm.Term> due = found.registeredOn() == null || found.stage() == LoanStage.ENDED
                ? Optional.empty()
                : term.of(programmes.edition(found.edition()).content(), found.registeredOn(), found.paidOn());
        return new Row(
                found.application(),
                found.number(),
                borrower == null ? "–" : borrower.name(),
                found.tenge(),
                found.stage(),
                found.since(),
                due.map(PayoutTerm.Term::until).orElse(null),
                due.filter(PayoutTerm.Term::late).isPresent(),
                found.daysPastDue());
    }
}
