package kz.yntymaq.cooperative.closing;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.stereotype.Component;

/** The liquidation that runs, as its chair may write into it. */
@Component
class OwnLiquidation {

    private final CooperativeRepository cooperatives;
    private final ClosingRows rows;
    private final DivisionRows division;

    OwnLiquidation(CooperativeRepository cooperatives, ClosingRows rows, DivisionRows division) {
        this.cooperatives = cooperatives;
        this.rows = rows;
        this.division = division;
    }

    /** @throws NotFoundException for who does not chair the co-operative */
    void requireChair(Actor chair, UUID cooperative) {
        cooperatives.findOfChair(chair, cooperative).orElseThrow(NotFoundException::new);
    }

    /** The liquidation of the co-operative, which is held: whoever writes waits for whoever wrote before. */
    ClosingRows.Case held(Actor chair, UUID cooperative) {
        cooperatives.findOfChairForUpdate(chair, cooperative).orElseThrow(NotFoundException::new);
        return rows.liquidation(cooperative).orElseThrow(NotFoundException::new);
    }

    /** The same while nothing is divided. @throws RuleViolationException once what remains is */
    ClosingRows.Case heldUndivided(Actor chair, UUID cooperative) {
        ClosingRows.Case of = held(chair, cooperative);
        if (division.remainder(of.id()).isPresent()) {
            throw new RuleViolationException("closing.refused.divided");
        }
        return of;
    }
}
