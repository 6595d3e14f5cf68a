package org.volunteerstation.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The keys for personal data: made once, kept, and handed to those who need them. */
class SecretsTests {

	@TempDir
	Path folder;

	@Test
	void keysOfPersonalDataAreMadeOnceAndKept() throws Exception {
		Secrets first = Secrets.open(this.folder);
		String keys = first.privacyKeys();
		String search = first.privacySearchKey();

		Secrets second = Secrets.open(this.folder);

		assertThat(keys).matches("k1:SM4-GCM:[A-Za-z0-9+/]{22}==");
		assertThat(search).matches("[A-Za-z0-9+/]{43}=");
		assertThat(second.privacyKeys()).isEqualTo(keys);
		assertThat(second.privacySearchKey()).isEqualTo(search);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Secrets.file(this.folder))))
			.isEqualTo("rw-------");
	}

	@Test
	void aKeyPutInFrontByHandIsKeptAsItStands() throws Exception {
		String keys = Secrets.open(this.folder).privacyKeys();
		Path file = Secrets.file(this.folder);
		String text = Files.readString(file);
		String changed = text.replaceFirst("(?m)^privacy\\.keys=", "privacy.keys=k2:AES-GCM:" + "B".repeat(43) + "=,");
		assertThat(changed).isNotEqualTo(text);
		Files.writeString(file, changed);

		assertThat(Secrets.open(this.folder).privacyKeys()).isEqualTo("k2:AES-GCM:" + "B".repeat(43) + "=," + keys);
	}

	@Test
	void onlyWhoStoresPersonalDataGetsTheKeys() {
		Secrets secrets = Secrets.open(this.folder);
		Settings settings = Settings.of(this.folder, Map.of());

		assertThat(Service.NAMES).filteredOn((name) -> !new Service(name, 0, settings).privacy(secrets).isEmpty())
			.containsExactly("registry-service");
		assertThat(new Service("registry-service", 1, settings).privacy(secrets))
			.isEqualTo(Map.of("VOLUNTEER_PRIVACY_KEYS", secrets.privacyKeys(), "VOLUNTEER_PRIVACY_SEARCH_KEY",
					secrets.privacySearchKey()));
	}

}
