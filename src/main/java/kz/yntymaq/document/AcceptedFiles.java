package kz.yntymaq.document;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.document.content.FileType;
import kz.yntymaq.document.image.Pictures;
import org.springframework.stereotype.Component;

/**
 * What an input for files offers to choose. A telephone that is not told of HEIC makes a JPEG of it by itself, so it is told
 * only where HEIC can be read.
 */
@Component
class AcceptedFiles {

    private final String list;

    AcceptedFiles(Pictures pictures) {
        this.list = Arrays.stream(FileType.values())
                .filter(type -> type != FileType.HEIC || pictures.takesHeic())
                .flatMap(type -> Stream.concat(type.extensions().stream(), Stream.of(type.mediaType())))
                .collect(Collectors.joining(","));
    }

    /** For the attribute {@code accept}. */
    public String list() {
        return list;
    }
}
