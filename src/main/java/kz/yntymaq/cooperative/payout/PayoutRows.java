package kz.yntymaq.cooperative.payout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.cooperative.share.ShareTransfers;
import kz.yntymaq.kernel.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of ended memberships what is to be paid out, to who left or to heirs, what was drafted of it and what a meeting decided. */
@Component
class PayoutRows {

    private static final String PAYOUT = """
            select m.id as membership_id, m.cooperative_id, m.account_id, m.ending is not distinct from 'DEATH' as died, s.left_on, s.due_on as set_on, a.family_name, a.given_name, a.patronymic,
                   e.name_kk as entity_kk, e.name_ru as entity_ru,
                   p.id, p.share, p.payments, p.income, d.id as decision_id, d.decided_on, d.present is not null as outside, d.opens_on, d.recorded_by,
                   b.decided_on as objected_meeting, b.objected_at, b.reason as objection, b.objector_family, b.objector_given, b.objector_patronymic,
                   exists (select from additional_proposal_v q join additional_payout_standing_v x on x.id = q.payout_id
                            where x.membership_id = m.id) as put,
                   (select q.meeting_id from additional_pending_v q join additional_payout_standing_v x on x.id = q.payout_id
                     where x.membership_id = m.id limit 1) as meeting_id,
                   coalesce((select v.balance from ledger_balance_v v where v.book = 'SHARES:' || m.cooperative_id
                              and v.account = 'PAYABLE' and v.subject = cast(m.id as text)), 0.00) as share_owed,
                   (select coalesce(sum(v.owed), 0.00) from payment_due_v v where v.membership_id = m.id) as payments_owed,
                   (select coalesce(sum(v.owed), 0.00) from income_due_v v where v.payee = m.id) as income_owed,
                   (select min(v.due_on) from payment_due_v v where v.membership_id = m.id and v.owed > 0) as payments_due,
                   (select min(v.due_on) from income_due_v v where v.payee = m.id and v.owed > 0) as income_due,
                   coalesce((select sum(v.owed) from additional_payout_due x
                               join payment_due_v v on v.draft_id = x.draft_id and v.membership_id = m.id
                              where x.payout_id = p.id), 0.00) as payments_left,
                   coalesce((select sum(v.owed) from additional_payout_due x
                               join income_due_v v on v.draft_id = x.draft_id and v.payee = m.id
                              where x.payout_id = p.id), 0.00) as income_left
              from share_payout s
              join membership m on m.id = s.membership_id
              join account_v a on a.id = m.account_id
              left join member_entity_v e on e.membership_id = m.id
              left join additional_payout_decided_v d on d.membership_id = m.id
              left join lateral (select x.decided_on, o.objected_at, o.reason, z.family_name as objector_family, z.given_name as objector_given,
                                        z.patronymic as objector_patronymic
                                   from additional_payout_objection o join additional_payout_decision x on x.id = o.decision_id
                                   join additional_payout_standing_v y on y.id = x.payout_id
                                   join account_v z on z.id = o.account_id
                                  where x.membership_id = m.id order by o.objected_at desc limit 1) b on true
              left join lateral (select x.* from additional_payout_standing_v x
                                  where x.membership_id = m.id and (d.payout_id is null or x.id = d.payout_id)
                                  order by x.place desc limit 1) p on true
             where not exists (select from additional_payout_earlier e where e.membership_id = m.id) and\s""";

    private static final String OF_COOPERATIVE = PAYOUT + "m.cooperative_id = :cooperative";

    private final JdbcClient jdbc;
    private final Clock clock;

    PayoutRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of those who left, what is due first at the top; at most as many as a page shows. */
    List<Payout> all(UUID cooperative) {
        return jdbc.sql(
                        "select * from (" + OF_COOPERATIVE
                                + ") o where o.share_owed > 0 or o.decision_id is not null order by o.share_owed = 0, o.set_on, o.membership_id limit 100")
                .param("cooperative", cooperative)
                .query((row, n) -> payout(row))
                .list();
    }

    Optional<Payout> find(UUID cooperative, UUID membership) {
        return jdbc.sql(OF_COOPERATIVE + " and m.id = :membership")
                .param("cooperative", cooperative)
                .param("membership", membership)
                .query((row, n) -> payout(row))
                .optional();
    }

    /** Those of one person who left in co-operatives that have not ended, by day. */
    List<Payout> of(UUID account) {
        return jdbc.sql(PAYOUT
                        + "m.account_id = :account and m.ending is distinct from 'DEATH' and exists (select from cooperative_v c where c.id = m.cooperative_id"
                        + " and c.state = 'ACTIVE') order by s.due_on, m.id")
                .param("account", account)
                .query((row, n) -> payout(row))
                .list();
    }

