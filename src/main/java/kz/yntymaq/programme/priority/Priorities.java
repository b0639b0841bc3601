package kz.yntymaq.programme.priority;

/** Whether a project fits what was published of its village (rules, points 3, 9(6) and 10(1)). */
public interface Priorities {

    /** What can be said of it. */
    enum Fit {
        /** The direction is published as a priority of the village. */
        FITS,
        /** The village is on the published list, the direction is not among its own. It bars nothing (point 10). */
        OUTSIDE,
        /** Nothing is published of this village for this year. */
        NOT_PUBLISHED,
        /** Projects that are not agricultural are no matter of the screening (point 3). */
        EXEMPT
    }

    /**
     * By the edition that stands now.
     *
     * @param villageCode code of the settlement where the project runs
     * @param year of the list; the year of the application
     */
    Fit fit(String villageCode, PriorityDirection direction, int year);
}
