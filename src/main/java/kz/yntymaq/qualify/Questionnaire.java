package kz.yntymaq.qualify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.yntymaq.application.answer.AnswerKind;
import kz.yntymaq.programme.content.ProgrammeKind;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.Question.Role;
import kz.yntymaq.qualify.OwnQuestions.Own;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.TypedValueException;
import org.jspecify.annotations.Nullable;

/** The steps of today: what the rules of the programmes in force look at, each asked once. In the language of the page. */
final class Questionnaire {

    private final List<Offer> offers;
    private final Texts texts;
    private final Predicate<String> isVillage;
    private final List<Step> all;

    /** @param isVillage whether there is a settlement with this code */
    Questionnaire(List<Offer> offers, Texts texts, Predicate<String> isVillage) {
        this.offers = offers;
        this.texts = texts;
        this.isVillage = isVillage;
        this.all = made();
    }

    /** The programmes in force, in the order in which they are listed. */
    List<Offer> offers() {
        return offers;
    }

    private List<Step> made() {
        return Stream.concat(
                        Stream.of(place(), who(), want(), about(), direction(), money(), jobs()),
                        offers.stream().map(this::own))
                .filter(step -> step.isPlace() || !step.inputs().isEmpty())
                .toList();
    }

    /** The steps that are asked of whoever told so, in order. */
    List<Step> asked(Told told) {
        return new Questionnaire(meantFirst(told), texts, isVillage)
                .all.stream()
                        .filter(step -> isAsked(step, told))
                        .map(step -> step.code().equals(Step.ABOUT) ? step.offering(told.many(Offer.BUY)) : step)
                        .toList();
    }

    /** What several programmes ask is worded as the first of those that are for whoever told so does. */
    private List<Offer> meantFirst(Told told) {
        return offers.stream()
                .sorted(Comparator.comparing(offer -> standing(offer, told)))
                .map(offer -> offer.asking(Who.of(told).orElse(null)))
                .toList();
    }

    private boolean isAsked(Step step, Told told) {
        boolean buys = !told.many(Offer.BUY).isEmpty();
        boolean onlySells = !buys && AnswerKind.YES.equals(told.one(Offer.SELL));
        return switch (step.code()) {
            case Step.PLACE, Step.WHO, Step.WANT -> true;
            case Step.ABOUT -> buys;
            case Step.DIRECTION, Step.MONEY, Step.JOBS -> !onlySells;
            default ->
                offers.stream()
                        .anyMatch(offer -> offer.step().equals(step.code())
                                && offer.isFor(told)
                                && standing(offer, told).isOpen());
        };
    }

    /** How a programme stands to whoever told so. */
    static Who.Standing standing(Offer offer, Told told) {
        String who = told.one(Offer.WHO);
        return who == null
                ? Who.Standing.DIRECT
                : Who.valueOf(who).standing(Set.copyOf(offer.content().applicants()));
    }

    /** What was sent, without what is no answer. */
    Told read(Map<String, String[]> sent) {
        var values = new LinkedHashMap<String, List<String>>();
        var passed = new ArrayList<String>();
        List<String> gone = sent.containsKey(Told.PASSED) ? List.of(sent.get(Told.PASSED)) : List.of();
        for (Step step : all) {
            step.inputs().forEach(input -> {
                List<String> told = told(input, sent);
                if (!told.isEmpty()) {
                    values.put(input.name(), told);
                }
            });
            if (gone.contains(step.code())) {
                passed.add(step.code());
            }
        }
        return new Told(values, passed);
    }

    private List<String> told(Input input, Map<String, String[]> sent) {
        var told = new ArrayList<String>();
        for (String typed : StepForm.sent(input, sent)) {
            try {
                String read = input.read(typed);
                if (input.kind() != Question.Kind.PLACE || isVillage.test(read)) {
                    told.add(read);
                }
            } catch (TypedValueException wrong) {
                return List.of();
            }
        }
        return told;
    }

    private Step step(String code, List<Input> inputs) {
        return step(code, inputs, null);
    }

    private Step step(String code, List<Input> inputs, @Nullable String needed) {
        return new Step(
                code,
                texts.get("qualify.step." + code),
                texts.find("qualify.step." + code + ".lead").orElse(null),
                inputs,
                needed);
    }

    private Step place() {
        return step(
                Step.PLACE,
                questions(Role.PLACE)
                        .findFirst()
                        .map(asked -> List.of(place(asked)))
                        .orElse(List.of()));
    }

    private Input place(Question asked) {
        String label = texts.get("qualify.place");
        return new Input(Offer.VILLAGE, asked.kind(), label, null, List.of(), false, asked, null);
    }

    private Step who() {
        List<Option> options = Option.of(Who.values(), who -> texts.get(who.key()));
        return step(
                Step.WHO, List.of(Input.choice(Offer.WHO, texts.get("qualify.who"), null, options, false)), Offer.WHO);
    }

