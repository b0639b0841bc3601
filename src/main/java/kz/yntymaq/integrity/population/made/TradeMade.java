package kz.yntymaq.integrity.population.made;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.yntymaq.integrity.fact.Population.Delivery;
import kz.yntymaq.integrity.fact.Population.Payment;
import kz.yntymaq.integrity.fact.Population.Person;
import kz.yntymaq.integrity.fact.Population.Sale;
import org.jspecify.annotations.Nullable;

/** What is brought, sold and paid, month by month. */
final class TradeMade {

    private static final int YEARS = 3;
    private static final int NEAR = 75;
    private static final double CHEESE = 9.5;

    private final Draft draft;
    private final Chance chance;
    private final LocalDate on;

    TradeMade(Draft draft, Chance chance, LocalDate on) {
        this.draft = draft;
        this.chance = chance;
        this.on = on;
    }

    void make(Plan plan, String id, List<Person> people, List<Double> weights, List<LocalDate> joined) {
        List<Double> brings = brings(plan, weights);
        var buyers = new ArrayList<String>();
        for (int i = 0; i < plan.buyers; i++) {
            buyers.add("B" + chance.digits(9));
        }
        @Nullable String main = Making.FIRST_MEMBER.equals(plan.buyer) ? nameOf(people.get(0)) : plan.buyer;
        LocalDate start = plan.registered.plusDays(chance.whole(20, 150));
        LocalDate early = on.minusYears(YEARS);
        YearMonth month = YearMonth.from(start.isBefore(early) ? early : start);
        var yearly = new HashMap<String, Double>();
        while (!month.isAfter(YearMonth.from(on))) {
            if (plan.season.contains(month.getMonthValue())) {
                month(plan, id, people, brings, joined, month, yearly, buyers, main);
            }
            if (month.getMonthValue() == 12 || month.equals(YearMonth.from(on.minusMonths(1)))) {
                pay(plan, id, people, yearly, month.atEndOfMonth());
                yearly.clear();
            }
            month = month.plusMonths(1);
        }
    }

    /** A buyer who is a member is written down by the identifier or by the phone. */
    private String nameOf(Person person) {
        String phone = person.phone();
        return phone != null && chance.yes(0.5) ? phone : person.id();
    }

    private List<Double> brings(Plan plan, List<Double> weights) {
        var brings = new ArrayList<Double>();
        double rest = 0;
        for (int i = 0; i < weights.size(); i++) {
            boolean active = chance.yes(plan.active) || (i == 0 && plan.topBrings > 0);
            double own = i == 0 && plan.topShare > 0 ? 1 : weights.get(i);
            double amount = active ? (plan.alike ? 1 : own * chance.factor(0.3)) : 0;
            brings.add(amount);
            rest += i == 0 ? 0 : amount;
        }
        if (plan.topBrings > 0) {
            double part = Math.min(0.98, plan.topBrings);
            brings.set(0, rest > 0 ? rest * part / (1 - part) : 1);
        }
        return brings;
    }

    private boolean isAwake(Plan plan, LocalDate day) {
        if (!plan.sleeps || plan.applied == null) {
            return !plan.sleeps || day.isAfter(on.minusMonths(3));
        }
        return !day.isBefore(plan.applied.minusDays(NEAR))
                && !day.isAfter(Making.loanDay(plan).plusDays(NEAR));
    }

