package kz.yntymaq.cooperative.body;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.past.FactsAt;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.paper.BilingualPaper;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings of the board, as its head writes them down for the members (law, article 35, point 5). */
@Service
@Transactional
public class BoardMeetings {

    /** How many meetings a page shows, the latest. */
    private static final int SHOWN = 100;

    private final CooperativeRepository cooperatives;
    private final BodyTerms terms;
    private final Accounts accounts;
    private final OnceOnly once;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Texts texts;
    private final Format format;
    private final FactsAt factsAt;
    private final Clock clock;

    BoardMeetings(
            CooperativeRepository cooperatives,
            BodyTerms terms,
            Accounts accounts,
            OnceOnly once,
            AuditLog audit,
            JdbcClient jdbc,
            Texts texts,
            Format format,
            FactsAt factsAt,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.terms = terms;
        this.accounts = accounts;
        this.once = once;
        this.audit = audit;
        this.jdbc = jdbc;
        this.texts = texts;
        this.format = format;
        this.factsAt = factsAt;
        this.clock = clock;
    }

    /**
     * A question of a meeting.
     *
     * @param votesFor how many of those present were for it
     * @param ofAll whether the charter asks all members of the board to agree
     */
    public record Question(String words, int votesFor, boolean ofAll) {

        /** One that two thirds of those present decide. */
        public Question(String words, int votesFor) {
            this(words, votesFor, false);
        }
    }

    /** A meeting that was held. @param present accounts of members of the board */
    public record Held(LocalDate on, String place, Set<UUID> present, List<Question> questions) {

        public Held {
            present = Set.copyOf(present);
            questions = List.copyOf(questions);
        }
    }

    /** The page. @param head whether the actor heads the board @param due whether there is a board */
    record Page(UUID id, String name, boolean head, boolean board, List<BodyViews.BoardMet> meetings) {}

    /** For members. */
    @Transactional(readOnly = true)
    Page page(Actor actor, UUID id) {
        Cooperative cooperative = cooperatives
                .findVisibleTo(actor, id)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
        boolean board = !terms.in(id, Body.BOARD, LocalDate.now(clock)).isEmpty();
        return new Page(
                id, cooperative.name(), cooperative.isChairedBy(actor.accountId()) && board, board, meetings(id));
    }

    /** The minutes of a meeting as it was written down, both languages side by side; for members. Questions are as they were typed. */
    @Transactional(readOnly = true)
    BilingualPaper minutes(Actor actor, UUID id, UUID meeting) {
        BodyViews.BoardMet held = page(actor, id).meetings().stream()
                .filter(each -> each.id().equals(meeting))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Cooperative cooperative = cooperatives.findVisibleTo(actor, id).orElseThrow(NotFoundException::new);
        Bilingual then = factsAt.on(cooperative, held.on(), held.recordedAt()).name();
        var rows = new BilingualPaper.Rows();
        int present = held.present().size();
        rows.text(both("when", format.shortDate(held.on()), held.place()));
        rows.text(both("there", present, held.board(), held.quorum(), String.join(", ", held.present())));
        for (int i = 0; i < held.questions().size(); i++) {
            BodyViews.Voted question = held.questions().get(i);
            rows.heading(both("question", i + 1));
            rows.text(new Bilingual(question.words(), question.words()));
            rows.text(both(
                    question.votes(),
                    question.votesFor(),
                    question.ofAll() ? held.board() : present,
                    question.majority(present, held.board())));
            rows.text(both(question.adopted() ? "adopted" : "not-adopted"));
        }
        rows.text(both("recorded"));
        rows.text(both("sign"));
        return new BilingualPaper(
                new Bilingual(
                        texts.in(Language.KK, "body.board.paper.title", then.kk()),
                        texts.in(Language.RU, "body.board.paper.title", then.ru())),
                null,
                rows.made());
    }

    private Bilingual both(String key, Object... arguments) {
        return new Bilingual(
                texts.in(Language.KK, "body.board.paper." + key, arguments),
                texts.in(Language.RU, "body.board.paper." + key, arguments));
    }

