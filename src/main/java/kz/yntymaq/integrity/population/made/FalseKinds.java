package kz.yntymaq.integrity.population.made;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * False co-operatives. Each trait of a kind is there by chance only, and all of them keep papers: most hold their
 * meetings at least in writing.
 */
final class FalseKinds {

    static final List<String> KINDS = List.of(
            "straw-members", "one-owner", "buyer-behind-front", "one-family-shell", "captured", "sleeping", "split");

    private FalseKinds() {}

    /** The plans of one; several for what was split into several. */
    static List<Plan> of(String kind, Chance chance, LocalDate on) {
        if (kind.equals("split")) {
            return split(chance, on);
        }
        Plan plan = Places.plan("false:" + kind, chance, on);
        plan.members = chance.whole(5, 25);
        papers(plan, chance);
        switch (kind) {
            case "straw-members" -> straw(plan, chance);
            case "one-owner" -> owner(plan, chance);
            case "buyer-behind-front" -> front(plan, chance);
            case "one-family-shell" -> shell(plan, chance);
            case "captured" -> captured(plan, chance);
            default -> sleeping(plan, chance, on);
        }
        Places.application(plan, chance, on, 0.95);
        return List.of(plan);
    }

    private static void papers(Plan plan, Chance chance) {
        plan.unlike = chance.real(0.2, 0.8);
        plan.unfair = chance.real(0.05, 0.35);
        plan.active = chance.real(0.6, 1);
        plan.price = chance.factor(0.05);
        plan.sellsFor = chance.factor(0.05);
        plan.margin *= chance.real(0.6, 1.5);
        plan.comes = chance.real(0.7, 1);
        plan.buyers = chance.whole(1, 5);
        plan.suppliers = chance.yes(0.4) ? 1 : chance.whole(2, 4);
        plan.loans = chance.whole(1, Math.max(1, plan.members / 2));
        plan.ownLoan = chance.yes(0.5);
        plan.keepsPayments = !chance.yes(0.25);
        plan.keepsLists = !chance.yes(0.3);
        plan.keepsMeetings = !chance.yes(0.2);
        plan.lateMeeting = chance.yes(0.2);
    }

    private static void straw(Plan plan, Chance chance) {
        plan.active = chance.real(0, 0.35);
        plan.loans = chance.whole(2, plan.members);
        plan.supplier = chance.yes(0.7) ? "S" + chance.digits(9) : null;
        plan.onePhone = chance.yes(0.5) ? chance.real(0.2, 0.8) : 0;
        plan.oneAccount = chance.yes(0.4) ? chance.real(0.2, 0.8) : 0;
        plan.oneAddress = chance.yes(0.3);
        plan.sameFew = chance.yes(0.6) ? chance.whole(2, 4) : 0;
        plan.toFirst = chance.yes(0.6) ? chance.real(0.4, 0.9) : 0;
        plan.joinedBefore = chance.yes(0.4) ? chance.real(0.4, 0.8) : 0;
        plan.leaveAfter = chance.yes(0.25) ? chance.real(0.2, 0.6) : 0;
        plan.alike = chance.yes(0.2);
        plan.keepsDeliveries = !chance.yes(0.1);
    }

    private static void owner(Plan plan, Chance chance) {
        plan.members = chance.whole(3, 15);
        plan.topShare = chance.real(0.55, 0.97);
        plan.topBrings = chance.real(0.6, 0.98);
        plan.active = chance.real(0.1, 0.7);
        plan.toFirst = chance.yes(0.5) ? chance.real(0.3, 0.8) : 0;
        plan.sameFew = chance.yes(0.4) ? chance.whole(1, 3) : 0;
    }

    private static void front(Plan plan, Chance chance) {
        plan.strangers = chance.yes(0.8) ? chance.real(0.5, 0.95) : chance.real(0.2, 0.5);
        plan.margin = chance.yes(0.7) ? chance.real(0.3, 0.55) : plan.margin;
        plan.price = chance.yes(0.5) ? chance.real(0.6, 0.85) : plan.price;
        plan.buyer = chance.yes(0.5) ? Making.FIRST_MEMBER : "B" + chance.digits(9);
        plan.buyerPart = chance.real(0.7, 1);
        plan.active = chance.real(0.15, 0.7);
    }

    private static void shell(Plan plan, Chance chance) {
        plan.members = chance.whole(3, 10);
        plan.family = true;
        plan.kinTold = chance.yes(0.7);
        plan.members = chance.yes(0.05) ? 2 : plan.members;
        plan.active = chance.yes(0.7) ? 0 : 0.2;
        plan.perMonth = 0.2;
        plan.keepsDeliveries = !chance.yes(0.25);
        plan.toFirst = chance.real(0.5, 1);
        plan.loans = Math.max(2, plan.members / 2);
        plan.supplier = chance.yes(0.6) ? "S" + chance.digits(9) : null;
        plan.keepsMeetings = chance.yes(0.5);
        plan.oneAccount = chance.yes(0.5) ? 0.6 : 0;
    }

    private static void captured(Plan plan, Chance chance) {
        plan.buyer = "B" + chance.digits(9);
        plan.buyerPart = chance.real(0.8, 1);
        plan.sellsFor = chance.real(0.55, 0.85);
        plan.price = plan.sellsFor * chance.real(0.85, 1);
        plan.outsider = chance.yes(0.5) ? Making.OUTSIDER : null;
        plan.supplier = chance.yes(0.5) ? plan.buyer : null;
        plan.sameFew = chance.yes(0.4) ? chance.whole(2, 4) : 0;
        plan.toFirst = chance.yes(0.4) ? chance.real(0.3, 0.8) : 0;
        plan.comes = chance.real(0.5, 0.8);
    }

    private static void sleeping(Plan plan, Chance chance, LocalDate on) {
        plan.registered = chance.day(on.minusYears(6), on.minusMonths(30));
        plan.sleeps = true;
        plan.season = java.util.stream.IntStream.rangeClosed(1, 12)
                .boxed()
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        plan.perMonth = 2;
        plan.loans = chance.whole(1, 3);
        plan.leaveAfter = chance.yes(0.3) ? chance.real(0.2, 0.5) : 0;
        plan.joinedBefore = chance.yes(0.3) ? chance.real(0.3, 0.6) : 0;
    }

    private static List<Plan> split(Chance chance, LocalDate on) {
        Plan first = Places.plan("false:split", chance, on);
        first.members = chance.whole(4, 12);
        papers(first, chance);
        Places.application(first, chance, on, 0.95);
        var plans = new ArrayList<>(List.of(first));
        int parts = chance.whole(2, 4);
        boolean shareMembers = chance.yes(0.6);
        boolean shareChair = chance.yes(0.7);
        boolean shareContacts = (!shareMembers && !shareChair) || chance.yes(0.6);
        for (int i = 1; i < parts; i++) {
            var other = new Plan(
                    first.label,
                    first.goods,
                    first.oblast,
                    first.district,
                    first.registered.plusDays(chance.whole(0, 200)));
            other.members = chance.whole(4, 12);
            papers(other, chance);
            other.supplier = chance.yes(0.5) ? "S" + chance.digits(9) : null;
            if (shareMembers) {
                other.given.add(Making.HALF_OF_FIRST);
            }
            if (shareChair) {
                other.givenChair = Making.CHAIR_OF_FIRST;
            }
            if (shareContacts) {
                other.given.add(Making.CONTACTS_OF_FIRST);
            }
            Places.application(other, chance, on, 0.95);
            plans.add(other);
        }
        return plans;
    }
}
