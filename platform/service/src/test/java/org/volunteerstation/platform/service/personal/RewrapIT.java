package org.volunteerstation.platform.service.personal;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.volunteerstation.platform.privacy.PersonalCell;
import org.volunteerstation.platform.privacy.PersonalColumn;
import org.volunteerstation.platform.privacy.PersonalDataCipher;
import org.volunteerstation.platform.privacy.PersonalKind;
import org.volunteerstation.platform.privacy.PersonalText;
import org.volunteerstation.platform.privacy.PlatformPrivacyAutoConfiguration;
import org.volunteerstation.platform.servers.Secret;
import org.volunteerstation.platform.test.TestEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows of an older key are encrypted again, and nothing else happens to them. */
class RewrapIT {

	private static final Map<String, String> DATABASE = TestEnvironment.ownDatabase("rewrap");

	private static final PersonalColumn NAME = new PersonalColumn("person", "name_cipher", PersonalKind.NAME);

	private static final PersonalColumn PHONE = new PersonalColumn("person", "phone_cipher", PersonalKind.PHONE);

	private static final PersonalTable TABLE = PersonalTable.of(NAME, PHONE);

	private static final String K1 = "k1:SM4-GCM:" + Secret.key(16);

	private static final String K2 = "k2:AES-GCM:" + Secret.key(32);

	private static final HikariDataSource SOURCE = source();

	private final JdbcTemplate jdbc = new JdbcTemplate(SOURCE);

	private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(SOURCE));

	@AfterAll
	static void close() {
		SOURCE.close();
	}

	@BeforeEach
	void table() {
		this.jdbc.execute("DROP TABLE IF EXISTS person");
		this.jdbc.execute("""
				CREATE TABLE person (
				  id CHAR(36) CHARACTER SET ascii NOT NULL,
				  name_cipher VARCHAR(250) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
				  phone_cipher VARCHAR(130) CHARACTER SET ascii COLLATE ascii_bin NULL,
				  PRIMARY KEY (id))""");
	}

	@Test
	void wrapsAllRowsAndTheOldKeyIsNoLongerNeeded() {
		fill(cipher(K1), 450);
		Rewrap rewrap = rewrap(cipher(K2 + "," + K1));
		assertThat(rewrap.remaining()).containsEntry("person", 450L);

		assertThat(rewrap.run()).containsEntry("person", new Rewrap.Done(675, 0, 0));

		PersonalDataCipher alone = cipher(K2);
		for (int i = 0; i < 450; i++) {
			assertThat(read(alone, NAME, i)).isEqualTo("张" + i);
			assertThat(read(alone, PHONE, i)).isEqualTo((i % 2 == 0) ? "138%08d".formatted(i) : null);
		}
		assertThat(rewrap.run()).containsEntry("person", new Rewrap.Done(0, 0, 0));
	}

	@Test
	void goesOnWhereAProcessEnded() {
		fill(cipher(K1), 450);
		rewrap(cipher(K2 + "," + K1)).step(TABLE, new Rewrap.Step("", 0, 0, 0));

		Rewrap next = rewrap(cipher(K2 + "," + K1));

		assertThat(next.remaining()).containsEntry("person", 250L);
		assertThat(next.run()).containsEntry("person", new Rewrap.Done(375, 0, 0));
	}

	@Test
	void losesNoChangeThatComesInBetween() {
		PersonalDataCipher both = cipher(K2 + "," + K1);
		fill(cipher(K1), 3);

		rewrap(new Interrupted(both, NAME.cell(id(1)),
				() -> this.jdbc.update("UPDATE person SET name_cipher = ? WHERE id = ?",
						both.encrypt(PersonalText.of("李新"), NAME.cell(id(1))), id(1))))
			.run();

		assertThat(read(both, NAME, 0)).isEqualTo("张0");
		assertThat(read(both, NAME, 1)).isEqualTo("李新");
		assertThat(read(both, NAME, 2)).isEqualTo("张2");
		assertThat(rewrap(both).remaining()).containsEntry("person", 0L);
	}

	@Test
	void leavesAndCountsWhatCannotBeRead() {
		fill(cipher(K1), 3);
		this.jdbc.update("UPDATE person p JOIN person q ON q.id = ? SET p.name_cipher = q.name_cipher WHERE p.id = ?",
				id(0), id(1));

		assertThat(rewrap(cipher(K2 + "," + K1)).run()).containsEntry("person", new Rewrap.Done(4, 1, 1));
	}

	private void fill(PersonalDataCipher cipher, int rows) {
		List<@Nullable Object[]> values = IntStream.range(0, rows)
			.mapToObj((i) -> new @Nullable Object[] { id(i), cipher.encrypt(PersonalText.of("张" + i), NAME.cell(id(i))),
					(i % 2 == 0) ? cipher.encrypt(PersonalText.of("138%08d".formatted(i)), PHONE.cell(id(i))) : null })
			.toList();
		this.transaction.executeWithoutResult((status) -> this.jdbc
			.batchUpdate("INSERT INTO person (id, name_cipher, phone_cipher) VALUES (?, ?, ?)", values));
	}

	private @Nullable String read(PersonalDataCipher cipher, PersonalColumn column, int i) {
		String stored = this.jdbc
			.queryForList("SELECT " + column.name() + " FROM person WHERE id = ?", String.class, id(i))
			.getFirst();
		return (stored != null) ? cipher.decrypt(stored, column.cell(id(i))).plain() : null;
	}

	/**
	 * Connections are kept: making one anew for each row takes far longer than the row.
	 */
	private static HikariDataSource source() {
		HikariDataSource source = new HikariDataSource();
		source.setJdbcUrl(DATABASE.get("VOLUNTEER_DB_URL"));
		source.setUsername(DATABASE.get("VOLUNTEER_DB_USER"));
		source.setPassword(DATABASE.get("VOLUNTEER_DB_PASSWORD"));
		source.setMaximumPoolSize(3);
		return source;
	}

	private static String id(int i) {
		return "person-%06d".formatted(i);
	}

	private Rewrap rewrap(PersonalDataCipher cipher) {
		return new Rewrap(this.jdbc, this.transaction, cipher, List.of(TABLE));
	}

	private static PersonalDataCipher cipher(String keys) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("keys",
						Map.of("volunteer.privacy.keys", keys, "volunteer.privacy.search-key", Secret.key(32))));
			context.register(PlatformPrivacyAutoConfiguration.class);
			context.refresh();
			return context.getBean(PersonalDataCipher.class);
		}
	}

	/**
	 * Somebody else writes, on another connection, between reading and writing a cell.
	 */
	private record Interrupted(PersonalDataCipher cipher, PersonalCell cell,
			Runnable writer) implements PersonalDataCipher {

		@Override
		public PersonalText decrypt(String stored, PersonalCell at) {
			if (at.equals(this.cell)) {
				Thread other = Thread.ofVirtual().start(this.writer);
				try {
					other.join();
				}
				catch (InterruptedException ex) {
					throw new AssertionError(ex);
				}
			}
			return this.cipher.decrypt(stored, at);
		}

		@Override
		public String encrypt(PersonalText plain, PersonalCell at) {
			return this.cipher.encrypt(plain, at);
		}

		@Override
		public boolean needsRewrap(String stored) {
			return this.cipher.needsRewrap(stored);
		}

		@Override
		public String currentPrefix() {
			return this.cipher.currentPrefix();
		}

	}

}
