package kz.yntymaq.integrity.population;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.yntymaq.integrity.fact.Population;
import kz.yntymaq.integrity.fact.Population.Attendance;
import kz.yntymaq.integrity.fact.Population.Body;
import kz.yntymaq.integrity.fact.Population.Cooperative;
import kz.yntymaq.integrity.fact.Population.Delivery;
import kz.yntymaq.integrity.fact.Population.Exit;
import kz.yntymaq.integrity.fact.Population.Kin;
import kz.yntymaq.integrity.fact.Population.Loan;
import kz.yntymaq.integrity.fact.Population.Meeting;
import kz.yntymaq.integrity.fact.Population.MeetingKind;
import kz.yntymaq.integrity.fact.Population.Member;
import kz.yntymaq.integrity.fact.Population.Payment;
import kz.yntymaq.integrity.fact.Population.Person;
import kz.yntymaq.integrity.fact.Population.Sale;
import kz.yntymaq.integrity.fact.Population.Seat;
import org.jspecify.annotations.Nullable;

/** A directory of CSV files, read into a population. */
final class PopulationFiles {

    private final Path directory;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> cooperativeIds = new HashSet<>();
    private @Nullable Set<String> personIds;
    private LocalDate last = LocalDate.MIN;

    private PopulationFiles(Path directory) {
        this.directory = directory;
    }

    /**
     * Reads all files of a directory.
     *
     * @param on the day of looking; null for the last day that the data know
     * @throws FaultyFilesException when anything cannot be read: nothing is left out silently
     */
    static Population read(Path directory, @Nullable LocalDate on) throws IOException, FaultyFilesException {
        return new PopulationFiles(directory).read(on);
    }

    private Population read(@Nullable LocalDate on) throws IOException, FaultyFilesException {
        if (!Files.exists(directory.resolve("cooperatives.csv"))) {
            throw new FaultyFilesException(List.of(new Fault("cooperatives.csv", 1, "the file is missing")));
        }
        List<Cooperative> cooperatives = table(
                "cooperatives.csv",
                List.of("id", "kind", "registered_on"),
                List.of("oblast", "district", "applied_on", "label"),
                this::cooperative);
        List<Person> people = table("people.csv", List.of("id"), List.of("phone", "address", "account"), this::person);
        List<Member> members = table(
                "members.csv",
                List.of("cooperative", "person", "from"),
                List.of("until", "associated", "share"),
                this::member);
        List<Seat> seats =
                table("bodies.csv", List.of("cooperative", "person", "body", "from"), List.of("until"), this::seat);
        List<Meeting> meetings = table(
                "meetings.csv", List.of("cooperative", "on", "kind", "members", "present"), List.of(), this::meeting);
        List<Attendance> attendance = table(
                "attendance.csv",
                List.of("cooperative", "on", "person"),
                List.of(),
                row -> new Attendance(cooperative(row, "cooperative"), day(row, "on"), person(row, "person", 0)));
        List<Delivery> deliveries = table(
                "deliveries.csv",
                List.of("cooperative", "on", "product", "quantity", "price"),
                List.of("person", "unit"),
                this::delivery);
        List<Sale> sales = table(
                "sales.csv",
                List.of("cooperative", "on", "product", "quantity", "price"),
                List.of("unit", "buyer"),
                this::sale);
        List<Payment> payments =
                table("payments.csv", List.of("cooperative", "person", "on", "amount"), List.of("kind"), this::payment);
        List<Loan> loans =
                table("loans.csv", List.of("cooperative", "on", "amount"), List.of("person", "supplier"), this::loan);
        List<Exit> exits = table(
                "exits.csv", List.of("cooperative", "person", "asked"), List.of("decided", "due", "paid"), this::exit);
        List<Kin> kin = kin();
        if (!faults.isEmpty()) {
            throw new FaultyFilesException(faults);
        }
        LocalDate looked = on == null ? last : on;
        return new Population(
                looked,
                cooperatives,
                people,
                members,
                seats,
                meetings,
                attendance,
                deliveries,
                sales,
                payments,
                loans,
                exits,
                kin);
    }

    /** Makes a row; what it makes of a faulty row is thrown away. */
    private interface Maker<T> {
        T of(CsvRow row);
    }

    private <T> List<T> table(String file, List<String> needed, List<String> optional, Maker<T> maker)
            throws IOException {
        var rows = new ArrayList<T>();
        if (file.equals("people.csv") && Files.exists(directory.resolve(file))) {
            personIds = new HashSet<>();
        }
        new CsvTable(file, needed, optional).read(directory, faults, row -> {
            T made = maker.of(row);
            if (!row.isFaulty()) {
                rows.add(made);
            }
        });
        return rows;
    }

