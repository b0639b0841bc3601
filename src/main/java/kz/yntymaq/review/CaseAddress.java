package kz.yntymaq.review;

import java.util.UUID;

/** Where the page of an application stands. */
public final class CaseAddress {

    /** Session attribute with the address of the queue as its reader last saw it: tab, filter and order. */
    public static final String QUEUE = "office.queue";

    private CaseAddress() {}

    public static String of(UUID applicationId) {
        return "/office/applications/" + applicationId;
    }
}
