package kz.yntymaq.cooperative.kinship;

/**
 * Who somebody is to whoever declares it. All but the last are close relatives as the rules of «Ауыл аманаты» list them (point
 * 2, sub-point 5); a spouse is the portal's own addition.
 */
enum KinshipKind {
    PARENT,
    CHILD,
    ADOPTIVE_PARENT,
    ADOPTED_CHILD,
    FULL_SIBLING,
    HALF_SIBLING,
    GRANDPARENT,
    GRANDCHILD,
    SPOUSE;

    /** Who the one who declares is to the other. */
    KinshipKind seenFromTheOther() {
        return switch (this) {
            case PARENT -> CHILD;
            case CHILD -> PARENT;
            case ADOPTIVE_PARENT -> ADOPTED_CHILD;
            case ADOPTED_CHILD -> ADOPTIVE_PARENT;
            case GRANDPARENT -> GRANDCHILD;
            case GRANDCHILD -> GRANDPARENT;
            case FULL_SIBLING, HALF_SIBLING, SPOUSE -> this;
        };
    }

    /** Message key of its name. */
    public String key() {
        return "kinship.kind." + name();
    }
}
