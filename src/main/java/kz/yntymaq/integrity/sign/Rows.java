package kz.yntymaq.integrity.sign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.yntymaq.integrity.fact.Population;
import kz.yntymaq.integrity.fact.Population.Attendance;
import kz.yntymaq.integrity.fact.Population.Delivery;
import kz.yntymaq.integrity.fact.Population.Exit;
import kz.yntymaq.integrity.fact.Population.Loan;
import kz.yntymaq.integrity.fact.Population.Meeting;
import kz.yntymaq.integrity.fact.Population.Member;
import kz.yntymaq.integrity.fact.Population.Payment;
import kz.yntymaq.integrity.fact.Population.Sale;
import kz.yntymaq.integrity.fact.Population.Seat;

/** The rows of one co-operative up to the day of looking. */
record Rows(
        List<Member> members,
        List<Seat> seats,
        List<Meeting> meetings,
        List<Attendance> attendance,
        List<Delivery> deliveries,
        List<Sale> sales,
        List<Payment> payments,
        List<Loan> loans,
        List<Exit> exits) {

    private Rows() {
        this(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /** Rows by co-operative; what is later than the day of looking, or of no known co-operative, is left out. */
    static Map<String, Rows> of(Population population) {
        var all = new HashMap<String, Rows>();
        population.cooperatives().forEach(one -> all.put(one.id(), new Rows()));
        LocalDate on = population.on();
        sort(all, population.members(), on, Member::cooperative, Member::from, Rows::members);
        sort(all, population.seats(), on, Seat::cooperative, Seat::from, Rows::seats);
        sort(all, population.meetings(), on, Meeting::cooperative, Meeting::on, Rows::meetings);
        sort(all, population.attendance(), on, Attendance::cooperative, Attendance::on, Rows::attendance);
        sort(all, population.deliveries(), on, Delivery::cooperative, Delivery::on, Rows::deliveries);
        sort(all, population.sales(), on, Sale::cooperative, Sale::on, Rows::sales);
        sort(all, population.payments(), on, Payment::cooperative, Payment::on, Rows::payments);
        sort(all, population.loans(), on, Loan::cooperative, Loan::on, Rows::loans);
        sort(all, population.exits(), on, Exit::cooperative, Exit::asked, Rows::exits);
        return all;
    }

    private static <T> void sort(
            Map<String, Rows> all,
            List<T> rows,
            LocalDate on,
            Function<T, String> cooperative,
            Function<T, LocalDate> day,
            Function<Rows, List<T>> where) {
        for (T row : rows) {
            Rows own = all.get(cooperative.apply(row));
            if (own != null && !day.apply(row).isAfter(on)) {
                where.apply(own).add(row);
            }
        }
    }
}