    /** Its two columns have one name as the files are described. */
    private List<Kin> kin() throws IOException {
        var rows = new ArrayList<Kin>();
        new CsvTable("kin.csv", List.of("person", "person"), List.of()).read(directory, faults, row -> {
            var made = new Kin(person(row, "person", 0), person(row, "person", 1));
            if (!row.isFaulty()) {
                rows.add(made);
            }
        });
        return rows;
    }

    /** A day on which something happened: the last of them is the day of looking. */
    private LocalDate day(CsvRow row, String column) {
        return seen(row.day(column));
    }

    private @Nullable LocalDate maybeDay(CsvRow row, String column) {
        LocalDate day = row.maybeDay(column);
        return day == null ? null : seen(day);
    }

    private LocalDate seen(LocalDate day) {
        if (day.isAfter(last)) {
            last = day;
        }
        return day;
    }

    private String cooperative(CsvRow row, String column) {
        return row.known(column, 0, cooperativeIds);
    }

    private String person(CsvRow row, String column, int which) {
        return row.known(column, which, personIds);
    }

    private Cooperative cooperative(CsvRow row) {
        String id = row.text("id");
        if (!id.isEmpty() && !cooperativeIds.add(id)) {
            row.fault("«id» stands twice: " + CsvRow.shown(id));
        }
        String label = row.maybe("label");
        if (label != null && Label.of(label).isEmpty()) {
            row.fault("«label» says neither real nor false: " + CsvRow.shown(label));
        }
        String oblast = row.maybe("oblast");
        String district = row.maybe("district");
        return new Cooperative(
                id,
                row.text("kind"),
                oblast == null ? "" : oblast,
                district == null ? "" : district,
                day(row, "registered_on"),
                maybeDay(row, "applied_on"),
                label);
    }

    private Person person(CsvRow row) {
        String id = row.text("id");
        if (personIds != null && !id.isEmpty() && !personIds.add(id)) {
            row.fault("«id» stands twice: " + CsvRow.shown(id));
        }
        return new Person(id, row.maybe("phone"), row.maybe("address"), row.maybe("account"));
    }

    private Member member(CsvRow row) {
        return new Member(
                cooperative(row, "cooperative"),
                person(row, "person", 0),
                day(row, "from"),
                row.maybeDay("until"),
                row.yes("associated"),
                row.numberOrNought("share"));
    }

    private Seat seat(CsvRow row) {
        String word = row.text("body");
        Body body = SourceWords.body(word);
        if (body == null && !word.isEmpty()) {
            row.fault("«body» is not known: " + CsvRow.shown(word));
        }
        return new Seat(
                cooperative(row, "cooperative"),
                person(row, "person", 0),
                body == null ? Body.BOARD : body,
                day(row, "from"),
                row.maybeDay("until"));
    }

    private Meeting meeting(CsvRow row) {
        String word = row.text("kind");
        MeetingKind kind = SourceWords.meeting(word);
        if (kind == null && !word.isEmpty()) {
            row.fault("«kind» is not known: " + CsvRow.shown(word));
        }
        return new Meeting(
                cooperative(row, "cooperative"),
                day(row, "on"),
                kind == null ? MeetingKind.GENERAL : kind,
                row.whole("members"),
                row.whole("present"));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private Delivery delivery(CsvRow row) {
        return new Delivery(
                cooperative(row, "cooperative"),
                row.maybeKnown("person", personIds),
                day(row, "on"),
                row.text("product"),
                orEmpty(row.maybe("unit")),
                row.number("quantity"),
                row.number("price"));
    }

    private Sale sale(CsvRow row) {
        return new Sale(
                cooperative(row, "cooperative"),
                day(row, "on"),
                row.text("product"),
                orEmpty(row.maybe("unit")),
                row.number("quantity"),
                row.number("price"),
                row.maybe("buyer"));
    }

    private Payment payment(CsvRow row) {
        return new Payment(
                cooperative(row, "cooperative"),
                person(row, "person", 0),
                day(row, "on"),
                orEmpty(row.maybe("kind")),
                row.number("amount"));
    }

    private Loan loan(CsvRow row) {
        BigDecimal amount = row.number("amount");
        return new Loan(
                cooperative(row, "cooperative"),
                row.maybeKnown("person", personIds),
                day(row, "on"),
                amount,
                row.maybe("supplier"));
    }

    private Exit exit(CsvRow row) {
        return new Exit(
                cooperative(row, "cooperative"),
                person(row, "person", 0),
                day(row, "asked"),
                maybeDay(row, "decided"),
                row.maybeDay("due"),
                maybeDay(row, "paid"));
    }
}
