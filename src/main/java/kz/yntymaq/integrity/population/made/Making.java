package kz.yntymaq.integrity.population.made;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.yntymaq.integrity.fact.Population.Body;
import kz.yntymaq.integrity.fact.Population.Cooperative;
import kz.yntymaq.integrity.fact.Population.Exit;
import kz.yntymaq.integrity.fact.Population.Kin;
import kz.yntymaq.integrity.fact.Population.Loan;
import kz.yntymaq.integrity.fact.Population.Member;
import kz.yntymaq.integrity.fact.Population.Person;
import kz.yntymaq.integrity.fact.Population.Seat;
import org.jspecify.annotations.Nullable;

/** Makes the rows of planned co-operatives; those made by one of it may share people. */
final class Making {

    static final String FIRST_MEMBER = "first member";
    static final String OUTSIDER = "outsider";
    static final String HALF_OF_FIRST = "half of the first";
    static final String CHAIR_OF_FIRST = "chair of the first";
    static final String CONTACTS_OF_FIRST = "contacts of the first";

    private static final double TENGE_A_SHARE = 150_000;
    private static final double TENGE_A_LOAN = 2_500_000;

    private final Draft draft;
    private final Chance chance;
    private final LocalDate on;
    private List<Person> firstPeople = List.of();
    private @Nullable String firstChair;

    Making(Draft draft, Chance chance, LocalDate on) {
        this.draft = draft;
        this.chance = chance;
        this.on = on;
    }

    void make(Plan plan) {
        String id = draft.newId();
        draft.cooperatives.add(new Cooperative(
                id, plan.goods.kind, plan.oblast, plan.district, plan.registered, plan.applied, plan.label));
        List<Person> people = people(plan);
        List<Double> weights = weights(plan, people.size());
        String chair =
                plan.givenChair == null || firstChair == null ? people.get(0).id() : firstChair;
        if (OUTSIDER.equals(plan.outsider)) {
            chair = person(plan, null, null, null).id();
        }
        if (firstPeople.isEmpty()) {
            firstPeople = people;
            firstChair = chair;
        }
        List<LocalDate> joined = members(plan, id, people, weights);
        bodies(plan, id, people, chair);
        money(plan, id, people);
        new MeetingsMade(draft, chance, on).make(plan, id, people, joined);
        new TradeMade(draft, chance, on).make(plan, id, people, weights, joined);
    }

    private List<Person> people(Plan plan) {
        var people = new ArrayList<Person>();
        List<Person> source = firstPeople;
        if (plan.given.contains(HALF_OF_FIRST)) {
            people.addAll(chance.some(source, Math.max(2, (int) (plan.members * chance.real(0.4, 0.9)))));
        }
        if (plan.givenChair != null && firstChair != null) {
            String chair = firstChair;
            source.stream()
                    .filter(one -> one.id().equals(chair) && !people.contains(one))
                    .findFirst()
                    .ifPresent(one -> people.add(0, one));
        }
        @Nullable String yard = plan.family ? "Yard " + chance.digits(8) : null;
        @Nullable String office = plan.oneAddress ? "Office " + chance.digits(8) : null;
        String phone = chance.digits(9);
        String account = "KZ" + chance.digits(18);
        while (people.size() < plan.members) {
            boolean contacts = plan.given.contains(CONTACTS_OF_FIRST) && !source.isEmpty() && chance.yes(0.5);
            Person shared = contacts ? chance.pick(source) : null;
            String own = shared != null ? shared.phone() : chance.yes(plan.onePhone) ? "+77" + phone : null;
            String bank = shared != null ? shared.account() : chance.yes(plan.oneAccount) ? account : null;
            String home = yard != null && chance.yes(0.75) ? yard : office != null && chance.yes(0.9) ? office : null;
            people.add(person(plan, own, bank, home));
        }
        if (plan.kinTold) {
            for (int i = 1; i < people.size(); i++) {
                draft.kin.add(new Kin(
                        people.get(chance.whole(0, i - 1)).id(), people.get(i).id()));
            }
        } else if (chance.yes(0.3) && people.size() > 3) {
            draft.kin.add(new Kin(people.get(0).id(), people.get(1).id()));
        }
        return people;
    }

    private Person person(Plan plan, @Nullable String phone, @Nullable String account, @Nullable String address) {
        boolean known = chance.yes(0.85);
        String district = plan.district;
        var made = new Person(
                draft.newPerson(),
                phone != null ? phone : known ? "+77" + chance.digits(9) : null,
                address != null ? address : known ? district + ", yard " + chance.digits(6) : null,
                account != null ? account : chance.yes(0.7) ? "KZ" + chance.digits(18) : null);
        draft.people.add(made);
        return made;
    }

