package kz.yntymaq.support;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.Registration;
import kz.yntymaq.account.SignedIn;
import kz.yntymaq.account.confirmation.Confirmations;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.office.Actors;
import kz.yntymaq.office.appointment.Proposals;
import kz.yntymaq.office.appointment.Proposing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes synthetic people: villagers who registered, officials, officers, auditors, administrators. */
public class People {

    /** The password of everyone. */
    public static final String PASSWORD = "Bereke-2026";

    private static final List<String> FAMILIES =
            List.of("Серікова", "Ахметов", "Жұмабаева", "Оспанов", "Қасымова", "Тілеуов", "Нұрланова", "Бекенов");
    private static final List<String> GIVEN =
            List.of("Айгүл", "Ерлан", "Гүлнар", "Дәулет", "Сәуле", "Мұрат", "Әсел", "Бауыржан");
    private static final AtomicInteger count = new AtomicInteger();
    private static final String PROPOSER = Iins.next();
    private static final String CONFIRMER = Iins.next();

    private final Accounts accounts;
    private final Confirmations confirmations;
    private final Actors actors;
    private final Proposing proposing;
    private final Proposals proposals;
    private final Places places;
    private final JdbcClient jdbc;
    private final TestClock clock;

    People(
            Accounts accounts,
            Confirmations confirmations,
            Actors actors,
            Proposing proposing,
            Proposals proposals,
            Places places,
            JdbcClient jdbc,
            TestClock clock) {
        this.accounts = accounts;
        this.confirmations = confirmations;
        this.actors = actors;
        this.proposing = proposing;
        this.proposals = proposals;
        this.places = places;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A villager of {@link Places#ZERENDI_VILLAGE}. */
    public Someone villager() {
        return villager(Places.ZERENDI_VILLAGE);
    }

    /** A villager who registered and whose identity was confirmed. */
    public Someone villager(String villageCode) {
        Someone person = claimed(villageCode);
        confirmations.byOwnCertificate(person.id(), new Iin(person.iin()), person.name());
        return person;
    }

    /** A villager of {@link Places#ZERENDI_VILLAGE} who registered, and whom nobody has confirmed. */
    public Someone claimed() {
        return claimed(Places.ZERENDI_VILLAGE);
    }

    /** A villager who registered, and whom nobody has confirmed. */
    public Someone claimed(String villageCode) {
        places.load();
        int n = count.getAndIncrement();
        var name =
                new PersonName(FAMILIES.get(n % FAMILIES.size()), GIVEN.get(n / FAMILIES.size() % GIVEN.size()), null);
        String iin = Iins.next();
        UUID id = accounts.register(new Registration(
                        new Iin(iin), name, new Phone("+7701%07d".formatted(n)), null, PASSWORD, villageCode))
                .orElseThrow();
        return new Someone(id, iin, name);
    }

    /** So many villagers of one village. */
    public List<Someone> villagers(int many, String villageCode) {
        return IntStream.range(0, many).mapToObj(n -> villager(villageCode)).toList();
    }

    /** An official of the akimat of a district or an oblast. */
    public Someone official(String territoryCode) {
        return appointed("AKIMAT", territoryCode);
    }

    /** Somebody at the service point of the akimat of a district or an okrug. */
    public Someone servicePoint(String territoryCode) {
        return appointed("SERVICE_POINT", territoryCode);
    }

    /** An officer of the operator in an oblast. */
    public Someone operatorOfficer(String oblastCode) {
        return appointed("OPERATOR", oblastCode);
    }

    /** An auditor of the whole country. */
    public Someone auditor() {
        return appointed("AUDIT", null);
    }

    /** An administrator of the whole country. */
    public Someone administrator() {
        return appointed("ADMINISTRATION", null);
    }

    /** An administrator of one oblast. */
    public Someone administratorOf(String oblastCode) {
        return appointed("ADMINISTRATION", oblastCode);
    }

    /** The places that people live in. */
    public Places places() {
        return places;
    }

    private Someone appointed(String kind, @Nullable String territoryCode) {
        Someone person = villager();
        makeOffice(kind, territoryCode);
        return appoint(person, office(kind, territoryCode));
    }

    /** @return whether there was none before */
    private boolean makeOffice(String kind, @Nullable String territoryCode) {
        return jdbc.sql("""
                insert into office (id, kind, name_kk, name_ru, territory_code) values (?, ?, ?, ?, ?)
                on conflict do nothing""")
                        .param(UUID.randomUUID())
                        .param(kind)
                        .param("Мекеме " + kind + " " + count.get())
                        .param("Учреждение " + kind + " " + count.get())
                        .param(territoryCode)
                        .update()
                > 0;
    }

    private UUID office(String kind, @Nullable String territoryCode) {
        return jdbc.sql("""
                select id from office
                 where kind = ? and territory_code is not distinct from ? and closed_at is null""").param(kind).param(territoryCode).query(UUID.class).single();
    }

    /**
     * Appoints a person to an office by all three acts, with two administrators who are there for that only. For the
     * administration of the whole country as an installation does it, for somebody must be the first.
     */
    public Someone appoint(Someone person, UUID office) {
        boolean ofCountry = jdbc.sql(
                        "select kind = 'ADMINISTRATION' and territory_code is null from office where id = ?")
                .param(office)
                .query(Boolean.class)
                .single();
        if (ofCountry) {
            install(person.id(), office);
            return person;
        }
        boolean made = makeOffice("ADMINISTRATION", null);
        UUID administration = office("ADMINISTRATION", null);
        List<UUID> two = List.of(administers(PROPOSER, administration), administers(CONFIRMER, administration));
        UUID proposal = propose(person, office, actors.find(two.get(0)).orElseThrow());
        proposals.confirm(actors.find(two.get(1)).orElseThrow(), office, proposal, UUID.randomUUID());
        proposals.accept(actor(person), proposal, UUID.randomUUID());
        jdbc.sql("delete from inbox_message where link like '%' || ?")
                .param(proposal.toString())
                .update();
        jdbc.sql("delete from appointment where account_id in (?, ?)")
                .params(two)
                .update();
        if (made) {
            jdbc.sql("delete from office where id = ?").param(administration).update();
        }
        return person;
    }

    /** The first act only. @return the proposal */
    public UUID propose(Someone person, UUID office, Actor by) {
        return proposing.propose(by, office, new Iin(person.iin()), null, true, UUID.randomUUID());
    }

    private UUID administers(String iin, UUID administration) {
        UUID account = accounts.findByIin(new Iin(iin))
                .orElseGet(() -> accounts.open(
                        new Iin(iin),
                        new PersonName("Әкімші", "Сынақ", null),
                        new Phone("+77019999999"),
                        Places.ZERENDI_VILLAGE))
                .getId();
        install(account, administration);
        return account;
    }

    private void install(UUID account, UUID office) {
        jdbc.sql("insert into appointment (id, account_id, office_id, appointed_at) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), account, office, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Who the person is to the portal's services at this moment. */
    public Actor actor(Someone person) {
        return actors.find(person.id()).orElseThrow();
    }

    /** Signs a MockMvc request in, without its way through the sign-in page. */
    public static RequestPostProcessor signedIn(Someone person) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(person.id()), null, List.of()));
    }

    /** A registered person; the password is {@link #PASSWORD}. */
    public record Someone(UUID id, String iin, PersonName name) {

        public String password() {
            return PASSWORD;
        }
    }
}
