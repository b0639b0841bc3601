package kz.yntymaq.integrity.population.made;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Real co-operatives, with all that makes real ones look odd. */
final class RealKinds {

    static final List<String> KINDS =
            List.of("tiny", "new", "family", "dairy", "processing", "seasonal", "dormant-winter", "ordinary");

    private RealKinds() {}

    static Plan of(String kind, Chance chance, LocalDate on) {
        Plan plan = Places.plan("real:" + kind, chance, on);
        plan.members = chance.whole(6, 30);
        switch (kind) {
            case "tiny" -> plan.members = chance.whole(3, 5);
            case "new" -> {
                plan.registered = chance.day(on.minusMonths(11), on.minusMonths(1));
                plan.members = chance.whole(3, 15);
            }
            case "family" -> {
                plan.members = chance.whole(3, 9);
                plan.family = true;
                plan.kinTold = chance.yes(0.8);
            }
            case "dairy" -> {
                plan.goods = Goods.MILK;
                plan.perMonth = 2;
                plan.buyers = chance.yes(0.7) ? 1 : 2;
            }
            case "processing" -> {
                plan.goods = chance.yes(0.6) ? Goods.MILK : Goods.MEAT;
                plan.margin = chance.real(0.25, 0.5);
            }
            case "seasonal" -> {
                plan.goods = chance.pick(List.of(Goods.GRAIN, Goods.VEGETABLES, Goods.FRUIT, Goods.WOOL));
                plan.season = Goods.HARVEST;
                plan.perMonth = 2;
            }
            case "dormant-winter" -> plan.season = Set.of(4, 5, 6, 7, 8, 9, 10);
            default -> plan.active = chance.real(0.7, 1);
        }
        if (!plan.goods.allYear && plan.season.size() > Goods.HARVEST.size() && chance.yes(0.5)) {
            plan.season = Set.of(6, 7, 8, 9, 10, 11);
        }
        noise(plan, chance);
        Places.application(plan, chance, on, 0.55);
        return plan;
    }

    private static void noise(Plan plan, Chance chance) {
        plan.unlike = chance.real(0.2, 0.8);
        plan.unfair = chance.real(0.05, 0.35);
        plan.active = chance.real(0.65, 1);
        plan.price = chance.factor(0.05);
        plan.sellsFor = chance.factor(0.05);
        plan.margin *= chance.real(0.6, 1.5);
        plan.comes = chance.real(0.66, 0.98);
        plan.strangers = chance.yes(0.25) ? chance.real(0.05, 0.4) : 0;
        plan.buyers = plan.buyers == 4 ? chance.whole(1, 6) : plan.buyers;
        plan.suppliers = chance.yes(0.3) ? 1 : chance.whole(2, 5);
        plan.loans = chance.yes(0.4) ? 0 : chance.whole(1, Math.max(1, plan.members / 2));
        plan.ownLoan = chance.yes(0.25);
        if (plan.members > 5 && chance.yes(0.15)) {
            plan.topShare = chance.real(0.25, 0.6);
            plan.topBrings = plan.topShare * chance.real(0.8, 1.2);
        }
        plan.onePhone = chance.yes(0.06) ? 2.0 / plan.members : 0;
        boolean nothing = chance.yes(0.1);
        plan.keepsDeliveries = !nothing && !chance.yes(0.05);
        plan.keepsSales = !nothing && !chance.yes(0.1);
        plan.keepsPayments = !chance.yes(0.2);
        plan.keepsLists = !chance.yes(0.25);
        plan.keepsMeetings = !chance.yes(0.07);
        plan.lateMeeting = chance.yes(0.15);
        plan.joinedBefore = chance.yes(0.08) ? chance.real(0.1, 0.35) : 0;
        plan.leaveAfter = chance.yes(0.04) ? chance.real(0.05, 0.15) : 0;
    }
}
