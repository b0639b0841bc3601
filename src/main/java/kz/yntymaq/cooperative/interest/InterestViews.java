package kz.yntymaq.cooperative.interest;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.agenda.QuestionLines;
import kz.yntymaq.cooperative.entity.MemberNames;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
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

    private List<Row> rows(UUID question) {
        return jdbc.sql("""
                select g.cooperative_id, i.account_id, i.kind, i.words
                  from cooperative_interest i join cooperative_meeting_matter m on m.id = i.question_id
                       join cooperative_meeting g on g.id = m.meeting_id
                 where i.question_id = ?""")
                .param(question)
                .query((row, n) -> new Row(
                        row.getObject("cooperative_id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        InterestKind.valueOf(row.getString("kind")),
                        row.getString("words")))
                .list();
    }

    /** What was said of a question, by name. */
    public List<Said> of(UUID question) {
        List<Row> rows = rows(question);
        return rows.isEmpty() ? List.of() : said(rows, null, Language.current());
    }

    /** The same as lines of the minutes: people are named as they were then. */
    @Override
    public List<String> minutes(UUID question, @Nullable Instant closed, Language in) {
        List<Row> rows = closed == null ? List.of() : rows(question);
        return rows.isEmpty()
                ? List.of()
                : said(rows, closed, in).stream()
                        .map(each -> texts.in(
                                in,
                                each.words() == null ? "interest.minutes" : "interest.minutes.words",
                                each.name(),
                                texts.in(in, each.kind().key()),
                                Objects.requireNonNullElse(each.words(), "")))
                        .toList();
    }

    /** @param moment as of which members are named, null for now */
    private List<Said> said(List<Row> rows, @Nullable Instant moment, Language in) {
        UUID cooperative = rows.get(0).cooperative();
        List<UUID> people = rows.stream().map(Row::account).toList();
        Map<UUID, Bilingual> names =
                moment == null ? members.now(cooperative, people) : members.of(cooperative, people, moment);
        return rows.stream()
                .map(each -> new Said(
                        Optional.ofNullable(names.get(each.account()))
                                .map(name -> name.in(in))
                                .orElse("–"),
                        each.kind(),
                        each.words()))
                .sorted(Comparator.comparing(Said::name))
                .toList();
    }

    /** What the portal points out to a member of a question, to them alone: message key, null for nothing. */
    public @Nullable String hint(UUID question, UUID account) {
        return jdbc.sql("""
                select case when exists (select from meeting_person_v p where p.question_id = m.id and p.account_id = :me and not p.paid)
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
                  from cooperative_meeting_matter m join cooperative_meeting g on g.id = m.meeting_id where m.id = :question""")
                .param("question", question)
                .param("me", account)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(found -> found)
                .map(found -> "interest.hint." + found)
                .orElse(null);
    }

    /** For a member who may say it now. */
    Page page(Actor member, Interests.Place at) {
        interests.requireSayable(member, at);
        Optional<Row> own = rows(at.question()).stream()
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
                        hint(at.question(), member.accountId()),
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
