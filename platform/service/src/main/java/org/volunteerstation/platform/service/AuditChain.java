package org.volunteerstation.platform.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains the audit trail by hashes within seconds, so that a change, a deletion or an
 * insertion shows (R74). One instance at a time seals, by lease, so that writers never
 * queue for the chain.
 */
public final class AuditChain implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(AuditChain.class);

	private static final int PERIOD_SECONDS = 2;

	private static final int LEASE_SECONDS = 10;

	private static final int BATCH = 1000;

	private static final String START = "0".repeat(64);

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final String owner = UUID.randomUUID().toString();

	private final ScheduledExecutorService sealer = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("audit-sealer").factory());

	private volatile boolean running;

	AuditChain(JdbcTemplate jdbc, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	/**
	 * Checks the whole chain.
	 * @return what was found
	 */
	public Verification verify() {
		String hash = START;
		long link = 0;
		while (true) {
			List<Sealed> sealed = this.jdbc.query("SELECT " + AuditEntry.COLUMNS
					+ ", link, hash FROM audit_entry WHERE link > ? ORDER BY link LIMIT " + BATCH, Sealed::of, link);
			for (Sealed one : sealed) {
				hash = next(hash, one.entry());
				if (one.link() != link + 1 || !hash.equals(one.hash())) {
					return new Verification(false, link, Long.toString(one.link()));
				}
				link = one.link();
			}
			if (sealed.size() < BATCH) {
				return end(hash, link);
			}
		}
	}

	private Verification end(String hash, long link) {
		Head head = head("");
		long last = head.link();
		if (last > link) {
			return new Verification(false, link, Long.toString(link + 1));
		}
		boolean intact = last != link || hash.equals(head.hash());
		return new Verification(intact, link, intact ? null : Long.toString(link));
	}

	/** Seals what was written since; called every few seconds. */
	void seal() {
		int leased = this.jdbc.update(
				"UPDATE audit_chain SET owner = ?, expires_at = NOW(6) + INTERVAL ? SECOND"
						+ " WHERE id = 1 AND (owner = ? OR expires_at < NOW(6))",
				this.owner, LEASE_SECONDS, this.owner);
		while (leased == 1 && Boolean.TRUE.equals(this.transaction.execute((status) -> sealBatch()))) {
			logger.debug("Sealed {} audit entries", BATCH);
		}
	}

	private boolean sealBatch() {
		Head head = head(" FOR UPDATE");
		long link = head.link();
		String hash = head.hash();
		List<AuditEntry> entries = this.jdbc.query(
				"SELECT " + AuditEntry.COLUMNS + " FROM audit_entry WHERE link IS NULL ORDER BY id LIMIT " + BATCH,
				AuditEntry::of);
		for (AuditEntry entry : entries) {
			hash = next(hash, entry);
			link++;
			this.jdbc.update("UPDATE audit_entry SET link = ?, hash = ? WHERE id = ?", link, hash,
					Long.parseLong(entry.id()));
		}
		this.jdbc.update("UPDATE audit_chain SET last_link = ?, last_hash = ? WHERE id = 1", link, hash);
		return entries.size() == BATCH;
	}

	private Head head(String lock) {
		return this.jdbc
			.query("SELECT last_link, last_hash FROM audit_chain WHERE id = 1" + lock,
					(row, number) -> new Head(row.getLong(1), row.getString(2)))
			.getFirst();
	}

	private static String next(String hash, AuditEntry entry) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest((hash + entry.canonical()).getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is part of every JDK", ex);
		}
	}

	@Override
	public void start() {
		this.running = true;
		this.sealer.scheduleWithFixedDelay(this::sealQuietly, 1, PERIOD_SECONDS, TimeUnit.SECONDS);
	}

	private void sealQuietly() {
		try {
			seal();
		}
		catch (DataAccessException ex) {
			logger.warn("The audit trail cannot be sealed for now: {}", ex.toString());
		}
	}

	@Override
	public void stop() {
		this.running = false;
		this.sealer.shutdownNow();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/**
	 * What a check of the chain found.
	 *
	 * @param intact whether every entry is as it was sealed
	 * @param entries how many sealed entries are in order, from the start
	 * @param brokenAt the first link that is wrong, null when intact
	 */
	public record Verification(boolean intact, long entries, @Nullable String brokenAt) {

	}

	private record Head(long link, String hash) {

	}

	private record Sealed(AuditEntry entry, long link, String hash) {

		static Sealed of(java.sql.ResultSet row, int number) throws java.sql.SQLException {
			return new Sealed(AuditEntry.of(row, number), row.getLong("link"), row.getString("hash"));
		}

	}

}
