package kz.yntymaq.cooperative.kinship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.Role;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.kernel.Cursor;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each sees of kinships: the two all of theirs, the chair and officials of the territory what both have said. */
@Service
@Transactional(readOnly = true)
class KinshipViews {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final JdbcClient jdbc;

    KinshipViews(CooperativeRepository cooperatives, MembershipRepository memberships, JdbcClient jdbc) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.jdbc = jdbc;
    }

    /**
     * One kinship, as one of the two sees it.
     *
     * @param own whether they declared it themself
     * @param kind who the other is to them
     */
    record Own(UUID id, boolean own, PersonName other, KinshipKind kind, KinshipState state, Instant declaredAt) {}

    /**
     * A confirmed kinship, as others see it.
     *
     * @param kind who the second is to the first
     * @param ofChair whether one of them is the chair
     */
    record Confirmed(
            UUID id, PersonName one, PersonName other, KinshipKind kind, boolean ofChair, Instant declaredAt) {}

    /** A member's page. @param all what both have confirmed, for the chair; null for others */
    record Page(
            UUID id, String name, List<Own> mine, @Nullable KeyPage<Confirmed> all) {}

    /** The page of an office. @param members how many there are */
    record OfficePage(UUID id, String name, int members, FamilyShareRule.Band band, KeyPage<Confirmed> all) {}

    /** For a member of an active co-operative. @param after place of the last row of the page before */
    Page page(Actor member, UUID cooperativeId, @Nullable String after) {
        Cooperative cooperative = cooperatives
                .findVisibleTo(member, cooperativeId)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
        return new Page(
                cooperativeId,
                cooperative.name(),
                mine(member.accountId(), cooperativeId),
                cooperative.isChairedBy(member.accountId()) ? confirmed(cooperative, after) : null);
    }

    /** For officials in whose territory the seat lies; nobody else who works in an office or looks at it. */
    OfficePage ofOffice(Actor official, UUID cooperativeId, @Nullable String after) {
        Cooperative cooperative = Optional.of(official)
                .filter(each -> each.is(Role.OFFICIAL))
                .flatMap(each -> cooperatives.findInScopeOf(each, cooperativeId))
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
        int members = memberships.countPeople(cooperativeId);
        List<FamilyShareRule.Pair> pairs = jdbc.sql(
                        "select declarer_id, relative_id from kinship_v where cooperative_id = ? and state = 'CONFIRMED'")
                .param(cooperativeId)
                .query((row, n) -> new FamilyShareRule.Pair(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        return new OfficePage(
                cooperativeId,
                cooperative.name(),
                members,
                FamilyShareRule.of(pairs, members),
                confirmed(cooperative, after));
    }

    private List<Own> mine(UUID account, UUID cooperative) {
        return jdbc.sql("""
                select k.id, k.declarer_id = :me as own, k.kind, k.state, k.declared_at, a.family_name, a.given_name, a.patronymic
                  from kinship_v k
                  join account_v a on a.id = case when k.declarer_id = :me then k.relative_id else k.declarer_id end
                 where k.cooperative_id = :cooperative and :me in (k.declarer_id, k.relative_id)
                 order by k.declared_at, k.id limit 200""")
                .param("me", account)
                .param("cooperative", cooperative)
                .query((row, n) -> {
                    boolean own = row.getBoolean("own");
                    KinshipKind kind = KinshipKind.valueOf(row.getString("kind"));
                    return new Own(
                            row.getObject("id", UUID.class),
                            own,
                            name(row, ""),
                            own ? kind : kind.seenFromTheOther(),
                            KinshipState.valueOf(row.getString("state")),
                            at(row));
                })
                .list();
    }

    private KeyPage<Confirmed> confirmed(Cooperative cooperative, @Nullable String after) {
        Optional<Cursor> place = Cursor.read(after, Cursor.Kind.TIME);
        JdbcClient.StatementSpec asked = jdbc.sql("""
                select k.id, k.kind, k.declared_at, :chair in (k.declarer_id, k.relative_id) as of_chair,
                       a.family_name, a.given_name, a.patronymic,
                       b.family_name as other_family_name, b.given_name as other_given_name, b.patronymic as other_patronymic
                  from kinship_v k
                  join account_v a on a.id = k.declarer_id
                  join account_v b on b.id = k.relative_id
                 where k.cooperative_id = :cooperative and k.state = 'CONFIRMED'"""
                        + (place.isPresent() ? " and (k.declared_at, k.id) > (:at, :id)" : "")
                        + " order by k.declared_at, k.id limit :ask")
                .param("chair", cooperative.getChairId())
                .param("cooperative", cooperative.getId())
                .param("ask", KeyPage.ASK);
        if (place.isPresent()) {
            asked = asked.param("at", place.get().time())
                    .param("id", place.get().id());
        }
        return KeyPage.of(
                asked.query((row, n) -> new Confirmed(
                                row.getObject("id", UUID.class),
                                name(row, ""),
                                name(row, "other_"),
                                KinshipKind.valueOf(row.getString("kind")),
                                row.getBoolean("of_chair"),
                                at(row)))
                        .list(),
                last -> Cursor.of(last.id(), last.declaredAt()).written());
    }

    private static PersonName name(ResultSet row, String prefix) throws SQLException {
        return new PersonName(
                row.getString(prefix + "family_name"),
                row.getString(prefix + "given_name"),
                row.getString(prefix + "patronymic"));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("declared_at", OffsetDateTime.class).toInstant();
    }
}
