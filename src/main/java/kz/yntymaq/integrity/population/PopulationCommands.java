package kz.yntymaq.integrity.population;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kz.yntymaq.integrity.Assessed;
import kz.yntymaq.integrity.Assessment;
import kz.yntymaq.integrity.Indicators;
import kz.yntymaq.integrity.fact.Population;
import kz.yntymaq.integrity.population.made.Generator;
import kz.yntymaq.integrity.threshold.ShippedThresholds;
import org.jspecify.annotations.Nullable;

/**
 * Commands over files, without a database and without Spring: {@value #SCORE} reads, scores and measures a population,
 * {@value #GENERATE} makes one by chance.
 */
public final class PopulationCommands {

    /** {@code score-cooperatives DIR [--on=YYYY-MM-DD] [--out=FILE]}. */
    public static final String SCORE = "score-cooperatives";

    /** {@code generate-cooperatives DIR --seed=N [--size=N]}. */
    public static final String GENERATE = "generate-cooperatives";

    private static final int DONE = 0;
    private static final int FAULTY = 1;
    private static final int MISUSED = 2;
    private static final int USUAL_SIZE = 1000;
    private static final int MOST = 1_000_000;

    private final PrintStream out;

    private PopulationCommands(PrintStream out) {
        this.out = out;
    }

    /** Whether the arguments call one of them. */
    public static boolean isCalledBy(String... arguments) {
        List<String> all = Arrays.asList(arguments);
        return all.contains(SCORE) || all.contains(GENERATE);
    }

    /** Does it; 0 when it was done, 1 when the files have faults, 2 when it was called wrongly. */
    public static int run(PrintStream out, String... arguments) {
        var commands = new PopulationCommands(out);
        try {
            return Arrays.asList(arguments).contains(SCORE) ? commands.score(arguments) : commands.generate(arguments);
        } catch (FaultyFilesException faulty) {
            faulty.faults().forEach(out::println);
            out.println("Nothing was scored: " + faulty.faults().size() + " faults.");
            return FAULTY;
        } catch (IllegalArgumentException | DateTimeException wrong) {
            out.println(wrong.getMessage());
            out.println("Usage: " + SCORE + " DIR [--on=YYYY-MM-DD] [--out=FILE]");
            out.println("       " + GENERATE + " DIR --seed=N [--size=N]");
            return MISUSED;
        } catch (IOException unreadable) {
            out.println("Cannot be read or written: " + unreadable.getMessage());
            return FAULTY;
        }
    }

    private int score(String... arguments) throws IOException, FaultyFilesException {
        Path directory = directory(SCORE, arguments);
        if (!Files.isDirectory(directory)) {
            throw new IllegalArgumentException("No directory: " + directory);
        }
        @Nullable
        LocalDate on = option("--on=", arguments).map(LocalDate::parse).orElse(null);
        Path file = option("--out=", arguments).map(Path::of).orElse(directory.resolve("scores.csv"));
        long begun = System.nanoTime();
        Population population = PopulationFiles.read(directory, on);
        long read = System.nanoTime();
        Assessment indicators = new Indicators();
        Assessed assessed = indicators.of(population, ShippedThresholds.values());
        out.println("Read in " + seconds(begun, read) + " s, judged in " + seconds(read, System.nanoTime()) + " s.");
        Measured measured = Measured.of(population, assessed);
        ScoreFile.write(file, measured);
        new ScoreReport(out).print(population, assessed, measured);
        out.println("Written: " + file);
        return DONE;
    }

    private static long seconds(long from, long until) {
        return TimeUnit.NANOSECONDS.toSeconds(until - from);
    }

    private int generate(String... arguments) throws IOException {
        Path directory = directory(GENERATE, arguments);
        long seed = option("--seed=", arguments)
                .map(Long::valueOf)
                .orElseThrow(() -> new IllegalArgumentException("--seed=N is missing"));
        int size = option("--size=", arguments).map(Integer::valueOf).orElse(USUAL_SIZE);
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("--size is 1 to " + MOST);
        }
        new CsvWriter(directory).write(new Generator(seed).population(size));
        out.println("Written: " + size + " co-operatives of seed " + seed + " to " + directory);
        return DONE;
    }

    /** The argument behind the command. */
    private static Path directory(String command, String... arguments) {
        return Arrays.stream(arguments)
                .dropWhile(one -> !one.equals(command))
                .skip(1)
                .filter(one -> !one.startsWith("--"))
                .findFirst()
                .map(Path::of)
                .orElseThrow(() -> new IllegalArgumentException("DIR is missing"));
    }

    private static Optional<String> option(String name, String... arguments) {
        return Arrays.stream(arguments)
                .filter(one -> one.startsWith(name))
                .map(one -> one.substring(name.length()))
                .findFirst();
    }
}
