package org.volunteerstation.platform.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import org.volunteerstation.platform.service.work.LeasedTask;

/**
 * Chains the audit trail by hashes within seconds, so that a change, a deletion or an
 * insertion shows (R74). One instance at a time seals, so that writers never queue for
 * the chain.
 */
public final class AuditChain implements LeasedTask {

	private static final int BATCH = 1000;

	private static final String START = "0".repeat(64);

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final PlatformTransactionManager manager;

	AuditChain(JdbcTemplate jdbc, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.manager = Objects.requireNonNull(transaction.getTransactionManager());
	}

	/**
	 * Checks the whole chain.
	 * @return what was found
	 */
	public Verification verify() {
		TransactionTemplate snapshot = new TransactionTemplate(this.manager);
		snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		snapshot.setReadOnly(true);
		return Objects.requireNonNull(snapshot.execute((status) -> walk()));
	}

	private Verification walk() {
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

	/** The end is where the last seal left it, and nobody else wrote an entry since. */
	private Verification end(String hash, long link) {
		Head head = head("");
		boolean intact = head.link() == link && head.hash().equals(hash) && strangers() == 0;
		return new Verification(intact, link, intact ? null : Long.toString(link + 1));
	}

	private long strangers() {
		return Objects.requireNonNull(this.jdbc.queryForObject("""
				SELECT COUNT(*) FROM audit_entry e LEFT JOIN audit_pending p ON p.mark = e.mark
				WHERE e.link IS NULL AND p.mark IS NULL""", Long.class));
	}

	@Override
	public Rhythm rhythm() {
		return new Rhythm("audit-chain", Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(10));
	}

	/** Seals what was written since. */
	@Override
	public int run(Turn turn) {
		int all = 0;
		int sealed;
		do {
			sealed = Objects.requireNonNull(this.transaction.execute((status) -> sealBatch()));
			all += sealed;
		}
		while (sealed == BATCH && turn.goesOn());
		return all;
	}

	private int sealBatch() {
		Head head = head(" FOR UPDATE");
		long link = head.link();
		String hash = head.hash();
		List<AuditEntry> entries = this.jdbc.query("SELECT " + AuditEntry.COLUMNS
				+ " FROM audit_entry JOIN audit_pending USING (mark) ORDER BY id LIMIT " + BATCH, AuditEntry::of);
		List<Object[]> seals = new ArrayList<>(entries.size());
		for (AuditEntry entry : entries) {
			hash = next(hash, entry);
			link++;
			seals.add(new Object[] { link, hash, Long.parseLong(entry.id()) });
		}
		if (seals.isEmpty()) {
			return 0;
		}
		this.jdbc.batchUpdate("UPDATE audit_entry SET link = ?, hash = ? WHERE id = ?", seals);
		this.jdbc.batchUpdate(
				"DELETE FROM audit_pending WHERE mark = (SELECT mark FROM audit_entry WHERE id = ? AND link IS NOT NULL)",
				seals.stream().map((seal) -> new Object[] { seal[2] }).toList());
		this.jdbc.update("UPDATE audit_chain SET last_link = ?, last_hash = ? WHERE id = 1", link, hash);
		return entries.size();
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
