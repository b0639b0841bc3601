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

    /** In the order of the rooms that keep them. */
    public List<OfficeRecords.Sheet> of(Application application, boolean applicant) {
        return rooms.stream()
                .flatMap(room -> room.of(application, applicant).stream())
                .toList();
    }
}
