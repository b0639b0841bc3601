package kz.yntymaq.cooperative.meeting;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.voting.Majority;

/** What a question of a general meeting is about. */
public enum Topic {
    /** Anything that members have to decide. */
    FREE("C 34(3)"),
    /** A person who asked to join. */
    ADMISSION("C 34(3)(8)"),
    /** A member who asked to leave. */
    EXIT("C 34(3)(8)"),
    /** A member who is to be excluded. */
    EXCLUSION("C 31(1)"),
    /** A member who is to chair. */
    CHAIR("C 34(3)(1)"),
    /** Another wording of the charter. */
    CHARTER("C 34(3)(2)"),
    /** The year's report and results. */
    REPORT("C 34(3)(4)"),
    /** An application for public money. */
    AUTHORISATION("C 34(3)"),
    /** Members of the board and its head. */
    BOARD("C 34(3)(1)"),
    /** Members of the revision commission. */
    REVISION("C 36(1)"),
    /** A member of a body who is released. */
    RELEASE("C 35(3)"),
    /** What a revision found. */
    RESULTS("C 36(3)"),
    /** An additional contribution of the members; put from its own page, never typed. */
    CONTRIBUTION("C 34(3)(6)"),
    /** What is paid to who is no member any more; put from its own page, never typed. */
    PAYOUT("C 30(2)"),
    /** What becomes of the net income of a year; put from its own page, never typed. */
    INCOME("C 34(3)(4)"),
    /** Liquidation, its stop, or a reorganisation; put from their own page, never typed. */
    CLOSING("C 34(3)(9)"),
    /** An audit that a third of the members demand, or its report; put from its own page, never typed. */
    AUDIT("C 38(1)"),
    /** Who asks to become an associated member, or is proposed; put from its own page, never typed. */
    ASSOCIATE("C 28(1)"),
    /** Co-operative payments that were drafted; put from their own page, never typed. */
    PAYMENTS("C 34(3)(4)");

    private static final Set<Topic> PUT_ELSEWHERE =
            EnumSet.of(INCOME, CONTRIBUTION, PAYOUT, CLOSING, AUDIT, PAYMENTS, ASSOCIATE);

    private final LegalReference source;

    Topic(String source) {
        this.source = LegalReference.of(source);
    }

    /** By the end of an address. */
    static Optional<Topic> at(String address) {
        return Stream.of(values())
                .filter(each -> each.address().equals(address) && each.isTyped())
                .findFirst();
    }

    /** Those that are put by typing them. */
    static List<Topic> typed() {
        return Stream.of(values()).filter(Topic::isTyped).toList();
    }

    /** Whether it is put by typing it; another room puts the others. */
    boolean isTyped() {
        return !PUT_ELSEWHERE.contains(this);
    }

    /** Whether it is on the results of a year, before which payments are decided (article 23, point 2). */
    boolean isOfResults() {
        return this == REPORT || this == INCOME;
    }

    /** Whether members decide on a report, which they want to have read before. */
    public boolean isOfReport() {
        return this == REPORT || this == RESULTS;
    }

    /** The end of its address. */
    public String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Message key of its name; {@code key.title} is a question with what it is about. */
    public String key() {
        return "meeting.topic." + name();
    }

    /** Why the meeting decides on it. */
    public LegalReference source() {
        return source;
    }

    /** The charter needs two thirds of all members (article 18), all else most of those present (article 34, point 5). */
    public Majority majority() {
        return this == CHARTER ? Majority.TWO_THIRDS_OF_ALL : Majority.MOST_OF_PRESENT;
    }

    /** Why so many must be for it. */
    public LegalReference majoritySource() {
        return LegalReference.of(majority() == Majority.TWO_THIRDS_OF_ALL ? "C 18" : "C 34(5)");
    }

    /** Whether it is on a body, whose room asks for what it says and carries it out. */
    public boolean isOfBody() {
        return this == BOARD || this == REVISION || this == RELEASE;
    }

    /** Whether it is about a person, who is chosen, or about words. */
    public boolean isOfPerson() {
        return this == ADMISSION || this == EXIT || this == EXCLUSION || this == CHAIR;
    }
}
