package kz.yntymaq.application.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.yntymaq.application.answer.Answers;
import kz.yntymaq.application.answer.CollateralItem;
import kz.yntymaq.application.answer.Direction;
import kz.yntymaq.application.answer.Purchase;
import kz.yntymaq.application.answer.PurchaseKind;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.priority.Priorities;
import org.jspecify.annotations.Nullable;

/** An application as the rules look at it. */
record ApplicationFacts(
        Answers answers,
        Edition edition,
        LocalDate day,
        @Nullable BigDecimal mci,
        boolean registered,
        Place seat,
        @Nullable Place place,
        Priorities.@Nullable Fit priority,
        boolean approvedBefore)
        implements Facts {

    @Override
    public @Nullable Business business() {
        Direction direction = answers.getDirection();
        return direction == null ? null : direction.business();
    }

    @Override
    public List<Thing> purchases() {
        return answers.getPurchases().stream().map(ApplicationFacts::thing).toList();
    }

    private static Thing thing(Purchase purchase) {
        PurchaseKind kind = purchase.kind();
        return new Thing(
                purchase.item(),
                kind == null ? null : kind.kind(),
                purchase.price(),
                purchase.fromRelative(),
                purchase.used(),
                purchase.forRent());
    }

    @Override
    public @Nullable BigDecimal amount() {
        return answers.getTerms().amount();
    }

    @Override
    public @Nullable Integer termMonths() {
        return answers.getTerms().termMonths();
    }

    @Override
    public @Nullable Integer graceMonths() {
        return answers.getTerms().graceMonths();
    }

    @Override
    public @Nullable Integer jobsNow() {
        return answers.getWorkPlan().jobsNow();
    }

    @Override
    public @Nullable Integer jobsPlanned() {
        return answers.getWorkPlan().jobsPlanned();
    }

    @Override
    public List<@Nullable BigDecimal> collateral() {
        var values = new ArrayList<@Nullable BigDecimal>();
        for (CollateralItem item : answers.getCollateral()) {
            values.add(item.value());
        }
        return values;
    }
}
