package kz.yntymaq.cooperative.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.cooperative.assembly.HeldAssembly;
import kz.yntymaq.cooperative.charter.FoundingRecord;
import kz.yntymaq.cooperative.entity.LegalEntity;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Reading;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.paper.BilingualPaper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The minutes of a founding meeting and the list of founders on paper (law on agricultural co-operatives, article 15, point 3). */
@Component
class MinutesPaper {

    private static final int LAST_OF_ALL = 5;
    private static final int BODIES = 4;

    private final Texts texts;
    private final Format format;
    private final HeldMinutes how;

    MinutesPaper(Texts texts, Format format, HeldMinutes how) {
        this.texts = texts;
        this.format = format;
        this.how = how;
    }

    /**
     * The minutes.
     *
     * @param people what the meeting decided; null for one recorded before the portal kept it, whose blanks are filled by hand
     * @param held how it went in the portal; null for one whose results were typed
     */
    BilingualPaper minutes(
            FoundingPapers.Paper paper, FoundingRecord.@Nullable People people, @Nullable HeldAssembly held) {
        var rows = new BilingualPaper.Rows();
        Map<UUID, String> names = paper.founders().stream()
                .collect(Collectors.toMap(FoundingPapers.Founder::account, FoundingPapers.Founder::name));
        List<Bilingual> present = paper.founders().stream()
                .filter(each -> people == null || people.votes().get(each.account()) != FoundingRecord.Vote.ABSENT)
                .map(MinutesPaper::named)
                .toList();
        rows.text(both(
                paper, column -> column.text("minutes.when", column.date(paper.meetingOn()), paper.meetingPlace())));
        if (people != null) {
            rows.text(both(paper, column -> how.way(column.language(), held)));
        }
        if (people == null) {
            rows.text(both(paper, column -> column.text("minutes.present", present.size())));
        } else {
            rows.text(both(
                    paper,
                    column -> column.text(
                            "minutes.present-of",
                            present.size(),
                            paper.founders().size())));
        }
        list(rows, present);
        if (people == null) {
            rows.text(both(paper, column -> column.text("minutes.presidium")));
        } else {
            rows.text(both(
                    paper,
                    column -> column.text(
                            "minutes.presidium-of",
                            names.getOrDefault(people.presiding(), "–"),
                            names.getOrDefault(people.secretary(), "–"))));
        }
        rows.heading(both(paper, column -> column.text("minutes.agenda")));
        for (int i = 1; i <= last(people); i++) {
            String item = i + (i == BODIES && hasBoard(people) ? ".board" : "");
            int number = i;
            rows.text(both(paper, column -> number + ". " + column.text("minutes.agenda." + item)));
        }
        decided(rows, paper, people, held != null, names);
        if (held == null) {
            rows.text(both(paper, column -> column.text("minutes.sign.chair")));
            rows.text(both(paper, column -> column.text("minutes.sign.secretary")));
        } else {
            held(rows, paper, held, names);
        }
        return new BilingualPaper(
                both(paper, column -> column.text("minutes.title", column.name())), null, rows.made());
    }

    /** Who was there when, each count, and who confirmed it. */
    private void held(
            BilingualPaper.Rows rows, FoundingPapers.Paper paper, HeldAssembly held, Map<UUID, String> names) {
        rows.heading(both(paper, column -> texts.in(column.language(), "assembly.minutes.presence")));
        rows.text(both(paper, column -> String.join("\n", how.presence(column.language(), held, names))));
        rows.heading(both(paper, column -> texts.in(column.language(), "assembly.minutes.votes")));
        int number = 0;
        for (HeldAssembly.Question each : held.questions()) {
            int at = ++number;
            rows.text(both(
                    paper, column -> at + ". " + String.join("\n", how.question(column.language(), each, names))));
        }
        if (!how.changed(Language.KK, held, names).isEmpty()) {
            rows.heading(both(paper, column -> texts.in(column.language(), "assembly.minutes.changed")));
            rows.text(both(paper, column -> String.join("\n", how.changed(column.language(), held, names))));
        }
        rows.text(both(paper, column -> String.join("\n", how.confirmed(column.language(), held, names))));
    }

    private static boolean hasBoard(FoundingRecord.@Nullable People people) {
        return people != null && !people.board().isEmpty();
    }

