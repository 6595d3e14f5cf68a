package org.volunteerstation.deploy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

import org.volunteerstation.platform.servers.MachineSecrets;
import org.volunteerstation.platform.servers.PrivateFile;
import org.volunteerstation.platform.servers.Secret;

/**
 * The passwords and keys of this machine's platform, made at the first start and kept for
 * the owner alone.
 */
final class Secrets {

	private final Path file;

	private final Properties values = new Properties();

	private Secrets(Path file) {
		this.file = file;
	}

	/** Where they lie in a data folder. */
	static Path file(Path data) {
		return data.resolve("secrets.properties");
	}

	static Secrets open(Path data) {
		Secrets secrets = new Secrets(file(data));
		if (Files.exists(secrets.file)) {
			try (Reader reader = Files.newBufferedReader(secrets.file)) {
				secrets.values.load(reader);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return secrets;
	}

	/** The secret of a name; made when new. */
	String of(String name) {
		return of(name, Secret::next);
	}

	private synchronized String of(String name, Supplier<String> maker) {
		String known = this.values.getProperty(name);
		if (known != null) {
			return known;
		}
		String fresh = maker.get();
		this.values.setProperty(name, fresh);
		store();
		return fresh;
	}

	/**
	 * The keys for personal data: SM4 at first, and whatever somebody put before it
	 * later.
	 */
	String privacyKeys() {
		return of("privacy.keys", () -> "k1:SM4-GCM:" + Secret.key(16));
	}

	/** The key of hashes for search. */
	String privacySearchKey() {
		return of("privacy.search-key", () -> Secret.key(32));
	}

	/** The secret of a name, if one was made. */
	synchronized Optional<String> known(String name) {
		return Optional.ofNullable(this.values.getProperty(name));
	}

	/** Drops a secret that opens nothing. */
	synchronized void forget(String name) {
		if (this.values.remove(name) != null) {
			store();
		}
	}

	private void store() {
		StringWriter text = new StringWriter();
		try {
			this.values.store(text, null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		PrivateFile.write(this.file, text.toString());
	}

	MachineSecrets machine() {
		return new MachineSecrets(of("mariadb"), of("redis"), of("kafka"), of("keycloak-database"),
				of("keycloak-admin"), "volunteer");
	}

}
