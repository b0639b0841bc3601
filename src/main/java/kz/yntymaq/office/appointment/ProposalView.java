package kz.yntymaq.office.appointment;

import java.time.Instant;
import java.util.UUID;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.office.Office;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as its pages show it.
 *
 * @param territoryCode of the office, null for the whole country
 * @param hadPassword whether the account ever had a password
 * @param identified whether it was confirmed who the person is
 * @param state where it stands at this moment
 * @param alone whether the proposer is the only administrator, so that nobody has to confirm
 */
record ProposalView(
        UUID id,
        UUID officeId,
        Office.Kind kind,
        Bilingual officeName,
        @Nullable String territoryCode,
        UUID accountId,
        PersonName name,
        Phone phone,
        boolean hadPassword,
        boolean identified,
        Proposal.State state,
        Act proposed,
        @Nullable Act confirmed,
        @Nullable Act ended,
        boolean alone) {

    /**
     * Who did something and when.
     *
     * @param name null where nobody did it: it lapsed
     */
    record Act(@Nullable UUID by, @Nullable String name, Instant at) {}

    ProposalView withAlone(boolean only) {
        return new ProposalView(
                id,
                officeId,
                kind,
                officeName,
                territoryCode,
                accountId,
                name,
                phone,
                hadPassword,
                identified,
                state,
                proposed,
                confirmed,
                ended,
                only);
    }

    /** Name of the office in the language of the page. */
    public String office() {
        return officeName.here();
    }

    public boolean isOpen() {
        return state.isOpen();
    }

    public String stateKey() {
        return state.key();
    }

    /** Message key of what an office of this kind may do. */
    public String mayKey() {
        return "account.office.may." + kind;
    }

    /** When it lapses. */
    public Instant until() {
        return proposed.at().plus(Proposal.LIFE);
    }

    /** Whether another administrator has confirmed, or nobody has to. */
    public boolean isSettled() {
        return confirmed != null || alone;
    }

    /** Whether this administrator can confirm it. */
    public boolean waitsFor(UUID administrator) {
        return isOpen() && !isSettled() && !administrator.equals(proposed.by()) && !administrator.equals(accountId);
    }

    /** Whether the person can accept it now. */
    public boolean isAcceptable() {
        return isOpen() && isSettled() && identified;
    }

    /** Whether a first password link may be made: nobody ever signed in, and only the person has to act. */
    public boolean takesFirstLink() {
        return isOpen() && isSettled() && !hadPassword;
    }

    /** Path of its page for administrators. */
    public String page() {
        return page(officeId, id);
    }

    static String page(UUID office, UUID proposal) {
        return "/admin/offices/" + office + "/proposals/" + proposal;
    }

    /** Path of its page for the person. */
    static String offer(UUID proposal) {
        return "/cabinet/offices/" + proposal;
    }
}
