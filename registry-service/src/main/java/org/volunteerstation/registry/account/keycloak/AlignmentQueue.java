package org.volunteerstation.registry.account.keycloak;

import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.platform.web.security.Revocations;
import org.volunteerstation.registry.account.Account;
import org.volunteerstation.registry.account.Alignments;

/**
 * What Keycloak has not been told yet, one row for each account, written with the change
 * itself. A row is leased while it is worked on: what a killed process leaves behind is
 * taken up by the next run. It goes once nobody asked again meanwhile.
 */
@Component
class AlignmentQueue implements Alignments {

	private static final Logger logger = LoggerFactory.getLogger(AlignmentQueue.class);

	/** Longer than all calls of one alignment can take. */
	private static final int LEASE_SECONDS = 50;

	private static final int LONGEST_WAIT_SECONDS = 60;

	private static final int BATCH = 20;

	private static final String FREE = " due_at <= NOW(6) AND (leased_until IS NULL OR leased_until < NOW(6))";

	private final JdbcTemplate jdbc;

	private final Revocations revocations;

	private final String owner;

	private volatile Runnable wake = () -> {
	};

	AlignmentQueue(JdbcTemplate jdbc, Revocations revocations, IdGenerator ids) {
		this.jdbc = jdbc;
		this.revocations = revocations;
		this.owner = ids.next();
	}

	void onRequest(Runnable wake) {
		this.wake = wake;
	}

	@Override
	public void request(Account account, boolean revoke, boolean atOnce) {
		this.jdbc.update("""
				INSERT INTO official_alignment (account_id, asked, revoke_tokens, due_at, tries)
				VALUES (?, 1, ?, NOW(6), 0)
				ON DUPLICATE KEY UPDATE asked = asked + 1, revoke_tokens = revoke_tokens OR VALUES(revoke_tokens),
				due_at = NOW(6), tries = 0""", account.id(), revoke);
		String subject = atOnce ? account.subject() : null;
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				if (subject != null) {
					revokeNow(subject);
				}
				AlignmentQueue.this.wake.run();
			}

		});
	}

	/** At once, whatever Keycloak does; the work in the queue does it again. */
	private void revokeNow(String subject) {
		try {
			this.revocations.revokeSubject(subject);
		}
		catch (DataAccessException ex) {
			logger.warn("Tokens of {} are revoked later: {}", subject, ex.toString());
		}
	}

	/** The next one; one lease at a time, so that none runs out while it waits. */
	Optional<Work> take() {
		return this.jdbc
			.queryForList("SELECT account_id FROM official_alignment WHERE" + FREE + " ORDER BY due_at LIMIT " + BATCH,
					String.class)
			.stream()
			.map(this::lease)
			.flatMap(Optional::stream)
			.findFirst();
	}

	private Optional<Work> lease(String account) {
		int leased = this.jdbc
			.update("UPDATE official_alignment SET leased_by = ?, leased_until = NOW(6) + INTERVAL ? SECOND"
					+ " WHERE account_id = ? AND" + FREE, this.owner, LEASE_SECONDS, account);
		return (leased == 0) ? Optional.empty() : this.jdbc
			.query("SELECT asked, revoke_tokens FROM official_alignment WHERE account_id = ?",
					(row, number) -> new Work(account, row.getLong("asked"), row.getBoolean("revoke_tokens")), account)
			.stream()
			.findFirst();
	}

	void done(Work work) {
		int gone = this.jdbc.update(
				"DELETE FROM official_alignment WHERE account_id = ? AND asked = ? AND leased_by = ?", work.account(),
				work.asked(), this.owner);
		if (gone == 0) {
			this.jdbc.update("UPDATE official_alignment SET leased_by = NULL, leased_until = NULL"
					+ " WHERE account_id = ? AND leased_by = ?", work.account(), this.owner);
			this.wake.run();
		}
	}

	void failed(Work work) {
		this.jdbc.update("UPDATE official_alignment SET leased_by = NULL, leased_until = NULL, tries = tries + 1,"
				+ " due_at = NOW(6) + INTERVAL LEAST(POW(2, tries), ?) SECOND"
				+ " WHERE account_id = ? AND leased_by = ?", LONGEST_WAIT_SECONDS, work.account(), this.owner);
	}

	/**
	 * One account to align.
	 *
	 * @param account the account
	 * @param asked how often it was asked for
	 * @param revoke whether tokens of before are void
	 */
	record Work(String account, long asked, boolean revoke) {
	}

}
