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

    private final Accounts accounts;
    private final Confirmations confirmations;
    private final Actors actors;
    private final Places places;
    private final JdbcClient jdbc;
    private final TestClock clock;

    People(
            Accounts accounts,
            Confirmations confirmations,
            Actors actors,
            Places places,
            JdbcClient jdbc,
            TestClock clock) {
        this.accounts = accounts;
        this.confirmations = confirmations;
        this.actors = actors;
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
        jdbc.sql("""
                insert into office (id, kind, name_kk, name_ru, territory_code) values (?, ?, ?, ?, ?)
                on conflict do nothing""")
                .param(UUID.randomUUID())
                .param(kind)
                .param("Мекеме " + kind + " " + count.get())
                .param("Учреждение " + kind + " " + count.get())
                .param(territoryCode)
                .update();
        UUID office =
                jdbc.sql("""
                select id from office
                 where kind = ? and territory_code is not distinct from ? and closed_at is null""").param(kind).param(territoryCode).query(UUID.class).single();
        return appoint(person, office);
    }

    /** Appoints a person to an office. */
    public Someone appoint(Someone person, UUID office) {
        jdbc.sql("insert into appointment (id, account_id, office_id, appointed_at) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), person.id(), office, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return person;
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
