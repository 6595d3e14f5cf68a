package org.volunteerstation.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

import org.volunteerstation.platform.core.Pieces;
import org.volunteerstation.platform.test.RealServers;
import org.volunteerstation.platform.test.Tokens;

/**
 * The running service on real servers with the real tree, imported once for all tests:
 * one context, one schema.
 */
@RealServers
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@Import({ OwnersTopics.class, Halts.class })
public abstract class RegistryIT implements Neighbourhood {

	static final String EDITION = "2023-06-30";

	private static @Nullable Imported imported;

	@LocalServerPort
	int port;

	@Autowired
	protected JdbcTemplate jdbc;

	@BeforeEach
	void importTree() {
		if (imported == null) {
			long start = System.nanoTime();
			Api.Answer answer = system().csv("/region-imports?edition=" + EDITION, edition());
			imported = new Imported(answer, Duration.ofNanos(System.nanoTime() - start));
		}
	}

	Imported imported() {
		return Objects.requireNonNull(imported, "imported");
	}

	Api system() {
		return new Api(this.port, Tokens.system());
	}

	Api official(String region, String... roles) {
		return new Api(this.port, Tokens.official(region, roles));
	}

	Api officer(String region) {
		return official(region, "tier-officer");
	}

	Api caller(String token) {
		return new Api(this.port, token);
	}

	/** Leaves the tree, empties the register. */
	protected void emptyRegister() {
		this.jdbc.update("INSERT IGNORE INTO community_gap (region_code) SELECT DISTINCT region_code FROM station");
		this.jdbc.update("DELETE FROM station WHERE kind = 'POINT'");
		this.jdbc.update("DELETE FROM station");
		emptyGrams();
	}

	/** A worker may still note something of an account of the test before. */
	protected void emptyAccounts() {
		Awaitility.await()
			.pollDelay(Duration.ZERO)
			.atMost(Duration.ofMinutes(4))
			.ignoreException(DataIntegrityViolationException.class)
			.until(() -> {
				for (String table : List.of("official_alignment", "official_activation", "official_post",
						"official_account")) {
					this.jdbc.update("DELETE FROM " + table);
				}
				return true;
			});
	}

	/** What a killed process was doing may still be taken back for minutes. */
	private void emptyGrams() {
		Awaitility.await()
			.atMost(Duration.ofMinutes(10))
			.pollDelay(Duration.ZERO)
			.ignoreException(CannotAcquireLockException.class)
			.until(() -> {
				this.jdbc.execute("TRUNCATE TABLE station_gram");
				return true;
			});
	}

	/**
	 * Removes regions with all that is known of them, in few statements.
	 * @param from the first code
	 * @param to the code after the last one
	 */
	protected void removeRegions(String from, String to) {
		List<String> regions = this.jdbc.queryForList(
				"SELECT DISTINCT region_id FROM region_version WHERE code >= ? AND code < ?", String.class, from, to);
		for (List<String> piece : Pieces.of(regions, 500)) {
			String ids = " IN (" + String.join(", ", Collections.nCopies(piece.size(), "?")) + ")";
			for (String table : List.of("lead_body", "region_gram", "region_population", "region_population_past",
					"region_version")) {
				this.jdbc.update("DELETE FROM " + table + " WHERE region_id" + ids, piece.toArray());
			}
			this.jdbc.update("DELETE FROM region WHERE id" + ids, piece.toArray());
		}
	}

	/**
	 * Cuts the names of the register into pieces, as the migration does.
	 * @return how many were not there
	 */
	protected int cutNames() {
		String migration = "/db/migration/V49__names_by_pieces_alone.sql";
		try (InputStream file = Objects.requireNonNull(RegistryIT.class.getResourceAsStream(migration), migration)) {
			String script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
			int begin = script.indexOf("INSERT");
			return this.jdbc.update(script.substring(begin, script.indexOf(';', begin)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String edition() {
		try (InputStream file = new GZIPInputStream(Objects.requireNonNull(
				RegistryIT.class.getResourceAsStream("/regions/sichuan-regions-2023-06-30.csv.gz"), "edition"))) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String census() {
		try (InputStream file = Objects.requireNonNull(
				RegistryIT.class.getResourceAsStream("/regions/census-2020-sichuan-cities.csv"), "census")) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The first import of the run. */
	record Imported(Api.Answer answer, Duration took) {
	}

}
