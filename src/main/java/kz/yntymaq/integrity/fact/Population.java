package kz.yntymaq.integrity.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Co-operatives with everything that is known of them, in no order. Identifiers are the source's own words; days are
 * dates without an hour; money is tenge. What is null or has no row is not known.
 *
 * @param on the day as of which they are looked at; nothing later is told
 */
public record Population(
        LocalDate on,
        List<Cooperative> cooperatives,
        List<Person> people,
        List<Member> members,
        List<Seat> seats,
        List<Meeting> meetings,
        List<Attendance> attendance,
        List<Delivery> deliveries,
        List<Sale> sales,
        List<Payment> payments,
        List<Loan> loans,
        List<Exit> exits,
        List<Kin> kin) {

    public Population {
        cooperatives = List.copyOf(cooperatives);
        people = List.copyOf(people);
        members = List.copyOf(members);
        seats = List.copyOf(seats);
        meetings = List.copyOf(meetings);
        attendance = List.copyOf(attendance);
        deliveries = List.copyOf(deliveries);
        sales = List.copyOf(sales);
        payments = List.copyOf(payments);
        loans = List.copyOf(loans);
        exits = List.copyOf(exits);
        kin = List.copyOf(kin);
    }

    /**
     * A co-operative.
     *
     * @param kind what it does, one word; co-operatives of one kind are comparable
     * @param appliedOn the day of its first application for money
     * @param label what somebody knows it to be; only of populations made to measure the indicators
     */
    public record Cooperative(
            String id,
            String kind,
            String oblast,
            String district,
            LocalDate registeredOn,
            @Nullable LocalDate appliedOn,
            @Nullable String label) {}

    /** A person; contacts are compared for being the same, never read. */
    public record Person(
            String id,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String account) {}

    /**
     * A membership.
     *
     * @param until the last day of it; null while it lasts
     * @param share paid share, tenge
     */
    public record Member(
            String cooperative,
            String person,
            LocalDate from,
            @Nullable LocalDate until,
            boolean associated,
            BigDecimal share) {}

    /** A seat in a body. */
    public record Seat(
            String cooperative,
            String person,
            Body body,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** Bodies of a co-operative. */
    public enum Body {
        CHAIR,
        BOARD,
        REVISION
    }

    /**
     * A meeting that was held.
     *
     * @param kind of members or of the board
     * @param members who could come, persons
     * @param present who came, persons
     */
    public record Meeting(String cooperative, LocalDate on, MeetingKind kind, int members, int present) {}

    /** Kinds of meetings. */
    public enum MeetingKind {
        GENERAL,
        BOARD
    }

    /** Somebody who came to the general meeting of a day. */
    public record Attendance(String cooperative, LocalDate on, String person) {}

    /**
     * Something that the co-operative took in.
     *
     * @param person the member who brought it; null for somebody who is none
     * @param price tenge a unit
     */
    public record Delivery(
            String cooperative,
            @Nullable String person,
            LocalDate on,
            String product,
            String unit,
            BigDecimal quantity,
            BigDecimal price) {}

    /**
     * Something that the co-operative sold.
     *
     * @param price tenge a unit
     * @param buyer an identifier of whoever bought, a member's own among them; null when not known
     */
    public record Sale(
            String cooperative,
            LocalDate on,
            String product,
            String unit,
            BigDecimal quantity,
            BigDecimal price,
            @Nullable String buyer) {}

    /**
     * Money that a member was paid.
     *
     * @param kind the source's word for what it was
     * @param amount tenge
     */
    public record Payment(String cooperative, String person, LocalDate on, String kind, BigDecimal amount) {}

    /**
     * Money of a programme that was paid out.
     *
     * @param person the member who borrowed; null for the co-operative itself
     * @param amount tenge
     * @param supplier an identifier of whoever was paid with it; null when not known
     */
    public record Loan(
            String cooperative,
            @Nullable String person,
            LocalDate on,
            BigDecimal amount,
            @Nullable String supplier) {}

    /**
     * Somebody who asked to leave.
     *
     * @param due the day by which the share is owed
     * @param paid the day on which it was paid; null when it was not
     */
    public record Exit(
            String cooperative,
            String person,
            LocalDate asked,
            @Nullable LocalDate decided,
            @Nullable LocalDate due,
            @Nullable LocalDate paid) {}

    /** Two persons who are relatives by their own word. */
    public record Kin(String person, String other) {}
}
