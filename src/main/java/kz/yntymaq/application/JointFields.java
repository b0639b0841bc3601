package kz.yntymaq.application;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.Sheet;
import kz.yntymaq.programme.content.Question.Role;
import org.jspecify.annotations.Nullable;

/**
 * Two answers that one of the rules of {@code eligibility} looks at together. Who is asked to correct the one may change the
 * other too: else the rule could keep the application from being sent back, whatever the correction.
 */
enum JointFields {
    PURCHASES_AND_AMOUNT("PurchasesFitAmount", Role.PURCHASES, Role.AMOUNT),
    AMOUNT_AND_OWN_MONEY("SourcesFitPurchases", Role.AMOUNT, Role.OWN_MONEY),
    OWN_AND_OTHER_MONEY("SourcesFitPurchases", Role.OWN_MONEY, Role.OTHER_MONEY),
    DIRECTION_AND_TERM("TermWithinLimit", Role.DIRECTION, Role.TERM),
    /** No rule looks at both any more; stored corrections name it. */
    DIRECTION_AND_PURCHASES("NothingToRentOut", Role.DIRECTION, Role.PURCHASES) {
        @Override
        boolean binds() {
            return false;
        }
    },
    JOBS_NOW_AND_PLANNED("CreatesJobs", Role.JOBS_NOW, Role.JOBS_PLANNED);

    private final String rule;
    private final Role one;
    private final Role other;

    JointFields(String rule, Role one, Role other) {
        this.rule = rule;
        this.one = one;
        this.other = other;
    }

    /** Message key of the rule's name. */
    public String ruleKey() {
        return "eligibility." + rule;
    }

    /** The field to which it binds a field; null when it does not bind this one. */
    public @Nullable Field with(String field, Sheet sheet) {
        Role role = sheet.field(field).map(Field::role).orElse(null);
        Role bound = role == one ? other : role == other ? one : null;
        return bound == null ? null : sheet.field(bound).orElse(null);
    }

    /** Whether the rule looks at both. */
    boolean binds() {
        return true;
    }

    /** The fields that open beside those asked for, each with what binds it to them or to another of its kind. */
    static Map<String, JointFields> opened(Collection<String> asked, Sheet sheet) {
        var open = new LinkedHashSet<>(asked);
        var opened = new LinkedHashMap<String, JointFields>();
        boolean more = true;
        while (more) {
            more = false;
            for (JointFields binding : values()) {
                String next = binding.binds() ? binding.missing(open, sheet) : null;
                if (next != null) {
                    open.add(next);
                    opened.put(next, binding);
                    more = true;
                }
            }
        }
        return opened;
    }

    private @Nullable String missing(Collection<String> open, Sheet sheet) {
        String first = sheet.field(one).map(Field::code).orElse(null);
        String second = sheet.field(other).map(Field::code).orElse(null);
        if (first == null || second == null || open.contains(first) == open.contains(second)) {
            return null;
        }
        return open.contains(first) ? second : first;
    }
}
