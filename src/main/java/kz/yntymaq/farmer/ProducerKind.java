package kz.yntymaq.farmer;

/**
 * What a villager does. Some are categories of the rules of microcredit, point 8(1); a peasant farm and
 * anything else are the portal's own. No rule asks for it yet: on this portal co-operatives apply.
 */
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
