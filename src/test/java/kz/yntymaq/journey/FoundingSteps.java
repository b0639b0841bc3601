package kz.yntymaq.journey;

import java.util.List;
import java.util.function.Function;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Visitor;

/**
 * How neighbours make a co-operative on the portal, page by page.
 *
 * @param name in every language
 * @param founders three, of whom the first chairs and the second writes the minutes
 * @param noticeDays how many days before members are called, by their charter
 * @param arrives how somebody comes to the portal
 */
record FoundingSteps(String name, List<Someone> founders, int noticeDays, Function<Someone, Visitor> arrives) {

    /** From the first page to the founding meeting. @return address of the co-operative in the cabinet */
    String found(Visitor chair) {
        String cooperative = gather(chair);
        meet(chair, cooperative);
        return cooperative;
    }

    /** From the first page to papers that founders agree on. @return address of the co-operative in the cabinet */
    String gather(Visitor chair) {
        chair.open("/cabinet/cooperatives/new")
                .type("nameKk", name)
                .type("nameRu", name)
                .choose("kinds", "#cooperative.kind.PROCESSING");

        chair.type("share", "150 000").press("#cooperative.begin.button");
        String cooperative = chair.address();
        for (Someone founder : founders.subList(1, 3)) {
            chair.open(cooperative + "/invite").type("iin", founder.iin()).press("#cooperative.invite.button");
            arrives.apply(founder)
                    .open("/cabinet")
                    .press(name)
                    .type("share", "120000")
                    .press("#cooperative.invitation.accept");
        }
        agree(chair, cooperative);
        return cooperative;
    }

    /** The terms, of which charter and contract are made, and one item in the founders' own words. */
    private void agree(Visitor chair, String cooperative) {
        chair.open(cooperative)
                .press("#charter.terms")
                .type("addressKk", "Абай көшесі, 5-үй")
                .type("addressRu", "ул. Абая, дом 5")
                .choose("size", "#charter.size.SMALL")
                .type("entranceFee", "5 000")
                .type("feeDays", "30")
                .type("shareDays", "90")
                .choose("body", "#charter.body.SOLE")
                .type("termYears", "3")
                .type("noticeDays", String.valueOf(noticeDays))
                .press("#page.save");
        chair.open(cooperative + "/charter/12")
                .type("kk", "Мүлік жарналардан құралады.")
                .type("ru", "Имущество образуют взносы.")
                .press("#page.save")
                .see("#charter.own");
    }

    private void meet(Visitor chair, String cooperative) {
        chair.open(cooperative)
                .press("#cooperative.close")
                .type("meetingOn", "22.11.2026")
                .type("meetingPlace", "Мектеп");
        for (Someone founder : founders.subList(0, 3)) {
            chair.choose("present", founder.name().full())
                    .choose("votesFor", founder.name().full());
        }
        chair.tick("asVoted")
                .choose("presiding", founders.get(0).name().full())
                .choose("secretary", founders.get(1).name().full())
                .choose("chair", founders.get(0).name().full())
                .choose("signer", founders.get(0).name().full())
                .press("#cooperative.close.button");
    }

    /** What the state's register says, and the district's confirmation. @param official of the district */
    void register(Visitor chair, String cooperative, String bin, Someone official) {
        chair.open(cooperative)
                .press("#cooperative.registration")
                .type("bin", "260340000013")
                .type("registeredOn", "23.11.2026")
                .tick("contract")
                .press("#cooperative.registration.button")
                .seeError("bin", "#error.bin")
                .type("bin", bin)
                .press("#cooperative.registration.button");
        arrives.apply(official)
                .open("/office/cooperatives")
                .press(name)
                .choose("decision", "#cooperative.office.decision.CONFIRM")
                .press("#cooperative.office.button");
    }
}
