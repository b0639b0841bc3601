package kz.yntymaq.farmer;

import org.jspecify.annotations.Nullable;

/**
 * What a villager does. Some are categories of the rules of microcredit, point 8(1); a peasant farm and
 * anything else are the portal's own. An application is filled in with it, no rule asks for it.
 */
enum ProducerKind {
    SUBSIDIARY_FARM,
    INDIVIDUAL_ENTREPRENEUR,
    PEASANT_FARM,
    UNEMPLOYED,
    UNREGISTERED_PRODUCER,
    UNPAID_FAMILY_WORKER,
    OTHER;

    /**
     * Code by which editions call the category of the rules of microcredit, point 8(1) or 8(2), that this surely is; null
     * for what is none, and for a household plot: whether its income is small enough, the profile does not say.
     */
    @Nullable
    String category() {
        return switch (this) {
            case UNEMPLOYED -> "UNEMPLOYED";
            case UNREGISTERED_PRODUCER -> "INFORMAL";
            case UNPAID_FAMILY_WORKER -> "FAMILY_WORKER";
            case INDIVIDUAL_ENTREPRENEUR -> "ENTREPRENEUR";
            case SUBSIDIARY_FARM, PEASANT_FARM, OTHER -> null;
        };
    }

    /** Message key of its name. */
    public String key() {
        return "farmer.kind." + name();
    }
}
