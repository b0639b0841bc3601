package kz.yntymaq.cooperative.meeting;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.agenda.QuestionLines;
import kz.yntymaq.cooperative.associate.Associates;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.CharterWording;
import kz.yntymaq.cooperative.ending.ExclusionWords;
import kz.yntymaq.cooperative.entity.MemberNames;
import kz.yntymaq.cooperative.past.FactsAt;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Reading;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.paper.BilingualPaper;
import kz.yntymaq.voting.BallotForm;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.Count;
import kz.yntymaq.voting.QuestionState;
import kz.yntymaq.voting.SittingState;
import kz.yntymaq.voting.Sittings;
import kz.yntymaq.voting.Votes;
import kz.yntymaq.voting.slip.BallotBox;
import kz.yntymaq.voting.slip.SecretVotes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of a meeting in both official languages, made of what is on record; people are named as they were then. */
@Service
@Transactional
public class Minutes {

    /** Of how many slips the list stands in the minutes; of more it is a file beside them. */
    private static final int MOST_HASHES = 200;

    private final MeetingAccess access;
    private final MatterRepository matters;
    private final Associates associates;
    private final ExclusionWords exclusions;
    private final List<QuestionLines> rooms;
    private final Sittings sittings;
    private final Votes votes;
    private final SecretVotes secret;
    private final BallotBox box;
    private final MemberNames memberNames;
    private final FactsAt factsAt;
    private final Adoption charters;
    private final Texts texts;
    private final Format format;
    private final AuditLog audit;
    private final Clock clock;

    Minutes(
            MeetingAccess access,
            MatterRepository matters,
            Associates associates,
            ExclusionWords exclusions,
            List<QuestionLines> rooms,
            Sittings sittings,
            Votes votes,
            SecretVotes secret,
            BallotBox box,
            MemberNames memberNames,
            FactsAt factsAt,
            Adoption charters,
            Texts texts,
            Format format,
            AuditLog audit,
            Clock clock) {
        this.access = access;
        this.matters = matters;
        this.associates = associates;
        this.exclusions = exclusions;
        this.rooms = rooms;
        this.sittings = sittings;
        this.votes = votes;
        this.secret = secret;
        this.box = box;
        this.memberNames = memberNames;
        this.factsAt = factsAt;
        this.charters = charters;
        this.texts = texts;
        this.format = format;
        this.audit = audit;
        this.clock = clock;
    }

    /** A line of the minutes. @param heading whether others follow under it */
    private record Line(String text, boolean heading) {}

    /** The minutes. @param part what they ask of the reader @param outside whether the reader was excluded and sees no more */
    public record Paper(BilingualPaper sheet, MeetingAccess.Part part, boolean outside) {}

    /**
     * Those of a meeting that is over, for its members. The reading is noted.
     *
     * @throws MovedOnException while it is not over
     */
    public Paper of(Actor actor, UUID cooperativeId, UUID id) {
        MeetingAccess.Seen seen = access.read(actor, cooperativeId, id);
        if (seen.sitting().state() != SittingState.CLOSED) {
            throw new MovedOnException(MeetingsController.address(cooperativeId, id));
        }
        audit.note(actor.accountId(), "meeting.minutes-read", id, null);
        List<Sittings.Presence> presences = sittings.presences(id);
        List<Votes.Facts> questions = votes.of(id);
        Map<UUID, Matter> about =
                matters.findByMeetingId(id).stream().collect(Collectors.toMap(Matter::getId, each -> each));
        Map<UUID, List<Votes.Ballot>> ballots = votes.ballotsOf(id);
        var people = new HashSet<UUID>();
        presences.forEach(each -> people.add(each.voter()));
        ballots.values().forEach(each -> each.forEach(ballot -> people.add(ballot.voter())));
        about.values().stream().filter(each -> each.getPerson() != null).forEach(each -> people.add(each.getPerson()));
        people.add(requireNonNull(seen.sitting().presiding()));
        people.add(requireNonNull(seen.sitting().secretary()));
        Instant closedAt = requireNonNull(seen.sitting().closedAt());
        var told = new Told(
                seen,
                presences,
                questions,
                about,
                ballots,
                QuestionLines.joined(rooms.stream().map(room -> room.minutes(id, closedAt))),
                memberNames.of(cooperativeId, people, closedAt),
                factsAt.on(seen.cooperative(), requireNonNull(seen.sitting().openedAt()), closedAt)
                        .name());
        return new Paper(sheet(told), seen.part(actor.accountId()), !access.sees(actor, cooperativeId, seen));
    }