    private void month(
            Plan plan,
            String id,
            List<Person> people,
            List<Double> brings,
            List<LocalDate> joined,
            YearMonth month,
            Map<String, Double> yearly,
            List<String> buyers,
            @Nullable String main) {
        var taken = new TreeMap<LocalDate, Double>();
        double usual = plan.goods.price * (1 + 0.01 * (month.getYear() - 2023) * 8);
        int times = (int) Math.floor(plan.perMonth) + (chance.yes(plan.perMonth % 1) ? 1 : 0);
        for (int time = 0; time < times; time++) {
            LocalDate together = month.atDay(chance.whole(1, 28));
            double all = 0;
            for (int i = 0; i < people.size(); i++) {
                LocalDate day = plan.alike ? together : month.atDay(chance.whole(1, 28));
                double amount = brings.get(i);
                if (amount <= 0
                        || day.isAfter(on)
                        || day.isBefore(joined.get(i))
                        || !isAwake(plan, day)
                        || (!plan.alike && chance.yes(0.12))) {
                    continue;
                }
                double quantity = plan.goods.quantity * amount * (plan.alike ? 1 : chance.factor(0.25));
                double price = usual * plan.price * (plan.alike ? 1 : chance.factor(0.03));
                all += quantity;
                taken.merge(day, quantity, Double::sum);
                yearly.merge(people.get(i).id(), quantity * price, Double::sum);
                deliver(plan, id, people.get(i).id(), day, quantity, price);
            }
            LocalDate day = month.atDay(chance.whole(1, 28));
            if (plan.strangers > 0 && !day.isAfter(on) && isAwake(plan, day)) {
                double base = all > 0 ? all : plan.goods.quantity * 3;
                double quantity = base * plan.strangers / (1 - Math.min(0.97, plan.strangers)) * chance.factor(0.2);
                taken.merge(day, quantity, Double::sum);
                deliver(plan, id, null, day, quantity, usual * plan.price * chance.factor(0.05));
            }
        }
        sell(plan, id, month, taken, usual, buyers, main);
    }

    private void deliver(Plan plan, String id, @Nullable String person, LocalDate day, double quantity, double price) {
        if (plan.keepsDeliveries) {
            draft.deliveries.add(new Delivery(
                    id,
                    person,
                    day,
                    plan.goods.product,
                    plan.goods.unit,
                    Chance.rounded(quantity, 2),
                    Chance.rounded(price, 0)));
        }
    }

    private void sell(
            Plan plan,
            String id,
            YearMonth month,
            Map<LocalDate, Double> taken,
            double usual,
            List<String> buyers,
            @Nullable String main) {
        double all = taken.values().stream().mapToDouble(Double::doubleValue).sum();
        if (all <= 0 || !plan.keepsSales) {
            return;
        }
        boolean makes = plan.label.endsWith("processing");
        int parts = chance.whole(1, 3);
        for (int i = 0; i < parts; i++) {
            LocalDate day = month.atDay(chance.whole(10, 28));
            if (day.isAfter(on)) {
                continue;
            }
            double price = usual / (1 - 0.12) * plan.sellsFor * chance.factor(0.04);
            if (plan.margin > 0.2) {
                price = usual * plan.price / (1 - plan.margin) * chance.factor(0.04);
            }
            String buyer = main != null && chance.yes(plan.buyerPart) ? main : chance.pick(buyers);
            double quantity = all / parts * 0.98;
            draft.sales.add(new Sale(
                    id,
                    day,
                    makes ? plan.goods.product + " product" : plan.goods.product,
                    plan.goods.unit,
                    Chance.rounded(makes ? quantity / CHEESE : quantity, 2),
                    Chance.rounded(makes ? price * CHEESE : price, 0),
                    buyer));
        }
    }

    /** Co-operative payments of a year, near to proportion in real ones. */
    private void pay(Plan plan, String id, List<Person> people, Map<String, Double> yearly, LocalDate year) {
        if (!plan.keepsPayments) {
            return;
        }
        double all = yearly.values().stream().mapToDouble(Double::doubleValue).sum() * 0.06;
        if (all <= 0 && plan.toFirst > 0) {
            all = 400_000;
        }
        if (all <= 0) {
            return;
        }
        LocalDate day = year.plusDays(chance.whole(0, 20));
        LocalDate paid = day.isAfter(on) ? on : day;
        String word = chance.pick(List.of("patronage", "co-operative payment", "dividend"));
        for (Person one : people) {
            double amount = yearly.getOrDefault(one.id(), 0.0) * 0.06 * (1 - plan.toFirst) * chance.factor(plan.unfair);
            if (one.equals(people.get(0))) {
                amount += all * plan.toFirst;
            }
            if (amount > 100) {
                draft.payments.add(new Payment(id, one.id(), paid, word, Chance.tenge(amount)));
            }
        }
    }
}
