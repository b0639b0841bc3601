package kz.yntymaq.cooperative.voice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.agenda.QuestionLines;
import kz.yntymaq.cooperative.associate.AssociateEntities;
import kz.yntymaq.cooperative.meeting.MeetingAccess;
import kz.yntymaq.cooperative.meeting.Notices;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Reading;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What associated members say to questions of a meeting: a voice and no vote (law on agricultural co-operatives, article 26, point 2).
 * Who takes part reads it under the question, and the minutes say it. Named {@code @statements} in templates.
 */
@Service
@Transactional
@Order(4)
public class Statements implements QuestionLines {

    /** How long one may be; the portal's own. */
    static final int LONGEST = 1000;

    private final MeetingAccess access;
    private final JdbcClient jdbc;
    private final Texts texts;
    private final AuditLog audit;
    private final Clock clock;

    Statements(MeetingAccess access, JdbcClient jdbc, Texts texts, AuditLog audit, Clock clock) {
        this.access = access;
        this.jdbc = jdbc;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /** A question of a meeting. */
    public record Place(UUID cooperative, UUID meeting, UUID question) {

        String page() {
            return StatementController.address(cooperative, meeting);
        }
    }

    /** What somebody said. @param name as in the contract */
    public record Said(UUID question, Bilingual name, String words) {}

    /** What was said of the questions of a meeting, by question. Who asks has looked whether the reader is told of the meeting. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Said>> ofMeeting(UUID meeting) {
        return said(meeting, null);
    }

    private Map<UUID, List<Said>> said(UUID meeting, @Nullable Instant until) {
        return jdbc
                .sql("select s.question_id, s.words, " + AssociateEntities.CALLED + """
                          from cooperative_meeting_matter m join associate_statement s on s.question_id = m.id
                               join associate a on a.id = s.associate_id left join associate_entity f on f.id = a.entity_id
                         where m.meeting_id = :meeting and (cast(:until as timestamptz) is null or s.said_at <= :until)
                         order by a.name collate kazakh, a.id""")
                .param("meeting", meeting)
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Said(
                        row.getObject("question_id", UUID.class),
                        AssociateEntities.called(row),
                        row.getString("words")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Said::question));
    }

    /**
     * An associated member says it; again is in place of what was said.
     *
     * @throws NotFoundException for who has no voice there
     * @throws MovedOnException once the vote is over, or where it does not come
     */
    public void say(Actor actor, Place at, String words) {
        requireSayable(actor, at, " for share of q");
        jdbc.sql("""
                insert into associate_statement (question_id, associate_id, words, said_at)
                select :question, a.id, :words, :now from associate a
                 where a.cooperative_id = :cooperative and a.account_id = :account and a.left_on is null
                on conflict (question_id, associate_id) do update set words = excluded.words, said_at = excluded.said_at""")
                .param("question", at.question())
                .param("words", words)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("cooperative", at.cooperative())
                .param("account", actor.accountId())
                .update();
        audit.note(actor.accountId(), "associate.statement", at.question(), null);
    }

    /** @throws NotFoundException for who has no voice there @throws MovedOnException when nothing can be said of it now */
    @Transactional(readOnly = true)
    public void requireSayable(Actor actor, Place at) {
        requireSayable(actor, at, "");
    }

    /** @param held clause that holds the question, so that its vote does not end meanwhile; "" for a look */
    private void requireSayable(Actor actor, Place at, String held) {
        if (!access.isHeard(actor, at.cooperative(), at.meeting())) {
            throw new NotFoundException();
        }
        boolean open = jdbc.sql("""
                select s.state in ('CALLED', 'OPEN') and q.state in ('PLANNED', 'OPEN') and m.effect is null
                  from voting_question_v q join voting_sitting_v s on s.id = q.sitting_id
                       join cooperative_meeting_matter m on m.id = q.id
                 where q.id = ? and s.id = ?""" + held)
                .params(at.question(), at.meeting())
                .query(Boolean.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        if (!open) {
            throw new MovedOnException(at.page());
        }
    }

    /** What the actor said of a question; null for nothing. */
    @Transactional(readOnly = true)
    public @Nullable String own(Actor actor, UUID question) {
        return jdbc.sql("""
                select s.words from associate_statement s join associate a on a.id = s.associate_id
                 where s.question_id = ? and a.account_id = ?""")
                .params(question, actor.accountId())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** To which questions of a meeting the actor said something. */
    @Transactional(readOnly = true)
    public Set<UUID> own(Actor actor, Notices.Told told) {
        return Set.copyOf(jdbc.sql("""
                select s.question_id from cooperative_meeting_matter m join associate_statement s on s.question_id = m.id
                       join associate a on a.id = s.associate_id
                 where m.meeting_id = ? and a.account_id = ?""")
                .params(told.meeting(), actor.accountId())
                .query(UUID.class)
                .list());
    }

    /** A meeting to which associated members are called. */
    public record Coming(String link, LocalDate on) {}

    /** Meetings to come, or that are held now, of which an associated member is told. Who asks has looked whether the reader is one. */
    @Transactional(readOnly = true)
    public List<Coming> coming(UUID cooperative) {
        return jdbc.sql("""
                select m.id, m.starts_at from cooperative_meeting m join cooperative_meeting_v v on v.id = m.id
                 where m.cooperative_id = ? and v.state in ('CALLED', 'OPEN') order by m.starts_at, m.id""")
                .param(cooperative)
                .query((row, n) -> new Coming(
                        StatementController.address(cooperative, row.getObject("id", UUID.class)),
                        LocalDate.ofInstant(row.getTimestamp("starts_at").toInstant(), clock.getZone())))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<Bilingual>> minutes(UUID meeting, @Nullable Instant closed) {
        return closed == null
                ? Map.of()
                : said(meeting, closed).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                each -> each.getValue().stream()
                                        .map(said -> Reading.both(in -> texts.in(
                                                in, "voice.minutes", said.name().in(in), said.words())))
                                        .toList()));
    }
}
