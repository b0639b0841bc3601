package kz.yntymaq.application.eligibility;

import static kz.yntymaq.application.eligibility.Finding.Outcome.CANNOT_BE_TOLD;
import static kz.yntymaq.application.eligibility.Finding.Outcome.MET;
import static kz.yntymaq.application.eligibility.Finding.Outcome.NOT_MET;
import static kz.yntymaq.application.eligibility.Finding.Outcome.TO_CHECK;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import kz.yntymaq.application.answer.Direction;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.Purchase;
import kz.yntymaq.application.answer.PurchaseKind;
import kz.yntymaq.application.answer.WorkPlan;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.programme.edition.Figure;
import kz.yntymaq.programme.edition.RuleFigure;
import org.jspecify.annotations.Nullable;

/**
 * The rules for a co-operative's microcredit. «R» is the rules of microcredit and leasing (order № 53
 * of 16.06.2025, edition № 29 of 22.04.2026), «C» the law on agricultural co-operatives № 372-V.
 */
final class Rules {

    private Rules() {}

    /** All rules, in the order of the page. */
    static List<Rule> inOrder() {
        return List.of(
                new CooperativeIsRegistered(),
                new EnoughMembers(),
                new NoRunningLoan(),
                new VillageIsEligible(),
                new ProjectIsNearSeat(),
                new AmountWithinLimit(),
                new TermWithinLimit(),
                new GraceWithinLimit(),
                new PurchasesFitAmount(),
                new NoPassengerCars(),
                new NoLivestockOfRelatives(),
                new NothingToRentOut(),
                new NoTrade(),
                new MachineryIsNew(),
                new CreatesJobs(),
                new CollateralIsNamed());
    }

    /** The borrower is a registered co-operative (R 8(3)). */
    static final class CooperativeIsRegistered implements Rule {
        @Override
        public Finding check(EligibilityFacts facts) {
            boolean registered = facts.cooperative().state() == CooperativeState.ACTIVE;
            return finding("cooperative-registered", registered ? MET : NOT_MET, "R", "8", null);
        }
    }

    /** A co-operative has at least as many members as may found one (C 15). */
    static final class EnoughMembers implements Rule {
        @Override
        public Finding check(EligibilityFacts facts) {
            RuleFigure least = facts.edition().figure(Figure.MIN_MEMBERS);
            int members = facts.cooperative().members();
            return finding(
                    "enough-members",
                    members >= least.value().intValueExact() ? MET : NOT_MET,
                    least,
                    null,
                    (long) members,
                    least.value().longValueExact());
        }
    }

    /**
     * An earlier microcredit stands in the way until it is repaid in full (R 9(2)). Repayments are not yet kept,
     * so any approved application counts.
     */
    static final class NoRunningLoan implements Rule {
        @Override
        public Finding check(EligibilityFacts facts) {
            return finding("no-running-loan", facts.approvedBefore() ? NOT_MET : MET, "R", "9(2)", null);
        }
    }

    /** The project runs in a rural settlement or a small town (R 8). */
    static final class VillageIsEligible implements Rule {
        @Override
        public Finding check(EligibilityFacts facts) {
            var village = facts.village();
            if (village == null) {
                return finding("village-eligible", CANNOT_BE_TOLD, "R", "8", Field.VILLAGE);
            }
            return finding(
                    "village-eligible", village.isEligible() ? MET : NOT_MET, "R", "8", Field.VILLAGE, village.name());
        }
    }

    /**
     * The project runs in the district of the co-operative's seat (R 8): a legal entity is registered where its
     * project runs, and a co-operative spreads over adjacent okrugs at most. Which okrugs adjoin is not known
     * here, so the district is taken.
     */
    static final class ProjectIsNearSeat implements Rule {
        @Override
        public Finding check(EligibilityFacts facts) {
            var village = facts.village();
            if (village == null) {
                return finding("near-seat", CANNOT_BE_TOLD, "R", "8", Field.VILLAGE);
            }
            var seat = facts.seat();
            boolean near = village.getOblastCode().equals(seat.getOblastCode())
                    && Objects.equals(village.getDistrictCode(), seat.getDistrictCode()); // a city has no districts
            return finding("near-seat", near ? MET : NOT_MET, "R", "8", Field.VILLAGE, seat.name());
        }
    }

