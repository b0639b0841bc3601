package kz.yntymaq.programme.content;

import kz.yntymaq.kernel.LegalReference;
import org.jspecify.annotations.Nullable;

/**
 * How applications wait for money.
 *
 * @param place what gives the place
 * @param carriedOver whether those not paid this year wait on in the next
 * @param partialOffers whether the first is offered a part where there is too little for the whole
 * @param offerDays code of the figure that says how many working days an offer stands, null where there are none
 * @param monthPlan whether payments follow a plan by month
 * @param begins what lets an application enter the list; left out by earlier editions, where it is the approval
 */
public record QueuePolicy(
        Place place,
        boolean carriedOver,
        boolean partialOffers,
        @Nullable String offerDays,
        boolean monthPlan,
        Begins begins,
        LegalReference source) {

    public QueuePolicy {
        begins = begins == null ? Begins.APPROVAL : begins;
    }

    /** What gives an application its place. */
    public enum Place {
        /** The first complete submission. */
        SUBMISSION,
        /** The registration in the state's system, whose number and time are typed in. */
        REGISTRATION
    }

    /** What lets an application enter the list of those who wait for money. */
    public enum Begins {
        /** Its approval. */
        APPROVAL,
        /** The contract that is made after its approval. */
        CONTRACT
    }
}
