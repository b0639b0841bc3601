package kz.yntymaq.review.queue;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Scope;
import kz.yntymaq.application.answer.Directions;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.review.assignment.Colleague;
import kz.yntymaq.review.assignment.Colleagues;
import kz.yntymaq.territory.Level;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the filter of a queue can be set to, and in words what it is set to. */
@Component
class QueueChoices {

    /** Between the names that editions give one stage. */
    private static final String BETWEEN = " / ";

    private final Programmes programmes;
    private final Directions directions;
    private final Territories territories;
    private final Colleagues colleagues;
    private final Texts texts;
    private final Format format;
    private final Clock clock;

    QueueChoices(
            Programmes programmes,
            Directions directions,
            Territories territories,
            Colleagues colleagues,
            Texts texts,
            Format format,
            Clock clock) {
        this.programmes = programmes;
        this.directions = directions;
        this.territories = territories;
        this.colleagues = colleagues;
        this.texts = texts;
        this.format = format;
        this.clock = clock;
    }

    /**
     * The lists of a page.
     *
     * @param names what programmes are called, by their codes
     * @param told what narrows the queue now, a line each
     */
    record Choices(
            List<Option> programmes,
            List<Option> directions,
            List<Option> places,
            List<Option> stages,
            List<Option> sorts,
            Map<String, Wording> names,
            List<String> told) {}

    /** All of them for a reader. */
    Choices of(Actor actor, WorkQueueFilter question) {
        return new Choices(
                programmes.all().stream()
                        .map(each -> new Option(each.code(), each.name().here()))
                        .toList(),
                directions.all().stream()
                        .map(each -> new Option(each.code(), each.label().here()))
                        .toList(),
                places(actor).stream()
                        .map(place -> new Option(place.getCode(), place.name()))
                        .toList(),
                stages().entrySet().stream()
                        .map(stage -> new Option(stage.getKey(), stage.getValue()))
                        .toList(),
                Arrays.stream(WorkQueueSort.values())
                        .map(each -> new Option(each.path(), texts.get(each.key())))
                        .toList(),
                programmes.names(),
                told(actor, question));
    }

    /** The places right beneath the reader's territory. */
    List<Territory> places(Actor actor) {
        Scope scope = Objects.requireNonNull(actor.scope());
        if (scope.code() == null) {
            return territories.oblasts();
        }
        return scope.level() == Level.SETTLEMENT ? List.of() : territories.children(scope.code());
    }

    /** The stages of the editions in force, by their codes; one that editions call otherwise has all its names. */
    Map<String, String> stages() {
        return programmes.editionsInForce(LocalDate.now(clock)).values().stream()
                .flatMap(edition -> edition.content().route().stream())
                .collect(Collectors.toMap(
                        stage -> stage.code(),
                        stage -> stage.name().here(),
                        (one, other) -> List.of(one.split(BETWEEN)).contains(other) ? one : one + BETWEEN + other,
                        LinkedHashMap::new));
    }

    /** What narrows a queue, in the language of the page; nothing for a whole tab. */
    List<String> told(Actor actor, WorkQueueFilter asked) {
        var lines = new ArrayList<String>();
        CaseBounds bounds = asked.bounds();
        add(lines, "review.filter.by.words", asked.words());
        programmes.all().stream()
                .filter(each -> each.code().equals(asked.programme()))
                .forEach(each -> add(lines, "review.programme", each.name().here()));
        directions.all().stream()
                .filter(each -> each.code().equals(asked.direction()))
                .forEach(each -> add(lines, "review.direction", each.label().here()));
        colleagues.of(actor).stream()
                .filter(each -> each.id().equals(asked.worker()))
                .map(Colleague::name)
                .forEach(name -> add(lines, "review.work.who", name));
        if (bounds.place() != null) {
            String code = bounds.place().code();
            places(actor).stream()
                    .filter(place -> place.getCode().equals(code))
                    .forEach(place -> add(lines, "review.filter.place", place.name()));
        }
        add(
                lines,
                "review.filter.only",
                bounds.only().isEmpty() ? null : String.valueOf(bounds.only().size()));
        add(lines, "review.stage", bounds.stage() == null ? null : stages().get(bounds.stage()));
        add(
                lines,
                "review.filter.least",
                bounds.least() == null ? null : format.money(BigDecimal.valueOf(bounds.least())));
        add(
                lines,
                "review.filter.most",
                bounds.most() == null ? null : format.money(BigDecimal.valueOf(bounds.most())));
        return lines;
    }

    private void add(List<String> lines, String key, @Nullable String value) {
        if (value != null) {
            lines.add(texts.get(key) + ": " + value);
        }
    }
}
