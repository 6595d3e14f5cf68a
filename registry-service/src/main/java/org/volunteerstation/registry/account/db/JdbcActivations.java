package org.volunteerstation.registry.account.db;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.Unscoped;
import org.volunteerstation.registry.account.Activations;

/** The hashes of activation codes. */
@Repository
@Unscoped("a code belongs to an account that was found within the scope, or is shown by its person")
class JdbcActivations implements Activations {

	private static final String OWNER = "SELECT account_id FROM official_activation WHERE code_hash = ? AND expires_at > ?";

	private final JdbcTemplate jdbc;

	JdbcActivations(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void issue(String account, String hash, Instant expiresAt) {
		this.jdbc.update(
				"INSERT INTO official_activation (account_id, code_hash, expires_at) VALUES (?, ?, ?)"
						+ " ON DUPLICATE KEY UPDATE code_hash = VALUES(code_hash), expires_at = VALUES(expires_at)",
				account, hash, utc(expiresAt));
	}

	@Override
	public Optional<String> owner(String hash, Instant now) {
		return this.jdbc.queryForList(OWNER, String.class, hash, utc(now)).stream().findFirst();
	}

	@Override
	public boolean lock(String hash, Instant now) {
		return !this.jdbc.queryForList(OWNER + " FOR UPDATE", String.class, hash, utc(now)).isEmpty();
	}

	@Override
	public void drop(String account) {
		this.jdbc.update("DELETE FROM official_activation WHERE account_id = ?", account);
	}

	private static LocalDateTime utc(Instant instant) {
		return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

}
