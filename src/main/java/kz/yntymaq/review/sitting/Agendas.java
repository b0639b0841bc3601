package kz.yntymaq.review.sitting;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Scope;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.commission.CommissionRule;
import kz.yntymaq.review.commission.VotesTogether;
import kz.yntymaq.ui.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases that wait for the conclusion of an office, as an agenda is made of them. */
@Component
class Agendas {

    /** So many are shown; the others come when these are done. */
    static final int MOST_SHOWN = 100;

    private final JdbcClient jdbc;
    private final SittingStore sittings;
    private final VotesTogether votes;
    private final ReviewAccess access;

    Agendas(JdbcClient jdbc, SittingStore sittings, VotesTogether votes, ReviewAccess access) {
        this.jdbc = jdbc;
        this.sittings = sittings;
        this.votes = votes;
        this.access = access;
    }

    /**
     * A case that waits.
     *
     * @param name of who applies, in the language of the page
     * @param amount in tenge
     * @param dueOn day by which the office concludes
     * @param why message key of why it cannot be put to a sitting; null when it can
     */
    public record Case(
            UUID id,
            String number,
            UUID applicant,
            String name,
            @Nullable BigDecimal amount,
            @Nullable LocalDate dueOn,
            @Nullable String why) {

        private Case withWhy(@Nullable String reason) {
            return new Case(id, number, applicant, name, amount, dueOn, reason);
        }
    }

    /**
     * What an agenda may be made of, in the order of the days by which the cases are due.
     *
     * @param able can be put to a sitting
     * @param unable cannot, each with its reason
     * @param kept how many more there are which a tie keeps from who asks; another one calls the sitting for these
     * @param more whether there are more than are shown
     */
    public record Offer(List<Case> able, List<Case> unable, int kept, boolean more) {}

    Offer of(Actor actor, StandingCommission commission) {
        Scope scope = requireNonNull(actor.scope());
        List<Case> found = jdbc.sql("""
                        select a.id, a.number, a.applicant_id, a.amount, a.due_on, p.name_kk, p.name_ru
                          from case_for_conclusion_v a join applicant_v p on p.id = a.applicant_id
                         where a.acting_level = :level and %s
                         order by a.due_on nulls last, a.submitted_at, a.id limit :most""".formatted(scope.condition("a", "village_code")))
                .params(scope.parameters())
                .param("level", requireNonNull(scope.level()).name())
                .param("most", MOST_SHOWN + 1)
                .query(Agendas::row)
                .list();
        List<Case> shown = found.stream().limit(MOST_SHOWN).toList();
        List<UUID> ids = shown.stream().map(Case::id).toList();
        Map<UUID, String> voted = votes.inTheWay(ids);
        Set<UUID> elsewhere = new HashSet<>(sittings.onAgendas(ids));
        ReviewAccess.Kept own = access.keptFrom(actor.accountId());
        List<ReviewAccess.Kept> ties =
                commission.left().stream().map(one -> access.keptFrom(one.id())).toList();
        List<Case> mine = shown.stream()
                .filter(one -> !own.holds(one.applicant(), one.id()))
                .map(one -> one.withWhy(why(one, voted, elsewhere, ties)))
                .toList();
        return new Offer(
                mine.stream().filter(one -> one.why() == null).toList(),
                mine.stream().filter(one -> one.why() != null).toList(),
                shown.size() - mine.size(),
                found.size() > shown.size());
    }

    private static @Nullable String why(
            Case one, Map<UUID, String> voted, Set<UUID> elsewhere, List<ReviewAccess.Kept> ties) {
        if (voted.containsKey(one.id())) {
            return voted.get(one.id());
        }
        if (elsewhere.contains(one.id())) {
            return "review.sitting.why.elsewhere";
        }
        long left = ties.stream()
                .filter(tie -> !tie.holds(one.applicant(), one.id()))
                .count();
        return left < CommissionRule.LEAST ? VotesTogether.TOO_FEW : null;
    }

    /** A case as a choice of a form says it: number, name, amount, day. */
    String words(Case one, Format format) {
        return one.number() + ", " + one.name() + ", " + format.money(one.amount()) + ", "
                + format.shortDate(one.dueOn());
    }

    /** Names of those who applied, by their ids, in the language of the page. */
    Map<UUID, String> names(List<UUID> applicants) {
        return applicants.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select id, name_kk, name_ru from applicant_v where id in (:those)")
                        .param("those", applicants)
                        .query((row, n) -> Map.entry(row.getObject("id", UUID.class), name(row)))
                        .list()
                        .stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Case row(ResultSet row, int number) throws SQLException {
        return new Case(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("applicant_id", UUID.class),
                name(row),
                row.getBigDecimal("amount"),
                row.getObject("due_on", LocalDate.class),
                null);
    }

    private static String name(ResultSet row) throws SQLException {
        return row.getString(Language.current() == Language.RU ? "name_ru" : "name_kk");
    }
}
