package kz.yntymaq.account;

import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.acting.OnBehalf;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.territory.Level;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: the signed-in account with the office it holds at this moment. Finders that serve a page take it. Where a
 * helper acts for a person, it is that person, without any office, and {@code help} tells by whose hand.
 *
 * @param accountId the account for which it is done
 * @param name family and given name, for notes
 * @param givenName the given name alone, for a greeting
 * @param role the office held, {@link Role#FARMER} when none
 * @param scope territory of the office, null when none is held
 * @param officeName name of the office, null when none is held
 * @param identity how sure the portal is that it is this person; of a helped one, that it is both
 * @param help by whose hand, and under which mandate; null for whoever acts for themself
 */
public record Actor(
        UUID accountId,
        String name,
        String givenName,
        Role role,
        @Nullable Scope scope,
        @Nullable Bilingual officeName,
        IdentityLevel identity,
        @Nullable OnBehalf help) {

    /** Somebody who acts for themself. */
    public Actor(
            UUID accountId,
            String name,
            String givenName,
            Role role,
            @Nullable Scope scope,
            @Nullable Bilingual officeName,
            IdentityLevel identity) {
        this(accountId, name, givenName, role, scope, officeName, identity, null);
    }

    /** This person, for whom a helper acts: no office goes along, and both have to be confirmed to be bound. */
    public Actor helped(OnBehalf by, Actor helper) {
        boolean both = isConfirmed() && helper.isConfirmed();
        return new Actor(
                accountId,
                name,
                givenName,
                Role.FARMER,
                null,
                null,
                both ? IdentityLevel.CONFIRMED : IdentityLevel.CLAIMED,
                by);
    }

    /** The account of who presses: the helper's, where one acts. */
    public UUID hand() {
        return help == null ? accountId : help.helper();
    }

    /** Whether what concerns this applicant is within reach: a helper reaches only the one of the mandate. */
    public boolean reaches(UUID applicant) {
        return help == null || applicant.equals(help.cooperative());
    }

    /** Whether so much may be done: everything by whoever acts for themself, by a helper what the mandate lets. */
    public boolean may(Power asked) {
        return help == null || help.power().includes(asked);
    }

    /** Whether it was shown who the person is, so that they can be bound by what they press. */
    public boolean isConfirmed() {
        return identity == IdentityLevel.CONFIRMED;
    }

    public boolean is(Role asked) {
        return role == asked;
    }

    /** Whether an office is held that works on applications or looks at them. */
    public boolean worksInOffice() {
        return role == Role.OFFICIAL || role == Role.OPERATOR_OFFICER || role == Role.AUDITOR;
    }

    /**
     * The leading digits of every place the actor may see by office; a value that fits no place when no
     * office is held, so that a query by it finds nothing.
     */
    public String scopePrefix() {
        return scope == null || !worksInOffice() ? "none" : scope.prefix();
    }

    /** Whether the actor administers this place. */
    public boolean administers(String placeCode) {
        return role == Role.ADMINISTRATOR && scope != null && scope.covers(placeCode);
    }

    /** Whether the actor administers the whole country. */
    public boolean administersCountry() {
        return role == Role.ADMINISTRATOR && Scope.COUNTRY.equals(scope);
    }

    /** Code of the oblast whose official the actor is; empty for everybody else. */
    public Optional<String> oblast() {
        return isOfficialOf(Level.OBLAST) && scope != null ? Optional.ofNullable(scope.code()) : Optional.empty();
    }

    /** Whether the office works on applications: the akimat of a district or an oblast. Those beneath look at them. */
    public boolean worksOnCases() {
        return isOfficialOf(Level.DISTRICT) || isOfficialOf(Level.OBLAST);
    }

    /** Whether the office is held at this level of territory. */
    public boolean isOfficialOf(Level level) {
        return role == Role.OFFICIAL && scope != null && scope.level() == level;
    }
}