    /** What the lists of purchases know, and whether produce is sold. */
    private Step want() {
        List<Option> kinds = kinds();
        var inputs = new ArrayList<Input>();
        if (!kinds.isEmpty()) {
            inputs.add(Input.choice(Offer.BUY, texts.get("qualify.buy"), texts.get("qualify.buy.hint"), kinds, true));
        }
        if (offers.stream().anyMatch(offer -> offer.content().kind() == ProgrammeKind.SUBSIDY_PER_UNIT)) {
            inputs.add(Input.choice(Offer.SELL, texts.get("qualify.sell"), null, yesOrNo(), false));
        }
        return step(Step.WANT, inputs);
    }

    private List<Option> kinds() {
        return options(
                questions(Role.PURCHASES).filter(OwnQuestions::hasKinds).flatMap(list -> list.column("KIND").stream()));
    }

    /** Which of the purchases each trait is true of: every one by itself, so that none is told what concerns another. */
    private Step about() {
        List<Option> kinds = kinds();
        var inputs = new LinkedHashMap<String, Input>();
        questions(Role.PURCHASES)
                .filter(OwnQuestions::hasKinds)
                .forEach(list -> list.columns().stream()
                        .filter(column -> Offer.FLAGS.contains(column.code()) && column.kind() == Question.Kind.TICK)
                        .forEach(column -> {
                            String name = column.code().toLowerCase(Locale.ROOT);
                            inputs.putIfAbsent(
                                    name, Input.choice(name, column.label().here(), null, kinds, true));
                        }));
        return step(Step.ABOUT, List.copyOf(inputs.values()));
    }

    private Step direction() {
        List<Option> options = Stream.concat(options(questions(Role.DIRECTION)).stream(), Stream.of(unknown()))
                .toList();
        return step(
                Step.DIRECTION,
                questions(Role.DIRECTION)
                        .findFirst()
                        .map(asked -> List.of(
                                Input.choice(Offer.DIRECTION, asked.label().here(), null, options, false)))
                        .orElse(List.of()));
    }

    private Step money() {
        var inputs = new ArrayList<>(byRole(List.of(Role.AMOUNT, Role.TERM, Role.GRACE)));
        questions(Role.COLLATERAL)
                .flatMap(list -> list.column("VALUE").stream()
                        .map(column -> input(
                                Offer.COLLATERAL,
                                column,
                                list.label().here() + ": " + column.label().here())))
                .findFirst()
                .ifPresent(inputs::add);
        return step(Step.MONEY, inputs);
    }

    private Step jobs() {
        return step(Step.JOBS, byRole(List.of(Role.JOBS_NOW, Role.JOBS_PLANNED)));
    }

    private Step own(Offer offer) {
        return new Step(
                offer.step(),
                offer.programme().name().here(),
                texts.get("qualify.step.own.lead"),
                offer.own().stream().map(own -> own(offer, own)).toList(),
                null);
    }

    private Input own(Offer offer, Own own) {
        return input(own.name(offer.programme().code()), own.question(), own.label(), own.group());
    }

    private List<Input> byRole(Collection<Role> roles) {
        return roles.stream()
                .flatMap(role -> questions(role).findFirst().stream()
                        .map(asked -> input(
                                Offer.input(role),
                                asked,
                                asked.unit() == null
                                        ? asked.label().here()
                                        : asked.label().here() + ", "
                                                + asked.unit().here())))
                .toList();
    }

    /** The questions of this role of all programmes in force. */
    private Stream<Question> questions(Role role) {
        return offers.stream().map(offer -> offer.content().question(role)).flatMap(Optional::stream);
    }

    /** The options of questions, each once. */
    private static List<Option> options(Stream<Question> questions) {
        var options = new LinkedHashMap<String, Option>();
        questions.forEach(question -> question.options()
                .forEach(option -> options.putIfAbsent(
                        option.code(), new Option(option.code(), option.label().here()))));
        return List.copyOf(options.values());
    }

    /** With a way back for whoever answered and finds that they do not know. */
    private List<Option> yesOrNo() {
        return List.of(
                new Option(AnswerKind.YES, texts.get("page.yes")),
                new Option(AnswerKind.NO, texts.get("page.no")),
                unknown());
    }

    private Option unknown() {
        return new Option("", texts.get("qualify.unknown"));
    }

    private Input input(String name, Question question, String label) {
        return input(name, question, label, null);
    }

    private Input input(String name, Question question, String label, @Nullable String group) {
        List<Option> options = question.kind() == Question.Kind.YES_NO ? yesOrNo() : options(Stream.of(question));
        String hint = question.hint() == null ? "" : question.hint().here();
        return new Input(
                name,
                question.kind(),
                label,
                hint.isEmpty() || hint.contains("{") ? null : hint,
                options,
                false,
                question,
                group);
    }
}