    private void decided(
            BilingualPaper.Rows rows,
            FoundingPapers.Paper paper,
            FoundingRecord.@Nullable People people,
            boolean inPortal,
            Map<UUID, String> names) {
        String chair = paper.chair().name();
        rows.heading(both(paper, column -> column.text("minutes.decided")));
        rows.text(both(
                paper,
                column -> "1. " + column.text("minutes.decided.1", column.name(), column.seat(), column.kinds())));
        rows.text(both(paper, column -> "2. " + column.text("minutes.decided.2")));
        rows.text(both(
                paper,
                column -> "3. "
                        + column.text("minutes.decided.3", paper.founders().size(), column.money(paper.total()))));
        if (people == null || people.board().isEmpty()) {
            rows.text(both(paper, column -> "4. " + column.text("minutes.decided.4", chair)));
        } else {
            rows.text(both(
                    paper,
                    column -> "4. " + column.text("minutes.decided.board", joined(people.board(), names), chair)));
        }
        String signer = people == null ? chair : names.getOrDefault(people.signer(), "–");
        rows.text(both(paper, column -> "5. " + column.text("minutes.decided.5", signer)));
        if (people == null) {
            rows.text(both(paper, column -> column.text("minutes.votes.charter")));
            rows.text(both(paper, column -> column.text("minutes.votes")));
            return;
        }
        UUID valuer = people.valuer();
        if (valuer != null) {
            rows.text(both(
                    paper, column -> "6. " + column.text("minutes.decided.valuer", names.getOrDefault(valuer, "–"))));
        }
        int yes = people.count(FoundingRecord.Vote.FOR);
        int all = people.votes().size();
        // Of a meeting in the portal each question stands below with who said nothing, whom the record has among who
        // abstained.
        String counted = inPortal ? "minutes.votes.adopted" : "minutes.votes.counted";
        rows.text(both(
                paper,
                column -> column.text(
                        counted,
                        yes,
                        people.count(FoundingRecord.Vote.AGAINST),
                        people.count(FoundingRecord.Vote.ABSTAINED),
                        all,
                        3 * yes,
                        2 * all)));
    }

    /** The list of founders. */
    BilingualPaper founders(FoundingPapers.Paper paper) {
        var rows = new BilingualPaper.Rows();
        rows.text(both(paper, column -> column.text("founders.approved", column.date(paper.meetingOn()))));
        int number = 0;
        for (FoundingPapers.Founder founder : paper.founders()) {
            int at = ++number;
            rows.heading(both(paper, column -> at + ". " + column.founder(founder)));
            rows.text(both(paper, column -> lines(column, founder)));
        }
        rows.text(both(paper, column -> column.text("founders.total", column.money(paper.total()))));
        return new BilingualPaper(
                both(paper, column -> column.text("founders.title", column.name())), null, rows.made());
    }

    private static String lines(PaperColumn column, FoundingPapers.Founder founder) {
        var lines = new ArrayList<String>();
        lines.addAll(column.represented(founder));
        lines.add(column.text("founders.iin", founder.iin()));
        if (founder.village() != null) {
            lines.add(column.text("founders.village", column.village(founder)));
        }
        lines.addAll(column.share(founder));
        lines.add(column.text("founders.sign"));
        return String.join("\n", lines);
    }

    private static int last(FoundingRecord.@Nullable People people) {
        return people != null && people.valuer() != null ? LAST_OF_ALL + 1 : LAST_OF_ALL;
    }

    private static void list(BilingualPaper.Rows rows, List<Bilingual> names) {
        for (int i = 0; i < names.size(); i++) {
            String number = (i + 1) + ". ";
            rows.text(new Bilingual(
                    number + names.get(i).kk(), number + names.get(i).ru()));
        }
    }

    /** A legal entity with who acts for it, or a person. */
    private static Bilingual named(FoundingPapers.Founder founder) {
        return founder.represented() == null ? founder.founder() : LegalEntity.named(founder.founder(), founder.name());
    }

    private static String joined(Set<UUID> people, Map<UUID, String> names) {
        return people.stream()
                .map(each -> names.getOrDefault(each, ""))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private Bilingual both(FoundingPapers.Paper paper, Function<PaperColumn, String> text) {
        return Reading.both(language -> text.apply(new PaperColumn(language, paper, texts, format)));
    }
}
