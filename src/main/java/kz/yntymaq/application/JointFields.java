package kz.yntymaq.application;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import kz.yntymaq.application.answer.Field;
import org.jspecify.annotations.Nullable;

/**
 * Two answers that one of the rules of {@code eligibility} looks at together. Who is asked to correct the one may change the
 * other too: else the rule could keep the application from being sent back, whatever the correction.
 */
enum JointFields {
    PURCHASES_AND_AMOUNT("PurchasesFitAmount", Field.PURCHASES, Field.AMOUNT),
    DIRECTION_AND_TERM("TermWithinLimit", Field.DIRECTION, Field.TERM),
    /** No rule looks at both any more; stored corrections name it. */
    DIRECTION_AND_PURCHASES("NothingToRentOut", Field.DIRECTION, Field.PURCHASES) {
        @Override
        boolean binds() {
            return false;
        }
    },
    JOBS_NOW_AND_PLANNED("CreatesJobs", Field.JOBS_NOW, Field.JOBS_PLANNED);

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
        return "eligibility." + rule;
    }

    /** The field to which it binds a field; null when it does not bind this one. */
    public @Nullable Field with(Field field) {
        return field == one ? other : field == other ? one : null;
    }

    /** Whether the rule looks at both. */
    boolean binds() {
        return true;
    }

    /** The fields that open beside those asked for, each with what binds it to them or to another of its kind. */
    static Map<Field, JointFields> opened(Collection<Field> asked) {
        var open = EnumSet.noneOf(Field.class);
        open.addAll(asked);
        var opened = new EnumMap<Field, JointFields>(Field.class);
        boolean more = true;
        while (more) {
            more = false;
            for (JointFields binding : values()) {
                Field next = binding.binds() ? binding.missing(open) : null;
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
