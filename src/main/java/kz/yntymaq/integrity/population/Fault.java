package kz.yntymaq.integrity.population;

/**
 * Something in a file that cannot be read.
 *
 * @param line in the file, the header is 1
 */
record Fault(String file, long line, String what) {

    @Override
    public String toString() {
        return file + ", line " + line + ": " + what;
    }
}
