package kz.yntymaq.programme.drafting;

import com.ibm.icu.text.MessageFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.content.Computed;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.DocumentEntry;
import kz.yntymaq.programme.content.FigureEntry.Unit;
import kz.yntymaq.programme.content.Note;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.Question.Kind;
import kz.yntymaq.programme.content.SectionEntry;
import kz.yntymaq.programme.drafting.ContentCheck.Problem;
import org.jspecify.annotations.Nullable;

/** Whether what an edition asks holds together: questions, their conditions, and the conditions of papers. */
final class QuestionCheck {

    private static final Set<Kind> NUMBERS = Set.of(Kind.MONEY, Kind.COUNT, Kind.NUMBER);

    private final Content content;
    private final List<Problem> problems = new ArrayList<>();

    private QuestionCheck(Content content) {
        this.content = content;
    }

    /** What is wrong with questions and papers, in their order. */
    static List<Problem> of(Content content) {
        var check = new QuestionCheck(content);
        check.questions();
        check.documents();
        return check.problems;
    }

    private void wrong(String at, String key, @Nullable Object... arguments) {
        problems.add(Problem.of(at, key, arguments));
    }

    private void questions() {
        var before = new LinkedHashMap<String, Question>();
        var roles = new HashSet<Question.Role>();
        for (SectionEntry section : content.sections()) {
            if (section.questions().isEmpty()) {
                wrong("sections~" + section.code(), "empty-section");
            }
            long places = section.questions().stream()
                    .filter(question -> question.kind() == Kind.PLACE)
                    .count();
            if (places > 1) {
                wrong("sections~" + section.code(), "places");
            }
            notes(section.notes(), "sections~" + section.code());
            for (Question question : section.questions()) {
                String at = at(section, question);
                question(question, at);
                if (question.computed() != null || question.together() != null) {
                    wrong(at, "computed-alone");
                }
                condition(question.when(), before, at);
                if (question.role() != null && !roles.add(question.role())) {
                    wrong(at, "role-twice");
                }
                before.put(question.code(), question);
            }
        }
    }

    /** Address of a question. */
    static String at(SectionEntry section, Question question) {
        return "sections~" + section.code() + "~questions~" + question.code();
    }

    private void notes(List<Note> notes, String at) {
        for (int i = 0; i < notes.size(); i++) {
            String there = at + "~notes~" + (i + 1);
            notes.get(i).lines().forEach(line -> figures(line, Set.of(), there));
        }
    }

    /** What is said beside questions names only figures that are there, or it would not be said. */
    private void figures(@Nullable Wording words, Set<String> others, String at) {
        if (words == null) {
            return;
        }
        for (Language language : Language.values()) {
            String text = words.in(language);
            try {
                if (text.contains("{")) {
                    new MessageFormat(text, language.locale())
                            .getArgumentNames().stream()
                                    .filter(name -> !others.contains(name) && !isFigure(name))
                                    .forEach(name -> wrong(at, "no-figure", name));
                }
            } catch (IllegalArgumentException unreadable) {
                wrong(at, "braces");
            }
        }
    }

    private boolean isFigure(String name) {
        return name.equals(Unit.MCI.name())
                || content.figure(name.replaceFirst("_TENGE$", "")).isPresent()
                || content.figure(name).isPresent();
    }

    private void question(Question question, String at) {
        figures(question.hint(), Set.of(), at);
        figures(question.row(), Set.of("n"), at);
        notes(question.notes(), at);
        if ((question.kind() == Kind.CHOICE) == question.options().isEmpty()) {
            wrong(at, "options");
        }
        if ((question.kind() == Kind.ROWS) == question.columns().isEmpty()) {
            wrong(at, "columns");
        }
        BigDecimal least = question.least();
        BigDecimal most = question.most();
        if (least != null && most != null && least.compareTo(most) > 0) {
            wrong(at, "bounds");
        }
        columns(question, at);
    }

    private void columns(Question question, String at) {
        question.columns().forEach(column -> {
            String there = at + "~columns~" + column.code();
            if (column.kind() == Kind.ROWS) {
                wrong(there, "rows-in-rows");
            } else {
                question(column, there);
                computed(question, column, there);
                if (column.together() == Question.Together.SUM
                        && (column.computed() != null || !NUMBERS.contains(column.kind()))) {
                    wrong(there, "together");
                }
                if (column.together() == Question.Together.APART && column.kind() != Kind.TICK) {
                    wrong(there, "together");
                }
            }
        });
    }

    /** What is computed is a number nobody is asked for, of columns before it that are numbers. */
    private void computed(Question list, Question column, String at) {
        Computed computed = column.computed();
        if (computed == null) {
            return;
        }
        boolean product = computed.way() == Computed.Way.PRODUCT;
        if (column.required() || column.kind() != (product ? Kind.MONEY : Kind.NUMBER)) {
            wrong(at, "computed-kind");
        }
        factor(list, column, computed.of(), at);
        if (product) {
            if (computed.times() == null || computed.times().isBlank()) {
                wrong(at, "no-second-factor");
            } else {
                factor(list, column, computed.times(), at);
            }
        }
        if (computed.by() != null
                && !computed.by().isBlank()
                && computed.groups().stream().allMatch(String::isBlank)) {
            wrong(at, "no-groups");
        }
        computed.groups().stream()
                .filter(group ->
                        list.column(group).filter(by -> by.computed() == null).isEmpty())
                .forEach(group -> wrong(at, "no-group", list.code(), group));
    }

    private void factor(Question list, Question column, String code, String at) {
        List<Question> before = list.columns().subList(0, list.columns().indexOf(column));
        if (before.stream().noneMatch(other -> other.code().equals(code) && NUMBERS.contains(other.kind()))) {
            wrong(at, "no-factor", code);
        }
    }

    /** @param before the questions that may be named, by their codes */
    private void condition(Question.@Nullable Condition when, Map<String, Question> before, String at) {
        if (when == null) {
            return;
        }
        Question asked = before.get(when.question());
        if (asked == null) {
            wrong(at, "no-question", when.question());
        } else if (when.is().isBlank()) {
            wrong(at, "when-without-answer", when.question());
        } else {
            when.answers().stream()
                    .filter(answer -> !answers(asked).contains(answer))
                    .forEach(answer -> wrong(at, "no-answer", answer, when.question()));
        }
    }

    private static Set<String> answers(Question question) {
        var codes = new HashSet<String>();
        question.options().forEach(option -> codes.add(option.code()));
        if (question.kind() == Kind.YES_NO || question.kind() == Kind.TICK) {
            codes.add("yes");
            codes.add("no");
        }
        return codes;
    }

    private void documents() {
        var all = new LinkedHashMap<String, Question>();
        content.questions().forEach(question -> all.put(question.code(), question));
        for (DocumentEntry document : content.documents()) {
            condition(document.when(), all, "documents~" + document.code());
        }
    }
}
