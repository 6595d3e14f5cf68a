package org.volunteerstation.platform.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;

import javax.net.ssl.SSLSocketFactory;

/**
 * Asks a Redis whether it answers and lets one in.
 *
 * @param url {@code redis://[USER]:PASSWORD@HOST:PORT/DATABASE}, {@code rediss} for TLS
 */
public record RedisAccess(URI url) {

	private static final int USUAL_PORT = 6379;

	private static final int MILLIS = 3000;

	/**
	 * Signs in and says hello.
	 * @throws AccessDeniedException when it refuses the account
	 * @throws IOException when it does not answer
	 */
	public void check() throws IOException {
		try (Socket plain = new Socket()) {
			plain.connect(new InetSocketAddress(this.url.getHost(), port()), MILLIS);
			plain.setSoTimeout(MILLIS);
			Socket socket = "rediss".equals(this.url.getScheme()) ? ((SSLSocketFactory) SSLSocketFactory.getDefault())
				.createSocket(plain, this.url.getHost(), port(), true) : plain;
			socket.getOutputStream().write((login() + "PING\r\n").getBytes(StandardCharsets.UTF_8));
			BufferedReader answers = new BufferedReader(
					new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
			for (String answer = answers.readLine(); !"+PONG".equals(answer); answer = answers.readLine()) {
				if (answer == null || answer.startsWith("-")) {
					throw new AccessDeniedException(this.url.getHost(), null, String.valueOf(answer));
				}
			}
		}
	}

	/**
	 * Whether it answers and lets one in.
	 * @return true when it does
	 */
	public boolean answers() {
		try {
			check();
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private String login() {
		String account = this.url.getUserInfo();
		return (account == null) ? "" : "AUTH " + account.replaceFirst("^:", "").replaceFirst(":", " ") + "\r\n";
	}

	private int port() {
		return (this.url.getPort() < 0) ? USUAL_PORT : this.url.getPort();
	}

	@Override
	public String toString() {
		return "RedisAccess[" + this.url.getHost() + ":" + port() + "]";
	}

}
