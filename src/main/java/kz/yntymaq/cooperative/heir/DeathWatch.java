package kz.yntymaq.cooperative.heir;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.body.Revisions;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.territory.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second pair of eyes on a death: a member of the board or of the revision commission, other than who recorded it, says that
 * they saw the paper; where there is no such member, the official of the district does. The portal's own.
 */
@Service
@Transactional
public class DeathWatch {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final Revisions revisions;
    private final HeirRows rows;
    private final DeathTerm term;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final AuditLog audit;

    DeathWatch(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            Revisions revisions,
            HeirRows rows,
            DeathTerm term,
            Accounts accounts,
            JdbcClient jdbc,
            AuditLog audit) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.revisions = revisions;
        this.rows = rows;
        this.term = term;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * A death as who watches it sees it.
     *
     * @param recordedBy name of who recorded it
     * @param seenBy name of who saw the paper, null for nobody yet
     * @param over first day on which the share may move
     * @param mine whether the reader may say that they saw the paper
     * @param lastAct what contradicts the death, for the district to ask about; null for nothing
     * @param heirs with their parts
     */
    record Line(
            UUID cooperative,
            String cooperativeName,
            UUID member,
            String name,
            HeirRows.Death death,
            Instant recordedAt,
            String recordedBy,
            @Nullable String seenBy,
            LocalDate over,
            boolean mine,
            @Nullable Instant lastAct,
            List<Heir> heirs) {}

    /** Deaths of a co-operative, for members of its board and its revision commission. */
    @Transactional(readOnly = true)
    List<Line> list(Actor actor, UUID cooperativeId) {
        Cooperative cooperative = ofWatcher(actor, cooperativeId);
        return rows.deaths(cooperativeId).stream()
                .map(death -> line(cooperative, death, actor))
                .toList();
    }

    /** Deaths that an official of a district has to look at: nobody else of the co-operative is there for it. */
    @Transactional(readOnly = true)
    List<Line> ofDistrict(Actor official) {
        if (!official.isOfficialOf(Level.DISTRICT)) {
            throw new NotFoundException();
        }
        return withDeathsIn(official.scopePrefix()).stream()
                .map(each -> cooperatives.findInScopeOf(official, each).orElseThrow())
                .flatMap(cooperative -> rows.deaths(cooperative.getId()).stream()
                        .filter(death -> isLeftToDistrict(cooperative.getId(), death.membership()))
                        .map(death -> line(cooperative, death, official)))
                .toList();
    }

    /** How many deaths the district with this code has to look at. @param prefix leading digits of its places */
    @Transactional(readOnly = true)
    int waitingIn(String prefix) {
        return (int) withDeathsIn(prefix).stream()
                .flatMap(each -> rows.deaths(each).stream().filter(death -> isLeftToDistrict(each, death.membership())))
                .count();
    }

    /** Co-operatives of whose deaths somebody may say that they saw the paper, with how many there are. */
    @Transactional(readOnly = true)
    List<UUID> waitingFor(UUID account) {
        return jdbc.sql("""
                select distinct d.cooperative_id from membership_death d
                  join membership m on m.cooperative_id = d.cooperative_id and m.account_id = :account
                   and m.state in ('MEMBER', 'LEAVING')
                 where d.seen_by is null and d.recorded_by <> :account""").param("account", account).query(UUID.class).list().stream()
                .filter(each -> revisions.watchers(each).contains(account))
                .toList();
    }

    /** Somebody of the board or the revision commission saw the paper. */
    public void seen(Actor actor, UUID cooperativeId, UUID member) {
        ofWatcher(actor, cooperativeId);
        saw(actor, cooperativeId, member, false);
    }

    /** The official of the district saw the paper. */
    public void seenByDistrict(Actor official, UUID member) {
        UUID cooperativeId = jdbc.sql("select cooperative_id from membership_death where membership_id = ?")
                .param(member)
                .query(UUID.class)
                .optional()
                .filter(each -> official.isOfficialOf(Level.DISTRICT))
                .flatMap(each -> cooperatives.findInScopeOf(official, each))
                .map(Cooperative::getId)
                .orElseThrow(NotFoundException::new);
        if (memberships.existsByCooperativeIdAndAccountId(cooperativeId, official.accountId())) {
            throw new RuleViolationException("cooperative.refused.own-case");
        }
        DeathTerm.Standing standing = term.of(member);
        boolean left = isLeftToDistrict(cooperativeId, member);
        if (standing.seenBy() == null && !left) {
            throw new NotFoundException();
        }
        saw(official, cooperativeId, member, left);
    }

