package kz.yntymaq.integrity.population.made;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.yntymaq.integrity.fact.Population;

/** Rows of a population that is being made. */
final class Draft {

    final List<Population.Cooperative> cooperatives = new ArrayList<>();
    final List<Population.Person> people = new ArrayList<>();
    final List<Population.Member> members = new ArrayList<>();
    final List<Population.Seat> seats = new ArrayList<>();
    final List<Population.Meeting> meetings = new ArrayList<>();
    final List<Population.Attendance> attendance = new ArrayList<>();
    final List<Population.Delivery> deliveries = new ArrayList<>();
    final List<Population.Sale> sales = new ArrayList<>();
    final List<Population.Payment> payments = new ArrayList<>();
    final List<Population.Loan> loans = new ArrayList<>();
    final List<Population.Exit> exits = new ArrayList<>();
    final List<Population.Kin> kin = new ArrayList<>();

    String newId() {
        return "C" + (100_000 + cooperatives.size());
    }

    String newPerson() {
        return "P" + (1_000_000 + people.size());
    }

    Population population(LocalDate on) {
        return new Population(
                on,
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
}
