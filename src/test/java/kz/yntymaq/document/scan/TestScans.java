package kz.yntymaq.document.scan;

/** Scanners for the tests of other packages. */
public final class TestScans {

    private TestScans() {}

    /** One that listens on this machine. */
    public static VirusScan on(int port) {
        return new VirusScan(new ScanSettings("localhost", port, null, 10));
    }
}
