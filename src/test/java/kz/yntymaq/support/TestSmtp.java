package kz.yntymaq.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks SMTP as far as a letter needs it, keeps what it is given, and refuses a step where a test wants that. */
public final class TestSmtp implements AutoCloseable {

    private static final String END = ".";

    private final ServerSocket server;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private volatile String refused = "";
    private volatile String refusal = "";

    public TestSmtp() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "smtp");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Answers a command so from now on. @param command {@code RCPT}, say; "" for none */
    public void refuse(String command, String with) {
        refused = command;
        refusal = with;
    }

    /** Letters with their headers, as they came. */
    public List<String> received() {
        return received;
    }

    public List<String> commands() {
        return commands;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket caller = server.accept()) {
                talk(caller);
            } catch (IOException left) {
                // hung up, or the test has ended
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        Writer out = new OutputStreamWriter(caller.getOutputStream(), StandardCharsets.UTF_8);
        say(out, "220 test");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            commands.add(line);
            String command = line.length() < 4 ? line : line.substring(0, 4);
            if (command.equals(refused)) {
                say(out, refusal);
            } else if (command.equals("DATA")) {
                say(out, "354 go on");
                received.add(letter(in));
                say(out, "250 taken");
            } else {
                say(out, command.equals("QUIT") ? "221 bye" : "250 test");
            }
        }
    }

    private static String letter(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals(END); line = in.readLine()) {
            text.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
        }
        return text.toString();
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
