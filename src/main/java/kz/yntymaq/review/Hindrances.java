package kz.yntymaq.review;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.yntymaq.application.Application;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Words what the gates know, for pages: nothing is offered or asked that would be refused. */
@Component
@Transactional(readOnly = true)
public class Hindrances {

    private final List<StageGate> gates;
    private final Texts texts;

    Hindrances(List<StageGate> gates, Texts texts) {
        this.gates = gates;
        this.texts = texts;
    }

    /** What still keeps an office from an action, in the language of the page; none when it may be done. */
    public List<String> of(Application application, ReviewAction action) {
        return gates.stream()
                .flatMap(gate -> gate.hindrance(application, action).stream())
                .map(hindrance -> texts.get(hindrance.key(), hindrance.arguments()))
                .toList();
    }

    /** Nobody writes on a form what could not be sent. @throws MovedOnException to the application's page, with what keeps from the action */
    public void requireNone(Application application, ReviewAction action) {
        first(application, action).ifPresent(key -> {
            throw new MovedOnException(CaseAddress.of(application.getId()), key);
        });
    }

    /** The first thing that keeps an office from an action, as a message key; empty when it may be done. */
    public Optional<String> first(Application application, ReviewAction action) {
        return gates.stream()
                .flatMap(gate -> gate.hindrance(application, action).stream())
                .map(RuleViolationException::key)
                .findFirst();
    }

    /** The same of several; only those that something keeps from. */
    public Map<ReviewAction, List<String>> of(Application application, Set<ReviewAction> actions) {
        var found = new EnumMap<ReviewAction, List<String>>(ReviewAction.class);
        for (ReviewAction action : actions) {
            List<String> words = of(application, action);
            if (!words.isEmpty()) {
                found.put(action, words);
            }
        }
        return found;
    }
}
