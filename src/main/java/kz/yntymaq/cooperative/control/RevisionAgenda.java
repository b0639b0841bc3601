package kz.yntymaq.cooperative.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.cooperative.agenda.PutElsewhere;
import kz.yntymaq.cooperative.agenda.QuestionLines;
import kz.yntymaq.cooperative.meeting.MeetingCalled;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Reading;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The latest report of the revision commission as a paper of the questions on the year's report and on the results of a revision: they
 * go to the general meeting (law on agricultural co-operatives, article 36, point 3).
 */
@Component
@Transactional(readOnly = true)
@Order(2)
class RevisionAgenda implements PutElsewhere, QuestionLines {

    private static final String LATEST = """
            select distinct on (m.id) m.id as question_id, r.id, r.from_on, r.until_on, r.reported_on
              from cooperative_meeting_matter m join cooperative_meeting g on g.id = m.meeting_id
                   join revision_report r on r.cooperative_id = g.cooperative_id
             where m.topic in ('REPORT', 'RESULTS') and r.group_id is null""";

    /** Until people are called the latest one, then the one that was kept. */
    private static final String LAID = LATEST + " " + """
            and (exists (select from cooperative_meeting_v v where v.id = m.meeting_id and v.state = 'PLANNED')
                 or exists (select from cooperative_meeting_report x where x.question_id = m.id and x.report_id = r.id))""";

    private static final String LAID_BEFORE =
            LAID + " and m.meeting_id = :meeting order by m.id, r.reported_on desc, r.recorded_at desc, r.id";

    private final Texts texts;
    private final Format format;
    private final JdbcClient jdbc;

    RevisionAgenda(Texts texts, Format format, JdbcClient jdbc) {
        this.texts = texts;
        this.format = format;
        this.jdbc = jdbc;
    }

    @Override
    public List<Offer> offers(Preparing by) {
        return List.of(); // the question is typed
    }

    @Override
    public Map<UUID, Paper> papers(UUID cooperative, UUID meeting, UUID reader) {
        return PutElsewhere.byQuestion(jdbc.sql(LAID_BEFORE)
                .param("meeting", meeting)
                .query((row, n) -> new Placed(
                        row.getObject("question_id", UUID.class),
                        new Paper(
                                "/cabinet/cooperatives/" + cooperative + "/revision",
                                texts.get(
                                        "control.revision.paper",
                                        format.date(row.getObject("reported_on", LocalDate.class))),
                                null)))
                .list());
    }

    /** From the day on which people are called it is a paper of the meeting. */
    @EventListener
    @Transactional
    void on(MeetingCalled called) {
        if (!called.off()) {
            jdbc.sql(
                            "insert into cooperative_meeting_report (question_id, report_id) select question_id, id from ("
                                    + LATEST
                                    + " and m.meeting_id = :meeting order by m.id, r.reported_on desc, r.recorded_at desc, r.id) as latest on conflict do nothing")
                    .param("meeting", called.meetingId())
                    .update();
        }
    }

    @Override
    public Map<UUID, List<Bilingual>> minutes(UUID meeting, @Nullable Instant closed) {
        return lines("""
                select x.question_id, r.from_on, r.until_on, r.reported_on
                  from cooperative_meeting_matter m join cooperative_meeting_report x on x.question_id = m.id
                       join revision_report r on r.id = x.report_id
                 where m.meeting_id = :meeting""", meeting);
    }

    @Override
    public Map<UUID, List<Bilingual>> notice(UUID meeting) {
        return lines(LAID_BEFORE, meeting);
    }

    private Map<UUID, List<Bilingual>> lines(String reports, UUID meeting) {
        var lines = new HashMap<UUID, List<Bilingual>>();
        jdbc.sql(reports).param("meeting", meeting).query(row -> {
            LocalDate reported = row.getObject("reported_on", LocalDate.class);
            LocalDate from = row.getObject("from_on", LocalDate.class);
            LocalDate until = row.getObject("until_on", LocalDate.class);
            lines.put(
                    row.getObject("question_id", UUID.class),
                    List.of(Reading.both(in -> texts.in(
                            in,
                            "control.revision.line",
                            format.date(reported),
                            format.date(from),
                            format.date(until)))));
        });
        return lines;
    }
}
