package kz.yntymaq.mandate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.acting.OnBehalf;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.account.acting.StandingMandates;
import kz.yntymaq.applicant.Tie;
import kz.yntymaq.applicant.TieSource;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which mandates stand: accepted, not withdrawn, not over, of an account that is not shut; for a co-operative as long as
 * the giver chairs it; for the own applications of a person as long as they want; through a co-operative that helps as {@link Way} has it.
 */
@Component
class Standing implements StandingMandates, TieSource {

    private static final String STANDING = """
            select m.id, m.giver_id, m.helper_id, m.power, m.cooperative_id, h.family_name, h.given_name,
                   w.helper_cooperative_id as through, wc.name_kk as through_kk, wc.name_ru as through_ru
              from mandate m
              left join mandate w on w.id = m.through_id
              left join cooperative_v wc on wc.id = w.helper_cooperative_id
              join account_v g on g.id = m.giver_id and g.disabled_at is null
              join account_v h on h.id = m.helper_id
             where m.id = :id and m.helper_id = :helper and m.state = 'ACTIVE' and m.valid_until >= :today
               and (m.for_cooperative is null
                    or exists (select 1 from cooperative_v c where c.id = m.for_cooperative and c.chair_id = m.giver_id))
               and\s""" + Way.STANDS;

    private final JdbcClient jdbc;
    private final MandateMessages messages;
    private final AuditLog audit;
    private final Clock clock;

    Standing(JdbcClient jdbc, MandateMessages messages, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** The mandate, if it stands and this person is its helper. */
    @Transactional(readOnly = true)
    public Optional<OnBehalf> find(UUID id, UUID helper) {
        return ask(STANDING, id, helper);
    }

    /** Whether a co-operative that helps is no more what it has to be for that, or the one whom it named. */
    @Transactional(readOnly = true)
    public boolean isStopped(UUID id) {
        return jdbc.sql("select not " + Way.STANDS + " from mandate m where m.id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Which of these it is, in one query however many. */
    Set<UUID> stopped(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : jdbc.sql("select m.id from mandate m where m.id = any (cast(? as uuid[])) and not " + Way.STANDS)
                        .param(ids.stream().map(UUID::toString).toArray(String[]::new))
                        .query(UUID.class)
                        .set();
    }

    /** Open ones that have to do with a co-operative that helps and stand no more by that; its own before those through it. */
    List<UUID> stopped() {
        return jdbc.sql("""
                select m.id from mandate m
                 where m.state in ('OFFERED', 'ACTIVE') and (m.through_id is not null or m.helper_cooperative_id is not null)
                   and not\s""" + Way.STANDS + " order by m.through_id is not null, m.id")
                .query(UUID.class)
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(@Nullable OnBehalf help) {
        if (help != null
                && ask(STANDING + " for share of m", help.mandate(), help.helper())
                        .isEmpty()) {
            throw new RuleViolationException("mandate.ended");
        }
    }

    /** Something is looked at or done under the mandate: the first time of a day the giver is told. */
    @Transactional
    public void use(OnBehalf help) {
        int first = jdbc.sql("update mandate set used_on = ? where id = ? and used_on is distinct from ?")
                .params(LocalDate.now(clock), help.mandate(), LocalDate.now(clock))
                .update();
        if (first > 0) {
            messages.used(help);
            audit.note(help.helper(), "mandate.used", help.mandate(), null);
        }
    }

    @Override
    public Tie kind() {
        return Tie.PART;
    }

    /**
     * Whoever was ever a helper of an applicant, or entered one for it from paper, does not act on its cases. Whether anything was
     * done with an application does not matter: it may be a copy of that one.
     */
    @Override
    @Transactional(readOnly = true)
    public List<UUID> applicants(UUID person) {
        return jdbc.sql("""
                select distinct cooperative_id from mandate
                 where cooperative_id is not null and ? in (helper_id, paper_by)""").param(person).query(UUID.class).list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellSent(OnBehalf help, String number, String link) {
        messages.sent(help, number, link);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellReady(OnBehalf help, RecordedValue sections, String link) {
        messages.ready(help, sections, link);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> helpersOf(UUID giver, UUID cooperative) {
        return jdbc.sql("""
                select m.helper_id
                  from mandate m
                  join account_v h on h.id = m.helper_id and h.disabled_at is null
                 where m.giver_id = :giver and m.state = 'ACTIVE' and m.valid_until >= :today
                   and m.cooperative_id = :cooperative
                   and\s""" + Way.STANDS)
                .param("giver", giver)
                .param("cooperative", cooperative)
                .param("today", LocalDate.now(clock))
                .query(UUID.class)
                .set();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellProfileReady(OnBehalf help, String link) {
        messages.profileReady(help, link);
    }

    private Optional<OnBehalf> ask(String sql, UUID id, UUID helper) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("helper", helper)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> read(row))
                .optional();
    }

    private static OnBehalf read(ResultSet row) throws SQLException {
        String name = new PersonName(row.getString("family_name"), row.getString("given_name"), null).full();
        UUID through = row.getObject("through", UUID.class);
        return new OnBehalf(
                row.getObject("id", UUID.class),
                row.getObject("giver_id", UUID.class),
                row.getObject("helper_id", UUID.class),
                name,
                Power.valueOf(row.getString("power")),
                row.getObject("cooperative_id", UUID.class),
                through == null
                        ? null
                        : new OnBehalf.Through(
                                through, new Bilingual(row.getString("through_kk"), row.getString("through_ru"))));
    }
}
