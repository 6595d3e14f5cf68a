package org.volunteerstation.registry.account.keycloak;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.IdGenerator;
import org.volunteerstation.registry.account.Account;
import org.volunteerstation.registry.account.Alignments;

/**
 * What Keycloak has not been told yet, one row for each account, written with the change
 * itself; what makes tokens void comes before all else. A row is leased while it is
 * worked on: what a killed process leaves behind is taken up by the next run. It goes
 * once nobody asked again meanwhile.
 */
@Component
class AlignmentQueue implements Alignments {

	/** Longer than the calls of one alignment usually take, all of them. */
	private static final int LEASE_SECONDS = 50;

	private static final int LONGEST_WAIT_SECONDS = 60;

	private static final int BATCH = 20;

	private static final String FREE = " due_at <= NOW(6) AND (leased_until IS NULL OR leased_until < NOW(6))";

	private final JdbcTemplate jdbc;

	private final Holds holds;

	private final IdGenerator ids;

	AlignmentQueue(JdbcTemplate jdbc, Holds holds, IdGenerator ids) {
		this.jdbc = jdbc;
		this.holds = holds;
		this.ids = ids;
	}

	@Override
	public void request(Account account, Effect effect) {
		this.jdbc.update(
				"""
						INSERT INTO official_alignment (account_id, asked, revoke_tokens, hold_tokens, drop_roles, due_at, tries)
						VALUES (?, 1, ?, ?, ?, NOW(6), 0)
						ON DUPLICATE KEY UPDATE asked = asked + 1, revoke_tokens = revoke_tokens OR VALUES(revoke_tokens),
						hold_tokens = hold_tokens OR VALUES(hold_tokens), drop_roles = drop_roles OR VALUES(drop_roles),
						due_at = NOW(6), tries = 0""",
				account.id(), effect.revoke(), effect.atOnce(), effect.dropRoles());
		this.holds.afterCommit(effect.atOnce() ? account.subject() : null, account.version());
	}

	/** The next one; one lease at a time, so that none runs out while it waits. */
	Optional<Work> take() {
		return Stream.of(true, false)
			.flatMap((revoking) -> due(revoking).stream())
			.map(this::lease)
			.flatMap(Optional::stream)
			.findFirst();
	}

	private List<String> due(boolean revoking) {
		return this.jdbc.queryForList("SELECT account_id FROM official_alignment WHERE revoke_tokens = ? AND" + FREE
				+ " ORDER BY due_at LIMIT " + BATCH, String.class, revoking);
	}

	private Optional<Work> lease(String account) {
		String lease = this.ids.next();
		int leased = this.jdbc
			.update("UPDATE official_alignment SET leased_by = ?, leased_until = NOW(6) + INTERVAL ? SECOND"
					+ " WHERE account_id = ? AND" + FREE, lease, LEASE_SECONDS, account);
		return (leased == 0) ? Optional.empty() : leased(account, lease);
	}

	private Optional<Work> leased(String account, String lease) {
		return this.jdbc.query(
				"SELECT asked, revoke_tokens, drop_roles FROM official_alignment WHERE account_id = ? AND leased_by = ?",
				(row, number) -> new Work(account, lease, row.getLong("asked"), row.getBoolean("revoke_tokens"),
						row.getBoolean("drop_roles")),
				account, lease)
			.stream()
			.findFirst();
	}

	/**
	 * Keycloak has been told.
	 * @param work what was taken
	 * @return false when it has to be told again
	 */
	boolean done(Work work) {
		int gone = this.jdbc.update(
				"DELETE FROM official_alignment WHERE account_id = ? AND asked = ? AND leased_by = ?", work.account(),
				work.asked(), work.lease());
		if (gone == 0) {
			int askedAgain = this.jdbc.update("UPDATE official_alignment SET leased_by = NULL, leased_until = NULL"
					+ " WHERE account_id = ? AND leased_by = ?", work.account(), work.lease());
			again(work, askedAgain);
			this.holds.wake();
		}
		return gone != 0;
	}

	void failed(Work work) {
		int kept = this.jdbc.update(
				"UPDATE official_alignment SET leased_by = NULL, leased_until = NULL,"
						+ " tries = tries + 1, due_at = NOW(6) + INTERVAL LEAST(POW(2, tries), ?) SECOND"
						+ " WHERE account_id = ? AND leased_by = ?",
				LONGEST_WAIT_SECONDS, work.account(), work.lease());
		again(work, kept);
	}

	/**
	 * Whoever overran the lease may have written an old state over a newer one, such as a
	 * lock: the newest is told again, and until then no token counts. A role may have
	 * come back whose mark is gone: below the province, where posts give it, roles that
	 * no post gives are taken away.
	 */
	private void again(Work work, int kept) {
		if (kept == 0) {
			this.jdbc.update(
					"""
							INSERT INTO official_alignment (account_id, asked, revoke_tokens, hold_tokens, drop_roles, due_at, tries)
							SELECT a.id, 1, TRUE, TRUE, EXISTS (SELECT 1 FROM official_post p WHERE p.account_id = a.id
							AND p.region_code NOT LIKE '__0000000000'), NOW(6), 0 FROM official_account a WHERE a.id = ?
							ON DUPLICATE KEY UPDATE asked = asked + 1, revoke_tokens = TRUE, hold_tokens = TRUE,
							drop_roles = drop_roles OR VALUES(drop_roles), due_at = NOW(6)""",
					work.account());
		}
	}

	/**
	 * One account to align.
	 *
	 * @param account the account
	 * @param lease this taking of it
	 * @param asked how often it was asked for
	 * @param revoke whether tokens of before are void
	 * @param dropRoles whether roles are taken away that no post gives
	 */
	record Work(String account, String lease, long asked, boolean revoke, boolean dropRoles) {
	}

}
