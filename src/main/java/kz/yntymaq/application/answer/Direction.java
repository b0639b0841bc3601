package kz.yntymaq.application.answer;

import kz.yntymaq.eligibility.Facts.Business;

/** Directions of a project. The list is the portal's own: the rules have none. */
public enum Direction implements Choice {
    LIVESTOCK(Business.AGRICULTURE),
    CROP(Business.AGRICULTURE),
    GREENHOUSE(Business.AGRICULTURE),
    POULTRY(Business.AGRICULTURE),
    BEEKEEPING(Business.AGRICULTURE),
    FISH(Business.AGRICULTURE),
    PROCESSING(Business.PROCESSING),
    /** To agriculture or not. */
    SERVICES(Business.UNCLEAR),
    TOURISM(Business.OTHER),
    OTHER(Business.UNCLEAR);

    private final Business business;

    Direction(Business business) {
        this.business = business;
    }

    /** The kind of business that it is to the rules. */
    public Business business() {
        return business;
    }

    @Override
    public String key() {
        return "application.direction." + name();
    }
}
