package kz.yntymaq.review.queue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Scope;
import kz.yntymaq.application.answer.Directions;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.review.assignment.Colleague;
import kz.yntymaq.review.assignment.Colleagues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Reads what an address of the queue asks for; what it cannot ask for is left out. */
@Component
class QueueAddresses {

    private final WorkQueue queue;
    private final Colleagues colleagues;
    private final Programmes programmes;
    private final Directions directions;
    private final QueueChoices choices;

    QueueAddresses(
            WorkQueue queue,
            Colleagues colleagues,
            Programmes programmes,
            Directions directions,
            QueueChoices choices) {
        this.queue = queue;
        this.colleagues = colleagues;
        this.programmes = programmes;
        this.directions = directions;
        this.choices = choices;
    }

    /** A whole address, as {@link WorkQueueFilter#address} writes it. */
    WorkQueueFilter read(Actor actor, String address) {
        try {
            MultiValueMap<String, String> parts =
                    UriComponentsBuilder.fromUriString(address).build().getQueryParams();
            return read(actor, name -> {
                String part = parts.getFirst(name);
                return part == null ? null : UriUtils.decode(part, StandardCharsets.UTF_8);
            });
        } catch (IllegalArgumentException unreadable) { // typed by hand: the queue as it is shown first
            return read(actor, name -> null);
        }
    }

    /** The same by its parts. @param parts answers null for what is not there */
    WorkQueueFilter read(Actor actor, UnaryOperator<@Nullable String> parts) {
        List<WorkQueueTab> tabs = queue.tabs(actor);
        WorkQueueTab tab =
                WorkQueueTab.ofPath(parts.apply("tab")).filter(tabs::contains).orElseGet(() -> queue.usual(actor));
        return new WorkQueueFilter(
                tab,
                WorkQueueSort.ofPath(parts.apply("sort")).orElse(tab.usualSort()),
                Optional.ofNullable(parts.apply("programme"))
                        .filter(programmes.names()::containsKey)
                        .orElse(null),
                directions.all().stream()
                        .map(Question.Choice::code)
                        .filter(code -> code.equals(parts.apply("direction")))
                        .findFirst()
                        .orElse(null),
                worker(actor, parts.apply("worker")),
                parts.apply("words"),
                new CaseBounds(
                        choices.places(actor).stream()
                                .filter(place -> place.getCode().equals(parts.apply("place")))
                                .findFirst()
                                .map(place -> new Scope(place.getCode(), place.getLevel()))
                                .orElse(null),
                        Optional.ofNullable(parts.apply("stage"))
                                .filter(choices.stages()::containsKey)
                                .orElse(null),
                        CaseBounds.sum(parts.apply("least")),
                        CaseBounds.sum(parts.apply("most")),
                        CaseBounds.named(parts.apply("only"))),
                parts.apply("after"));
    }

    private @Nullable UUID worker(Actor actor, @Nullable String written) {
        return written == null
                ? null
                : colleagues.of(actor).stream()
                        .map(Colleague::id)
                        .filter(id -> id.toString().equals(written))
                        .findFirst()
                        .orElse(null);
    }
}
