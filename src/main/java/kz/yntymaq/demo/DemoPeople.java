package kz.yntymaq.demo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.DemonstrationAccounts;
import kz.yntymaq.account.Registration;
import kz.yntymaq.account.confirmation.Confirmations;
import kz.yntymaq.account.confirmation.DocumentKind;
import kz.yntymaq.account.factor.FactorSeal;
import kz.yntymaq.office.Actors;
import kz.yntymaq.office.appointment.Proposals;
import kz.yntymaq.office.appointment.Proposing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Registers the demonstration's people, gives some of them offices, and lists them on the sign-in page. */
@Component
@Profile("demo")
public class DemoPeople implements DemonstrationAccounts {

    /** Whom the district's official confirms by a document, and who waits for it. */
    private static final List<DemoPerson> AT_THE_DESK = List.of(DemoPerson.FARMER, DemoPerson.NEWCOMER);

    private static final String AKMOLA = "110000000";
    private static final String ZERENDI = "115600000";
    private static final String BURABAY = "117000000";
    private static final String KUSEP = "115647000";
    private static final String TURKISTAN = "610000000";
    private static final String SAYRAM = "615200000";

    private final Accounts accounts;
    private final Confirmations confirmations;
    private final Actors actors;
    private final Proposing proposing;
    private final Proposals proposals;
    private final FactorSeal seal;
    private final JdbcClient jdbc;

    DemoPeople(
            Accounts accounts,
            Confirmations confirmations,
            Actors actors,
            Proposing proposing,
            Proposals proposals,
            FactorSeal seal,
            JdbcClient jdbc) {
        this.accounts = accounts;
        this.confirmations = confirmations;
        this.actors = actors;
        this.proposing = proposing;
        this.proposals = proposals;
        this.seal = seal;
        this.jdbc = jdbc;
    }

    boolean areThere() {
        return accounts.findByIin(DemoPerson.ADMINISTRATOR.iin()).isPresent();
    }

    void register() {
        registerAll();
        giveSecondFactor(DemoPerson.DISTRICT_OFFICIAL_OF_BURABAY);
    }

    private void registerAll() {
        for (DemoPerson person : DemoPerson.values()) {
            accounts.register(new Registration(
                            person.iin(),
                            person.personName(),
                            person.phone(),
                            null,
                            DemoPerson.PASSWORD,
                            person.village()))
                    .ifPresent(id -> confirm(id, person));
        }
        UUID administration = office("ADMINISTRATION", "Порталдың әкімшілігі", "Администрация портала", null, null);
        appoint(DemoPerson.ADMINISTRATOR, administration);
        appoint(DemoPerson.SECOND_ADMINISTRATOR, administration);
        appoint(DemoPerson.AUDITOR, office("AUDIT", "Аудит", "Аудит", null, null));
        UUID zerendi = office(
                "AKIMAT", "Зеренді ауданының әкімдігі", "Акимат Зерендинского района", ZERENDI, "+7 71632 0 00 01");
        appoint(DemoPerson.DISTRICT_OFFICIAL, zerendi);
        appoint(DemoPerson.SECOND_DISTRICT_OFFICIAL, zerendi);
        appoint(DemoPerson.COMMISSION_CHAIR, zerendi);
        appoint(DemoPerson.COMMISSION_SECRETARY, zerendi);
        appoint(DemoPerson.COMMISSION_1, zerendi);
        appoint(DemoPerson.COMMISSION_2, zerendi);
        appoint(
                DemoPerson.OKRUG_OFFICIAL,
                office(
                        "AKIMAT",
                        "Күсеп ауылдық округінің әкімдігі",
                        "Акимат Кусепского сельского округа",
                        KUSEP,
                        "+7 71632 0 00 07"));
        appoint(
                DemoPerson.DISTRICT_OFFICIAL_OF_BURABAY,
                office(
                        "AKIMAT",
                        "Бурабай ауданының әкімдігі",
                        "Акимат Бурабайского района",
                        BURABAY,
                        "+7 71636 0 00 02"));
        appoint(
                DemoPerson.DISTRICT_OFFICIAL_OF_SAYRAM,
                office("AKIMAT", "Сайрам ауданының әкімдігі", "Акимат Сайрамского района", SAYRAM, "+7 72531 0 00 03"));
        appoint(
                DemoPerson.OBLAST_OFFICIAL,
                office(
                        "AKIMAT",
                        "Ақмола облысының әкімдігі",
                        "Акимат Акмолинской области",
                        AKMOLA,
                        "+7 7162 00 00 04"));
        appoint(
                DemoPerson.OBLAST_OFFICIAL_OF_TURKISTAN,
                office(
                        "AKIMAT",
                        "Түркістан облысының әкімдігі",
                        "Акимат Туркестанской области",
                        TURKISTAN,
                        "+7 72533 0 00 05"));
        UUID operator = office(
                "OPERATOR",
                "Ақмола облысындағы сенім білдірілген өкіл (агент)",
                "Поверенный (агент) в Акмолинской области",
                AKMOLA,
                "+7 7162 00 00 06");
        appoint(DemoPerson.OPERATOR_OFFICER, operator);
        appoint(DemoPerson.SECOND_OPERATOR_OFFICER, operator);
        appoint(
                DemoPerson.SERVICE_POINT,
                office(
                        "SERVICE_POINT",
                        "Зеренді ауданы әкімдігінің қызмет көрсету орны",
                        "Пункт обслуживания акимата Зерендинского района",
                        ZERENDI,
                        "+7 71632 0 00 08"));
        seeDocument(DemoPerson.FARMER);
    }

