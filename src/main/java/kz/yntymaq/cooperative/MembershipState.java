package kz.yntymaq.cooperative;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** How a person stands to a co-operative. */
public enum MembershipState {
    /** Accepted the founding; becomes a member when the registration is confirmed. */
    FOUNDER,
    /** Asked to join; the general meeting has not decided. */
    APPLIED,
    /** Admitted by the general meeting; share and entrance fee are not paid yet. */
    ADMITTED,
    /** Not admitted by the general meeting. */
    DECLINED,
    MEMBER,
    /** A member who asked to leave; still a member until that is decided. */
    LEAVING,
    LEFT,
    /** Took the own founding or the own application back. */
    WITHDRAWN;

    /** Members, or founders before the registration is confirmed. */
    public static final Set<MembershipState> OF_THE_COOPERATIVE =
            Collections.unmodifiableSet(EnumSet.of(FOUNDER, MEMBER, LEAVING));

    /** Who asked to join and is no member yet. */
    public static final Set<MembershipState> ON_THE_WAY = Collections.unmodifiableSet(EnumSet.of(APPLIED, ADMITTED));

    /** Message key of its name. */
    public String key() {
        return "cooperative.membership." + name();
    }

    /** Whether the person counts as a member, or as a founder before the registration is confirmed. */
    public boolean isOfTheCooperative() {
        return OF_THE_COOPERATIVE.contains(this);
    }
}