    /** Records of meetings outside the portal to which a member of the co-operative, or who left it, can still object. */
    List<Payout> objectable(UUID account) {
        return jdbc
                .sql(PAYOUT + """
                        d.opens_on > :today
                   and exists (select from cooperative_v c where c.id = m.cooperative_id and c.state = 'ACTIVE')
                   and (m.account_id = :account and m.ending is distinct from 'DEATH'
                        or m.id in (select h.membership_id from membership_heir_v h where h.account_id = :account)
                        or m.cooperative_id in (select v.cooperative_id from cooperative_member_v v where v.account_id = :account))
                 order by d.opens_on, m.id""")
                .param("account", account)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> payout(row))
                .list()
                .stream()
                .filter(each -> each.mayObject(account))
                .toList();
    }

    /** Those to whose record somebody objected, that the one who chairs the co-operative is to put to a meeting. */
    List<Payout> objected(UUID chair) {
        return jdbc.sql(PAYOUT + """
                        d.id is null and m.cooperative_id in (select c.id from cooperative_v c where c.chair_id = :chair and c.state = 'ACTIVE')
                   and b.objected_at is not null
                 order by s.due_on, m.id""").param("chair", chair).query((row, n) -> payout(row)).list().stream()
                .filter(each -> each.meeting() == null && each.owed().share().signum() > 0)
                .toList();
    }

    /** The membership whose pay-out was put as a question. */
    Optional<UUID> ofQuestion(UUID question) {
        return jdbc.sql("""
                select p.membership_id from additional_proposal_v q join additional_payout_standing_v p on p.id = q.payout_id
                 where q.question_id = ?""").param(question).query(UUID.class).optional();
    }

    /** From which day what was decided is paid, by membership of which a decision stands: the day of the decision, or when nobody can object any more. */
    Map<UUID, LocalDate> decided(UUID cooperative) {
        return jdbc
                .sql("""
                select d.membership_id, coalesce(d.opens_on, d.decided_on)
                  from additional_payout_decided_v d join additional_payout p on p.id = d.payout_id
                 where p.cooperative_id = :cooperative
                union all
                select s.membership_id, s.left_on from additional_payout_earlier e join share_payout s on s.membership_id = e.membership_id
                  join membership m on m.id = s.membership_id where m.cooperative_id = :cooperative""")
                .param("cooperative", cooperative)
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The decision of a membership that stands. */
    Optional<Payout.Decision> decision(UUID membership) {
        return jdbc.sql("""
                select id as decision_id, decided_on, present is not null as outside, opens_on, recorded_by
                  from additional_payout_decided_v where membership_id = ?""")
                .param(membership)
                .query((row, n) -> decision(row, row.getObject("decision_id", UUID.class)))
                .optional();
    }

    /** The day of death of who has heirs that are paid without a decision, because one of them was before meetings were asked. */
    Optional<LocalDate> earlier(UUID membership) {
        return jdbc.sql("""
                select s.left_on from additional_payout_earlier e join share_payout s on s.membership_id = e.membership_id
                 where e.membership_id = ?""").param(membership).query(LocalDate.class).optional();
    }

    /** Heirs of a membership who have an account. */
    List<UUID> heirs(UUID membership) {
        return jdbc.sql("select distinct account_id from membership_heir_v where membership_id = ?")
                .param(membership)
                .query(UUID.class)
                .list();
    }

    private Payout payout(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        LocalDate leftOn = row.getObject("left_on", LocalDate.class);
        Payout.Sums owed = sums(row, "share_owed", "payments_owed", "income_owed");
        UUID decision = row.getObject("decision_id", UUID.class);
        return new Payout(
                id,
                row.getObject("cooperative_id", UUID.class),
                row.getObject("membership_id", UUID.class),
                row.getObject("account_id", UUID.class),
                new PersonName(row.getString("family_name"), row.getString("given_name"), row.getString("patronymic"))
                        .actingFor(Bilingual.orNull(row.getString("entity_kk"), row.getString("entity_ru"))),
                row.getBoolean("died"),
                leftOn,
                ShareTransfers.latestPayout(leftOn),
                id == null ? owed : sums(row, "share", "payments", "income"),
                owed,
                id == null ? owed : sums(row, "share_owed", "payments_left", "income_left"),
                row.getObject("set_on", LocalDate.class),
                row.getObject("payments_due", LocalDate.class),
                row.getObject("income_due", LocalDate.class),
                row.getObject("meeting_id", UUID.class),
                row.getBoolean("put"),
                decision == null ? null : decision(row, decision),
                objected(row));
    }

    private Payout.@Nullable Objected objected(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("objected_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Payout.Objected(
                        row.getObject("objected_meeting", LocalDate.class),
                        LocalDate.ofInstant(at.toInstant(), clock.getZone()),
                        new PersonName(
                                        row.getString("objector_family"),
                                        row.getString("objector_given"),
                                        row.getString("objector_patronymic"))
                                .full(),
                        row.getString("objection"));
    }

    private Payout.Decision decision(ResultSet row, UUID id) throws SQLException {
        LocalDate opensOn = row.getObject("opens_on", LocalDate.class);
        return new Payout.Decision(
                id,
                row.getObject("decided_on", LocalDate.class),
                row.getBoolean("outside"),
                opensOn,
                opensOn == null || !LocalDate.now(clock).isBefore(opensOn),
                row.getObject("recorded_by", UUID.class));
    }

    private static Payout.Sums sums(ResultSet row, String share, String payments, String income) throws SQLException {
        return new Payout.Sums(row.getBigDecimal(share), row.getBigDecimal(payments), row.getBigDecimal(income));
    }
}
