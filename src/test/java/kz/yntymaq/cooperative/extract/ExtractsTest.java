package kz.yntymaq.cooperative.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.PdfA;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.ui.Texts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Extracts of the register: taken by who may have them, checked by anybody who holds one. */
@PortalTest
class ExtractsTest {

    @Autowired
    Extracts extracts;

    @Autowired
    IssuedExtracts issued;

    @Autowired
    ErasedExtracts erased;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Texts texts;

    @LocalServerPort
    int port;

    private Made made;
    private Someone villager;
    private Someone member;

    @BeforeEach
    void a_cooperative() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        villager = people.villager(Places.ZERENDI_AIDARLY);
        member = made.member();
    }

    @Test
    void anybody_takes_an_extract_on_a_cooperative_and_a_visitor_checks_it() throws Exception {
        PlainBrowser browser = browser(villager);
        String page = "/cabinet/cooperatives/" + made.id() + "/extract";
        assertThat(browser.get(page).body()).contains("kind\" value=\"REGISTER").doesNotContain("MEMBERSHIP");

        String address =
                browser.press(page, page, Map.of("kind", "REGISTER")).uri().getPath();
        Extract taken =
                extracts.own(people.actor(villager), UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
        String bin = bin();
        assertThat(browser.get(address).body()).contains(taken.number(), bin, taken.code());

        byte[] file = browser.save(address + "/extract.pdf");
        assertThat(PdfA.broken(file)).isEmpty();
        assertThat(PdfA.unreadable(file)).isEmpty();
        try (var pdf = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(taken.number(), bin, "Үзінді".toLowerCase(Locale.ROOT));
        }

        String checked = new PlainBrowser(port).get("/verify/" + taken.code()).body();
        assertThat(checked)
                .contains("y-done", taken.number(), bin)
                .doesNotContain(villager.name().family());
    }

    @Test
    void a_member_alone_takes_an_extract_on_the_membership_and_the_check_names_nobody() {
        Actor actor = people.actor(member);
        assertThatThrownBy(() -> extracts.issue(people.actor(villager), made.id(), ExtractKind.MEMBERSHIP))
                .isInstanceOf(NotFoundException.class);

        Extract taken = extracts.own(actor, extracts.issue(actor, made.id(), ExtractKind.MEMBERSHIP));

        assertThat(taken.facts())
                .containsKeys(ExtractFact.MEMBER, ExtractFact.NUMBER, ExtractFact.SINCE, ExtractFact.SHARE)
                .containsEntry(
                        ExtractFact.MEMBER, RecordedValue.words(member.name().full()));
        String checked = new PlainBrowser(port).get("/verify/" + taken.code()).body();
        assertThat(checked)
                .contains("y-done", bin())
                .doesNotContain(member.name().family(), member.name().given(), member.iin());
    }

    @Test
    void an_extract_holds_as_long_as_what_lasts_is_the_same() {
        Actor actor = people.actor(member);
        UUID register = extracts.issue(actor, made.id(), ExtractKind.REGISTER);
        UUID membership = extracts.issue(actor, made.id(), ExtractKind.MEMBERSHIP);
        Extract ofMember = extracts.own(actor, membership);

        jdbc.sql(
                        "update membership set state = 'LEFT', left_on = current_date, leave_asked_on = current_date where cooperative_id = ? and account_id = ?")
                .params(made.id(), member.id())
                .update();

        assertThat(extracts.standing(extracts.own(actor, register)))
                .isEqualTo(new Extract.Standing(true, List.of(ExtractFact.MEMBERS)));
        assertThat(extracts.standing(ofMember).holds()).isFalse();
        assertThat(new PlainBrowser(port).get("/verify/" + ofMember.code()).body())
                .contains("y-note--conflict")
                .doesNotContain("y-done");
        assertThat(new PlainBrowser(port).get("/verify/" + ofMember.code()).body())
                .as("the membership has ended, the co-operative is what it was")
                .contains(texts.in(Language.KK, "extract.ended.text"), bin())
                .doesNotContain(texts.in(Language.KK, "signature.verify.paper.changed"));
        assertThat(extracts.standing(ofMember).changed())
                .doesNotContain(ExtractFact.NAME, ExtractFact.BIN, ExtractFact.PLACE);
        assertThat(ofMember.against(Optional.of(ofMember.facts())).changed()).isEmpty();
    }

    @Test
    void the_same_asked_for_at_once_is_one_paper_and_another_day_s_facts_are_another() throws Exception {
        Actor actor = people.actor(villager);
        var ids = new HashSet<>(AtOnce.times(8, () -> extracts.issue(actor, made.id(), ExtractKind.REGISTER)));
        assertThat(ids).hasSize(1);
        assertThat(extracts.own(actor)).hasSize(1);

        jdbc.sql("update cooperative set name_ru = name_ru || ' 2' where id = ?")
                .param(made.id())
                .update();

        assertThat(extracts.issue(actor, made.id(), ExtractKind.REGISTER)).isNotIn(ids);
        assertThat(extracts.own(actor)).hasSize(2);
    }

    @Test
    void a_code_is_found_however_it_was_copied_from_paper_and_no_other_is() {
        Actor actor = people.actor(villager);
        String code = extracts.own(actor, extracts.issue(actor, made.id(), ExtractKind.REGISTER))
                .code();

        assertThat(issued.byCode(code.toUpperCase(Locale.ROOT))).isPresent();
        assertThat(issued.byCode(code.substring(0, 10) + "-" + code.substring(10)))
                .isPresent();
        assertThat(issued.byCode(code.substring(1) + "0")).isEmpty();
        assertThat(issued.byCode("%")).isEmpty();
        assertThat(new PlainBrowser(port)
                        .get("/verify?code=" + code.toUpperCase(Locale.ROOT))
                        .body())
                .contains("y-done");
    }

    @Test
    void an_extract_is_its_owner_s_alone_and_what_it_states_never_changes() {
        Actor actor = people.actor(member);
        UUID id = extracts.issue(actor, made.id(), ExtractKind.MEMBERSHIP);
        PlainBrowser chair = browser(made.chair());

        assertThat(chair.get("/cabinet/extracts/" + id).statusCode()).isEqualTo(404);
        assertThat(chair.get("/cabinet/extracts/" + id + "/extract.pdf").statusCode())
                .isEqualTo(404);
        assertThatThrownBy(() -> jdbc.sql("update extract_fact set value = '{}' where extract_id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update extract set number = '1' where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nothing_is_taken_of_a_cooperative_that_is_not_active_or_of_an_unknown_kind() {
        Made founding = fixtures.founding(Places.ZERENDI_VILLAGE, 3);
        PlainBrowser browser = browser(villager);
        String page = "/cabinet/cooperatives/" + made.id() + "/extract";

        assertThat(browser.get("/cabinet/cooperatives/" + founding.id() + "/extract")
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.press(page, page, Map.of("kind", "NONSENSE")).statusCode())
                .isEqualTo(404);
        assertThat(browser.press(page, page, Map.of("kind", "MEMBERSHIP")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void extracts_go_with_the_person() {
        Actor actor = people.actor(member);
        UUID id = extracts.issue(actor, made.id(), ExtractKind.MEMBERSHIP);
        String code = extracts.own(actor, id).code();
        assertThat(erased.going(member.id())).hasSize(1);

        erased.erase(member.id());

        assertThat(issued.byCode(code)).isEmpty();
        assertThat(erased.going(member.id())).isEmpty();
    }

    private PlainBrowser browser(Someone person) {
        var browser = new PlainBrowser(port);
        browser.signIn(person);
        return browser;
    }

    private String bin() {
        return jdbc.sql("select bin from cooperative_v where id = ?")
                .param(made.id())
                .query(String.class)
                .single();
    }
}
