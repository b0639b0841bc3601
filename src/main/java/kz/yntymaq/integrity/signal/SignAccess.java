package kz.yntymaq.integrity.signal;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.Scope;
import kz.yntymaq.applicant.Ties;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who sees the signs of a co-operative: its members, officials and auditors in whose territory its seat lies, administrators. */
@Component
@Transactional(readOnly = true)
public class SignAccess {

    private final JdbcClient jdbc;
    private final Ties ties;

    SignAccess(JdbcClient jdbc, Ties ties) {
        this.jdbc = jdbc;
        this.ties = ties;
    }

    /** A co-operative that is active. @param chair its chair's account */
    public record Seen(UUID id, Bilingual name, UUID chair, String seat, String oblast) {

        public boolean isChairedBy(Actor actor) {
            return chair.equals(actor.accountId());
        }
    }

    /** @throws NotFoundException for one that is not active */
    public Seen find(UUID cooperative) {
        return active(cooperative).orElseThrow(NotFoundException::new);
    }

    /** One, while it is active. */
    public Optional<Seen> active(UUID cooperative) {
        return jdbc.sql(
                        "select id, name_kk, name_ru, chair_id, seat_code, oblast_code from cooperative_v where id = ? and state = 'ACTIVE'")
                .param(cooperative)
                .query((row, n) -> new Seen(
                        row.getObject("id", UUID.class),
                        new Bilingual(row.getString("name_kk"), row.getString("name_ru")),
                        row.getObject("chair_id", UUID.class),
                        row.getString("seat_code"),
                        row.getString("oblast_code")))
                .optional();
    }

    /** For a member. @throws NotFoundException for anybody else */
    public Seen member(Actor actor, UUID cooperative) {
        Seen seen = find(cooperative);
        boolean member = actor.reaches(cooperative)
                && jdbc.sql(
                                "select exists (select from cooperative_member_v where cooperative_id = ? and account_id = ?)")
                        .params(cooperative, actor.accountId())
                        .query(Boolean.class)
                        .single();
        if (!member) {
            throw new NotFoundException();
        }
        return seen;
    }

    /** For the chair. @throws NotFoundException for anybody else */
    public Seen chair(Actor actor, UUID cooperative) {
        Seen seen = member(actor, cooperative);
        if (!seen.isChairedBy(actor)) {
            throw new NotFoundException();
        }
        return seen;
    }

    /** Whether the office looks at co-operatives: an akimat of any level, or an auditor. */
    public static boolean looks(Actor actor) {
        return (actor.is(Role.OFFICIAL) || actor.is(Role.AUDITOR)) && actor.scope() != null;
    }

    /** The territory of an office that looks at co-operatives. @throws NotFoundException for anybody else */
    public static Scope scope(Actor actor) {
        if (!looks(actor)) {
            throw new NotFoundException();
        }
        return Objects.requireNonNull(actor.scope());
    }

    /** For an office in whose territory the seat lies. @throws NotFoundException for anybody else */
    public Seen office(Actor actor, UUID cooperative) {
        Seen seen = find(cooperative);
        if (!scope(actor).covers(seen.seat())) {
            throw new NotFoundException();
        }
        return seen;
    }

    /** For whoever administers the whole country. @throws NotFoundException for anybody else */
    public Seen administrator(Actor actor, UUID cooperative) {
        requireAdministrator(actor);
        return find(cooperative);
    }

    /** @throws NotFoundException for whoever does not administer the whole country */
    public static void requireAdministrator(Actor actor) {
        if (!actor.administersCountry()) {
            throw new NotFoundException();
        }
    }

    /** For an official who may act: of a district or an oblast, without a part in the co-operative. @throws RuleViolationException for who has one */
    public Seen official(Actor actor, UUID cooperative) {
        Seen seen = office(actor, cooperative);
        if (!actor.worksOnCases()) {
            throw new NotFoundException();
        }
        if (isTied(actor, cooperative)) {
            throw new RuleViolationException("signs.error.tied");
        }
        return seen;
    }

    /** All to which the actor is tied. */
    public Set<UUID> tied(Actor actor) {
        return Set.copyOf(ties.applicants(actor.accountId()));
    }

    /** Whether a part in the co-operative or a relative in it keeps the actor from acting. */
    public boolean isTied(Actor actor, UUID cooperative) {
        return ties.of(actor.accountId(), cooperative, null).isPresent();
    }
}
