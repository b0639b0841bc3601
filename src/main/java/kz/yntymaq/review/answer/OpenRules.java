package kz.yntymaq.review.answer;

import java.util.List;
import java.util.Optional;
import kz.yntymaq.kernel.RuleViolationException;

/** The rules of one application that only people can tell, in the order of its edition. */
public record OpenRules(List<OpenRule> all) {

    public OpenRules {
        all = List.copyOf(all);
    }

    /** Those that still need an answer. */
    public List<OpenRule> asked() {
        return all.stream().filter(OpenRule::isAsked).toList();
    }

    /** Whether each was answered, and none of them stops the application. */
    public boolean letPass() {
        return all.stream().noneMatch(rule -> rule.isAsked() || rule.stops());
    }

    /** Whether any of them stops the application. */
    public boolean stop() {
        return all.stream().anyMatch(OpenRule::stops);
    }

    /** One by its code; empty where officials are not asked of it. */
    public Optional<OpenRule> find(String code) {
        return all.stream()
                .filter(rule -> rule.told().isForPeople() && rule.code().equals(code))
                .findFirst();
    }

    /** @throws RuleViolationException while one of them needs an answer or stops the application */
    void requireToPass() {
        if (!asked().isEmpty()) {
            throw new RuleViolationException("review.answer.error.asked", (long) asked().size());
        }
        if (stop()) {
            throw new RuleViolationException("review.answer.error.not-met");
        }
    }
}
