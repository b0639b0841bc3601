package kz.yntymaq.lending.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.lending.ApprovedLoans;
import kz.yntymaq.lending.ApprovedLoans.Approved;
import kz.yntymaq.lending.LoanTerms;
import kz.yntymaq.lending.Loans;
import kz.yntymaq.programme.fund.Held;
import kz.yntymaq.programme.fund.Limits;
import kz.yntymaq.review.Cases;
import kz.yntymaq.review.decision.Decisions;
import kz.yntymaq.signature.Signable;
import kz.yntymaq.signature.SignedDocuments;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.OblastMoney;
import kz.yntymaq.support.PdfA;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.RuleAnswers;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.support.TestTrust;
import kz.yntymaq.ui.Reading;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The terms of a contract signed by ЭЦҚ: by the borrower, whose signature agrees to them, and by an officer of the operator. */
@PortalTest
class SignedLoanContractsTest {

    @LocalServerPort
    int port;

    @Autowired
    SignedLoanContracts signing;

    @Autowired
    SignedDocuments signed;

    @Autowired
    Loans loans;

    @Autowired
    Limits limits;

    @Autowired
    Decisions decisions;

    @Autowired
    RuleAnswers rules;

    @Autowired
    OblastMoney money;

    @Autowired
    People people;

    @Autowired
    TestTrust trust;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private ApprovedLoans approved;
    private Approved loan;
    private Someone one;
    private Actor officer;
    private Actor chair;
    private String bin;

    @BeforeEach
    void terms_that_wait() {
        approved = new ApprovedLoans(people, decisions, rules, money, loans, jdbc, clock);
        loan = approved.approved();
        one = people.operatorOfficer(Places.AKMOLA);
        officer = people.actor(one);
        chair = people.actor(loan.chair());
        bin = Iins.nextBin();
        jdbc.sql("update cooperative set bin = ? where id = ?")
                .params(bin, loan.cooperative())
                .update();
        approved.drawn(officer, loan.id());
    }

    private Signable asked(Actor actor) {
        return signing.find(actor, loan.id());
    }

    private UUID signedByChair() {
        Signable asked = asked(chair);
        return signed.keep(chair, asked, trust.taken(loan.chair(), asked, bin));
    }

    private UUID signedByOfficer() {
        Signable asked = asked(officer);
        return signed.keep(officer, asked, trust.taken(one, asked));
    }

    private PlainBrowser as(Someone person) {
        var browser = new PlainBrowser(port);
        browser.signIn(person);
        return browser;
    }

    private String own() {
        return "/cabinet/applications/" + loan.id() + "/loan";
    }

    private String office() {
        return "/office/loans/" + loan.id();
    }

    private String page() {
        return "/cabinet/signing/loan-contract/" + loan.id();
    }

    private long under() {
        return signed.under(asked(officer).document()).size();
    }

    @Test
    void the_borrower_s_signature_agrees_to_the_terms_and_commits_the_money() {
        assertThat(approved.stage(loan.id())).isEqualTo("AGREEMENT");

        UUID signature = signedByChair();

        assertThat(approved.stage(loan.id())).isEqualTo("PLEDGE");
        assertThat(limits.held(loan.id())).contains(Held.COMMITTED);
        assertThat(signed.own(chair, signature).bin()).isEqualTo(bin);
        assertThat(signed.own(chair, signature).firstHead()).isTrue();
        assertThatThrownBy(() -> loans.agree(chair, approved.press(loan.id())))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("lending.error.nothing-to-agree");
        assertThat(as(loan.chair()).get(own() + "?lang=kk").body())
                .contains("Қол қойғандар: 1")
                .doesNotContain(page(), "Осы талаптармен келісемін", "??");
    }

    @Test
    void both_sides_sign_the_same_words_in_whatever_language_they_read() {
        String kazakh = asked(chair).document().text();
        String english = Reading.in(Language.EN, () -> asked(officer).document().text());

        assertThat(english).isEqualTo(kazakh);
        assertThat(kazakh)
                .contains("№ 12", "БИН заемщика: " + bin, "Заемщик: ", "поверенный (агент), ", "84. ")
                .contains("161\u00a0874,19\u00a0₸")
                .doesNotContain("??", "не согласился");
        signedByChair();
        assertThat(asked(officer).document().text()).as("agreed since").isEqualTo(kazakh);
        signedByOfficer();
        assertThat(under()).isEqualTo(2);
    }

    @Test
    void an_officer_s_signature_agrees_to_nothing_and_keeps_nothing_of_the_iin() {
        UUID signature = signedByOfficer();

        assertThat(approved.stage(loan.id())).isEqualTo("AGREEMENT");
        assertThat(limits.held(loan.id())).contains(Held.RESERVED);
        assertThat(signed.own(officer, signature).iinEnd()).isNull();
        assertThat(as(one).get(office() + "?lang=ru").body())
                .contains(
                        "Подписали: 1",
                        "/verify/" + signed.own(officer, signature).code())
                .doesNotContain(page(), "??");
        assertThat(as(loan.chair()).get(own() + "?lang=ru").body()).contains("Подписали: 1", page());
    }

