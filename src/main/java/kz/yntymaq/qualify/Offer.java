package kz.yntymaq.qualify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.yntymaq.application.answer.AnswerKind;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.ProgrammeKind;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.Question.Role;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Programme;
import kz.yntymaq.qualify.OwnQuestions.Own;
import org.jspecify.annotations.Nullable;

/** A programme with its edition in force, and what was told as answers to the edition's questions. */
record Offer(Programme programme, Edition edition, List<Own> own) {

    /** Inputs that all programmes share. */
    static final String VILLAGE = "village";

    static final String WHO = "who";
    static final String BUY = "buy";
    static final String SELL = "sell";
    static final String DIRECTION = "direction";
    static final String COLLATERAL = "collateral";

    /** The columns of purchases that are asked of all of them at once. */
    static final List<String> FLAGS = List.of("FROM_RELATIVE", "USED", "FOR_RENT");

    /** Kinds of which no passport of investments has a position: these list machinery and equipment. */
    private static final Set<String> IN_NO_PASSPORT =
            Set.of("LIVESTOCK", "BUILDING", "MATERIALS", "PASSENGER_CAR", "GOODS_FOR_TRADE");

    /** The steps that ask for all programmes at once. */
    private static final Map<Role, String> STEPS = Map.of(
            Role.PLACE, Step.PLACE,
            Role.PURCHASES, Step.WANT,
            Role.DIRECTION, Step.DIRECTION,
            Role.AMOUNT, Step.MONEY,
            Role.TERM, Step.MONEY,
            Role.GRACE, Step.MONEY,
            Role.COLLATERAL, Step.MONEY,
            Role.JOBS_NOW, Step.JOBS,
            Role.JOBS_PLANNED, Step.JOBS);

    static Offer of(Programme programme, Edition edition) {
        return new Offer(programme, edition, OwnQuestions.of(edition.content()));
    }

    Content content() {
        return edition.content();
    }

