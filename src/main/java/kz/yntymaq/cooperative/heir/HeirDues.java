package kz.yntymaq.cooperative.heir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.cooperative.payment.MemberDues;
import org.springframework.stereotype.Component;

/**
 * Payments in proportion that are owed to a member who died, by the parts of the heirs (law on agricultural co-operatives,
 * article 30, point 2: who left is owed the co-operative payments beside the share; article 32).
 */
@Component
class HeirDues {

    private final MemberDues dues;
    private final HeirRows rows;

    HeirDues(MemberDues dues, HeirRows rows) {
        this.dues = dues;
        this.rows = rows;
    }

    /** An heir's part of what one decision gave. @param amount tenge @param paid whether the heir was paid it */
    record Part(UUID heir, MemberDues.Due due, BigDecimal amount, boolean paid) {}

    /** What is still owed altogether, tenge. */
    BigDecimal owed(UUID cooperative, UUID member) {
        return dues.owed(cooperative, member);
    }

    /** The parts of all heirs, whose parts make the whole. What the member was paid before the death is no heir's. */
    List<Part> parts(UUID cooperative, UUID member, List<Heir> heirs) {
        List<HeirRows.PaidDue> paid = rows.paidDues(member);
        List<Parts.Fraction> fractions = heirs.stream().map(Heir::part).toList();
        var all = new ArrayList<Part>();
        for (MemberDues.Due due : dues.of(cooperative, member)) {
            BigDecimal toHeirs = paid.stream()
                    .filter(each -> each.draft().equals(due.draft()))
                    .map(HeirRows.PaidDue::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal whole = due.amount().subtract(due.paid()).add(toHeirs);
            if (whole.signum() == 0) {
                continue;
            }
            List<BigDecimal> amounts = Parts.split(whole, fractions);
            for (int i = 0; i < amounts.size(); i++) {
                UUID heir = heirs.get(i).id();
                all.add(new Part(
                        heir,
                        due,
                        amounts.get(i),
                        paid.stream()
                                .anyMatch(each ->
                                        each.heir().equals(heir) && each.draft().equals(due.draft()))));
            }
        }
        return all;
    }
}
