package kz.yntymaq.support;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Speaks ClamAV's command INSTREAM, and answers what a test wants. */
public final class TestClamav implements AutoCloseable {

    private final ServerSocketChannel server;
    private final List<byte[]> scanned = new CopyOnWriteArrayList<>();
    private final Function<byte[], String> answer;

    private TestClamav(SocketAddress address, Function<byte[], String> answer) throws IOException {
        this.server = address instanceof UnixDomainSocketAddress
                ? ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                : ServerSocketChannel.open();
        this.answer = answer;
        server.bind(address);
        var thread = new Thread(this::serve, "clamav");
        thread.setDaemon(true);
        thread.start();
    }

    /** On a port of its own. */
    public static TestClamav answering(String answer) throws IOException {
        return answering(content -> answer);
    }

    /** On a port of its own, by what is scanned. */
    public static TestClamav answering(Function<byte[], String> answer) throws IOException {
        return new TestClamav(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), answer);
    }

    /** On a socket of this machine. */
    public static TestClamav on(Path socket, String answer) throws IOException {
        return new TestClamav(UnixDomainSocketAddress.of(socket), content -> answer);
    }

    public int port() throws IOException {
        return ((InetSocketAddress) server.getLocalAddress()).getPort();
    }

    /** What it was sent. */
    public List<byte[]> scanned() {
        return scanned;
    }

    private void serve() {
        while (server.isOpen()) {
            try (SocketChannel channel = server.accept()) {
                scan(channel);
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException left) {
                // whoever asked hung up
            }
        }
    }

    private void scan(SocketChannel channel) throws IOException {
        var in = new DataInputStream(Channels.newInputStream(channel));
        String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) {
            channel.write(ByteBuffer.wrap("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII)));
            return;
        }
        var received = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            received.writeBytes(in.readNBytes(length));
        }
        scanned.add(received.toByteArray());
        String said = answer.apply(received.toByteArray());
        if (!said.isEmpty()) {
            channel.write(ByteBuffer.wrap((said + "\0").getBytes(StandardCharsets.US_ASCII)));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