    /** Name of the input of a question by its role. */
    static String input(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** Code of the step with its own questions. */
    String step() {
        return Step.OWN + programme.code();
    }

    /** Code of the step that asks what the question of an edition asks; null where no step does. */
    public @Nullable String step(@Nullable String code) {
        Question question = code == null ? null : content().question(code).orElse(null);
        if (question == null) {
            return null;
        }
        if (own.stream().anyMatch(each -> question.equals(each.list() == null ? each.question() : each.list()))) {
            return step();
        }
        return question.role() == null ? null : STEPS.get(question.role());
    }

    /** Whether it gives money for what somebody wants; whoever told nothing of it may want anything. */
    boolean isFor(Told told) {
        if (isNamed(told)) {
            return true;
        }
        if (content().kind() == ProgrammeKind.SUBSIDY_PER_UNIT) {
            return !AnswerKind.NO.equals(told.one(SELL)); // left empty it is not known
        }
        boolean buys = !told.many(BUY).isEmpty();
        boolean sells = AnswerKind.YES.equals(told.one(SELL));
        return (buys || !sells) && knowsOneOf(told.many(BUY));
    }

    /** Whether something that only this programme lists was named. */
    private boolean isNamed(Told told) {
        return own.stream()
                .filter(each -> each.list() != null && each.list().role() == Role.PURCHASES)
                .anyMatch(each -> each.telling() && told.one(each.name(programme.code())) != null);
    }

    /** The same programme, without the questions that who asks has answered by saying who they are. */
    Offer asking(@Nullable Who who) {
        return who == null
                ? this
                : new Offer(
                        programme,
                        edition,
                        own.stream()
                                .filter(each -> each.list() != null
                                        || (who.option(each.question()).isEmpty() && concerns(each.question(), who)))
                                .toList());
    }

    /** Whether a question is asked of whoever asks, as far as that depends on who they are. */
    private boolean concerns(Question question, Who who) {
        Question.Condition when = question.when();
        return when == null
                || content()
                        .question(when.question())
                        .map(asked -> who.mayChoose(asked, when))
                        .orElse(true);
    }

    /** Whether its list of purchases has one of these kinds; one without kinds may be for any. */
    private boolean knowsOneOf(List<String> kinds) {
        return kinds.isEmpty()
                || content()
                        .question(Role.PURCHASES)
                        .filter(OwnQuestions::hasKinds)
                        .flatMap(list -> list.column("KIND"))
                        .map(kind -> kinds.stream()
                                .anyMatch(code -> kind.option(code).isPresent()))
                        .orElse(content().kind() != ProgrammeKind.SUBSIDY_OF_COST
                                || !IN_NO_PASSPORT.containsAll(kinds));
    }

    /** What was told, as answers to the edition's questions. */
    GivenAnswers answers(Told told) {
        GivenAnswers answers = GivenAnswers.NONE;
        for (Question question : content().questions()) {
            if (question.kind() == Question.Kind.ROWS) {
                answers = answers.withRows(question.code(), rows(question, told));
            } else {
                answers = answers.with(question.code(), answer(question, told));
            }
        }
        for (Question question : content().questions()) {
            Question.Condition when = question.when();
            if (when != null && !when.holds(answers.text(when.question()))) {
                answers = answers.with(question.code(), null).withRows(question.code(), List.of());
            }
        }
        return answers;
    }

    private @Nullable String answer(Question question, Told told) {
        Role role = question.role();
        if (role == Role.PLACE) {
            return told.one(VILLAGE);
        }
        String chosen = told.one(DIRECTION);
        if (role == Role.DIRECTION) {
            return chosen != null && question.option(chosen).isPresent() ? chosen : null;
        }
        if (role != null && !isOwn(question)) {
            return told.one(input(role));
        }
        String answered = own(null, question, told);
        return answered == null
                ? Who.of(told).flatMap(who -> who.option(question)).orElse(null)
                : answered;
    }

    private boolean isOwn(Question question) {
        return own.stream().anyMatch(each -> each.question().equals(question));
    }

    private List<Map<String, String>> rows(Question list, Told told) {
        if (OwnQuestions.hasKinds(list)) {
            return purchases(list, told);
        }
        if (list.role() == Role.COLLATERAL) {
            String value = told.one(COLLATERAL);
            return value == null ? List.of() : List.of(Map.of("VALUE", value));
        }
        var row = new LinkedHashMap<String, String>();
        boolean counts = true;
        for (Own each : own) {
            if (list.equals(each.list())) {
                String value = told.one(each.name(programme.code()));
                counts &= !each.telling() || (value != null && !value.equals("0"));
                if (value != null) {
                    row.put(each.question().code(), value);
                }
            }
        }
        return counts && !row.isEmpty() ? List.of(row) : List.of();
    }

    /** One row a kind of thing; none before it was told how they are bought. */
    private static List<Map<String, String>> purchases(Question list, Told told) {
        var rows = new ArrayList<Map<String, String>>();
        Question kinds = list.column("KIND").orElseThrow();
        for (String kind : told.hasPassed(Step.ABOUT) ? told.many(BUY) : List.<String>of()) {
            if (kinds.option(kind).isPresent()) {
                var row = new HashMap<String, String>();
                row.put("KIND", kind);
                FLAGS.stream()
                        .filter(flag -> list.column(flag).isPresent())
                        .filter(flag -> told.many(flag.toLowerCase(Locale.ROOT)).contains(kind))
                        .forEach(flag -> row.put(flag, AnswerKind.YES));
                rows.add(row);
            }
        }
        return rows;
    }

    private @Nullable String own(@Nullable Question list, Question question, Told told) {
        return own.stream()
                .filter(each ->
                        Objects.equals(each.list(), list) && each.question().equals(question))
                .findFirst()
                .map(each -> told.one(each.name(programme.code())))
                .orElse(null);
    }
}
