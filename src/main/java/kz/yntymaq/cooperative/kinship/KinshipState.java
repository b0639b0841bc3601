package kz.yntymaq.cooperative.kinship;

/** How far a declared kinship is. */
enum KinshipState {
    /** The other has not answered. */
    DECLARED,
    CONFIRMED,
    DISPUTED,
    WITHDRAWN;

    /** Message key of its name. */
    public String key() {
        return "kinship.state." + name();
    }
}