    /** Both languages say the same, line by line. */
    private BilingualPaper sheet(Told told) {
        List<Line> kk = Reading.in(Language.KK, () -> lines(told, Language.KK));
        List<Line> ru = Reading.in(Language.RU, () -> lines(told, Language.RU));
        var rows = new BilingualPaper.Rows();
        for (int i = 0; i < kk.size(); i++) {
            var text = new Bilingual(kk.get(i).text(), ru.get(i).text());
            if (kk.get(i).heading()) {
                rows.heading(text);
            } else {
                rows.text(text);
            }
        }
        return new BilingualPaper(
                Reading.both(in -> texts.in(in, "meeting.minutes.title", told.cooperative.in(in))), null, rows.made());
    }

    private record Told(
            MeetingAccess.Seen seen,
            List<Sittings.Presence> presences,
            List<Votes.Facts> questions,
            Map<UUID, Matter> about,
            Map<UUID, List<Votes.Ballot>> ballots,
            Map<UUID, List<Bilingual>> added,
            Map<UUID, Bilingual> names,
            Bilingual cooperative) {

        String name(@Nullable UUID person) {
            Bilingual name = person == null ? null : names.get(person);
            return name == null ? "–" : name.here();
        }
    }

    private List<Line> lines(Told told, Language in) {
        Meeting meeting = told.seen.meeting();
        Sittings.Facts sitting = told.seen.sitting();
        var lines = new ArrayList<Line>();
        text(lines, in, "when", format.time(sitting.openedAt()), format.time(sitting.closedAt()), meeting.getPlace());
        text(lines, in, meeting.getDemandId() == null ? "called" : "called.demand");
        text(lines, in, "lead", told.name(sitting.presiding()), told.name(sitting.secretary()));
        heading(lines, in, "present");
        told.presences.forEach(each -> text(
                lines,
                in,
                each.representative() == null ? "presence" : "presence.represented",
                told.name(each.voter()),
                texts.in(in, "meeting.minutes.way." + each.way().name()),
                hour(each.since()),
                hour(each.until()),
                each.representative() == null ? "" : each.representative(),
                each.power() == null ? "" : each.power()));
        List<String> voices = associates.at(meeting.getId(), in);
        if (!voices.isEmpty()) {
            text(lines, in, "associates", String.join(", ", voices));
        }
        told.questions.forEach(each -> question(lines, told, each, in));
        heading(lines, in, "confirmed");
        confirmed(lines, in, "sign.presiding", told.name(sitting.presiding()), meeting.getPresidingConfirmedAt());
        confirmed(lines, in, "sign.secretary", told.name(sitting.secretary()), meeting.getSecretaryConfirmedAt());
        return lines;
    }

