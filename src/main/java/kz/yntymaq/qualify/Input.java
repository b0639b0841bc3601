package kz.yntymaq.qualify;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.yntymaq.application.answer.AnswerKind;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.TypedValueException;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a step asks.
 *
 * @param name of the input
 * @param label in the language of the page, as are the hint and the options
 * @param options of what is chosen; none for what is typed
 * @param many whether several of them may be chosen
 * @param question of an edition that it asks; null for one of the portal's own
 * @param group heading under which it stands with others; null for none
 */
record Input(
        String name,
        Question.Kind kind,
        String label,
        @Nullable String hint,
        List<Option> options,
        boolean many,
        @Nullable Question question,
        @Nullable String group) {

    /** One of the portal's own, of which one or several options are chosen. */
    static Input choice(String name, String label, @Nullable String hint, List<Option> options, boolean many) {
        return new Input(name, Question.Kind.CHOICE, label, hint, options, many, null, null);
    }

    /** The same with these options alone. */
    Input offering(List<String> chosen) {
        List<Option> offered = options.stream()
                .filter(option -> chosen.contains(option.value()))
                .toList();
        return new Input(name, kind, label, hint, offered, many, question, group);
    }

    /** What is typed in the one form in which it is told. @throws TypedValueException when it is no such answer */
    String read(String typed) {
        if (question != null) {
            return AnswerKind.of(question).read(question, typed);
        }
        return options.stream()
                .map(Option::value)
                .filter(typed.strip()::equals)
                .findFirst()
                .orElseThrow(() -> new TypedValueException("error.choice"));
    }

    /** As its input holds it. */
    Object meant(String told) {
        if (kind == Question.Kind.TICK) {
            return AnswerKind.YES.equals(told);
        }
        return question == null ? told : AnswerKind.of(question).meant(told);
    }

    boolean isTicked() {
        return kind == Question.Kind.TICK;
    }

    /** As a reader sees it. */
    String written(String told, Format format) {
        String chosen = options.stream()
                .filter(option -> option.value().equals(told))
                .map(Option::label)
                .findFirst()
                .orElse(null);
        Object meant = chosen == null ? meant(told) : chosen;
        if (meant instanceof BigDecimal number) {
            return kind == Question.Kind.MONEY ? format.money(number) : format.number(number);
        }
        return meant instanceof LocalDate day ? format.date(day) : Objects.toString(meant);
    }
}
