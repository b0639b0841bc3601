package kz.yntymaq.office.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.IdentityLevel;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.Role;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.office.Office;
import kz.yntymaq.office.OpenAppointments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads proposals for pages, in one query a list. */
@Component
class ProposalList implements OpenAppointments {

    private static final String ROW = """
            select r.id, r.office_id, o.kind, o.name_kk, o.name_ru, o.territory_code, r.account_id, a.family_name,
                   a.given_name, a.patronymic, a.phone, a.had_password, a.identity_level, r.state,
                   r.proposed_by, p.family_name as p_family, p.given_name as p_given, r.proposed_at,
                   r.confirmed_by, c.family_name as c_family, c.given_name as c_given, r.confirmed_at,
                   r.ended_by, e.family_name as e_family, e.given_name as e_given, r.ended_at
              from appointment_proposal r
              join office o on o.id = r.office_id
              join account_v a on a.id = r.account_id
              join account_v p on p.id = r.proposed_by
              left join account_v c on c.id = r.confirmed_by
              left join account_v e on e.id = r.ended_by
            """;
    private static final int MOST = 50;

    private final Administrators administrators;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProposalList(Administrators administrators, JdbcClient jdbc, Clock clock) {
        this.administrators = administrators;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<ProposalView> find(UUID id) {
        return jdbc.sql(ROW + " where r.id = ?")
                .param(id)
                .query(this::view)
                .optional()
                .map(found -> found.isOpen()
                        ? found.withAlone(administrators.isAlone(
                                found.proposed().by() == null
                                        ? found.accountId()
                                        : found.proposed().by(),
                                found.kind(),
                                found.territoryCode()))
                        : found);
    }

    /** Of an office: those that are open, then those that came to nothing, the newest first. */
    List<ProposalView> ofOffice(UUID office) {
        return jdbc.sql(ROW + """
                 where r.office_id = ? and r.state <> 'ACCEPTED'
                 order by r.ended_at desc nulls first, r.proposed_at desc, r.id limit ?""").params(office, MOST).query(this::view).list();
    }

    /** The office of a proposal about this person. */
    Optional<UUID> officeOf(UUID proposal, UUID account) {
        return jdbc.sql("select office_id from appointment_proposal where id = ? and account_id = ?")
                .params(proposal, account)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** Open ones on which nobody acted in time, by office. */
    List<UUID> overdue() {
        return jdbc.sql("""
                select id from appointment_proposal
                 where state in ('PROPOSED', 'CONFIRMED') and proposed_at <= ? order by office_id, id""")
                .param(oldest())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    @Override
    public List<ToConfirm> toConfirm(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR) || actor.scope() == null) {
            return List.of();
        }
        return jdbc
                .sql(ROW + """
                 where r.state = 'PROPOSED' and r.proposed_at > ? and r.proposed_by <> ? and r.account_id <> ?
                   and o.closed_at is null and coalesce(o.territory_code, '') like ? || '%'
                 order by r.proposed_at, r.id limit ?""")
                .params(
                        oldest(),
                        actor.accountId(),
                        actor.accountId(),
                        actor.scope().prefix(),
                        MOST)
                .query(this::view)
                .list()
                .stream()
                .map(one -> new ToConfirm(
                        one.page(),
                        one.name().full(),
                        one.office(),
                        String.valueOf(one.proposed().name()),
                        one.proposed().at()))
                .toList();
    }

    @Override
    public List<Offer> offeredTo(UUID account) {
        return jdbc.sql(ROW + """
                 where r.account_id = ? and r.state in ('PROPOSED', 'CONFIRMED') and r.proposed_at > ?
                 order by r.proposed_at, r.id limit ?""").params(account, oldest(), MOST).query(this::view).list().stream()
                .map(one -> new Offer(
                        ProposalView.offer(one.id()),
                        one.office(),
                        String.valueOf(one.proposed().name()),
                        one.until()))
                .toList();
    }

    private OffsetDateTime oldest() {
        return clock.instant().minus(Proposal.LIFE).atOffset(ZoneOffset.UTC);
    }

    private ProposalView view(ResultSet row, int number) throws SQLException {
        ProposalView.Act proposed = act(row, "proposed", "p");
        if (proposed == null) {
            throw new IllegalStateException("a proposal that nobody made");
        }
        return new ProposalView(
                row.getObject("id", UUID.class),
                row.getObject("office_id", UUID.class),
                Office.Kind.valueOf(row.getString("kind")),
                new Bilingual(row.getString("name_kk"), row.getString("name_ru")),
                row.getString("territory_code"),
                row.getObject("account_id", UUID.class),
                new PersonName(row.getString("family_name"), row.getString("given_name"), row.getString("patronymic")),
                new Phone(row.getString("phone")),
                row.getBoolean("had_password"),
                IdentityLevel.valueOf(row.getString("identity_level")) == IdentityLevel.CONFIRMED,
                Proposal.stateAt(Proposal.State.valueOf(row.getString("state")), proposed.at(), clock.instant()),
                proposed,
                act(row, "confirmed", "c"),
                act(row, "ended", "e"),
                false);
    }

    private static ProposalView.@Nullable Act act(ResultSet row, String what, String who) throws SQLException {
        var at = row.getObject(what + "_at", OffsetDateTime.class);
        if (at == null) {
            return null;
        }
        String family = row.getString(who + "_family");
        Instant when = at.toInstant();
        return new ProposalView.Act(
                row.getObject(what + "_by", UUID.class),
                family == null ? null : new PersonName(family, row.getString(who + "_given"), null).full(),
                when);
    }
}
