package kz.yntymaq.application.progress;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.acting.OnBehalf;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.HelpingHands;
import kz.yntymaq.application.HelpingHands.Act;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.application.answer.Sheet;
import kz.yntymaq.application.answer.Sheets;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells who worked on an application for its chair, with both names. Named {@code @helpLines} in templates; who looks at
 * the page has been checked.
 */
@Component
public class HelpLines {

    private final HelpingHands hands;
    private final Accounts accounts;
    private final Sheets sheets;
    private final Texts texts;

    HelpLines(HelpingHands hands, Accounts accounts, Sheets sheets, Texts texts) {
        this.hands = hands;
        this.accounts = accounts;
        this.sheets = sheets;
        this.texts = texts;
    }

    /**
     * Something that a helper did, in the language of the page.
     *
     * @param key message key of what it was
     * @param who helper and chair
     * @param sections that the helper filled in, in words; null for none
     */
    public record Line(
            UUID helper,
            Act act,
            String key,
            String who,
            @Nullable String sections,
            Instant at) {}

    /** What helpers did with one application. */
    public record Helps(List<Line> lines) {

        /** Helper and chair, where a helper sent it at this moment; null where the chair did it. */
        public @Nullable String handAt(Instant at) {
            return lines.stream()
                    .filter(line -> line.act() == Act.SUBMITTED || line.act() == Act.SENT_BACK)
                    .filter(line -> line.at().equals(at))
                    .findFirst()
                    .map(Line::who)
                    .orElse(null);
        }

        /** Where a helper says that the chair can look through it and send it. */
        public List<Line> ready() {
            return lines.stream().filter(line -> line.act() == Act.READY).toList();
        }

        /** When this helper said so last; null for who did not, or changed something since. */
        public @Nullable Instant readyAt(UUID helper) {
            return ready().stream()
                    .filter(line -> line.helper().equals(helper))
                    .findFirst()
                    .map(Line::at)
                    .orElse(null);
        }
    }

    /** What was done for the chair, in the order of its time. */
    public Helps of(Application application) {
        List<HelpingHands.Help> helps = hands.of(application.getId());
        Sheet sheet = sheets.of(application.getProgramme(), application.getBasis());
        Map<UUID, PersonName> names = accounts.names(helps.stream()
                .flatMap(help -> Stream.of(help.helper(), help.on()))
                .collect(Collectors.toSet()));
        return new Helps(helps.stream()
                .map(help -> new Line(
                        help.helper(),
                        help.act(),
                        help.act().key(),
                        texts.get("mandate.by-and-for", by(names, help), name(names, help.on())),
                        help.act() == Act.PREPARED || help.act() == Act.READY ? sections(help, sheet) : null,
                        help.at()))
                .toList());
    }

    private @Nullable String sections(HelpingHands.Help help, Sheet sheet) {
        String titles =
                sheet.sections(help.sections()).stream().map(Section::title).collect(Collectors.joining(", "));
        return titles.isEmpty() ? null : texts.get("mandate.sections", titles);
    }

    /** The helper, with the co-operative that named them. */
    private static String by(Map<UUID, PersonName> names, HelpingHands.Help help) {
        String helper = name(names, help.helper());
        return help.through() == null
                ? helper
                : OnBehalf.named(helper, help.through().here());
    }

    private static String name(Map<UUID, PersonName> names, UUID account) {
        return Optional.ofNullable(names.get(account)).map(PersonName::full).orElse("");
    }
}
