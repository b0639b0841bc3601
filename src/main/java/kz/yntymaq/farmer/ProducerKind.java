package kz.yntymaq.farmer;

/** What kind of producer a villager is (rules of microcredit, point 8). */
enum ProducerKind {
    SUBSIDIARY_FARM,
    INDIVIDUAL_ENTREPRENEUR,
    PEASANT_FARM,
    UNEMPLOYED,
    UNREGISTERED_PRODUCER,
    UNPAID_FAMILY_WORKER,
    OTHER;

    /** Message key of its name. */
    public String key() {
        return "farmer.kind." + name();
    }
}
