package kz.yntymaq.document.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.yntymaq.kernel.RuleViolationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Has a HEIC turned into a JPEG by a program of its own, so that a picture made to break a decoder breaks that and not
 * the portal. The program turns it upright.
 */
@Component
class HeicConverter {

    private static final Logger log = LoggerFactory.getLogger(HeicConverter.class);
    private static final int MOST = 40 * 1024 * 1024; // bytes that are read of what it wrote

    private final PhotoSettings settings;

    HeicConverter(PhotoSettings settings) {
        this.settings = settings;
    }

    boolean isSet() {
        String program = settings.heicConverter();
        return program != null && !program.isBlank() && Files.isExecutable(Path.of(program));
    }

    /** @throws RuleViolationException {@code error.file.heic} where there is no such program, {@code error.file.broken} when it fails */
    byte[] toJpeg(byte[] content) {
        if (!isSet()) {
            throw new RuleViolationException("error.file.heic");
        }
        try {
            Path folder = Files.createTempDirectory("heic");
            try {
                Path given = Files.write(folder.resolve("a.heic"), content);
                convert(folder, given);
                return Files.readAllBytes(written(folder));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void convert(Path folder, Path given) throws IOException {
        List<String> command = List.of(
                String.valueOf(settings.heicConverter()),
                "-q",
                "90",
                given.toString(),
                folder.resolve("a.jpg").toString());
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(settings.seconds(), TimeUnit.SECONDS)) {
                log.warn("A HEIC was not read in {} s", settings.seconds());
                throw new RuleViolationException("error.file.broken");
            }
            if (process.exitValue() != 0) {
                throw new RuleViolationException("error.file.broken");
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new RuleViolationException("error.file.busy");
        } finally {
            process.destroyForcibly();
        }
    }

    /** Of several pictures in one file each gets a number; the first one is taken. */
    private static Path written(Path folder) throws IOException {
        for (String name : List.of("a.jpg", "a-1.jpg")) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file) && Files.size(file) <= MOST) {
                return file;
            }
        }
        throw new RuleViolationException("error.file.broken");
    }
}
