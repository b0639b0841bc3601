package kz.yntymaq.integrity.population.made;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.yntymaq.integrity.fact.Population.Attendance;
import kz.yntymaq.integrity.fact.Population.Meeting;
import kz.yntymaq.integrity.fact.Population.MeetingKind;
import kz.yntymaq.integrity.fact.Population.Person;

/** Meetings and who came, as they are written down. */
final class MeetingsMade {

    private final Draft draft;
    private final Chance chance;
    private final LocalDate on;

    MeetingsMade(Draft draft, Chance chance, LocalDate on) {
        this.draft = draft;
        this.chance = chance;
        this.on = on;
    }

    void make(Plan plan, String id, List<Person> people, List<LocalDate> joined) {
        if (!plan.keepsMeetings) {
            return;
        }
        LocalDate last = plan.lateMeeting ? on.minusMonths(chance.whole(13, 20)) : on;
        LocalDate day = plan.registered.plusDays(chance.whole(20, 120));
        while (!day.isAfter(last)) {
            general(plan, id, people, joined, day);
            day = day.plusDays(chance.whole(150, 340));
        }
        if (people.size() > 10) {
            LocalDate board = on.minusYears(2).isAfter(plan.registered) ? on.minusYears(2) : plan.registered;
            board = board.plusDays(chance.whole(5, 40));
            while (!board.isAfter(last)) {
                draft.meetings.add(new Meeting(id, board, MeetingKind.BOARD, 3, chance.yes(0.85) ? 3 : 2));
                board = board.plusDays(chance.whole(30, 95));
            }
        }
    }

    private void general(Plan plan, String id, List<Person> people, List<LocalDate> joined, LocalDate day) {
        var there = new ArrayList<Person>();
        for (int i = 0; i < people.size(); i++) {
            if (!joined.get(i).isAfter(day)) {
                there.add(people.get(i));
            }
        }
        if (there.isEmpty()) {
            return;
        }
        var came = new ArrayList<Person>();
        if (plan.sameFew > 0) {
            came.addAll(there.subList(0, Math.min(plan.sameFew, there.size())));
        } else {
            there.stream().filter(one -> chance.yes(plan.comes)).forEach(came::add);
        }
        int written = plan.sameFew > 0 ? Math.max(came.size(), (int) Math.ceil(there.size() * 0.7)) : came.size();
        draft.meetings.add(new Meeting(id, day, MeetingKind.GENERAL, there.size(), written));
        if (plan.keepsLists) {
            came.forEach(one -> draft.attendance.add(new Attendance(id, day, one.id())));
        }
    }
}
