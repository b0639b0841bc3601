package kz.yntymaq.cooperative.closing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.meeting.MeetingAccess;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.work.GivenReason;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chair puts liquidation, a reorganisation, or the stop of either to a general meeting that is being prepared. */
@Service
@Transactional
public class ClosingProposals {

    private final CooperativeRepository cooperatives;
    private final ClosingRows rows;
    private final ClosingDecisions decisions;
    private final Meetings meetings;
    private final MeetingAccess access;
    private final Texts texts;
    private final JdbcClient jdbc;
    private final OnceOnly once;
    private final AuditLog audit;
    private final Clock clock;

    ClosingProposals(
            CooperativeRepository cooperatives,
            ClosingRows rows,
            ClosingDecisions decisions,
            Meetings meetings,
            MeetingAccess access,
            Texts texts,
            JdbcClient jdbc,
            OnceOnly once,
            AuditLog audit,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.rows = rows;
        this.decisions = decisions;
        this.meetings = meetings;
        this.access = access;
        this.texts = texts;
        this.jdbc = jdbc;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the meeting is asked.
     *
     * @param reason why, in the chair's words
     * @param who who liquidates, or with whom it is reorganised; of a stop the reason again
     */
    public record Wish(ClosingKind kind, String reason, String who) {}

    /**
     * Puts it on the agenda. Most of those present decide (law on agricultural co-operatives, article 34, point 5).
     *
     * @return the question
     * @throws RuleViolationException when it stands on an agenda, or cannot be decided as things stand
     */
    public UUID put(Actor chair, UUID cooperativeId, Wish wish, UUID meeting, UUID key) {
        cooperatives
                .findVisibleForUpdate(chair, cooperativeId)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .filter(found -> found.isChairedBy(chair.accountId()) || mayStop(chair, cooperativeId, wish, meeting))
                .orElseThrow(NotFoundException::new);
        GivenReason.Check.requireShort("reason", wish.reason());
        return UUID.fromString(once.run(
                Press.of(key, chair.accountId(), "closing.put", cooperativeId, wish, meeting), () -> {
                    String why = decisions.whyNot(cooperativeId, wish.kind());
                    if (why != null) {
                        throw new RuleViolationException(why);
                    }
                    if (!rows.pending(cooperativeId).isEmpty()) {
                        throw new RuleViolationException("closing.refused.put");
                    }
                    UUID question = meetings.put(
                            chair,
                            cooperativeId,
                            meeting,
                            Meetings.Put.of(Topic.CLOSING, words(wish, Language.KK), words(wish, Language.RU)),
                            Press.within(key, "closing.put"));
                    jdbc.sql("""
                            insert into closing_proposal (question_id, cooperative_id, meeting_id, kind, reason, who, put_at)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                            .params(
                                    question,
                                    cooperativeId,
                                    meeting,
                                    wish.kind().name(),
                                    wish.reason(),
                                    wish.who(),
                                    clock.instant().atOffset(ZoneOffset.UTC))
                            .update();
                    audit.note(
                            chair.accountId(),
                            "closing.put",
                            question,
                            wish.kind().name());
                    return question.toString();
                }));
    }

    /** Members who demanded a meeting may have it stop the liquidation, whatever the chair wants. */
    private boolean mayStop(Actor actor, UUID cooperative, Wish wish, UUID meeting) {
        return wish.kind() == ClosingKind.STOP
                && access.agendas(actor, cooperative).stream()
                        .anyMatch(each -> each.value().equals(meeting.toString()));
    }

    private String words(Wish wish, Language language) {
        String kind = texts.in(language, wish.kind().key());
        return wish.kind() == ClosingKind.STOP
                ? kind + ". " + wish.reason()
                : texts.in(
                        language,
                        wish.kind() == ClosingKind.LIQUIDATION
                                ? "closing.words.liquidation"
                                : "closing.words.reorganisation",
                        kind,
                        wish.reason(),
                        wish.who());
    }
}
