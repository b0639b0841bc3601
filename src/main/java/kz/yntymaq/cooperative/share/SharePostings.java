package kz.yntymaq.cooperative.share;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.founding.CooperativeConfirmed;
import kz.yntymaq.cooperative.law.Ending;
import kz.yntymaq.cooperative.membership.ContributionsPaid;
import kz.yntymaq.cooperative.membership.MembershipEnded;
import kz.yntymaq.cooperative.membership.MembershipRestored;
import kz.yntymaq.cooperative.promise.Brought;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happens to memberships as it stands in the books, in the same transaction: money never waits for a listener that
 * comes after the commit. An act whose day lies in a closed period is posted on the first open day.
 */
@Component
class SharePostings {

    private final ShareBooks books;
    private final MembershipRepository memberships;
    private final JdbcClient jdbc;

    SharePostings(ShareBooks books, MembershipRepository memberships, JdbcClient jdbc) {
        this.books = books;
        this.memberships = memberships;
        this.jdbc = jdbc;
    }

    /** Founders are members from the registration on, numbered as they founded. What they paid nobody has told. */
    @EventListener
    void on(CooperativeConfirmed event) {
        books.hold(event.cooperativeId());
        memberships.findAllOf(event.cooperativeId()).stream()
                .filter(each -> each.getJoinedOn() != null)
                .map(Membership::getId)
                .forEach(each -> books.number(event.cooperativeId(), each));
    }

    @EventListener
    void on(ContributionsPaid paid) {
        books.hold(paid.cooperativeId());
        books.number(paid.cooperativeId(), paid.membershipId());
        if (paid.share().signum() > 0) {
            post(paid, ShareKind.SHARE, paid.share(), property(paid));
        }
        if (paid.fee().signum() > 0) {
            post(paid, ShareKind.FEE, paid.fee(), null);
        }
    }

    /** Money beside a thing is one entry with it: what makes a member is the whole of the share. */
    private static Contribution.@Nullable Property property(ContributionsPaid paid) {
        Brought brought = paid.brought();
        return brought == null
                ? null
                : new Contribution.Property(
                        brought.thing(),
                        brought.valuedBy(),
                        brought.valuationNumber(),
                        brought.valuationOn(),
                        brought.worth().compareTo(paid.share()) < 0 ? brought.worth() : null);
    }

    private void post(
            ContributionsPaid paid, ShareKind kind, BigDecimal amount, Contribution.@Nullable Property property) {
        LocalDate on = books.openDay(paid.cooperativeId(), paid.paidOn());
        UUID id = books.contribute(
                paid.cooperativeId(),
                paid.membershipId(),
                new Contribution(kind, amount, on, property),
                paid.by(),
                kind + ":" + paid.membershipId());
        books.happened(id, paid.paidOn(), on);
    }

    /**
     * From which day on somebody may have brought this: founders from their meeting on, others as members; of what makes them one, while
     * it does not stand whole, since they were admitted. How much it is nobody knows once the first entry of it was taken back as wrong:
     * all that is brought anew makes them one.
     */
    @Nullable
    LocalDate earliest(Cooperative cooperative, Membership member, ShareKind kind) {
        MeetingDecision admitted = member.getDecision();
        if (admitted == null) {
            return cooperative.getMeetingOn();
        }
        BigDecimal whole =
                kind == ShareKind.SHARE ? member.getShare() : kind == ShareKind.FEE ? member.getEntranceFee() : null;
        boolean joins = whole != null
                && member.getLeftOn() == null
                && (books.standing(cooperative.getId(), member.getId(), kind.account())
                                        .compareTo(whole)
                                < 0
                        || isAnew(member, kind.account()));
        return joins ? admitted.on() : member.getJoinedOn();
    }

    private boolean isAnew(Membership member, ShareAccount account) {
        return jdbc.sql("""
                select e.reversed_by is not null from ledger_entry_v e
                 where e.book = :book and e.subject = :subject and e.account = :account and e.amount > 0 and e.reverses is null
                   and e.kind in ('SHARE', 'FEE', 'TRANSFER')
                 order by e.recorded_at, e.id limit 1""")
                .param("book", ShareBooks.book(member.getCooperativeId()))
                .param("subject", ShareBooks.subject(member.getId()))
                .param("account", account.name())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /**
     * Who was admitted is a member from the day on which both share and entrance fee were paid (law on agricultural co-operatives,
     * article 28, point 3): as what stands in the book tells after each entry. Founders are from the registration on. While one of the two
     * does not stand, the day that was known stays.
     */
    void since(Membership member) {
        LocalDate known = member.getJoinedOn();
        if (member.getDecision() == null || known == null) {
            return;
        }
        LocalDate share = paidOn(member, ShareAccount.SHARE);
        BigDecimal fee = member.getEntranceFee();
        LocalDate feeOn = fee == null || fee.signum() == 0 ? share : paidOn(member, ShareAccount.FEE);
        if (share != null && feeOn != null) {
            LocalDate both = share.isAfter(feeOn) ? share : feeOn;
            if (!both.equals(known)) {
                member.paidSince(both);
            }
        }
    }

    /**
     * The day on which the whole stood: the amount brought first, or, where that was taken back as wrong, all that was brought anew; what
     * others handed over later is not needed for it. Null where nothing stands.
     */
    private @Nullable LocalDate paidOn(Membership member, ShareAccount account) {
        return jdbc.sql("""
                with brought as (
                  select e.amount, e.kind, coalesce(h.happened_on, e.value_date) as day, e.recorded_at, e.id, e.reversed_by is null as stands
                    from ledger_entry_v e left join share_happened h on h.transaction_id = e.transaction_id
                   where e.book = :book and e.subject = :subject and e.account = :account and e.amount > 0 and e.reverses is null
                     and e.kind in ('SHARE', 'FEE', 'TRANSFER')),
                standing as (select day, sum(amount) over (order by day, id) as until from brought where stands)
                select min(day) from standing
                 where until >= least(
                   (select case when f.stands then f.amount
                                else (select sum(a.amount) from brought a where a.stands and a.kind <> 'TRANSFER') end
                      from brought f order by f.recorded_at, f.id limit 1),
                   (select max(until) from standing))""")
                .param("book", ShareBooks.book(member.getCooperativeId()))
                .param("subject", ShareBooks.subject(member.getId()))
                .param("account", account.name())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    @EventListener
    void on(MembershipEnded ended) {
        if (ended.ending() == Ending.SALE) {
            return; // the whole share is another's already
        }
        books.hold(ended.cooperativeId());
        LocalDate leftOn = ended.leftOn();
        jdbc.sql("insert into share_payout (membership_id, left_on, due_on) values (?, ?, ?)")
                .params(ended.membershipId(), leftOn, PayoutTermRule.latest(leftOn))
                .update();
        books.owe(ended.cooperativeId(), ended.membershipId(), leftOn, ended.by());
    }

    /** What was owed is share again. */
    @EventListener
    void on(MembershipRestored restored) {
        books.hold(restored.cooperativeId());
        books.oweNothing(
                restored.cooperativeId(), restored.membershipId(), restored.on(), restored.by(), restored.reason());
        jdbc.sql("delete from share_payout where membership_id = ?")
                .param(restored.membershipId())
                .update();
    }
}
