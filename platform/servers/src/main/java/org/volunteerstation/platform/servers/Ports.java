package org.volunteerstation.platform.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback address. */
public final class Ports {

	private static final int CONNECT_MILLIS = 500;

	private static final int FIRST = 20_000;

	/** From here on systems give ports to outgoing connections. */
	private static final int END = 32_768;

	private Ports() {
	}

	/**
	 * A port that is free now. A server may bind it a minute later, so it is none that
	 * any outgoing connection could be given meanwhile.
	 * @return the port
	 */
	public static int free() {
		return ThreadLocalRandom.current()
			.ints(END - FIRST, FIRST, END)
			.filter(Ports::isFree)
			.findFirst()
			.orElseThrow(() -> new ServerFailure("ports", "none from " + FIRST + " to " + END + " is free"));
	}

	/**
	 * Whether nobody listens on a port.
	 * @param port the port
	 * @return true when it can be bound
	 */
	public static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Whether somebody accepts connections.
	 * @param port the port
	 * @return true when a connection is accepted
	 */
	public static boolean answers(int port) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