    private void question(List<Line> lines, Told all, Votes.Facts question, Language in) {
        Matter matter = requireNonNull(all.about.get(question.id()));
        lines.add(new Line(question.place() + ". " + matter.title(texts, in, all.name(matter.getPerson())), true));
        CharterWording.Change change = matter.getChange();
        if (change != null) {
            CharterWording before = charters.edition(all.seen.cooperative().getId(), change.edition());
            text(lines, in, "before", change.edition(), before.of(change.item()).in(in));
            text(lines, in, "after", change.text().in(in));
        }
        exclusions.lines(matter.getProposalId(), in).forEach(each -> lines.add(new Line(each, false)));
        if (matter.getSum() != null) {
            text(lines, in, "sum", format.money(matter.getSum()), requireNonNull(matter.getUse()));
        }
        Stream.ofNullable(matter.getProof()).forEach(proof -> text(lines, in, "proof", inGroups(proof)));
        all.added.getOrDefault(question.id(), List.of()).forEach(each -> lines.add(new Line(each.in(in), false)));
        Count count = question.count();
        String told = matter.told(texts, in);
        if (count == null || question.state() != QuestionState.CLOSED) {
            lines.add(new Line(told == null ? texts.in(in, "meeting.minutes.not-voted") : told, false));
            return;
        }
        text(lines, in, "voters", count.members(), count.present(), count.quorum());
        text(lines, in, "votes", count.yes(), count.no(), count.abstained(), count.silent());
        text(
                lines,
                in,
                "needed",
                texts.in(in, question.majority().key()),
                count.majority(question.majority()),
                texts.in(
                        in,
                        "meeting.minutes.article." + (question.majority() == Topic.CHARTER.majority() ? "18" : "34")));
        if (question.form() == BallotForm.SECRET) {
            secret.find(question.id()).ifPresent(each -> secret(lines, all, each, in));
        }
        for (Choice choice : Choice.values()) {
            List<String> names = all.ballots.getOrDefault(question.id(), List.of()).stream()
                    .filter(each -> each.choice() == choice)
                    .map(each -> all.name(each.voter()))
                    .sorted()
                    .toList();
            if (!names.isEmpty()) {
                text(lines, in, "by." + choice.name(), String.join(", ", names));
            }
        }
        lines.add(new Line(texts.in(in, requireNonNull(question.outcome()).key()) + ".", false));
        Stream.ofNullable(told).forEach(each -> lines.add(new Line(each, false)));
    }

    /** Who took slips and how many came back; what each says is nowhere. */
    private void secret(List<Line> lines, Told told, SecretVotes.Facts vote, Language in) {
        text(lines, in, "secret", vote.demanding(), vote.present(), vote.demand());
        if (vote.rounds() > 1) {
            text(lines, in, "secret.again", vote.rounds() - 1);
        }
        if (vote.voided() > 0) {
            text(lines, in, "secret.voided", vote.voided());
        }
        text(lines, in, "secret.slips", vote.issued(), vote.cast(), vote.unused(), vote.onPaper());
        List<String> takers = secret.takers(vote.question()).stream()
                .map(each -> told.name(each.voter()))
                .sorted()
                .toList();
        text(lines, in, "secret.takers", String.join(", ", takers));
        text(lines, in, "secret.root", inGroups(HexFormat.of().formatHex(requireNonNull(vote.root()))));
        if (vote.cast() > 0 && vote.cast() <= MOST_HASHES) {
            String hashes =
                    box.hashes(vote.question()).stream().map(Minutes::inGroups).collect(Collectors.joining("; "));
            text(lines, in, "secret.list", hashes);
        }
    }

    private static String inGroups(String hash) {
        return hash.replaceAll("(.{16})(?!$)", "$1 ");
    }

    private void confirmed(List<Line> lines, Language in, String key, String name, @Nullable Instant at) {
        text(lines, in, at == null ? key : key + ".confirmed", name, format.time(at));
    }

    private void text(List<Line> lines, Language in, String key, Object... arguments) {
        lines.add(new Line(texts.in(in, "meeting.minutes." + key, arguments), false));
    }

    private void heading(List<Line> lines, Language in, String key) {
        lines.add(new Line(texts.in(in, "meeting.minutes." + key), true));
    }

    private String hour(@Nullable Instant moment) {
        return moment == null ? "–" : DateTimeFormatter.ofPattern("HH:mm").format(moment.atZone(clock.getZone()));
    }
}
