package kz.yntymaq.cooperative.meeting;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.agenda.QuestionLines;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.CharterWording;
import kz.yntymaq.cooperative.entity.MemberNames;
import kz.yntymaq.cooperative.past.RegisteredFacts;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.LegalText;
import kz.yntymaq.ui.Reading;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.paper.BilingualPaper;
import kz.yntymaq.voting.QuestionState;
import kz.yntymaq.voting.QuorumRule;
import kz.yntymaq.voting.SittingState;
import kz.yntymaq.voting.Votes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people are told of a meeting before it is held: when, where and on what; as a page and as a paper to be hung up or handed over. */
@Service
@Transactional(readOnly = true)
public class Notices {

    private final MeetingAccess access;
    private final MatterRepository matters;
    private final Members members;
    private final Votes votes;
    private final MemberNames memberNames;
    private final Adoption charters;
    private final List<QuestionLines> rooms;
    private final LegalText law;
    private final Texts texts;
    private final Format format;

    Notices(
            MeetingAccess access,
            MatterRepository matters,
            Members members,
            Votes votes,
            MemberNames memberNames,
            Adoption charters,
            List<QuestionLines> rooms,
            LegalText law,
            Texts texts,
            Format format) {
        this.access = access;
        this.matters = matters;
        this.members = members;
        this.votes = votes;
        this.memberNames = memberNames;
        this.charters = charters;
        this.rooms = rooms;
        this.law = law;
        this.texts = texts;
        this.format = format;
    }

    /** A question of the agenda. @param title in the language of the page */
    public record Question(UUID id, int place, String title, QuestionState state) {}

    /** A meeting. @param name of the co-operative @param place where it is held */
    public record Told(
            UUID cooperative,
            UUID meeting,
            String name,
            Instant startsAt,
            String place,
            SittingState state,
            List<Question> questions) {}

    /** One question of what is told with what it asks for. */
    private record Asked(Votes.Facts facts, Matter matter, Bilingual title) {}

    /** For who sees the meeting, and once people were called for its associated members. @throws NotFoundException for others */
    public Told told(Actor actor, UUID cooperativeId, UUID id) {
        MeetingAccess.Seen seen = access.told(actor, cooperativeId, id);
        return new Told(
                cooperativeId,
                id,
                seen.cooperative().name(),
                seen.meeting().getStartsAt(),
                seen.meeting().getPlace(),
                seen.sitting().state(),
                asked(seen).stream()
                        .map(each -> new Question(
                                each.facts().id(),
                                each.facts().place(),
                                each.title().here(),
                                each.facts().state()))
                        .toList());
    }

    private List<Asked> asked(MeetingAccess.Seen seen) {
        UUID id = seen.meeting().getId();
        Map<UUID, Matter> about =
                matters.findByMeetingId(id).stream().collect(Collectors.toMap(Matter::getId, each -> each));
        Set<UUID> people = about.values().stream()
                .map(Matter::getPerson)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, Bilingual> names = memberNames.now(seen.cooperative().getId(), people);
        return votes.of(id).stream()
                .map(each -> {
                    Matter matter = requireNonNull(about.get(each.id()));
                    Bilingual name = matter.getPerson() == null ? null : names.get(matter.getPerson());
                    return new Asked(
                            each,
                            matter,
                            Reading.both(in -> matter.title(texts, in, name == null ? null : name.in(in))));
                })
                .toList();
    }

    /** The notice as a paper in both languages, for the same people; a draft of it for who prepares the meeting. */
    public BilingualPaper paper(Actor actor, UUID cooperativeId, UUID id) {
        MeetingAccess.Seen seen = access.told(actor, cooperativeId, id);
        Meeting meeting = seen.meeting();
        int count = members.count(cooperativeId);
        Bilingual caller =
                memberNames.now(cooperativeId, Set.of(meeting.getCalledBy())).get(meeting.getCalledBy());
        var rows = new BilingualPaper.Rows();
        rows.heading(text("when-where"));
        rows.text(text("when", () -> format.time(meeting.getStartsAt())));
        rows.text(text("place", meeting::getPlace));
        rows.text(text(
                meeting.getDemandId() == null ? "called" : "called.demand",
                () -> caller == null ? "–" : caller.here()));
        Integer days = meeting.getNoticeDays();
        if (days != null) {
            rows.text(text(
                    meeting.isNoticeOfCharter() ? "days.charter" : "days.own",
                    () -> texts.get("meeting.notice.days", days)));
        }
        rows.heading(text("agenda"));
        Map<UUID, List<Bilingual>> added = QuestionLines.joined(rooms.stream().map(room -> room.notice(id)));
        asked(seen).forEach(each -> {
            question(rows, cooperativeId, each);
            added.getOrDefault(each.facts().id(), List.of()).forEach(rows::text);
        });
        rows.heading(text("part"));
        rows.text(Reading.both(in -> texts.in(in, "handout.notice.quorum", count, QuorumRule.least(count))));
        rows.text(text("come"));
        rows.text(text("represented"));
        rows.text(text("voice"));
        rows.text(text("sign"));
        Bilingual name = RegisteredFacts.nameOf(seen.cooperative());
        return new BilingualPaper(
                Reading.both(in -> texts.in(in, "handout.notice.title", name.in(in))), mark(seen), rows.made());
    }

    private @Nullable Bilingual mark(MeetingAccess.Seen seen) {
        return switch (seen.sitting().state()) {
            case PLANNED -> text("draft");
            case CALLED_OFF -> text("off");
            default -> null;
        };
    }

    private void question(BilingualPaper.Rows rows, UUID cooperativeId, Asked asked) {
        Matter matter = asked.matter();
        rows.heading(new Bilingual(numbered(asked, Language.KK), numbered(asked, Language.RU)));
        rows.text(Reading.both(in -> texts.in(
                in,
                "handout.notice.needed",
                texts.in(in, asked.facts().majority().key()),
                law.of(matter.getTopic().majoritySource()))));
        CharterWording.Change change = matter.getChange();
        if (change != null) {
            CharterWording before = charters.edition(cooperativeId, change.edition());
            rows.text(Reading.both(in -> texts.in(
                    in,
                    "meeting.minutes.before",
                    change.edition(),
                    before.of(change.item()).in(in))));
            rows.text(Reading.both(
                    in -> texts.in(in, "meeting.minutes.after", change.text().in(in))));
        }
        if (matter.getSum() != null) {
            rows.text(Reading.both(in -> texts.in(
                    in, "meeting.minutes.sum", format.money(matter.getSum()), requireNonNull(matter.getUse()))));
        }
        String proof = matter.getProof();
        if (proof != null) {
            rows.text(Reading.both(in -> texts.in(in, "meeting.minutes.proof", proof)));
        }
    }

    private static String numbered(Asked asked, Language in) {
        return asked.facts().place() + ". " + asked.title().in(in);
    }

    private Bilingual text(String key) {
        return Reading.both(in -> texts.in(in, "handout.notice." + key));
    }

    private Bilingual text(String key, Supplier<String> about) {
        return Reading.both(in -> texts.in(in, "handout.notice." + key, about.get()));
    }
}
