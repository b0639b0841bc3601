package kz.yntymaq.cooperative.body;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.meeting.MeetingAccess;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Questions on bodies on the agenda of a general meeting that is held in the portal, and what comes of them. */
@Service
@Transactional
class BodyAgenda implements Meetings.Decided {

    private final MeetingAccess access;
    private final Meetings meetings;
    private final Bodies bodies;
    private final BodyTermRepository terms;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    BodyAgenda(
            MeetingAccess access,
            Meetings meetings,
            Bodies bodies,
            BodyTermRepository terms,
            Accounts accounts,
            JdbcClient jdbc,
            Clock clock) {
        this.access = access;
        this.meetings = meetings;
        this.bodies = bodies;
        this.terms = terms;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Puts the election of a body on the agenda: one list, the head of a board among it.
     *
     * @throws FieldViolationException for people who cannot be in that body
     * @return id of the question
     */
    public UUID putElection(Actor actor, UUID cooperativeId, UUID meeting, Bodies.Elected list, UUID key) {
        access.requirePreparing(actor, cooperativeId, meeting);
        bodies.requirePeople(cooperativeId, list, LocalDate.now(clock));
        Map<UUID, PersonName> names = accounts.names(list.members());
        var words = new ArrayList<String>();
        UUID head = list.head();
        if (head != null) {
            words.add(full(names.get(head)));
        }
        names.entrySet().stream()
                .filter(each -> !each.getKey().equals(head))
                .map(each -> each.getValue().full())
                .sorted()
                .forEach(words::add);
        UUID question =
                put(actor, cooperativeId, meeting, Topic.valueOf(list.body().name()), String.join("; ", words), key);
        keep(question, cooperativeId, list.body().name(), list.years(), null);
        list.members()
                .forEach(each -> jdbc.sql(
                                "insert into body_candidate (question_id, account_id, head) values (?, ?, ?) on conflict do nothing")
                        .params(question, each, each.equals(list.head()))
                        .update());
        return question;
    }

    /** Puts the release of a member of a body on the agenda. @param term in force @return id of the question */
    public UUID putRelease(Actor actor, UUID cooperativeId, UUID meeting, UUID term, UUID key) {
        access.requirePreparing(actor, cooperativeId, meeting);
        BodyTerm found = terms.findByIdAndCooperativeId(term, cooperativeId)
                .orElseThrow(() -> new FieldViolationException("term", "error.choice"));
        bodies.requireReleasable(found);
        String name = full(accounts.names(Set.of(found.getAccountId())).get(found.getAccountId()));
        UUID question = put(actor, cooperativeId, meeting, Topic.RELEASE, name, key);
        keep(question, cooperativeId, "RELEASE", null, term);
        return question;
    }

    private static String full(@Nullable PersonName name) {
        return name == null ? "–" : name.full();
    }

    private UUID put(Actor actor, UUID cooperativeId, UUID meeting, Topic topic, String words, UUID key) {
        return meetings.put(actor, cooperativeId, meeting, Meetings.Put.of(topic, words), key);
    }

    private void keep(UUID question, UUID cooperativeId, String kind, @Nullable Integer years, @Nullable UUID term) {
        jdbc.sql("""
                insert into body_matter (question_id, cooperative_id, kind, years, term_id) values (?, ?, ?, ?, ?)
                on conflict do nothing""")
                .param(question)
                .param(cooperativeId)
                .param(kind)
                .param(years)
                .param(term)
                .update();
    }

    private record Kept(
            String kind, @Nullable Integer years, @Nullable UUID term) {}

    private record Candidate(UUID account, boolean head) {}

    @Override
    public boolean isFor(Topic topic) {
        return topic.isOfBody();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeEffect(UUID cooperativeId, UUID question, MeetingDecision decision, UUID by) {
        Kept kept = kept(cooperativeId, question);
        return kept.term() != null
                ? bodies.releaseByVote(cooperativeId, kept.term(), question, decision, by)
                : bodies.electByVote(cooperativeId, elected(question, kept), question, decision, by);
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable String whyNot(UUID cooperativeId, UUID question) {
        Kept kept = kept(cooperativeId, question);
        if (kept.term() == null) {
            return bodies.whyNot(cooperativeId, elected(question, kept));
        }
        BodyTerm term =
                terms.findByIdAndCooperativeId(kept.term(), cooperativeId).orElseThrow(NotFoundException::new);
        return bodies.whyNotReleasable(term);
    }

    private Kept kept(UUID cooperativeId, UUID question) {
        return jdbc.sql("select kind, years, term_id from body_matter where question_id = ? and cooperative_id = ?")
                .params(question, cooperativeId)
                .query((row, n) -> kept(row))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private Bodies.Elected elected(UUID question, Kept kept) {
        var list = jdbc.sql("select account_id, head from body_candidate where question_id = ?")
                .param(question)
                .query((row, n) -> new Candidate(row.getObject("account_id", UUID.class), row.getBoolean("head")))
                .list();
        return new Bodies.Elected(
                Body.valueOf(kept.kind()),
                list.stream().map(Candidate::account).collect(Collectors.toSet()),
                list.stream()
                        .filter(Candidate::head)
                        .map(Candidate::account)
                        .findFirst()
                        .orElse(null),
                kept.years());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        int years = row.getInt("years");
        return new Kept(row.getString("kind"), row.wasNull() ? null : years, row.getObject("term_id", UUID.class));
    }
}
