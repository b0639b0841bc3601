package kz.yntymaq.cooperative.interest;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.agenda.QuestionLines;
import kz.yntymaq.cooperative.entity.MemberNames;
import kz.yntymaq.cooperative.people.NameOrder;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.ui.Reading;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Interests that were said, for who may read of the question anyway, and what the portal points out to a member alone: kinship
 * is never told to others. Named {@code @interestViews} in templates.
 */
@Service
@Transactional(readOnly = true)
@Order(3)
class InterestViews implements QuestionLines {

    /** Topics whose words are figures, which the question shows. */
    private static final Set<String> NAMED_ALONE = Set.of("PAYMENTS", "INCOME");

    private static final String OF_MEETING = "m.meeting_id = ?";

    private static final Bilingual NOBODY = new Bilingual("–", "–");

    private final Interests interests;
    private final MemberNames members;
    private final Texts texts;
    private final JdbcClient jdbc;

    InterestViews(Interests interests, MemberNames members, Texts texts, JdbcClient jdbc) {
        this.interests = interests;
        this.members = members;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    private record Row(
            UUID question,
            UUID cooperative,
            UUID account,
            InterestKind kind,
            @Nullable String words) {}

    /** What somebody said. @param words the own ones, null for none */
    public record Said(
            String name, InterestKind kind, @Nullable String words) {}

    /**
     * The page on which a member says it.
     *
     * @param title of the question
     * @param hint message key of what the portal points out to the member; null for nothing
     * @param kind as said before, null for nothing
     */
    record Page(
            Interests.Place at,
            int place,
            String title,
            @Nullable String hint,
            @Nullable InterestKind kind,
            @Nullable String words) {

        public String meetingPage() {
            return at.meetingPage();
        }

        public String address() {
            return at.page();
        }
    }

    /** @param of the questions: a condition on {@code m} with one parameter */
    private List<Row> rows(String of, UUID id) {
        return jdbc.sql("""
                select i.question_id, g.cooperative_id, i.account_id, i.kind, i.words
                  from cooperative_interest i join cooperative_meeting_matter m on m.id = i.question_id
                       join cooperative_meeting g on g.id = m.meeting_id
                 where\s""" + of)
                .param(id)
                .query((row, n) -> new Row(
                        row.getObject("question_id", UUID.class),
                        row.getObject("cooperative_id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        InterestKind.valueOf(row.getString("kind")),
                        row.getString("words")))
                .list();
    }

    /** What was said of a question, by name. */
    public List<Said> of(UUID question) {
        return lines(rows("i.question_id = ?", question), null, InterestViews::said)
                .getOrDefault(question, List.of());
    }

    /** The same of all questions of a meeting, by question. */
    public Map<UUID, List<Said>> ofMeeting(UUID meeting) {
        return lines(rows(OF_MEETING, meeting), null, InterestViews::said);
    }

    private static Said said(Row row, Bilingual name) {
        return new Said(name.here(), row.kind(), row.words());
    }

    /** The same as lines of the minutes: people are named as they were then. */
    @Override
    public Map<UUID, List<Bilingual>> minutes(UUID meeting, @Nullable Instant closed) {
        return closed == null
                ? Map.of()
                : lines(
                        rows(OF_MEETING, meeting),
                        closed,
                        (each, name) -> Reading.both(in -> texts.in(
                                in,
                                each.words() == null ? "interest.minutes" : "interest.minutes.words",
                                name.in(in),
                                texts.in(in, each.kind().key()),
                                Objects.requireNonNullElse(each.words(), ""))));
    }

    /** @param moment as of which members are named, null for now */
    private <T> Map<UUID, List<T>> lines(
            List<Row> rows, @Nullable Instant moment, BiFunction<Row, Bilingual, T> written) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        UUID cooperative = rows.get(0).cooperative();
        List<UUID> people = rows.stream().map(Row::account).distinct().toList();
        Map<UUID, Bilingual> names =
                moment == null ? members.now(cooperative, people) : members.of(cooperative, people, moment);
        Function<Row, Bilingual> name = each -> names.getOrDefault(each.account(), NOBODY);
        return rows.stream()
                .sorted(Comparator.comparing(each -> name.apply(each).here(), NameOrder.KAZAKH))
                .collect(Collectors.groupingBy(
                        Row::question,
                        Collectors.mapping(each -> written.apply(each, name.apply(each)), Collectors.toList())));
    }

    /** What the portal points out to a member of questions of a meeting, to them alone: message key by question. */
    public Map<UUID, String> hints(UUID meeting, UUID account) {
        return hints("m.meeting_id", meeting, account);
    }

    private Map<UUID, String> hints(String column, UUID id, UUID account) {
        var hints = new HashMap<UUID, String>();
        jdbc.sql("""
                select m.id, case when exists (select from meeting_person_v p where p.question_id = m.id and p.account_id = :me and not p.paid)
                            then 'SELF'
                            when exists (select from meeting_person_v p join kinship_v k on k.state = 'CONFIRMED'
                                            and k.cooperative_id = g.cooperative_id
                                            and (k.declarer_id = :me and k.relative_id = p.account_id
                                              or k.relative_id = :me and k.declarer_id = p.account_id)
                                          where p.question_id = m.id and not p.paid)
                            then 'RELATIVE'
                            when exists (select from meeting_person_v p where p.question_id = m.id and p.account_id = :me)
                            then 'PAID'
                            when m.topic = 'AUTHORISATION' then 'TRADE' end
                  from cooperative_meeting_matter m join cooperative_meeting g on g.id = m.meeting_id where\s""" + column + " = :id").param("id", id).param("me", account).query(row -> {
            if (row.getString(2) != null) {
                hints.put(row.getObject(1, UUID.class), "interest.hint." + row.getString(2));
            }
        });
        return hints;
    }

    /** For a member who may say it now. */
    Page page(Actor member, Interests.Place at) {
        interests.requireSayable(member, at);
        Optional<Row> own = rows("i.question_id = ?", at.question()).stream()
                .filter(each -> each.account().equals(member.accountId()))
                .findFirst();
        return jdbc.sql("""
                select q.place, m.topic, m.person, m.words, coalesce(m.words_ru, m.words) as words_ru
                  from voting_question_v q join cooperative_meeting_matter m on m.id = q.id where q.id = ?""")
                .param(at.question())
                .query((row, n) -> new Page(
                        at,
                        row.getInt("place"),
                        title(
                                at.cooperative(),
                                row.getString("topic"),
                                row.getObject("person", UUID.class),
                                row.getString("words"),
                                row.getString("words_ru")),
                        hints("m.id", at.question(), member.accountId()).get(at.question()),
                        own.map(Row::kind).orElse(null),
                        own.map(Row::words).orElse(null)))
                .single();
    }

    private String title(
            UUID cooperative, String topic, @Nullable UUID person, @Nullable String words, @Nullable String wordsRu) {
        String name = texts.get("meeting.topic." + topic);
        if (person != null) {
            return name + ": " + members.here(cooperative, List.of(person)).apply(person);
        }
        return words == null || NAMED_ALONE.contains(topic)
                ? name
                : name + ": " + new Bilingual(words, Objects.requireNonNull(wordsRu)).here();
    }
}
