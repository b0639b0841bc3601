package kz.yntymaq.cooperative.voice;

import java.util.UUID;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.associate.AssociateEntities;
import kz.yntymaq.cooperative.associate.AssociateEntity;
import kz.yntymaq.cooperative.associate.Associates;
import kz.yntymaq.cooperative.entity.LegalEntity;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a chair may propose: nobody who belongs to the co-operative or asked already, and only so many at once; the portal's own. */
@Component
class ProposedPeople {

    /** How many that a chair proposed wait for a meeting at once: each is offered to whoever prepares one. */
    static final int MOST_OPEN = 20;

    /** Words of a name, in either alphabet and in any order; a part of them is enough, from two on. */
    private static final String SAME = """
            (least(cardinality(k.words), cardinality(given.words)) > 1 and (k.words <@ given.words or k.words @> given.words)
             or k.words <@ given.words and k.words @> given.words)""";

    private final Associates associates;
    private final AssociateEntities entities;
    private final RequestRows rows;
    private final JdbcClient jdbc;

    ProposedPeople(Associates associates, AssociateEntities entities, RequestRows rows, JdbcClient jdbc) {
        this.associates = associates;
        this.entities = entities;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** Whether a person is a member or an associated member, or asked to be one or the other. */
    boolean isKnown(UUID cooperative, UUID account) {
        return associates.belongs(cooperative, account)
                || rows.open(cooperative).stream().anyMatch(each -> account.equals(each.account()));
    }

    /**
     * Looks at whom a chair proposes; the caller holds the co-operative.
     *
     * @param account of a person who was found by the IIN, null for others
     * @param another whether the chair vouches that it is somebody else of the same name
     */
    void require(UUID cooperative, String name, @Nullable UUID account, boolean another) {
        if (account != null && isKnown(cooperative, account)) {
            throw new FieldViolationException("iin", "voice.refused.already");
        }
        if (!another && isNamed(cooperative, name, account)) {
            throw new FieldViolationException("name", "voice.refused.same-name");
        }
        long open = rows.open(cooperative).stream()
                .filter(each -> each.proposed() && each.decision() == null)
                .count();
        if (open >= MOST_OPEN) {
            throw new RuleViolationException("voice.refused.many", MOST_OPEN);
        }
    }

    /**
     * A legal entity that may become an associated member; the caller holds the co-operative.
     *
     * @param account of who acts for it, null where the portal does not know
     * @param person name of who acts for it
     * @return null for none
     * @throws RuleViolationException by {@link AssociateEntities#requireFree}, and for one that asked already
     */
    @Nullable
    AssociateEntity entity(
            Cooperative cooperative, @Nullable LegalEntity given, @Nullable UUID account, String person) {
        if (given == null) {
            return null;
        }
        AssociateEntity entity = AssociateEntity.of(given, person);
        entities.requireFree(cooperative, entity, account);
        if (rows.hasAsked(cooperative.getId(), given.bin())) {
            throw new RuleViolationException("associate.refused.entity");
        }
        return entity;
    }

    /** Whether somebody of the name belongs to it or asked; whom an IIN told apart from others is compared with nobody who has an account. */
    private boolean isNamed(UUID cooperative, String name, @Nullable UUID account) {
        return jdbc.sql("""
                select exists (
                  select from (select string_to_array(searchable(:name), ' ') as words) given,
                  lateral (select o.account_id, string_to_array(searchable(o.name), ' ') as words from (
                      select m.account_id, concat_ws(' ', a.family_name, a.given_name, a.patronymic) as name
                        from membership m join account_v a on a.id = m.account_id
                       where m.cooperative_id = :cooperative and m.state in ('FOUNDER', 'APPLIED', 'ADMITTED', 'MEMBER', 'LEAVING')
                         and not exists (select from member_entity_v e where e.membership_id = m.id)
                      union all
                      select null, unnest(array[e.name_kk, e.name_ru])
                        from membership m join member_entity_v e on e.membership_id = m.id
                       where m.cooperative_id = :cooperative and m.state in ('FOUNDER', 'APPLIED', 'ADMITTED', 'MEMBER', 'LEAVING')
                      union all
                      select account_id, name from associate where cooperative_id = :cooperative and left_on is null
                      union all
                      select r.account_id, r.name from associate_request r where\s""" + RequestRows.OPEN + """
                    ) o) k
                  where (k.account_id is null or not :told) and\s""" + SAME + ")")
                .param("name", name)
                .param("cooperative", cooperative)
                .param("told", account != null)
                .query(Boolean.class)
                .single();
    }
}
