package kz.yntymaq.application;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import kz.yntymaq.application.answer.Answers;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.Purchase;
import org.jspecify.annotations.Nullable;

/**
 * Two answers that one of the {@code eligibility.Rules} looks at together. Who is asked to correct the one may change the
 * other too: else the rule could keep the application from being sent back, whatever the correction.
 */
enum JointFields {
    PURCHASES_AND_AMOUNT("purchases-fit", Field.PURCHASES, Field.AMOUNT),
    DIRECTION_AND_TERM("term", Field.DIRECTION, Field.TERM),
    /** Only tourism may have premises to rent out; where there are none, the direction is of no matter to purchases. */
    DIRECTION_AND_PURCHASES("nothing-to-rent-out", Field.DIRECTION, Field.PURCHASES) {
        @Override
        boolean binds(Answers answers) {
            return answers.getPurchases().stream().anyMatch(Purchase::isPremisesForRent);
        }
    },
    JOBS_NOW_AND_PLANNED("creates-jobs", Field.JOBS_NOW, Field.JOBS_PLANNED);

    private final String rule;
    private final Field one;
    private final Field other;

    JointFields(String rule, Field one, Field other) {
        this.rule = rule;
        this.one = one;
        this.other = other;
    }

    /** Message key of the rule's name. */
    public String ruleKey() {
        return "application.rule." + rule;
    }

    /** The field to which it binds a field; null when it does not bind this one. */
    public @Nullable Field with(Field field) {
        return field == one ? other : field == other ? one : null;
    }

    /** Whether the rule looks at both in these answers. */
    boolean binds(Answers answers) {
        return true;
    }

    /** The fields that open beside those asked for, each with what binds it to them or to another of its kind. */
    static Map<Field, JointFields> opened(Collection<Field> asked, Answers answers) {
        var open = EnumSet.noneOf(Field.class);
        open.addAll(asked);
        var opened = new EnumMap<Field, JointFields>(Field.class);
        boolean more = true;
        while (more) {
            more = false;
            for (JointFields binding : values()) {
                Field next = binding.binds(answers) ? binding.missing(open) : null;
                if (next != null) {
                    open.add(next);
                    opened.put(next, binding);
                    more = true;
                }
            }
        }
        return opened;
    }

    private @Nullable Field missing(Collection<Field> open) {
        if (open.contains(one) == open.contains(other)) {
            return null;
        }
        return open.contains(one) ? other : one;
    }
}