    /** The amount does not exceed the limit for the development of co-operatives, in МРП of the year (R 9(2)). */
    static final class AmountWithinLimit implements Rule {
        @Override
        public Finding check(EligibilityFacts facts) {
            RuleFigure most = facts.edition().figure(Figure.MAX_AMOUNT_COOPERATIVE_MRP);
            BigDecimal amount = facts.answers().getTerms().amount();
            BigDecimal mrp = facts.mrp();
            if (mrp == null) {
                return finding("mrp-missing", CANNOT_BE_TOLD, most, null, String.valueOf(facts.year()));
            }
            BigDecimal limit = mrp.multiply(most.value());
            if (amount == null) {
                return finding(
                        "amount",
                        CANNOT_BE_TOLD,
                        most,
                        Field.AMOUNT,
                        limit,
                        most.value().longValueExact(),
                        mrp);
            }
            return finding(
                    "amount",
                    amount.compareTo(limit) <= 0 ? MET : NOT_MET,
                    most,
                    Field.AMOUNT,
                    limit,
                    most.value().longValueExact(),
                    mrp,
                    amount);
        }
    }

    /** The term does not exceed that of the project's direction (R 9(1)). */
    static final class TermWithinLimit implements Rule {
        @Override
        public Finding check(EligibilityFacts facts) {
            Direction direction = facts.answers().getDirection();
            RuleFigure most = facts.edition()
                    .figure(
                            direction == null || direction.isAgriculturalOrProcessing()
                                    ? Figure.MAX_TERM_AGRICULTURE_MONTHS
                                    : Figure.MAX_TERM_OTHER_MONTHS);
            return atMost("term", Field.TERM, facts.answers().getTerms().termMonths(), most, direction == null);
        }
    }

    /** The grace period on the principal does not exceed twelve months (R 9(5)). */
    static final class GraceWithinLimit implements Rule {
        @Override
        public Finding check(EligibilityFacts facts) {
            RuleFigure most = facts.edition().figure(Figure.MAX_GRACE_MONTHS);
            return atMost("grace", Field.GRACE, facts.answers().getTerms().graceMonths(), most, false);
        }
    }

    /** The purchases together cost at least the amount asked for: the money is for them (R 9). */
    static final class PurchasesFitAmount implements Rule {
        @Override
        public Finding check(EligibilityFacts facts) {
            BigDecimal amount = facts.answers().getTerms().amount();
            List<Purchase> purchases = facts.answers().getPurchases();
            if (amount == null || purchases.isEmpty()) {
                return finding("purchases-fit", CANNOT_BE_TOLD, "R", "9", Field.PURCHASES);
            }
            BigDecimal sum = purchases.stream()
                    .map(Purchase::price)
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return finding(
                    "purchases-fit",
                    sum.compareTo(amount) >= 0 ? MET : NOT_MET,
                    "R",
                    "9",
                    Field.PURCHASES,
                    sum,
                    amount);
        }
    }

    /** No passenger cars (R 11). */
    static final class NoPassengerCars implements Rule {
        @Override
        public Finding check(EligibilityFacts facts) {
            return noPurchase(
                    "no-passenger-cars", facts, "11", purchase -> purchase.kind() == PurchaseKind.PASSENGER_CAR);
        }
    }

    /** No livestock from close relatives (R 11). */
    static final class NoLivestockOfRelatives implements Rule {
        @Override
        public Finding check(EligibilityFacts facts) {
            return noPurchase(
                    "no-livestock-of-relatives",
                    facts,
                    "11",
                    purchase -> purchase.kind() == PurchaseKind.LIVESTOCK && purchase.fromRelative());
        }
    }