    private List<BodyViews.BoardMet> meetings(UUID id) {
        record Row(UUID id, LocalDate on, String place, int board, Instant recordedAt) {}
        record There(UUID meeting, UUID account) {}
        record Asked(UUID meeting, BodyViews.Voted voted) {}
        List<Row> rows = jdbc.sql("""
                select id, held_on, place, members, recorded_at from board_meeting where cooperative_id = ?
                 order by held_on desc, id limit ?""")
                .params(id, SHOWN)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("place"),
                        row.getInt("members"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        Set<UUID> ids = rows.stream().map(Row::id).collect(Collectors.toSet());
        List<There> there = jdbc.sql(
                        "select meeting_id, account_id from board_meeting_present where meeting_id in (:ids)")
                .param("ids", ids)
                .query((row, n) -> new There(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        List<Asked> asked = jdbc.sql("""
                select meeting_id, words, votes_for, of_all, adopted from board_meeting_question
                 where meeting_id in (:ids) order by position""")
                .param("ids", ids)
                .query((row, n) -> new Asked(
                        row.getObject("meeting_id", UUID.class),
                        new BodyViews.Voted(
                                row.getString("words"),
                                row.getInt("votes_for"),
                                row.getBoolean("of_all"),
                                row.getBoolean("adopted"))))
                .list();
        Map<UUID, PersonName> names =
                accounts.names(there.stream().map(There::account).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new BodyViews.BoardMet(
                        row.id(),
                        row.on(),
                        row.place(),
                        row.board(),
                        there.stream()
                                .filter(each -> each.meeting().equals(row.id()))
                                .map(each -> name(names.get(each.account())))
                                .sorted()
                                .toList(),
                        asked.stream()
                                .filter(each -> each.meeting().equals(row.id()))
                                .map(Asked::voted)
                                .toList(),
                        row.recordedAt()))
                .toList();
    }

    private static String name(@Nullable PersonName name) {
        return name == null ? "–" : name.full();
    }

    /** Names of all who are or were in the board, by account, for a form. */
    @Transactional(readOnly = true)
    Map<UUID, PersonName> board(UUID cooperativeId) {
        return accounts.names(terms.ever(cooperativeId, Body.BOARD));
    }

    /**
     * The head of the board writes down a meeting that was held.
     *
     * @throws FieldViolationException for a day on which there was no board, people who were not in it, too few of them, or
     *     more votes than people
     */
    public void record(Actor head, UUID cooperativeId, Held held, UUID key) {
        once.run(Press.of(key, head.accountId(), "board.met", cooperativeId, held), () -> {
            cooperatives
                    .findOfChairForUpdate(head, cooperativeId)
                    .filter(found -> found.getState() == CooperativeState.ACTIVE)
                    .orElseThrow(NotFoundException::new);
            if (held.on().isAfter(LocalDate.now(clock))) {
                throw new FieldViolationException("on", "cooperative.refused.future");
            }
            var board = new HashSet<>(terms.in(cooperativeId, Body.BOARD, held.on()));
            if (board.isEmpty()) {
                throw new FieldViolationException("on", "body.refused.no-board");
            }
            if (!board.containsAll(held.present())) {
                throw new FieldViolationException("present", "body.refused.not-of-board");
            }
            BoardVoteRule.requireQuorum(held.present().size(), board.size());
            for (int i = 0; i < held.questions().size(); i++) {
                if (held.questions().get(i).votesFor() > held.present().size()) {
                    throw new FieldViolationException(
                            "questions[" + i + "].votesFor",
                            "body.refused.votes",
                            held.present().size());
                }
            }
            return keep(cooperativeId, head.accountId(), held, board.size()).toString();
        });
    }

    private UUID keep(UUID cooperativeId, UUID by, Held held, int board) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into board_meeting (id, cooperative_id, held_on, place, members, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        cooperativeId,
                        held.on(),
                        held.place(),
                        board,
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        held.present()
                .forEach(each -> jdbc.sql("insert into board_meeting_present (meeting_id, account_id) values (?, ?)")
                        .params(id, each)
                        .update());
        for (int i = 0; i < held.questions().size(); i++) {
            Question question = held.questions().get(i);
            jdbc.sql("""
                    insert into board_meeting_question (meeting_id, position, words, votes_for, of_all, adopted)
                    values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            id,
                            i,
                            question.words(),
                            question.votesFor(),
                            question.ofAll(),
                            BoardVoteRule.isAdopted(
                                    question.votesFor(), held.present().size(), board, question.ofAll()))
                    .update();
        }
        audit.note(by, "board.met", id, null);
        return id;
    }
}