    /** One appointment waits for the second administrator, another one for the person. */
    void propose() {
        propose(DemoPerson.TO_BE_CONFIRMED, BURABAY);
        UUID proposal = propose(DemoPerson.PROPOSED, ZERENDI);
        proposals.confirm(actor(DemoPerson.SECOND_ADMINISTRATOR), akimat(ZERENDI), proposal, UUID.randomUUID());
    }

    private UUID propose(DemoPerson person, String territory) {
        return proposing.propose(
                actor(DemoPerson.ADMINISTRATOR), akimat(territory), person.iin(), null, true, UUID.randomUUID());
    }

    private UUID akimat(String territory) {
        return jdbc.sql("select id from office where kind = 'AKIMAT' and territory_code = ?")
                .param(territory)
                .query(UUID.class)
                .single();
    }

    /** Confirms those who stand in a database that an earlier release filled. */
    void confirmThoseOfBefore() {
        if (!actor(DemoPerson.ADMINISTRATOR).isConfirmed()) {
            for (DemoPerson person : DemoPerson.values()) {
                accounts.findByIin(person.iin()).map(Account::getId).ifPresent(id -> confirm(id, person));
            }
            seeDocument(DemoPerson.FARMER);
        }
    }

    private void confirm(UUID id, DemoPerson person) {
        if (person == DemoPerson.ADMINISTRATOR) {
            confirmations.byInstallation(id);
        } else if (!AT_THE_DESK.contains(person)) {
            confirmations.byOwnCertificate(id, person.iin(), person.personName());
        }
    }

    private void seeDocument(DemoPerson person) {
        confirmations.byDocument(
                actor(DemoPerson.DISTRICT_OFFICIAL),
                actor(person).accountId(),
                DocumentKind.IDENTITY_CARD,
                person.personName());
    }

    /** One person has a second factor, with a secret that the README gives away, so that it can be tried. */
    private void giveSecondFactor(DemoPerson person) {
        UUID account = accounts.findByIin(person.iin()).orElseThrow().getId();
        jdbc.sql("insert into totp_factor (account_id, secret, made_at, confirmed_at) values (?, ?, now(), now())")
                .params(account, seal.seal(account, DemoPerson.SECRET.getBytes(StandardCharsets.US_ASCII)))
                .update();
    }

    /** The co-operative of that name. */
    public UUID cooperative(String name) {
        return jdbc.sql("select id from cooperative where name_kk = ?")
                .param(name)
                .query(UUID.class)
                .single();
    }

    /** The person as one who acts. */
    public Actor actor(DemoPerson person) {
        Account account = accounts.findByIin(person.iin()).orElseThrow();
        return actors.find(account.getId()).orElseThrow();
    }

    @Override
    public List<Entry> list() {
        return Arrays.stream(DemoPerson.values())
                .filter(person -> person.nameKey() != null)
                .map(person -> new Entry(
                        person.iin().digits(),
                        DemoPerson.PASSWORD,
                        person.personName().full(),
                        Objects.requireNonNull(person.nameKey())))
                .toList();
    }

    private UUID office(String kind, String kk, String ru, @Nullable String territory, @Nullable String phone) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into office (id, kind, name_kk, name_ru, territory_code, phone) values (?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(kind)
                .param(kk)
                .param(ru)
                .param(territory)
                .param(phone)
                .update();
        return id;
    }

    private void appoint(DemoPerson person, UUID office) {
        jdbc.sql("insert into appointment (id, account_id, office_id, appointed_at) values (?, ?, ?, now())")
                .params(
                        UUID.randomUUID(),
                        accounts.findByIin(person.iin()).orElseThrow().getId(),
                        office)
                .update();
    }
}
