package kz.yntymaq.cooperative.handout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * General meetings that were called or are being held, told to members and associated members at the start of the cabinet and on the page of the
 * co-operative. Named {@code @calledMeetings} in templates.
 */
@Component
class CalledMeetings implements Waiting {

    private static final String MEETINGS = """
            select e.id, e.cooperative_id, e.starts_at, e.place, s.state = 'OPEN' as held, c.name_kk, c.name_ru
              from cooperative_meeting e
              join voting_sitting_v s on s.id = e.id
               and (s.state = 'OPEN' or s.state = 'CALLED' and e.starts_at > cast(:since as timestamptz))
              join cooperative c on c.id = e.cooperative_id and c.state = 'ACTIVE'
             where %s
             order by held desc, e.starts_at, e.id""";

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Format format;
    private final Clock clock;

    CalledMeetings(JdbcClient jdbc, Texts texts, Format format, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.format = format;
        this.clock = clock;
    }

    @Override
    public List<Matter> of(Actor actor) {
        return Stream.concat(
                        asked(
                                actor,
                                "select m.cooperative_id from membership m where m.account_id = :person and m.state in ('MEMBER', 'LEAVING')")
                                .stream(),
                        asked(
                                        actor,
                                        "select a.cooperative_id from associate a where a.account_id = :person and a.left_on is null")
                                .stream()
                                .map(CalledMeetings::forAssociate))
                .toList();
    }

    private List<Matter> asked(Actor actor, String cooperatives) {
        return jdbc.sql(MEETINGS.formatted("e.cooperative_id in (" + cooperatives + ")"))
                .param("person", actor.accountId())
                .param("since", since())
                .query(this::matter)
                .list();
    }

    /** Associated members have a page of the meeting of their own. */
    private static Matter forAssociate(Matter ofMember) {
        return new Matter(
                ofMember.kind(),
                ofMember.title(),
                ofMember.text(),
                ofMember.button(),
                ofMember.link().replace("/meetings/", "/associate/meetings/"));
    }

    /** Those of one co-operative, for a page that its members alone see. */
    public List<Matter> of(UUID cooperative) {
        return jdbc.sql(MEETINGS.formatted("e.cooperative_id = :cooperative"))
                .param("cooperative", cooperative)
                .param("since", since())
                .query(this::matter)
                .list();
    }

    /** Those that decide on an exclusion, for its page, which members alone see. */
    public List<Matter> onExclusion(UUID exclusion) {
        return jdbc.sql(MEETINGS.formatted("""
                        exists (select from membership_exclusion x
                                  join cooperative_meeting_matter t on t.membership_id = x.membership_id and t.topic = 'EXCLUSION'
                                 where x.id = :exclusion and x.state = 'PROPOSED' and t.meeting_id = e.id)"""))
                .param("exclusion", exclusion)
                .param("since", since())
                .query(this::matter)
                .list();
    }

    /** A meeting that nobody opened is told a day longer. */
    private OffsetDateTime since() {
        return clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC);
    }

    private Matter matter(ResultSet row, int number) throws SQLException {
        String key = row.getBoolean("held") ? "handout.meeting.held" : "handout.meeting.called";
        return new Matter(
                Kind.MEETING,
                texts.get(key, new Bilingual(row.getString("name_kk"), row.getString("name_ru")).here()),
                texts.get(
                        "handout.meeting.text",
                        format.time(
                                row.getObject("starts_at", OffsetDateTime.class).toInstant()),
                        row.getString("place")),
                texts.get("handout.meeting.button"),
                "/cabinet/cooperatives/" + row.getString("cooperative_id") + "/meetings/" + row.getString("id"));
    }
}
