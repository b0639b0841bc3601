package kz.yntymaq.programme.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.CriterionEntry;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.programme.content.FigureEntry.Unit;
import kz.yntymaq.programme.content.IntakeWindow;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.Question.Kind;
import kz.yntymaq.programme.content.QueuePolicy;
import kz.yntymaq.programme.content.StageEntry;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.EditionText;
import kz.yntymaq.programme.edition.Figure;
import kz.yntymaq.programme.edition.Programmes;
import org.jspecify.annotations.Nullable;

/**
 * Whether an edition holds together: codes are unique, what is named is there, the route leads to a decision. The types
 * of an edition see to the rest: no text lacks a language, and nothing stands there without its place in an act.
 */
final class ContentCheck {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,59}");
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9_]{0,59}");

    /** Lists whose codes may be numbers, as acts number them. */
    private static final Set<String> NUMBERED = Set.of("positions", "options");

    /** Pages of an application beside its sections, whose addresses are their codes. */
    private static final Set<String> PAGES = Set.of(
            "CHECK",
            "COPY",
            "DOCUMENTS",
            "FILES",
            "HANDED-IN",
            "PRINT",
            "READY",
            "RECEIPT",
            "SIGNATURES",
            "TAKE-BACK",
            "WITHDRAW");

    /** Inputs of the form of a section beside those of its questions. */
    private static final Set<String> INPUTS = Set.of("VERSION", "ONCE");

    /** Units of which nothing would be given by a figure of zero. */
    private static final Set<Unit> POSITIVE = Set.of(Unit.TENGE, Unit.MCI, Unit.PERCENT);

    private static final int MOST_WEIGHT = 100;

    private final EditionText text;
    private final Content content;
    private final List<Problem> problems = new ArrayList<>();

    private ContentCheck(EditionText text) {
        this.text = text;
        this.content = text.content();
    }

    /** Something that has to be mended. @param at address of the part @param key message key of the sentence */
    record Problem(String at, String key, List<String> arguments) {

        static Problem of(String at, String key, @Nullable Object... arguments) {
            return new Problem(
                    at,
                    "drafting.problem." + key,
                    Arrays.stream(arguments).map(String::valueOf).toList());
        }
    }

    /**
     * What is wrong with an edition, in its order.
     *
     * @param known the approved editions of all programmes
     * @param today an edition may begin after it only
     */
    static List<Problem> of(EditionText text, KnownChecks checks, Collection<Edition> known, LocalDate today) {
        var check = new ContentCheck(text);
        check.problems.addAll(Head.of(text).problems(known, today));
        check.codes();
        check.window();
        check.figures();
        check.criteria();
        check.problems.addAll(QuestionCheck.of(check.content));
        check.problems.addAll(RuleCheck.of(check.content, checks));
        check.problems.addAll(NeededCheck.of(check.content));
        check.route();
        check.queue();
        return check.problems;
    }

    private void wrong(String at, String key, @Nullable Object... arguments) {
        problems.add(Problem.of(at, key, arguments));
    }

    /** Codes of each list, and those of questions in the whole edition. */
    private void codes() {
        for (Address part : Address.top()) {
            if (part.isList()) {
                codes(part, part.entries(text));
            }
        }
        content.sections().stream()
                .filter(section -> PAGES.contains(section.code().toUpperCase(Locale.ROOT)))
                .forEach(section -> wrong("sections~" + section.code(), "code-reserved", section.code()));
        content.sections()
                .forEach(section -> section.questions().stream()
                        .filter(question -> INPUTS.contains(question.code().toUpperCase(Locale.ROOT)))
                        .forEach(question ->
                                wrong(QuestionCheck.at(section, question), "code-reserved", question.code())));
        var seen = new HashSet<String>();
        content.sections()
                .forEach(section -> section.questions().stream()
                        .filter(question -> !seen.add(question.code().toLowerCase(Locale.ROOT)))
                        .forEach(
                                question -> wrong(QuestionCheck.at(section, question), "code-twice", question.code())));
    }

    private void codes(Address list, List<Record> entries) {
        var seen = new HashSet<String>();
        for (String code : Shape.codes(entries)) {
            boolean numbered = !Shape.hasCode(list.type()) || NUMBERED.contains(list.part());
            if (!(numbered ? CODE : NAME).matcher(code).matches()) {
                wrong(list.written(), "code", code);
                continue;
            }
            if (!seen.add(code)) {
                wrong(list.entry(code).written(), "code-twice", code);
            }
            for (String inner : Shape.lists(list.type())) {
                Address nested = list.entry(code).under(inner);
                codes(nested, nested.entries(text));
            }
        }
    }

    private void window() {
        IntakeWindow window = content.window();
        if (window == null) {
            return;
        }
        if ((window.from() == null) != (window.to() == null)) {
            wrong("window", "window-days");
        }
        if ((window.event() == null) != (window.months() == null)) {
            wrong("window", "window-event");
        }
        if (window.from() != null && window.to() != null && window.to().isBefore(window.from())) {
            wrong("window", "window-order");
        }
        if (window.months() != null && !isWithin(Unit.MONTHS, window.months())) {
            wrong("window", "most", Unit.MONTHS.most());
        }
        if (window.event() != null && !isDay(window.event())) {
            wrong("window", "no-question", window.event());
        }
    }

    /** Whether it names a question, or a column after a point, that is answered by a day. */
    private boolean isDay(String named) {
        String[] steps = named.split("\\.", 2);
        Optional<Question> question = content.question(steps[0]);
        return question.flatMap(found -> steps.length == 1 ? Optional.of(found) : found.column(steps[1]))
                .filter(found -> found.kind() == Kind.DAY)
                .isPresent();
    }

    private void figures() {
        content.figures().forEach(figure -> {
            if (figure.value().signum() < 0) {
                wrong("figures~" + figure.code(), "negative");
            } else if (figure.value().signum() == 0 && POSITIVE.contains(figure.unit())) {
                wrong("figures~" + figure.code(), "positive");
            } else if (figure.value().compareTo(figure.unit().most()) > 0) {
                wrong("figures~" + figure.code(), "most", figure.unit().most());
            } else if (figure.unit().isTime()
                    && (figure.value().scale() > 0 || figure.value().signum() == 0)) {
                wrong("figures~" + figure.code(), "whole");
            }
        });
        if (text.programme().equals(Programmes.AUYL_AMANATY)) { // its pages ask for them by their names
            Arrays.stream(Figure.values())
                    .filter(figure -> content.figure(figure.name()).isEmpty())
                    .forEach(figure -> wrong("figures", "no-figure", figure.name()));
        }
    }

    private void criteria() {
        if (content.criteria().size() > CriterionEntry.MOST) {
            wrong("criteria", "most", CriterionEntry.MOST);
        }
        content.criteria().stream()
                .filter(each -> each.weight() < 1 || each.weight() > MOST_WEIGHT)
                .forEach(each -> wrong("criteria~" + each.code(), "weight", MOST_WEIGHT));
    }

    private static boolean isWithin(Unit unit, int number) {
        return number > 0 && unit.most().intValue() >= number;
    }

    private void route() {
        List<StageEntry> route = content.route();
        if (route.isEmpty() || route.get(route.size() - 1).kind() != StageEntry.Kind.DECISION) {
            wrong("route", "no-decision");
        }
        for (StageEntry stage : route) {
            String at = "route~" + stage.code();
            days(stage.days(), at);
            if (stage.from() == StageEntry.From.STAGE_BEFORE && stage.equals(route.get(0))) {
                wrong(at, "no-stage-before");
            }
        }
        content.grounds()
                .forEach(ground -> ground.stages().stream()
                        .filter(kind -> route.stream().noneMatch(stage -> stage.kind() == kind))
                        .forEach(kind -> wrong("grounds~" + ground.code(), "no-stage")));
    }

    private void days(@Nullable String figure, String at) {
        if (figure == null) {
            return;
        }
        Optional<FigureEntry> found = content.figure(figure);
        if (found.isEmpty()) {
            wrong(at, "no-figure", figure);
        } else if (found.get().unit() != Unit.WORKING_DAYS && found.get().unit() != Unit.CALENDAR_DAYS) {
            wrong(at, "no-days", figure);
        }
    }

    private void queue() {
        var queue = content.queue();
        if (queue == null) {
            wrong("queue", "no-queue");
            return;
        }
        days(queue.offerDays(), "queue");
        if (queue.partialOffers() && queue.offerDays() == null) {
            wrong("queue", "offer-days");
        }
        if (queue.begins() == QueuePolicy.Begins.CONTRACT && !content.waitsForMoney()) {
            wrong("queue", "queue-contract");
        }
    }
}
