package kz.yntymaq.cooperative.handout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.agenda.QuestionLines;
import kz.yntymaq.cooperative.meeting.MeetingAccess;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.document.Documents;
import kz.yntymaq.document.FileGuard;
import kz.yntymaq.document.StoredFile;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.Reading;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Papers of a question: put by who prepares the meeting, until people are called; read by who is told of it, members and
 * associated members. They stand from then on, and the minutes name each. Named {@code @handouts} in templates.
 */
@Component
@Transactional
@Order(1)
public class Handouts implements FileGuard, QuestionLines {

    static final String OWNER = "question";

    /** How many papers a question has at most; the portal's own order. */
    static final int MOST = 10;

    private static final String PURPOSE = "MEETING_PAPER";

    private final MeetingAccess access;
    private final Documents documents;
    private final Texts texts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Handouts(
            MeetingAccess access, Documents documents, Texts texts, JdbcClient jdbc, TransactionTemplate transactions) {
        this.access = access;
        this.documents = documents;
        this.texts = texts;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** A paper. @param size bytes @param picture whether it is one @param infected whether a virus was found later, so that nobody gets it */
    public record Paper(
            UUID id, String name, String sha256, int size, Instant storedAt, boolean picture, boolean infected) {}

    private record Place(UUID cooperative, UUID meeting) {}

    private Optional<Place> place(UUID question) {
        return jdbc.sql("""
                select g.cooperative_id, g.id from cooperative_meeting_matter m join cooperative_meeting g on g.id = m.meeting_id
                 where m.id = ?""")
                .param(question)
                .query((row, n) -> new Place(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional();
    }

    @Override
    public String ownerKind() {
        return OWNER;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(Actor actor, UUID question) {
        return actor.help() == null
                && place(question)
                        .filter(found -> access.readsPapers(actor, found.cooperative(), found.meeting()))
                        .isPresent();
    }

    /** Papers of a question, in their order. Who asks has looked whether the reader is told of the meeting. */
    @Transactional(readOnly = true)
    public List<Paper> of(UUID question) {
        return documents.of(OWNER, question).stream().map(Handouts::paper).toList();
    }

    /** The same of all questions of a meeting, by question; nothing for one without papers. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Paper>> ofMeeting(UUID meeting) {
        List<UUID> questions = jdbc.sql("select id from cooperative_meeting_matter where meeting_id = ?")
                .param(meeting)
                .query(UUID.class)
                .list();
        return documents.ofAll(OWNER, questions).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().stream().map(Handouts::paper).toList()));
    }

    private static Paper paper(StoredFile file) {
        return new Paper(
                file.getId(),
                file.getName(),
                file.getSha256(),
                file.getSize(),
                file.getStoredAt(),
                file.isPicture(),
                file.isInfected());
    }

    /**
     * Puts a paper to a question.
     *
     * @throws NotFoundException when the actor does not prepare the meeting
     * @throws RuleViolationException for one that is there already, and for more than {@link #MOST}
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void add(
            Actor actor, UUID cooperative, UUID meeting, UUID question, @Nullable String name, Resource content) {
        access.requirePreparing(actor, cooperative, meeting);
        Documents.CheckedFile checked = documents.check(name, content);
        transactions.executeWithoutResult(status -> {
            access.holdPreparing(actor, cooperative, meeting, question);
            List<Paper> already = of(question);
            if (already.stream().anyMatch(file -> file.sha256().equals(checked.sha256()))) {
                throw new RuleViolationException("handout.refused.twice");
            }
            if (already.size() >= MOST) {
                throw new RuleViolationException("application.error.too-many-files", (long) MOST);
            }
            documents.store(actor.accountId(), new StoredFile.Use(OWNER, question, PURPOSE, null), checked);
        });
    }

    /**
     * Takes a paper away again, as long as nobody was called.
     *
     * @throws NotFoundException for another question's
     * @throws MovedOnException for one that was taken away already
     */
    void remove(Actor actor, UUID cooperative, UUID meeting, UUID question, UUID file) {
        access.holdPreparing(actor, cooperative, meeting, question);
        if (of(question).stream().noneMatch(each -> each.id().equals(file))) {
            if (documents.isRemoved(file, OWNER, question)) {
                throw new MovedOnException(HandoutController.address(cooperative, meeting, question));
            }
            throw new NotFoundException();
        }
        documents.remove(actor.accountId(), file);
    }

    /** Papers of a question that goes from the agenda go with it. */
    @EventListener
    void on(Meetings.Removed removed) {
        documents.erase(OWNER, removed.question());
    }

    /** What was before the meeting, each by its name and what it is known by. */
    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<Bilingual>> minutes(UUID meeting, @Nullable Instant closed) {
        return lines(
                meeting,
                (in, each) -> texts.in(
                        in, "handout.minutes", each.name(), each.sha256().replaceAll("(.{16})(?!$)", "$1 ")));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<Bilingual>> notice(UUID meeting) {
        return lines(meeting, (in, each) -> texts.in(in, "handout.notice.paper", each.name()));
    }

    private Map<UUID, List<Bilingual>> lines(UUID meeting, BiFunction<Language, Paper, String> words) {
        return ofMeeting(meeting).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().stream()
                                .map(paper -> Reading.both(in -> words.apply(in, paper)))
                                .toList()));
    }
}
