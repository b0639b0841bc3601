package kz.yntymaq.application.progress;

import java.util.List;
import kz.yntymaq.application.Application;
import org.springframework.stereotype.Component;

/** All records that offices keep of an application. Named {@code @officeRecords} in templates. */
@Component("officeRecords")
public class RecordSheets {

    private final List<OfficeRecords> rooms;

    RecordSheets(List<OfficeRecords> rooms) {
        this.rooms = rooms;
    }

    /** For the applicant's people, in the order of the rooms that keep them. @param fillsIn whether the reader fills in, themself */
    public List<OfficeRecords.Sheet> ofApplicant(Application application, boolean fillsIn) {
        return of(application, fillsIn ? OfficeRecords.Reader.APPLICANT : OfficeRecords.Reader.MEMBER);
    }

    /** For an office. @param tied whether a tie keeps the reader from the case */
    public List<OfficeRecords.Sheet> ofOffice(Application application, boolean tied) {
        return of(application, tied ? OfficeRecords.Reader.TIED : OfficeRecords.Reader.OFFICE);
    }

    private List<OfficeRecords.Sheet> of(Application application, OfficeRecords.Reader reader) {
        return rooms.stream()
                .flatMap(room -> room.of(application, reader).stream())
                .toList();
    }
}
