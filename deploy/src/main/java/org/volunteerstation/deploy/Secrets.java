package org.volunteerstation.deploy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

import org.volunteerstation.platform.servers.MachineSecrets;
import org.volunteerstation.platform.servers.PrivateFile;
import org.volunteerstation.platform.servers.Secret;

/**
 * The passwords of this machine's platform, made at the first start and kept for the
 * owner alone.
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
	synchronized String of(String name) {
		String known = this.values.getProperty(name);
		if (known != null) {
			return known;
		}
		String fresh = Secret.next();
		this.values.setProperty(name, fresh);
		store();
		return fresh;
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
