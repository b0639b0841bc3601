package kz.yntymaq.cooperative.body;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.duty.Duties;
import kz.yntymaq.cooperative.duty.Duty;
import kz.yntymaq.cooperative.law.CooperativeLaw;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RecordedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What bodies have to do: the general meeting once a year, the board once in three months, elections before a term is over, a
 * board after the eleventh member, the revision's report. How a year or three months are counted the act does not say: the
 * portal counts from the last meeting that it knows, without one from the registration or the election.
 */
@Component
class BodyDuties implements Duties {

    static final Period GENERAL_MEETING = Period.ofYears(1);
    static final Period BOARD_MEETING = Period.ofMonths(3);

    private static final LegalReference ONCE_A_YEAR = LegalReference.of("C 34(4)");
    private static final LegalReference ONCE_IN_THREE_MONTHS = LegalReference.of("C 35(5)");
    private static final LegalReference TERM = LegalReference.of("C 35(2)");
    private static final LegalReference RESULTS = LegalReference.of("C 36(3)");

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final BodyTermRepository terms;
    private final CooperativeLaw law;
    private final BodyCharter charter;
    private final JdbcClient jdbc;

    BodyDuties(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            BodyTermRepository terms,
            CooperativeLaw law,
            BodyCharter charter,
            JdbcClient jdbc) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.terms = terms;
        this.law = law;
        this.charter = charter;
        this.jdbc = jdbc;
    }

    /** Days of the last acts of bodies, each null where the portal knows none. */
    private record Last(
            @Nullable LocalDate meeting,
            @Nullable LocalDate board,
            @Nullable LocalDate revision) {}

    @Override
    public List<Duty> of(UUID cooperativeId, LocalDate today) {
        Cooperative cooperative = cooperatives.findById(cooperativeId).orElseThrow(NotFoundException::new);
        List<BodyTerm> now = terms.findByCooperativeIdOrderByFromOnDescRecordedAtDescId(cooperativeId).stream()
                .filter(each -> each.holdsOn(today))
                .toList();
        Last last = last(cooperativeId);
        LocalDate meetingSince = last.meeting() == null ? cooperative.getRegisteredOn() : last.meeting();
        String base = "/cabinet/cooperatives/" + cooperativeId;
        var found = new ArrayList<Duty>();
        if (meetingSince != null) {
            LocalDate due = meetingSince.plus(GENERAL_MEETING);
            found.add(duty("duty.meeting", "", due, ONCE_A_YEAR, last.meeting(), base + "/meetings"));
            if (in(now, Body.REVISION).findAny().isPresent()) {
                found.add(duty("duty.revision", "", due, RESULTS, keptFor(last), base + "/revision"));
            }
        }
        LocalDate boardSince = last.board() == null
                ? in(now, Body.BOARD)
                        .map(BodyTerm::getFromOn)
                        .min(LocalDate::compareTo)
                        .orElse(null)
                : last.board();
        boolean board = in(now, Body.BOARD).findAny().isPresent();
        if (board && boardSince != null) {
            found.add(duty(
                    "duty.board",
                    "",
                    boardSince.plus(BOARD_MEETING),
                    ONCE_IN_THREE_MONTHS,
                    last.board(),
                    base + "/board"));
        }
        Integer size = charter.of(cooperativeId).size();
        long sitting = in(now, Body.BOARD).count();
        if (board && size != null && sitting < size) {
            found.add(new Duty(
                    "duty.vacancy",
                    String.valueOf(sitting),
                    null,
                    Body.BOARD.source(),
                    false,
                    null,
                    base + "/meetings",
                    false,
                    List.of(new RecordedValue.Count(size), new RecordedValue.Count((int) sitting))));
        }
        int most = law.figure(CooperativeLaw.Name.MOST_MEMBERS_OF_SOLE_CHAIR, today)
                .whole();
        int members = memberships.countPeople(cooperativeId);
        if (SoleChairRule.isBoardDue(members, most, board)) {
            found.add(new Duty(
                    "duty.board-due",
                    "",
                    null,
                    SoleChairRule.SOURCE,
                    false,
                    null,
                    base + "/bodies",
                    false,
                    List.of(new RecordedValue.Count(most))));
        }
        found.addAll(ends(now, base));
        return found;
    }

    /** A report counts for the general meeting that comes after it. */
    private static @Nullable LocalDate keptFor(Last last) {
        return last.revision() != null
                        && last.meeting() != null
                        && !last.revision().isBefore(last.meeting())
                ? last.revision()
                : null;
    }

    /** Terms of one body that are over on one day are one duty. */
    private static List<Duty> ends(List<BodyTerm> now, String base) {
        var ends = new TreeMap<String, Duty>();
        for (BodyTerm term : now) {
            LocalDate until = term.getUntilOn();
            if (until != null) {
                ends.putIfAbsent(
                        term.getBody() + " " + until,
                        new Duty(
                                "duty.term",
                                term.getBody().name(),
                                until,
                                term.getBody() == Body.REVISION ? Body.REVISION.source() : TERM,
                                true,
                                null,
                                base + "/meetings",
                                false,
                                List.of(new RecordedValue.Key(term.getBody().key()))));
            }
        }
        return List.copyOf(ends.values());
    }

    private static Duty duty(
            String key, String about, LocalDate due, LegalReference source, @Nullable LocalDate kept, String page) {
        return new Duty(key, about, due, source, true, kept, page, false, List.of());
    }

    private static Stream<BodyTerm> in(List<BodyTerm> terms, Body body) {
        return terms.stream().filter(each -> each.getBody() == body);
    }

    private Last last(UUID cooperativeId) {
        return jdbc.sql("""
                select last_general_meeting_on, last_board_meeting_on, last_revision_report_on
                  from cooperative_activity_v where cooperative_id = ?""")
                .param(cooperativeId)
                .query((row, n) -> new Last(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class)))
                .optional()
                .orElse(new Last(null, null, null));
    }
}
