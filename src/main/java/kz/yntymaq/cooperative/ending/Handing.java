package kz.yntymaq.cooperative.ending;

/** How a written notice came to who was excluded. */
enum Handing {
    IN_PERSON,
    BY_POST,
    ELECTRONICALLY;

    /** Message key of its name. */
    public String key() {
        return "ending.handing." + name();
    }
}
