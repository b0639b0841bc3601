package kz.yntymaq.integrity.population;

import java.util.List;

/** Files of a population cannot be read as they are; nothing is scored. */
final class FaultyFilesException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    FaultyFilesException(List<Fault> faults) {
        super(faults.size() + " faults");
        this.faults = List.copyOf(faults);
    }

    /** All of them, by file and line. */
    List<Fault> faults() {
        return faults;
    }
}
