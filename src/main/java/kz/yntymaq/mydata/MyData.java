package kz.yntymaq.mydata;

import java.util.Comparator;
import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.kernel.CappedCount;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the portal holds about the actor, and nobody else, kind by kind. */
@Service
@Transactional(readOnly = true)
class MyData {

    /** Things a page; of applications, which are long, fewer. */
    static final int PAGE = 20;

    static final int PAGE_OF_LONG = 3;

    /** The order in which a person reads; a kind that is missing here comes at the end. */
    private static final List<String> ORDER = List.of(
            "account",
            "names",
            "corrections",
            "profile",
            "consents",
            "withdrawals",
            "confirmations",
            "takeovers",
            "memberships",
            "foundings",
            "invitations",
            "applications",
            "documents",
            "mandates",
            "help",
            "assisted",
            "signatures",
            "messages",
            "sessions",
            "devices",
            "factors",
            "passkeys",
            "links",
            "offices",
            "proposals",
            "cases",
            "acts");

    private final List<HeldData> kinds;

    MyData(List<HeldData> kinds) {
        this.kinds = kinds.stream()
                .sorted(Comparator.comparingInt(MyData::place).thenComparing(HeldData::kind))
                .toList();
    }

    private static int place(HeldData kind) {
        int place = ORDER.indexOf(kind.kind());
        return place < 0 ? ORDER.size() : place;
    }

    /** One kind and how much of it there is. */
    record Kind(String name, CappedCount count) {}

    /**
     * A page of one kind.
     *
     * @param next how many to pass over for the page after it, null when this is the last
     */
    record Page(
            String name,
            CappedCount count,
            List<HeldItem> items,
            @Nullable Integer next) {}

    /** All kinds; who looked stands apart. */
    List<Kind> overview(Actor actor) {
        return kinds.stream()
                .filter(kind -> !kind.kind().equals(HeldLog.LOOKS))
                .map(kind -> new Kind(kind.kind(), count(kind, actor)))
                .toList();
    }

    /** How often somebody else looked at something of the actor's. */
    CappedCount looks(Actor actor) {
        return count(find(HeldLog.LOOKS), actor);
    }

    /** @throws NotFoundException for a kind that is none */
    Page page(Actor actor, String name, int from) {
        HeldData kind = find(name);
        int most = name.equals("applications") ? PAGE_OF_LONG : PAGE;
        List<HeldItem> found = kind.read(actor.accountId(), Math.max(0, from), most + 1);
        boolean more = found.size() > most;
        return new Page(
                name,
                count(kind, actor),
                more ? found.subList(0, most) : found,
                more ? Math.max(0, from) + most : null);
    }

    /** All kinds in their order, to be read one after another. */
    List<HeldData> all() {
        return kinds;
    }

    private HeldData find(String name) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(name))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static CappedCount count(HeldData kind, Actor actor) {
        return CappedCount.of(kind.count(actor.accountId()), HeldData.MAX_COUNTED);
    }
}
