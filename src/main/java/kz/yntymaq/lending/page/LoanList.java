package kz.yntymaq.lending.page;

import java.math.BigDecimal;
import java.time.LocalDate;
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

    private final Applicants applicants;
    private final Programmes programmes;
    private final PayoutTerm term;
    private final JdbcClient jdbc;

    LoanList(Applicants applicants, Programmes programmes, PayoutTerm term, JdbcClient jdbc) {
        this.applicants = applicants;
        this.programmes = programmes;
        this.term = term;
        this.jdbc = jdbc;
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
            @Nullable LocalDate paidOn) {}

    /**
     * A line.
     *
     * @param name of the borrower
     * @param since day on which what is due next became due
     * @param payBy until when the money is paid out; null before the pledge contract is registered
     * @param late whether it is overdue
     */
    record Row(
            UUID application,
            String number,
            String name,
            BigDecimal tenge,
            LoanStage stage,
            LocalDate since,
            @Nullable LocalDate payBy,
            boolean late) {}

    /**
     * A page of those that the actor sees by office.
     *
     * @param stage only those; null for all that are not over
     * @param after key of the page before, null for the first
     * @throws NotFoundException for whoever works in no such office
     */
    KeyPage<Row> list(Actor actor, @Nullable LoanStage stage, @Nullable String after) {
        Scope scope = actor.scope();
        if (!actor.worksInOffice() || scope == null) {
            throw new NotFoundException();
        }
        Optional<Cursor> key = Cursor.read(after, Cursor.Kind.NUMBER, Cursor.Kind.DATE);
        var found = jdbc.sql("""
                        select f.id, f.application_id, f.applicant_id, f.tenge, f.stage, f.since, f.pledge_on, f.paid_on, a.number, a.edition_id
                          from loan_file f join application_case_v a on a.id = f.application_id""" + " where "
                        + scope.condition("f", "village_code")
                        + (stage == null ? "" : " and f.place = :stage")
                        + (key.isPresent()
                                ? " and (f.place, f.since, f.id) > (cast(:place as int), cast(:since as date), :id)"
                                : "")
                        + " order by f.place, f.since, f.id limit " + KeyPage.ASK)
                .params(scope.parameters())
                .param("stage", stage == null ? null : stage.ordinal())
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
                        row.getObject("paid_on", LocalDate.class)))
                .list();
        KeyPage<Found> page = KeyPage.of(
                found,
                last -> Cursor.of(last.id(), last.stage().ordinal(), last.since())
                        .written());
        Map<UUID, Applicant> names =
                applicants.facts(page.rows().stream().map(Found::applicant).collect(Collectors.toSet()));
        return new KeyPage<>(page.rows().stream().map(each -> row(each, names)).toList(), page.next());
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
                due.filter(PayoutTerm.Term::late).isPresent());
    }
}
