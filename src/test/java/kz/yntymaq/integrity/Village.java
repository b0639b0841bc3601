package kz.yntymaq.integrity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.yntymaq.integrity.fact.Population;
import kz.yntymaq.integrity.fact.Population.Attendance;
import kz.yntymaq.integrity.fact.Population.Body;
import kz.yntymaq.integrity.fact.Population.Cooperative;
import kz.yntymaq.integrity.fact.Population.Delivery;
import kz.yntymaq.integrity.fact.Population.Exit;
import kz.yntymaq.integrity.fact.Population.Kin;
import kz.yntymaq.integrity.fact.Population.Loan;
import kz.yntymaq.integrity.fact.Population.Meeting;
import kz.yntymaq.integrity.fact.Population.MeetingKind;
import kz.yntymaq.integrity.fact.Population.Member;
import kz.yntymaq.integrity.fact.Population.Payment;
import kz.yntymaq.integrity.fact.Population.Person;
import kz.yntymaq.integrity.fact.Population.Sale;
import kz.yntymaq.integrity.fact.Population.Seat;
import kz.yntymaq.integrity.finding.Finding;
import kz.yntymaq.integrity.finding.Outcome;
import kz.yntymaq.integrity.threshold.ShippedThresholds;
import org.jspecify.annotations.Nullable;

/** A few co-operatives written down by hand; the first is «A», of milk, five years old, with members A1, A2 and so on. */
public final class Village {

    public static final LocalDate ON = LocalDate.of(2026, 11, 1);
    public static final LocalDate OLD = ON.minusYears(5);

    private final List<Cooperative> cooperatives = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private final List<Seat> seats = new ArrayList<>();
    private final List<Meeting> meetings = new ArrayList<>();
    private final List<Attendance> attendance = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Sale> sales = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();
    private final List<Loan> loans = new ArrayList<>();
    private final List<Exit> exits = new ArrayList<>();
    private final List<Kin> kin = new ArrayList<>();

    /** Co-operative A with members of 100 tenge each. */
    public static Village of(int count) {
        return new Village().cooperative("A", "dairy", OLD, null).members("A", count);
    }

    public Village cooperative(String id, String kind, LocalDate registered, @Nullable LocalDate applied) {
        cooperatives.removeIf(one -> one.id().equals(id));
        cooperatives.add(new Cooperative(id, kind, "O", "D", registered, applied, null));
        return this;
    }

    public Village applied(LocalDate on) {
        return cooperative("A", "dairy", OLD, on);
    }

    public Village members(String cooperative, int count) {
        for (int i = 1; i <= count; i++) {
            member(cooperative, cooperative + i, OLD, null, 100);
        }
        return this;
    }

    public Village member(String cooperative, String person, LocalDate from, @Nullable LocalDate until, double share) {
        members.add(new Member(cooperative, person, from, until, false, BigDecimal.valueOf(share)));
        return known(person);
    }

    public Village associated(String cooperative, String person) {
        members.add(new Member(cooperative, person, OLD, null, true, BigDecimal.TEN));
        return known(person);
    }

    private Village known(String person) {
        if (people.stream().noneMatch(one -> one.id().equals(person))) {
            people.add(new Person(person, "phone " + person, "yard " + person, "account " + person));
        }
        return this;
    }

    public Village share(String person, double share) {
        members.replaceAll(one -> one.person().equals(person)
                ? new Member(one.cooperative(), person, one.from(), one.until(), false, BigDecimal.valueOf(share))
                : one);
        return this;
    }

    public Village contact(String person, String phone, String address, String account) {
        people.removeIf(one -> one.id().equals(person));
        people.add(new Person(person, phone, address, account));
        return this;
    }

    public Village kin(String person, String other) {
        kin.add(new Kin(person, other));
        return this;
    }

    public Village seat(String cooperative, String person, Body body) {
        return seat(cooperative, person, body, OLD);
    }

    public Village seat(String cooperative, String person, Body body, LocalDate from) {
        seats.add(new Seat(cooperative, person, body, from, null));
        return known(person);
    }

    public Village meeting(MeetingKind kind, LocalDate on, int of, int present) {
        meetings.add(new Meeting("A", on, kind, of, present));
        return this;
    }

    public Village came(LocalDate on, String... persons) {
        for (String person : persons) {
            attendance.add(new Attendance("A", on, person));
        }
        return this;
    }

    public Village delivers(@Nullable String person, LocalDate on, double quantity) {
        return delivers("A", person, on, quantity, 200);
    }

    public Village delivers(String cooperative, @Nullable String person, LocalDate on, double quantity, double price) {
        deliveries.add(new Delivery(
                cooperative, person, on, "milk", "litre", BigDecimal.valueOf(quantity), BigDecimal.valueOf(price)));
        return this;
    }

    /** Once a month in the last year, a little more each time. */
    public Village deliversMonthly(String person, double quantity) {
        for (int month = 0; month < 12; month++) {
            delivers(person, ON.minusMonths(month).minusDays(3), quantity + month);
        }
        return this;
    }

    public Village sells(String cooperative, LocalDate on, double quantity, double price, @Nullable String buyer) {
        sales.add(new Sale(
                cooperative, on, "milk", "litre", BigDecimal.valueOf(quantity), BigDecimal.valueOf(price), buyer));
        return this;
    }

    /** Once a month in the last year. */
    public Village sellsMonthly(String cooperative, double quantity, double price, @Nullable String buyer) {
        for (int month = 0; month < 12; month++) {
            sells(cooperative, ON.minusMonths(month).minusDays(2), quantity, price, buyer);
        }
        return this;
    }

    public Village paid(String person, LocalDate on, double amount) {
        return paid(person, on, "patronage", amount);
    }

    public Village paid(String person, LocalDate on, String word, double amount) {
        payments.add(new Payment("A", person, on, word, BigDecimal.valueOf(amount)));
        return this;
    }

    public Village lent(@Nullable String person, LocalDate on, double amount, @Nullable String supplier) {
        return lent("A", person, on, amount, supplier);
    }

    public Village lent(
            String cooperative, @Nullable String person, LocalDate on, double amount, @Nullable String supplier) {
        loans.add(new Loan(cooperative, person, on, BigDecimal.valueOf(amount), supplier));
        return this;
    }

    public Village exit(
            String person,
            LocalDate asked,
            @Nullable LocalDate decided,
            @Nullable LocalDate due,
            @Nullable LocalDate paid) {
        exits.add(new Exit("A", person, asked, decided, due, paid));
        return this;
    }

    public Population population() {
        return new Population(
                ON,
                cooperatives,
                people,
                members,
                seats,
                meetings,
                attendance,
                deliveries,
                sales,
                payments,
                loans,
                exits,
                kin);
    }

    /** What an indicator says of co-operative A. */
    public Finding finding(String code) {
        return finding("A", code);
    }

    public Finding finding(String cooperative, String code) {
        return new Indicators()
                .of(population(), ShippedThresholds.values()).findings().get(cooperative).stream()
                        .filter(one -> one.indicator().equals(code))
                        .findFirst()
                        .orElseThrow();
    }

    public Outcome says(String code) {
        return finding(code).outcome();
    }
}
