package kz.yntymaq.integrity.population.made;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a co-operative is to be like. The figures it starts with are those of an ordinary real one; a kind changes some.
 */
final class Plan {

    final String label;
    Goods goods;
    String oblast;
    String district;
    LocalDate registered;

    @Nullable
    LocalDate applied;

    int members = 12;

    /** How unlike shares and deliveries of members are: the sigma of a lognormal factor. */
    double unlike = 0.5;

    /** The part of the shares that the first member has; nought for none in particular. */
    double topShare;

    /** The part of the deliveries that the first member brings; nought for none in particular. */
    double topBrings;

    /** All are relatives of one another and live in one or two yards. */
    boolean family;

    /** Their kinship is told. */
    boolean kinTold;

    /** The part of the members who stand with the first one's phone, and with the first one's account. */
    double onePhone;

    double oneAccount;

    /** All but a few stand at one address, as an office. */
    boolean oneAddress;

    /** The part of the members who bring anything. */
    double active = 0.85;

    double perMonth = 1;
    Set<Integer> season = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);

    /** Trades only around applications and loans. */
    boolean sleeps;

    /** Each brings the same on one day. */
    boolean alike;

    /** The part of what is taken in that comes from others than members. */
    double strangers = 0.03;

    double price = 1;
    double margin = 0.12;
    double sellsFor = 1;
    int buyers = 4;

    @Nullable
    String buyer;

    double buyerPart = 0.9;

    /** How far payments are from deliveries: the sigma of a lognormal factor. */
    double unfair = 0.15;

    /** The part of payments that goes to the first member beforehand. */
    double toFirst;

    boolean keepsDeliveries = true;
    boolean keepsSales = true;
    boolean keepsPayments = true;
    boolean keepsLists = true;
    boolean keepsMeetings = true;
    boolean lateMeeting;
    double comes = 0.82;

    /** Always the same few come, this many; nought for everybody by chance. */
    int sameFew;

    int loans = 2;
    boolean ownLoan;
    int suppliers = 3;

    @Nullable
    String supplier;

    /** The part of the members who joined within days before the application. */
    double joinedBefore;

    /** The part of the members who leave soon after the money. */
    double leaveAfter;

    /** Who leads without being a member. */
    @Nullable
    String outsider;

    /** People who are there already, from another co-operative; they become members first. */
    final List<String> given = new ArrayList<>();

    @Nullable
    String givenChair;

    Plan(String label, Goods goods, String oblast, String district, LocalDate registered) {
        this.label = label;
        this.goods = goods;
        this.oblast = oblast;
        this.district = district;
        this.registered = registered;
    }
}
