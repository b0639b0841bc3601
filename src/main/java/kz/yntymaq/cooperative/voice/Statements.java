package kz.yntymaq.cooperative.voice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.agenda.QuestionLines;
import kz.yntymaq.cooperative.meeting.MeetingAccess;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
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
    public record Said(String name, String words) {}

    /** What was said of a question, by name. Who asks has looked whether the reader is told of the meeting. */
    @Transactional(readOnly = true)
    public List<Said> of(UUID question) {
        return said(question, null);
    }

    private List<Said> said(UUID question, @Nullable Instant until) {
        return jdbc.sql("""
                select a.name, s.words from associate_statement s join associate a on a.id = s.associate_id
                 where s.question_id = :question and (cast(:until as timestamptz) is null or s.said_at <= :until)
                 order by a.name, a.id""")
                .param("question", question)
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Said(row.getString(1), row.getString(2)))
                .list();
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
    public List<String> minutes(UUID question, @Nullable Instant closed, Language in) {
        return closed == null
                ? List.of()
                : said(question, closed).stream()
                        .map(each -> texts.in(in, "voice.minutes", each.name(), each.words()))
                        .toList();
    }
}
