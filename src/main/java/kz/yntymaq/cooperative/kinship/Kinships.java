package kz.yntymaq.cooperative.kinship;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.TypedText;
import kz.yntymaq.work.Frequency;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members declare close relatives among the members of their co-operative; these confirm or dispute it. */
@Service
@Transactional
public class Kinships {

    /** How often a day the same person is declared, each time of which they are told. */
    private static final int A_DAY = 3;

    private final CooperativeRepository cooperatives;
    private final KinshipRepository kinships;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final OnceOnly once;
    private final Frequency frequency;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Kinships(
            CooperativeRepository cooperatives,
            KinshipRepository kinships,
            Accounts accounts,
            JdbcClient jdbc,
            OnceOnly once,
            Frequency frequency,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.kinships = kinships;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.once = once;
        this.frequency = frequency;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    private record Member(UUID membership, UUID account, PersonName name) {

        Kinship.Side side() {
            return new Kinship.Side(membership, account);
        }

        boolean isCalled(Set<String> words) {
            return TypedText.nameWords(name.full()).containsAll(words);
        }
    }

    /**
     * A member declares that another member is a close relative.
     *
     * @param name family name and given name of the other, as the list of members has them
     * @param iin of the other, null unless several members are called so
     * @param kind who the other is, as the name of a kind that the page offers
     * @throws FieldViolationException by {@code name} or {@code iin}: nobody, several or another is called so
     * @throws RuleViolationException when it is oneself, or a declaration of the two stands already
     */
    public void declare(Actor member, UUID cooperativeId, String name, @Nullable Iin iin, String kind, UUID key) {
        Cooperative cooperative = held(member, cooperativeId);
        String given = iin == null ? null : iin.digits();
        once.run(Press.of(key, member.accountId(), "kinship.declared", cooperativeId, name, given, kind), () -> {
            List<Member> members = members(cooperative.getId());
            Member declarer = members.stream()
                    .filter(each -> each.account().equals(member.accountId()))
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
            Member relative = meant(members, name, iin);
            var kinship = new Kinship(
                    cooperativeId, declarer.side(), relative.side(), KinshipKind.valueOf(kind), clock.instant());
            requireNew(declarer, relative);
            frequency.require(
                    "kinship.declared", member.accountId(), relative.account().toString(), A_DAY, 1);
            kinships.saveAndFlush(kinship);
            audit.note(member.accountId(), "kinship.declared", kinship.getId(), null);
            events.publishEvent(new KinshipMoved(cooperativeId, relative.account(), declarer.account(), "declared"));
            return kinship.getId().toString();
        });
    }

    /** The other confirms or disputes; a later answer counts in place of an earlier one. */
    public void answer(Actor member, UUID cooperativeId, UUID id, boolean confirmed, UUID key) {
        held(member, cooperativeId);
        once.run(Press.of(key, member.accountId(), "kinship.answered", id, confirmed), () -> {
            Kinship kinship = standing(cooperativeId, id);
            kinship.answer(member.accountId(), confirmed, clock.instant());
            kinships.saveAndFlush(kinship);
            audit.note(
                    member.accountId(),
                    "kinship.answered",
                    id,
                    kinship.getState().name());
            events.publishEvent(new KinshipMoved(
                    cooperativeId,
                    kinship.getDeclarerId(),
                    kinship.getRelativeId(),
                    confirmed ? "confirmed" : "disputed"));
            return id.toString();
        });
    }

    /** Who declared it takes it back, at any time and without a reason. */
    public void withdraw(Actor member, UUID cooperativeId, UUID id, UUID key) {
        held(member, cooperativeId);
        once.run(Press.of(key, member.accountId(), "kinship.withdrawn", id), () -> {
            Kinship kinship = standing(cooperativeId, id);
            kinship.withdraw(member.accountId(), clock.instant());
            kinships.saveAndFlush(kinship);
            audit.note(member.accountId(), "kinship.withdrawn", id, null);
            events.publishEvent(
                    new KinshipMoved(cooperativeId, kinship.getRelativeId(), kinship.getDeclarerId(), "withdrawn"));
            return id.toString();
        });
    }

    /** Held until the transaction ends, so that two who declare each other at the same moment wait for each other. */
    private Cooperative held(Actor member, UUID cooperativeId) {
        return cooperatives
                .findVisibleForUpdate(member, cooperativeId)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
    }

    /** One that counts: of two whose memberships last. */
    private Kinship standing(UUID cooperativeId, UUID id) {
        boolean stands = jdbc.sql("select exists (select from kinship_v where id = ? and cooperative_id = ?)")
                .params(id, cooperativeId)
                .query(Boolean.class)
                .single();
        return Optional.of(id)
                .filter(each -> stands)
                .flatMap(each -> kinships.findByIdAndCooperativeId(each, cooperativeId))
                .orElseThrow(NotFoundException::new);
    }

    private Member meant(List<Member> members, String name, @Nullable Iin iin) {
        Set<String> words = TypedText.nameWords(name);
        List<Member> called = words.size() < 2
                ? List.of()
                : members.stream().filter(each -> each.isCalled(words)).toList();
        if (called.isEmpty()) {
            throw new FieldViolationException("name", "kinship.refused.nobody");
        }
        if (called.size() == 1) { // an IIN is not looked at then: the answer would tell whether it was guessed
            return called.get(0);
        }
        if (iin == null) {
            throw new FieldViolationException("iin", "kinship.refused.several");
        }
        UUID account = accounts.findByIin(iin).map(found -> found.getId()).orElse(null);
        return called.stream()
                .filter(each -> each.account().equals(account))
                .findFirst()
                .orElseThrow(() -> new FieldViolationException("iin", "kinship.refused.nobody"));
    }

    private void requireNew(Member one, Member other) {
        boolean stands = jdbc.sql("""
                select exists (select from kinship_v where (declarer_id = :one and relative_id = :other
                                                        or declarer_id = :other and relative_id = :one)
                                  and declarer_membership in (:memberships) and relative_membership in (:memberships))""")
                .param("one", one.account())
                .param("other", other.account())
                .param("memberships", List.of(one.membership(), other.membership()))
                .query(Boolean.class)
                .single();
        if (stands) {
            throw new RuleViolationException("kinship.refused.already");
        }
    }

    private List<Member> members(UUID cooperativeId) {
        return jdbc.sql("""
                select m.id, m.account_id, a.family_name, a.given_name, a.patronymic
                  from membership m join account_v a on a.id = m.account_id
                 where m.cooperative_id = ? and m.state in ('MEMBER', 'LEAVING')""")
                .param(cooperativeId)
                .query((row, n) -> new Member(
                        row.getObject("id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        new PersonName(
                                row.getString("family_name"),
                                row.getString("given_name"),
                                row.getString("patronymic"))))
                .list();
    }
}
