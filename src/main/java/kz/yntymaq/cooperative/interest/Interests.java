package kz.yntymaq.cooperative.interest;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Members say an interest in a question until its vote begins. The law on agricultural co-operatives names none and takes no vote
 * away for one: it is the portal's own order, and every member votes as before.
 */
@Service
@Transactional
public class Interests {

    private final CooperativeRepository cooperatives;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Interests(CooperativeRepository cooperatives, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.cooperatives = cooperatives;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A question of a meeting of a co-operative. */
    public record Place(UUID cooperative, UUID meeting, UUID question) {

        String meetingPage() {
            return "/cabinet/cooperatives/" + cooperative + "/meetings/" + meeting;
        }

        String page() {
            return meetingPage() + "/questions/" + question + "/interest";
        }
    }

    /**
     * A member says an interest; again is in place of what was said.
     *
     * @param words the own ones, at most 300 letters; null for none
     * @throws FieldViolationException by {@code words}: what is of no named kind is said in words
     * @throws MovedOnException once the vote has begun, or before members are called
     */
    public void say(Actor member, Place at, InterestKind kind, @Nullable String words) {
        requireSayable(member, at, " for share of q");
        String own = words == null || words.isBlank() ? null : words.strip();
        if (kind == InterestKind.OTHER && own == null) {
            throw new FieldViolationException("words", "error.required");
        }
        jdbc.sql("""
                insert into cooperative_interest values (:question, :member, :kind, :words, :now)
                on conflict (question_id, account_id) do update
                   set kind = excluded.kind, words = excluded.words, said_at = excluded.said_at""")
                .param("question", at.question())
                .param("member", member.accountId())
                .param("kind", kind.name())
                .param("words", own)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.note(member.accountId(), "interest.said", at.question(), kind.name());
    }

    /** Takes back what was said; nothing where nothing was. @throws MovedOnException once the vote has begun */
    public void takeBack(Actor member, Place at) {
        requireSayable(member, at, " for share of q");
        int gone = jdbc.sql("delete from cooperative_interest where question_id = ? and account_id = ?")
                .params(at.question(), member.accountId())
                .update();
        if (gone > 0) {
            audit.note(member.accountId(), "interest.taken-back", at.question(), null);
        }
    }

    /** Whether a member may say it now. */
    void requireSayable(Actor member, Place at) {
        requireSayable(member, at, "");
    }

    /** @param held clause that holds the question, so that its vote does not begin meanwhile; "" for a look */
    private void requireSayable(Actor member, Place at, String held) {
        cooperatives
                .findVisibleTo(member, at.cooperative())
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
        boolean isMember = jdbc.sql("""
                select exists (select from membership where cooperative_id = ? and account_id = ?
                                  and state in ('MEMBER', 'LEAVING'))""")
                .params(at.cooperative(), member.accountId())
                .query(Boolean.class)
                .single();
        String state = jdbc.sql("""
                select s.state || ' ' || q.state from voting_question_v q
                  join voting_sitting_v s on s.id = q.sitting_id
                  join cooperative_meeting g on g.id = s.id
                 where q.id = ? and g.id = ? and g.cooperative_id = ? and s.state <> 'PLANNED'""" + held)
                .params(at.question(), at.meeting(), at.cooperative())
                .query(String.class)
                .optional()
                .filter(found -> isMember)
                .orElseThrow(NotFoundException::new);
        if (!state.equals("CALLED PLANNED") && !state.equals("OPEN PLANNED")) {
            throw new MovedOnException(at.meetingPage());
        }
    }
}
