package kz.yntymaq.cooperative.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.cooperative.assembly.AgendaItem;
import kz.yntymaq.cooperative.assembly.HeldAssembly;
import kz.yntymaq.cooperative.wording.PaperChanges;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.Count;
import kz.yntymaq.voting.Votes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What minutes of a founding meeting say of how it was held: in the portal, with who was there when and each count, or typed in. */
@Component
class HeldMinutes {

    private final PaperChanges changes;
    private final Texts texts;
    private final Format format;
    private final Clock clock;

    HeldMinutes(PaperChanges changes, Texts texts, Format format, Clock clock) {
        this.changes = changes;
        this.texts = texts;
        this.format = format;
        this.clock = clock;
    }

    /** How the portal knows what the minutes say. @param held null for a meeting whose results were typed */
    String way(Language in, @Nullable HeldAssembly held) {
        if (held == null) {
            return texts.in(in, "assembly.minutes.typed");
        }
        Instant opened = held.sitting().openedAt();
        return texts.in(
                in,
                "assembly.minutes.portal",
                opened == null ? "–" : DateTimeFormatter.ofPattern("dd.MM.yyyy").format(opened.atZone(clock.getZone())),
                hour(opened),
                hour(held.sitting().closedAt()));
    }

    /** Who was there when, one line a period. @param names by account */
    List<String> presence(Language in, HeldAssembly held, Map<UUID, String> names) {
        return held.presences().stream()
                .map(each -> texts.in(
                        in,
                        "meeting.minutes.presence",
                        names.getOrDefault(each.voter(), "–"),
                        texts.in(in, "meeting.minutes.way." + each.way().name()),
                        hour(each.since()),
                        hour(each.until())))
                .toList();
    }

    /** The count of an item, who voted how, whose hands were written down, and earlier votes on it. @param names by account */
    List<String> question(Language in, HeldAssembly.Question question, Map<UUID, String> names) {
        var lines = new ArrayList<String>();
        for (HeldAssembly.Earlier each : question.earlier()) {
            lines.add(numbered(in, lines.size() + 1, earlier(in, each, names)));
        }
        String last = counted(in, question.count());
        lines.add(lines.isEmpty() ? last : numbered(in, lines.size() + 1, last));
        String key = "assembly.minutes.reckoned";
        lines.add(texts.in(in, question.item() == AgendaItem.CHARTER ? key + ".CHARTER" : key, question.reckoned()));
        lines.addAll(who(in, question.ballots(), names));
        return lines;
    }

    private String numbered(Language in, int vote, String words) {
        return texts.in(in, "assembly.minutes.earlier", vote, words);
    }

    private List<String> who(Language in, List<Votes.Ballot> ballots, Map<UUID, String> names) {
        var lines = new ArrayList<String>();
        for (Choice choice : Choice.values()) {
            String who = joined(
                    ballots.stream().filter(each -> each.choice() == choice).toList(), names);
            if (!who.isEmpty()) {
                lines.add(texts.in(in, "meeting.minutes.by." + choice.name(), who));
            }
        }
        String raised = joined(ballots.stream().filter(Votes.Ballot::raised).toList(), names);
        if (!raised.isEmpty()) {
            lines.add(texts.in(in, "assembly.minutes.hands", raised));
        }
        return lines;
    }

    /** What changed in the papers between votes, a line for each thing; none where nothing did. @param names by account */
    List<String> changed(Language in, HeldAssembly held, Map<UUID, String> names) {
        var lines = new ArrayList<String>();
        for (int i = 1; i < held.papers().size(); i++) {
            if (held.papers().size() > 2) {
                lines.add(texts.in(in, "assembly.changed.number", i));
            }
            changes.between(in, held.papers().get(i - 1), held.papers().get(i), each -> names.getOrDefault(each, "–"))
                    .forEach(each -> lines.add(
                            texts.in(in, "assembly.minutes.changed.line", each.what(), each.before(), each.after())));
        }
        return lines;
    }

    private String counted(Language in, Count count) {
        return texts.in(
                in,
                "assembly.minutes.question",
                count.members(),
                count.present(),
                count.yes(),
                count.no(),
                count.abstained(),
                count.silent());
    }

    private String earlier(Language in, HeldAssembly.Earlier vote, Map<UUID, String> names) {
        String who = vote.people().stream()
                .map(each -> names.getOrDefault(each, "–"))
                .sorted()
                .collect(Collectors.joining(", "));
        Bilingual name = vote.name();
        return (name == null ? "" : texts.in(in, "assembly.minutes.earlier.name", name.in(in)) + " ")
                + counted(in, vote.count()) + " "
                + (who.isEmpty() ? "" : texts.in(in, "assembly.minutes.earlier.people", who) + " ")
                + Stream.concat(
                                who(in, vote.ballots(), names).stream(),
                                Stream.of(texts.in(
                                        in,
                                        "assembly.minutes.earlier."
                                                + vote.outcome().name())))
                        .collect(Collectors.joining(" "));
    }

    /** Who presided and the secretary, with when each confirmed the minutes in the portal. */
    List<String> confirmed(Language in, HeldAssembly held, Map<UUID, String> names) {
        return List.of(
                confirmed(in, "presiding", held.sitting().presiding(), held.presidingConfirmedAt(), names),
                confirmed(in, "secretary", held.sitting().secretary(), held.secretaryConfirmedAt(), names));
    }

    private String confirmed(
            Language in, String who, @Nullable UUID person, @Nullable Instant at, Map<UUID, String> names) {
        String name = person == null ? "–" : names.getOrDefault(person, "–");
        return texts.in(in, "meeting.minutes.sign." + who + (at == null ? "" : ".confirmed"), name, format.time(at));
    }

    private static String joined(List<Votes.Ballot> ballots, Map<UUID, String> names) {
        return ballots.stream()
                .map(each -> names.getOrDefault(each.voter(), "–"))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String hour(@Nullable Instant moment) {
        return moment == null ? "–" : DateTimeFormatter.ofPattern("HH:mm").format(moment.atZone(clock.getZone()));
    }
}
