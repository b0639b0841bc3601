package kz.yntymaq.integrity.sign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.yntymaq.integrity.fact.Population.Attendance;
import kz.yntymaq.integrity.fact.Population.Body;
import kz.yntymaq.integrity.fact.Population.Cooperative;
import kz.yntymaq.integrity.fact.Population.Exit;
import kz.yntymaq.integrity.fact.Population.Loan;
import kz.yntymaq.integrity.fact.Population.Meeting;
import kz.yntymaq.integrity.fact.Population.MeetingKind;
import kz.yntymaq.integrity.fact.Population.Member;
import kz.yntymaq.integrity.fact.Population.Seat;
import kz.yntymaq.integrity.finding.Figure;
import org.jspecify.annotations.Nullable;

/** What is known of one co-operative on the day of looking, put in order once for all indicators. */
public final class CooperativeFacts {

    private final PopulationFacts all;
    private final Cooperative row;
    private final Rows rows;
    private final Map<String, BigDecimal> full = new HashMap<>();
    private final Set<String> associated = new TreeSet<>();
    private final Set<String> ever = new HashSet<>();
    private final Map<LocalDate, Set<String>> lists = new TreeMap<>();
    private final Trade trade;
    private final Circles circles;

    CooperativeFacts(PopulationFacts all, Cooperative row, Rows rows) {
        this.all = all;
        this.row = row;
        this.rows = rows;
        for (Member one : rows.members()) {
            if (!one.associated()) {
                ever.add(one.person());
            }
            if (!lasts(one.until())) {
                continue;
            }
            if (one.associated()) {
                associated.add(one.person());
            } else {
                full.merge(one.person(), one.share(), BigDecimal::add);
            }
        }
        associated.removeAll(full.keySet());
        for (Attendance one : rows.attendance()) {
            lists.computeIfAbsent(one.on(), day -> new TreeSet<>()).add(one.person());
        }
        this.trade = new Trade(this, rows);
        this.circles = new Circles(this);
    }

    private boolean lasts(@Nullable LocalDate until) {
        return until == null || !until.isBefore(on());
    }

    /** The population that it is one of. */
    public PopulationFacts all() {
        return all;
    }

    public Cooperative row() {
        return row;
    }

    public String id() {
        return row.id();
    }

    /** The day of looking. */
    public LocalDate on() {
        return all.on();
    }

    /** A figure of the edition. */
    public double threshold(String code) {
        return all.threshold(code);
    }

    /** A figure of the edition as a figure of a finding: the least of something that an indicator needs. */
    public Figure least(String code) {
        return Reading.count("least", all.thresholds().of(code));
    }

    /** Whole months since its registration. */
    public long ageMonths() {
        return ChronoUnit.MONTHS.between(row.registeredOn(), on());
    }

    /** Members with a vote today, and their shares in tenge. */
    public Map<String, BigDecimal> full() {
        return full;
    }

    /** Persons who are members with a vote today. */
    public Set<String> members() {
        return full.keySet();
    }

    public Set<String> associated() {
        return associated;
    }

    /** Whoever has been a member with a vote. */
    public Set<String> ever() {
        return ever;
    }

    /** All memberships that began. */
    public List<Member> memberships() {
        return rows.members();
    }

    public List<Seat> seats() {
        return rows.seats();
    }

    /** Who sits in one of the bodies today. */
    public Set<String> seated(Body first, Body... more) {
        var bodies = EnumSet.of(first, more);
        var people = new TreeSet<String>();
        for (Seat seat : rows.seats()) {
            if (bodies.contains(seat.body()) && lasts(seat.until())) {
                people.add(seat.person());
            }
        }
        return people;
    }

    /** Chair and board of today. */
    public Set<String> leaders() {
        return seated(Body.CHAIR, Body.BOARD);
    }

    /** Meetings of a kind that were held since a day, the last one last. */
    public List<Meeting> meetings(MeetingKind kind, LocalDate since) {
        return rows.meetings().stream()
                .filter(one -> one.kind() == kind && !one.on().isBefore(since))
                .sorted(java.util.Comparator.comparing(Meeting::on)
                        .thenComparingInt(Meeting::present)
                        .thenComparingInt(Meeting::members))
                .toList();
    }

    /** Lists of who came to general meetings, by day. */
    public Map<LocalDate, Set<String>> lists() {
        return lists;
    }

    public List<Loan> loans() {
        return rows.loans();
    }

    public List<Exit> exits() {
        return rows.exits();
    }

    /** What was brought, sold, paid and lent. */
    public Trade trade() {
        return trade;
    }

    /** Who of its members belongs together. */
    public Circles circles() {
        return circles;
    }

    /** The first day of anything that it did and that is known; the day of looking when nothing is. */
    public LocalDate firstRecord() {
        LocalDate first = on();
        for (Meeting one : rows.meetings()) {
            first = one.on().isBefore(first) ? one.on() : first;
        }
        for (var one : rows.payments()) {
            first = one.on().isBefore(first) ? one.on() : first;
        }
        for (LocalDate day : trade.days()) {
            first = day.isBefore(first) ? day : first;
        }
        return first;
    }

    /** Whether money of a programme was asked for or received by a day. */
    public boolean askedForMoneyBy(LocalDate day) {
        LocalDate applied = row.appliedOn();
        return (applied != null && !applied.isAfter(day))
                || rows.loans().stream().anyMatch(loan -> !loan.on().isAfter(day));
    }

    /** The first day of the months that count backwards from today. */
    public LocalDate monthsAgo(String code) {
        return on().minusMonths((long) threshold(code));
    }
}