    /** @param anew also where another saw it before, who does not explain what the account did since */
    private void saw(Actor actor, UUID cooperativeId, UUID member, boolean anew) {
        rows.death(cooperativeId, member).orElseThrow(NotFoundException::new);
        rows.hold(member);
        DeathTerm.Standing standing = term.of(member);
        if (standing.by().equals(actor.accountId())) {
            throw new RuleViolationException("heir.refused.own-record");
        }
        if (rows.of(member).stream().anyMatch(heir -> actor.accountId().equals(heir.account()))) {
            throw new RuleViolationException("heir.refused.seen-heir");
        }
        if (standing.seenBy() == null || anew) {
            rows.seen(member, actor.accountId());
            audit.note(actor.accountId(), "heir.paper-seen", member, null);
        }
    }

    private List<UUID> withDeathsIn(String prefix) {
        return jdbc.sql("""
                select distinct d.cooperative_id from membership_death d join cooperative c on c.id = d.cooperative_id
                 where c.state = 'ACTIVE' and c.seat_code like ? || '%'
                 order by d.cooperative_id""").param(prefix).query(UUID.class).list();
    }

    private boolean isOpenTo(Actor reader, UUID cooperativeId, UUID member, DeathTerm.Standing standing) {
        if (standing.by().equals(reader.accountId())) {
            return false;
        }
        boolean watches = revisions.watchers(cooperativeId).contains(reader.accountId());
        return (watches || !reader.isOfficialOf(Level.DISTRICT))
                ? standing.seenBy() == null
                : isLeftToDistrict(cooperativeId, member);
    }

    /**
     * Nobody of the co-operative is there for it where all who watch recorded it themselves or are to inherit, and where none of
     * them did it in the days to object; nor do they explain what the account did afterwards.
     */
    private boolean isLeftToDistrict(UUID cooperativeId, UUID member) {
        DeathTerm.Standing standing = term.of(member);
        List<Heir> all = rows.of(member);
        if (term.contradiction(standing, account(cooperativeId, member)) != null
                && all.stream().noneMatch(heir -> heir.state().isSettled())) {
            return true;
        }
        List<@Nullable UUID> heirs = all.stream().map(Heir::account).toList();
        return standing.seenBy() == null
                && (term.isOver(standing)
                        || revisions.watchers(cooperativeId).stream()
                                .allMatch(each -> each.equals(standing.by()) || heirs.contains(each)));
    }

    private UUID account(UUID cooperativeId, UUID member) {
        return memberships
                .findByIdAndCooperativeId(member, cooperativeId)
                .orElseThrow()
                .getAccountId();
    }

    private Line line(Cooperative cooperative, HeirRows.Death death, Actor reader) {
        DeathTerm.Standing standing = term.of(death.membership());
        UUID account = account(cooperative.getId(), death.membership());
        Map<UUID, PersonName> names = accounts.names(
                standing.seenBy() == null
                        ? List.of(account, standing.by())
                        : List.of(account, standing.by(), standing.seenBy()));
        return new Line(
                cooperative.getId(),
                cooperative.name(),
                death.membership(),
                full(names, account),
                death,
                standing.recordedAt(),
                full(names, standing.by()),
                standing.seenBy() == null ? null : full(names, standing.seenBy()),
                standing.over(),
                isOpenTo(reader, cooperative.getId(), death.membership(), standing),
                term.contradiction(standing, account),
                rows.of(death.membership()));
    }

    private static String full(Map<UUID, PersonName> names, UUID account) {
        PersonName name = names.get(account);
        return name == null ? "–" : name.full();
    }

    private Cooperative ofWatcher(Actor actor, UUID cooperativeId) {
        return cooperatives
                .findVisibleTo(actor, cooperativeId)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .filter(found -> revisions.watchers(cooperativeId).contains(actor.accountId()))
                .orElseThrow(NotFoundException::new);
    }
}
