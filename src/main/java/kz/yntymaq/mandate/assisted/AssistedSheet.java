package kz.yntymaq.mandate.assisted;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.consent.ConsentText;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.office.OfficeContacts;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.paper.BilingualPaper;
import org.springframework.stereotype.Component;

/**
 * The sheet for a person without a phone: the words of the consent in force, to be signed by hand and kept by the office, and
 * a leaflet that the person takes home. Names, days and signatures are written by hand, so that the sheet holds nobody's data.
 */
@Component
class AssistedSheet {

    private static final List<String> LEAFLET = List.of("who", "account", "helper", "phone", "withdraw");
    private static final Pattern PARAGRAPH_ENDS = Pattern.compile("</p>|</li>|</ul>");
    private static final Pattern ITEM = Pattern.compile("<li>");
    private static final Pattern MARK = Pattern.compile("<[^>]*>");

    private final AssistedPeople people;
    private final ConsentText consent;
    private final OfficeContacts contacts;
    private final Texts texts;
    private final Clock clock;

    AssistedSheet(AssistedPeople people, ConsentText consent, OfficeContacts contacts, Texts texts, Clock clock) {
        this.people = people;
        this.consent = consent;
        this.contacts = contacts;
        this.texts = texts;
        this.clock = clock;
    }

    /** @throws kz.yntymaq.kernel.NotFoundException for whoever may enter nobody */
    BilingualPaper of(Actor official) {
        people.requireOfficial(official);
        var rows = new BilingualPaper.Rows()
                .text(text("name"))
                .text(text("iin"))
                .text(text("page"))
                .text(new Bilingual(words(Language.KK), words(Language.RU)))
                .text(text("signed"))
                .heading(text("leaflet"));
        Bilingual office = Objects.requireNonNull(official.officeName());
        LEAFLET.forEach(each ->
                rows.text(new Bilingual(line(Language.KK, each, office.kk()), line(Language.RU, each, office.ru()))));
        contacts.ofOfficial(official.accountId(), clock.instant())
                .map(OfficeContacts.Contact::phone)
                .ifPresent(phone ->
                        rows.text(new Bilingual(line(Language.KK, "call", phone), line(Language.RU, "call", phone))));
        return new BilingualPaper(text("title"), null, rows.made());
    }

    private Bilingual text(String key) {
        return new Bilingual(line(Language.KK, key), line(Language.RU, key));
    }

    private String line(Language in, String key, Object... arguments) {
        return texts.in(in, "mandate.sheet." + key, arguments);
    }

    /** The words of the consent without the marks of a page: a paragraph a line. */
    private String words(Language in) {
        String lines = PARAGRAPH_ENDS.matcher(consent.words(in)).replaceAll("\n");
        String items = ITEM.matcher(lines).replaceAll("– ");
        return MARK.matcher(items)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
