package kz.yntymaq.cooperative.heir;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second pair of eyes on a death: a member of the board or of the revision commission, other than who recorded it, says that
 * they saw the paper; where there is no such member, the official of the district does. The portal's own. Named {@code @deathWatch}
 * in templates.
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
    private final ApplicationEventPublisher events;

    DeathWatch(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            Revisions revisions,
            HeirRows rows,
            DeathTerm term,
            Accounts accounts,
            JdbcClient jdbc,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.revisions = revisions;
        this.rows = rows;
        this.term = term;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
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
                .map(death -> line(
                        cooperative,
                        death,
                        death.seenBy() == null && !death.by().equals(actor.accountId())))
                .toList();
    }

    /** Deaths that an official of a district has to look at: nobody else of the co-operative is there for it. */
    @Transactional(readOnly = true)
    List<Line> ofDistrict(Actor official) {
        if (!official.isOfficialOf(Level.DISTRICT)) {
            throw new NotFoundException();
        }
        return leftIn(official.scopePrefix())
                .map(death -> line(
                        cooperatives
                                .findInScopeOf(official, death.cooperative())
                                .orElseThrow(),
                        death,
                        !death.by().equals(official.accountId())))
                .toList();
    }

    /** How many deaths an official has to look at, for the page on which the work begins; none for any other than of a district. */
    @Transactional(readOnly = true)
    public int waitingOf(Actor official) {
        return official.isOfficialOf(Level.DISTRICT) ? waitingIn(official.scopePrefix()) : 0;
    }

    /** How many deaths the district with this code has to look at. @param prefix leading digits of its places */
    @Transactional(readOnly = true)
    int waitingIn(String prefix) {
        return (int) leftIn(prefix).count();
    }

    private Stream<HeirRows.Death> leftIn(String prefix) {
        Map<UUID, Set<UUID>> watchers = new HashMap<>();
        return rows.deathsIn(prefix).stream()
                .filter(death ->
                        isLeftToDistrict(death, watchers.computeIfAbsent(death.cooperative(), revisions::watchers)));
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
        rows.death(cooperativeId, member).orElseThrow(NotFoundException::new);
        HeirRows.Death death = rows.hold(member);
        requireAnother(actor, death);
        if (death.seenBy() == null) {
            saw(actor, death);
        }
    }

    /** The official of the district saw the paper. */
    public void seenByDistrict(Actor official, UUID member) {
        if (!official.isOfficialOf(Level.DISTRICT)) {
            throw new NotFoundException();
        }
        HeirRows.Death death = rows.hold(member);
        cooperatives.findInScopeOf(official, death.cooperative()).orElseThrow(NotFoundException::new);
        if (memberships.existsByCooperativeIdAndAccountId(death.cooperative(), official.accountId())) {
            throw new RuleViolationException("cooperative.refused.own-case");
        }
        boolean left = isLeftToDistrict(death, revisions.watchers(death.cooperative()));
        if (!left && death.seenBy() == null) {
            throw new NotFoundException();
        }
        requireAnother(official, death);
        if (left) {
            saw(official, death);
            events.publishEvent(
                    new HeirMessages.SeenByDistrict(death.cooperative(), death.membership(), death.account()));
        }
    }

    /** Neither who recorded it nor an heir. */
    private void requireAnother(Actor actor, HeirRows.Death death) {
        if (death.by().equals(actor.accountId())) {
            throw new RuleViolationException("heir.refused.own-record");
        }
        if (heirs(death).contains(actor.accountId())) {
            throw new RuleViolationException("heir.refused.seen-heir");
        }
    }

    private void saw(Actor actor, HeirRows.Death death) {
        rows.seen(death.membership(), actor.accountId());
        audit.note(actor.accountId(), "heir.paper-seen", death.membership(), null);
    }

    /**
     * Nobody of the co-operative is there for it where all who watch recorded it themselves or are to inherit, and where none of
     * them did it in the days to object; nor do they explain what the account did afterwards.
     */
    private boolean isLeftToDistrict(HeirRows.Death death, Set<UUID> watchers) {
        if (term.contradiction(death) != null) {
            return true;
        }
        if (death.seenBy() != null) {
            return false;
        }
        List<@Nullable UUID> heirs = heirs(death);
        return term.isOver(death)
                || watchers.stream().allMatch(each -> each.equals(death.by()) || heirs.contains(each));
    }

    private List<@Nullable UUID> heirs(HeirRows.Death death) {
        return rows.of(death.membership()).stream().map(Heir::account).toList();
    }

    private Line line(Cooperative cooperative, HeirRows.Death death, boolean mine) {
        Map<UUID, PersonName> names = accounts.names(Stream.of(death.account(), death.by(), death.seenBy())
                .filter(Objects::nonNull)
                .toList());
        return new Line(
                cooperative.getId(),
                cooperative.name(),
                death.membership(),
                full(names, death.account()),
                death,
                death.recordedAt(),
                full(names, death.by()),
                death.seenBy() == null ? null : full(names, death.seenBy()),
                term.over(death),
                mine,
                term.contradiction(death),
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
