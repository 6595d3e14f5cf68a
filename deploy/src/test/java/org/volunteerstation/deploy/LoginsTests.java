package org.volunteerstation.deploy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LoginsTests {

	@TempDir
	private Path folder;

	@Test
	void showsThePasswordsThatWork() {
		Secrets secrets = Secrets.open(this.folder);
		String password = secrets.of("account.auditor");

		assertThat(table(secrets)).containsPattern("auditor +" + password + " +审计员\\R");
	}

	@Test
	void theProvinceHasASecondOfficialWhoApproves() {
		Secrets secrets = Secrets.open(this.folder);
		String first = secrets.of("account.province");
		String second = secrets.of("account.province-second");

		assertThat(second).isNotEqualTo(first);
		assertThat(table(secrets)).containsPattern("province +" + first + " +四川省\\R")
			.containsPattern("province-second +" + second + " +四川省（复核）\\R");
	}

	@Test
	void aNamesakesPasswordIsNotKnown() {
		Secrets secrets = Secrets.open(this.folder);
		String password = secrets.of("account.auditor");
		secrets.forget("account.auditor");

		assertThat(table(Secrets.open(this.folder))).doesNotContain(password)
			.containsPattern("auditor .*not known.*审计员：同名账号早已存在.*left alone");
	}

	private String table(Secrets secrets) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new Logins(Settings.of(this.folder, Map.of()), new PrintStream(out, true, StandardCharsets.UTF_8))
			.print(secrets);
		return out.toString(StandardCharsets.UTF_8);
	}

}
