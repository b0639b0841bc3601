package kz.yntymaq.programme.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.drafting.EditionDraft.Seen;
import kz.yntymaq.programme.drafting.Trial.Example;
import kz.yntymaq.programme.drafting.Trial.Said;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A draft tried on an example that the administrator makes up: each rule's outcome and the amount under the edition that
 * it was copied from and under the draft. Nothing of it is stored; the example is the query of the address.
 */
@Controller
class TrialController {

    private final Drafts drafts;
    private final Trial trial;
    private final Amounts amounts;
    private final Texts texts;

    TrialController(Drafts drafts, Trial trial, Amounts amounts, Texts texts) {
        this.drafts = drafts;
        this.trial = trial;
        this.amounts = amounts;
        this.texts = texts;
    }

    /**
     * A question of the example.
     *
     * @param name of the input: the code, for a column after that of its rows
     * @param options empty where it is typed
     * @param value as it was typed
     * @param wrong what is wrong with it, null for nothing
     */
    record Asked(
            String name,
            String label,
            List<Option> options,
            String value,
            @Nullable String wrong) {}

    /** A rule under both editions; null where an edition has it not. */
    record Row(String name, @Nullable Said before, @Nullable Said after) {

        /** Whether the draft changes what comes of it. */
        public boolean isDifferent() {
            return before == null || after == null || !before.outcome().equals(after.outcome());
        }
    }

    @GetMapping(DraftController.DRAFT + "/trial")
    String page(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model) {
        Seen seen = drafts.find(actor, id);
        var stored = new LinkedHashMap<String, String>();
        List<Asked> asked = asked(seen.text().content(), typed, stored);
        boolean sound = drafts.problems(seen.text()).isEmpty();
        boolean wrong = asked.stream().anyMatch(one -> one.wrong() != null);
        boolean answered = sound && !wrong && !stored.isEmpty();
        model.addAttribute("seen", seen);
        model.addAttribute("asked", asked);
        model.addAttribute("sound", sound); // a rule that names what is not there cannot be tried
        model.addAttribute("wrong", wrong);
        model.addAttribute("answered", answered);
        model.addAttribute(
                "empty",
                sound && !wrong && stored.isEmpty() && asked.stream().anyMatch(one -> typed.containsKey(one.name())));
        if (answered) {
            Example example = example(stored);
            Edition draft = seen.text().edition();
            model.addAttribute("rows", rows(trial.of(seen.before(), example), trial.of(draft, example)));
            model.addAttribute("amountBefore", amounts.of(seen.before(), example));
            model.addAttribute("amountAfter", amounts.of(draft, example));
        }
        return "programme/draft-trial";
    }

    private List<Asked> asked(Content content, Map<String, String> typed, Map<String, String> stored) {
        var asked = new ArrayList<Asked>();
        for (Question question : ExampleQuestions.of(content)) {
            if (question.kind() == Question.Kind.ROWS) {
                question.columns()
                        .forEach(column -> asked.add(asked(
                                question.code() + "." + column.code(),
                                question.label().here() + " › " + column.label().here(),
                                column,
                                typed,
                                stored)));
            } else {
                asked.add(asked(question.code(), question.label().here(), question, typed, stored));
            }
        }
        return asked;
    }

    private Asked asked(
            String name, String label, Question question, Map<String, String> typed, Map<String, String> stored) {
        String value = Objects.requireNonNullElse(Text.words(typed.get(name)), "");
        String wrong = null;
        if (!value.isEmpty()) {
            String read = Typing.answer(question, value);
            if (read == null) {
                wrong = texts.get(question.kind() == Question.Kind.DAY ? "error.date" : "drafting.error.number");
            } else {
                stored.put(name, read);
            }
        }
        return new Asked(name, label, options(question), value, wrong);
    }

    private List<Option> options(Question question) {
        return switch (question.kind()) {
            case CHOICE ->
                question.options().stream()
                        .map(option -> new Option(option.code(), option.label().here()))
                        .toList();
            case YES_NO, TICK ->
                List.of(new Option("yes", texts.get("page.yes")), new Option("no", texts.get("page.no")));
            default -> List.of();
        };
    }

    private static Example example(Map<String, String> stored) {
        var answers = new LinkedHashMap<String, String>();
        var rows = new LinkedHashMap<String, List<Map<String, String>>>();
        stored.forEach((name, value) -> {
            String[] steps = name.split("\\.", 2);
            if (steps.length == 1) {
                answers.put(name, value);
            } else {
                rows.computeIfAbsent(steps[0], list -> List.of(new LinkedHashMap<>()))
                        .get(0)
                        .put(steps[1], value);
            }
        });
        return new Example(answers, rows);
    }

    private static List<Row> rows(List<Said> before, List<Said> after) {
        var old = byRule(before);
        var rows = new ArrayList<Row>();
        after.forEach(said -> rows.add(new Row(said.name(), old.remove(said.rule()), said)));
        old.values().forEach(said -> rows.add(new Row(said.name(), said, null)));
        return rows;
    }

    private static Map<String, Said> byRule(List<Said> all) {
        var byRule = new LinkedHashMap<String, Said>();
        all.forEach(said -> byRule.put(said.rule(), said));
        return byRule;
    }
}
