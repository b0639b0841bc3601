package kz.yntymaq.integrity.sign;

import java.util.List;
import java.util.function.Predicate;
import kz.yntymaq.integrity.fact.Population.Body;

/** What co-operatives of a population usually have: a missing row tells something only where rows are kept. */
public final class Habits {

    private static final int YEAR = 12;

    private final List<CooperativeFacts> all;
    private final double trade;
    private final double deliveries;
    private final double payments;
    private final double leadersAreMembers;

    Habits(List<CooperativeFacts> all) {
        this.all = all;
        this.trade = part(one -> one.ageMonths() >= YEAR, one -> one.trade().isKnown());
        this.deliveries = part(
                one -> one.ageMonths() >= YEAR,
                one -> !one.trade().everDelivered().isEmpty());
        this.payments = part(
                one -> one.ageMonths() >= YEAR, one -> !one.trade().everPaid().isEmpty());
        this.leadersAreMembers = part(
                one -> !one.seated(Body.CHAIR).isEmpty(), one -> one.members().containsAll(one.seated(Body.CHAIR)));
    }

    private double part(Predicate<CooperativeFacts> base, Predicate<CooperativeFacts> holds) {
        long of = all.stream().filter(base).count();
        return of == 0 ? 0 : (double) all.stream().filter(base.and(holds)).count() / of;
    }

    /** The part of those a year old or older of whom anything taken in or sold is known. */
    public double trade() {
        return trade;
    }

    /** The part of those a year old or older of whom any delivery is known. */
    public double deliveries() {
        return deliveries;
    }

    /** The part of those a year old or older of whom any payment is known. */
    public double payments() {
        return payments;
    }

    /** The part of those with a chair whose chair is a member. */
    public double chairsAreMembers() {
        return leadersAreMembers;
    }
}