    @Test
    void a_signature_stands_though_the_borrower_is_called_otherwise_since() {
        signedByChair();
        jdbc.sql("update cooperative set name_kk = name_kk || ' 2', name_ru = name_ru || ' 2' where id = ?")
                .param(loan.cooperative())
                .update();
        assertThat(as(loan.chair()).get(own() + "?lang=ru").body())
                .contains("Подписали: 1")
                .doesNotContain(page());
    }

    @Test
    void a_press_agrees_as_well_and_what_was_agreed_may_still_be_signed() {
        loans.agree(chair, approved.press(loan.id()));

        signedByChair();

        assertThat(under()).isEqualTo(1);
        assertThat(approved.stage(loan.id())).isEqualTo("PLEDGE");
    }

    @Test
    void only_the_borrower_and_officers_of_the_operator_whom_no_tie_keeps_out_sign() {
        for (Actor other : new Actor[] {
            people.actor(loan.oblast()),
            people.actor(people.villager()),
            people.actor(people.operatorOfficer(Places.TURKISTAN)),
            people.actor(people.administrator())
        }) {
            assertThatThrownBy(() -> asked(other)).isInstanceOf(NotFoundException.class);
        }
        Someone member = people.operatorOfficer(Places.AKMOLA);
        new Cases(jdbc, people, clock).join(loan.cooperative(), member);
        assertThatThrownBy(() -> asked(people.actor(member))).isInstanceOf(MovedOnException.class);
        Signable theirs = asked(chair);
        assertThatThrownBy(() -> signed.keep(chair, theirs, trust.taken(loan.chair(), theirs, Iins.nextBin())))
                .hasMessageContaining("signature.other-bin");
        Signable ours = asked(officer);
        assertThatThrownBy(() -> signed.keep(officer, ours, trust.taken(one, ours, bin)))
                .hasMessageContaining("signature.own-key-only");
        assertThat(under()).isZero();
    }

    @Test
    void terms_that_changed_meanwhile_are_neither_signed_nor_agreed_to() {
        Signable before = asked(chair);
        UUID first = signedByOfficer();
        LoanTerms terms = approved.terms();
        loans.draw(
                officer,
                approved.press(loan.id()),
                new LoanTerms(
                        "13",
                        terms.signedOn(),
                        terms.ratePercent(),
                        60,
                        terms.graceMonths(),
                        terms.method(),
                        terms.days(),
                        terms.firstOn()));

        assertThatThrownBy(() -> signed.keep(chair, before, trust.taken(loan.chair(), before, bin)))
                .hasMessageContaining("lending.error.changed");
        assertThat(approved.stage(loan.id())).isEqualTo("AGREEMENT");
        assertThat(under()).isZero();
        assertThat(signed.own(officer, first).endedAt())
                .as("whoever checks it reads so")
                .isNotNull();
        assertThat(signed.own(chair)).isEmpty();
    }

    @Test
    void a_signature_under_a_contract_that_ended_with_its_approval_stands_no_more() {
        UUID first = signedByChair();

        decisions.release(
                people.actor(loan.oblast()),
                loan.id(),
                UUID.randomUUID(),
                approved.applicationVersion(loan.id()),
                "Қаражат басқа жобаға керек.");

        assertThat(signed.own(chair, first).endedAt()).isNotNull();
        assertThatThrownBy(() -> asked(chair)).isInstanceOf(MovedOnException.class);
    }

    @Test
    void nothing_is_signed_before_it_is_drawn_up_or_once_the_first_payment_passed() {
        Approved bare = approved.approved();
        assertThatThrownBy(() -> signing.find(people.actor(bare.chair()), bare.id()))
                .isInstanceOf(NotFoundException.class);
        clock.advance(Duration.ofDays(40));
        assertThatThrownBy(() -> asked(chair)).isInstanceOf(MovedOnException.class);
    }

    @Test
    void the_page_shows_all_words_and_the_paper_names_who_signed() throws Exception {
        assertThat(as(loan.chair()).get(page() + "?lang=ru").body())
                .contains(
                        "Условия договора о предоставлении микрокредита № 12", "data-text=", bin, "name=\"confirmed\"")
                .contains("Без ЭЦП нажмите кнопку согласия")
                .doesNotContain("??");
        assertThat(as(one).get(page() + "?lang=kk").body())
                .contains("ЭЦҚ болмаса, шартты басып шығарып")
                .doesNotContain("??");
        assertThat(paper()).contains("никто не подписал ЭЦП");
        String code = signed.own(chair, signedByChair()).code();
        assertThat(paper()).contains(code, "Заемщик согласился на портале");
        assertThat(new PlainBrowser(port).get("/verify/" + code).body()).contains(bin);
    }

    private String paper() throws Exception {
        byte[] paper = as(loan.chair()).save(own() + "/contract.pdf");
        assertThat(PdfA.broken(paper)).isEmpty();
        try (PDDocument document = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }
}
