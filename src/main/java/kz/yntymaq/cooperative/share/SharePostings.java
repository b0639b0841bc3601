package kz.yntymaq.cooperative.share;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.founding.CooperativeConfirmed;
import kz.yntymaq.cooperative.law.Ending;
import kz.yntymaq.cooperative.membership.ContributionsPaid;
import kz.yntymaq.cooperative.membership.MembershipEnded;
import kz.yntymaq.cooperative.membership.MembershipRestored;
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
            post(paid, ShareKind.SHARE, paid.share());
        }
        if (paid.fee().signum() > 0) {
            post(paid, ShareKind.FEE, paid.fee());
        }
    }

    private void post(ContributionsPaid paid, ShareKind kind, BigDecimal amount) {
        LocalDate on = books.openDay(paid.cooperativeId(), paid.paidOn());
        UUID id = books.contribute(
                paid.cooperativeId(),
                paid.membershipId(),
                new Contribution(kind, amount, on, null),
                paid.by(),
                kind + ":" + paid.membershipId());
        books.happened(id, paid.paidOn(), on);
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