    /** How large each is; the first is made as large as the plan says. */
    private List<Double> weights(Plan plan, int count) {
        var weights = new ArrayList<Double>();
        double rest = 0;
        for (int i = 0; i < count; i++) {
            double weight = chance.factor(plan.unlike);
            weights.add(weight);
            rest += i == 0 ? 0 : weight;
        }
        if (plan.topShare > 0) {
            weights.set(0, rest * plan.topShare / (1 - Math.min(0.98, plan.topShare)));
        }
        return weights;
    }

    private List<LocalDate> members(Plan plan, String id, List<Person> people, List<Double> weights) {
        var joined = new ArrayList<LocalDate>();
        for (int i = 0; i < people.size(); i++) {
            LocalDate from = plan.registered.plusDays(chance.whole(0, 10));
            if (i > 2 && plan.applied != null && chance.yes(plan.joinedBefore)) {
                from = plan.applied.minusDays(chance.whole(5, 11));
            } else if (i > 4 && chance.yes(0.35)) {
                from = chance.day(plan.registered, on);
            }
            from = from.isBefore(plan.registered) ? plan.registered : from.isAfter(on) ? on : from;
            joined.add(from);
            LocalDate until = null;
            if (i > 2 && plan.applied != null && chance.yes(plan.leaveAfter)) {
                until = loanDay(plan).plusDays(chance.whole(15, 80));
            } else if (i > 3 && chance.yes(0.04)) {
                until = chance.day(from, on);
            }
            if (until != null && (until.isBefore(from) || !until.isBefore(on))) {
                until = null;
            }
            BigDecimal share =
                    chance.yes(0.02) && i > 2 ? BigDecimal.ZERO : Chance.tenge(TENGE_A_SHARE * weights.get(i));
            draft.members.add(new Member(id, people.get(i).id(), from, until, i > 5 && chance.yes(0.04), share));
            if (until != null) {
                LocalDate due = until.plusMonths(chance.whole(3, 12));
                draft.exits.add(new Exit(
                        id,
                        people.get(i).id(),
                        until.minusDays(chance.whole(5, 40)),
                        until,
                        due,
                        due.isBefore(on) && chance.yes(0.9) ? due.minusDays(1) : null));
            }
        }
        return joined;
    }

    private void bodies(Plan plan, String id, List<Person> people, String chair) {
        LocalDate since = plan.registered.plusDays(1);
        draft.seats.add(new Seat(id, chair, Body.CHAIR, since, null));
        boolean forgotten = chance.yes(0.04);
        int board = forgotten ? 0 : people.size() > 10 ? 3 : chance.yes(0.4) && people.size() > 3 ? 3 : 0;
        for (int i = 0; i < board; i++) {
            draft.seats.add(new Seat(id, people.get(i).id(), Body.BOARD, since, null));
        }
        if (people.size() > 5) {
            int at = chance.yes(0.05) ? 1 : people.size() - 1;
            draft.seats.add(new Seat(id, people.get(at).id(), Body.REVISION, since, null));
        }
    }

    /** The day on which money comes. */
    static LocalDate loanDay(Plan plan) {
        LocalDate applied = plan.applied == null ? plan.registered : plan.applied;
        return applied.plusDays(45);
    }

    private void money(Plan plan, String id, List<Person> people) {
        if (plan.applied == null) {
            return;
        }
        var suppliers = new ArrayList<String>();
        for (int i = 0; i < plan.suppliers; i++) {
            suppliers.add("S" + chance.digits(9));
        }
        for (Person one : chance.some(people, plan.loans)) {
            LocalDate day = loanDay(plan).plusDays(chance.whole(-10, 20));
            if (!day.isAfter(on)) {
                String supplier = plan.supplier != null && chance.yes(0.9) ? plan.supplier : chance.pick(suppliers);
                draft.loans.add(new Loan(id, one.id(), day, Chance.tenge(TENGE_A_LOAN * chance.factor(0.4)), supplier));
            }
        }
        if (plan.ownLoan && !loanDay(plan).isAfter(on)) {
            draft.loans.add(new Loan(
                    id,
                    null,
                    loanDay(plan),
                    Chance.tenge(4 * TENGE_A_LOAN * chance.factor(0.4)),
                    chance.pick(suppliers)));
        }
    }
}