    /**
     * No premises or housing to rent out, except in tourist and recreation zones (R 11). Where those zones lie
     * is not known here, so an official checks it for a project of tourism.
     */
    static final class NothingToRentOut implements Rule {
        @Override
        public Finding check(EligibilityFacts facts) {
            Finding.Outcome found = facts.answers().getDirection() == Direction.TOURISM ? TO_CHECK : NOT_MET;
            return noPurchase("nothing-to-rent-out", facts, "11", Purchase::isPremisesForRent, found);
        }
    }

    /** No wholesale or retail trade (R 11). */
    static final class NoTrade implements Rule {
        @Override
        public Finding check(EligibilityFacts facts) {
            return noPurchase("no-trade", facts, "11", purchase -> purchase.kind() == PurchaseKind.GOODS_FOR_TRADE);
        }
    }

    /** Machinery and equipment are new (R 10). */
    static final class MachineryIsNew implements Rule {
        @Override
        public Finding check(EligibilityFacts facts) {
            return noPurchase(
                    "machinery-new",
                    facts,
                    "10",
                    purchase -> purchase.used()
                            && (purchase.kind() == PurchaseKind.MACHINERY
                                    || purchase.kind() == PurchaseKind.EQUIPMENT));
        }
    }

    /** The project creates jobs (R 10). */
    static final class CreatesJobs implements Rule {
        @Override
        public Finding check(EligibilityFacts facts) {
            WorkPlan plan = facts.answers().getWorkPlan();
            if (plan.jobsNow() == null || plan.jobsPlanned() == null) {
                return finding("creates-jobs", CANNOT_BE_TOLD, "R", "10", Field.JOBS_PLANNED);
            }
            long created = plan.jobsPlanned() - plan.jobsNow();
            return finding("creates-jobs", created > 0 ? MET : NOT_MET, "R", "10", Field.JOBS_PLANNED, created);
        }
    }

    /** Security is mandatory (R 5). */
    static final class CollateralIsNamed implements Rule {
        @Override
        public Finding check(EligibilityFacts facts) {
            boolean named = !facts.answers().getCollateral().isEmpty();
            return finding("collateral-named", named ? MET : CANNOT_BE_TOLD, "R", "5", Field.COLLATERAL);
        }
    }

    private static Finding noPurchase(
            String rule, EligibilityFacts facts, String point, Predicate<Purchase> forbidden) {
        return noPurchase(rule, facts, point, forbidden, NOT_MET);
    }

    private static Finding noPurchase(
            String rule, EligibilityFacts facts, String point, Predicate<Purchase> forbidden, Finding.Outcome outcome) {
        List<Purchase> purchases = facts.answers().getPurchases();
        if (purchases.isEmpty()) {
            return finding(rule, CANNOT_BE_TOLD, "R", point, Field.PURCHASES);
        }
        return purchases.stream()
                .filter(forbidden)
                .findFirst()
                .map(found ->
                        finding(rule, outcome, "R", point, Field.PURCHASES, found.item() == null ? "–" : found.item()))
                .orElseGet(() -> finding(rule, MET, "R", point, Field.PURCHASES));
    }

    private static Finding atMost(String rule, Field field, @Nullable Integer months, RuleFigure most, boolean open) {
        long limit = most.value().longValueExact();
        if (months == null || open) {
            return finding(rule, CANNOT_BE_TOLD, most, field, limit);
        }
        return finding(rule, months <= limit ? MET : NOT_MET, most, field, limit, (long) months);
    }

    private static Finding finding(
            String rule, Finding.Outcome outcome, RuleFigure figure, @Nullable Field field, Object... arguments) {
        return new Finding(rule, outcome, figure.act(), figure.point(), field, List.of(arguments), figure.figure());
    }

    private static Finding finding(
            String rule,
            Finding.Outcome outcome,
            String act,
            String point,
            @Nullable Field field,
            Object... arguments) {
        return new Finding(rule, outcome, act, point, field, List.of(arguments), null);
    }
}
