package kz.yntymaq.application.answer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.Question.Choice;
import kz.yntymaq.programme.edition.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The kinds of projects, as the editions of programmes call them. Named {@code @directions} in templates. */
@Component("directions")
public class Directions {

    /** How long the list is kept: every look at a queue asks for it. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Programmes programmes;
    private final Clock clock;
    private volatile Listed listed = new Listed(Instant.MIN, List.of());

    Directions(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    private record Listed(Instant at, List<Choice> all) {}

    /** Those of all programmes today, each once. */
    public List<Choice> all() {
        Listed known = listed;
        Instant now = clock.instant();
        if (known.at().isBefore(now.minus(KEPT)) || known.at().isAfter(now)) {
            known = new Listed(now, read(LocalDate.now(clock)));
            listed = known;
        }
        return known.all();
    }

    private List<Choice> read(LocalDate today) {
        Map<String, Choice> byCode = new LinkedHashMap<>();
        programmes.inForce(today).stream()
                .flatMap(programme -> programmes.findInForce(programme.code(), today).stream())
                .flatMap(edition -> options(edition.id()))
                .forEach(option -> byCode.putIfAbsent(option.code(), option));
        return List.copyOf(byCode.values());
    }

    /** What a direction is called in an edition, in the language of the page; its code where it has no name there. */
    public String name(String edition, @Nullable String code) {
        if (code == null) {
            return "–";
        }
        return options(edition)
                .filter(option -> option.code().equals(code))
                .findFirst()
                .map(option -> option.label().here())
                .orElse(code);
    }

    private Stream<Choice> options(String edition) {
        Optional<Question> question = programmes.edition(edition).content().question(Question.Role.DIRECTION);
        return question.stream().flatMap(asked -> asked.options().stream());
    }
}
