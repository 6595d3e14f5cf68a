package org.volunteerstation.registry.account.keycloak;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.volunteerstation.platform.core.Pieces;
import org.volunteerstation.platform.web.security.Revocations;

/**
 * Makes that no token of an account counts from the commit of a change until Keycloak
 * agrees, however long that takes: whoever signs in again meanwhile gets a token of the
 * state of before. What a killed process did not say, or nobody took back, is seen by
 * comparing the list with the queue.
 */
@Component
class Holds {

	private static final Logger logger = LoggerFactory.getLogger(Holds.class);

	private static final int PIECE = 500;

	private final JdbcTemplate jdbc;

	private final Revocations revocations;

	private volatile Runnable wake = () -> {
	};

	Holds(JdbcTemplate jdbc, Revocations revocations) {
		this.jdbc = jdbc;
		this.revocations = revocations;
	}

	void onRequest(Runnable wake) {
		this.wake = wake;
	}

	void wake() {
		this.wake.run();
	}

	/**
	 * All accounts of a transaction are held with one call, and the worker woken once.
	 */
	void afterCommit(@Nullable String subject, long version) {
		Committed committed = (Committed) TransactionSynchronizationManager.getResource(this);
		if (committed == null) {
			committed = new Committed();
			TransactionSynchronizationManager.bindResource(this, committed);
			TransactionSynchronizationManager.registerSynchronization(committed);
		}
		if (subject != null) {
			committed.subjects.merge(subject, version, Math::max);
		}
	}

	/** Keycloak agrees; a later change goes on holding. */
	void release(String subject, long version) {
		this.revocations.releaseSubject(subject, version);
	}

	/**
	 * Holds who should be and is not, and releases who waits for nothing. The list is
	 * read first: what is done between the two questions is released once more, at worst.
	 */
	void repair() {
		Map<String, Long> held = this.revocations.heldSubjects();
		Map<String, Long> missing = new HashMap<>();
		this.jdbc.query("""
				SELECT a.subject, a.version FROM official_alignment q JOIN official_account a ON a.id = q.account_id
				WHERE q.hold_tokens = 1 AND a.subject IS NOT NULL""", (row) -> {
			missing.put(row.getString("subject"), row.getLong("version"));
		});
		missing.keySet().removeAll(held.keySet());
		if (!missing.isEmpty()) {
			this.revocations.holdSubjects(missing);
		}
		settled(List.copyOf(held.keySet())).forEach((subject) -> release(subject, held.getOrDefault(subject, 0L)));
	}

	/** Those of this register that wait for nothing. */
	private List<String> settled(List<String> subjects) {
		List<String> settled = new ArrayList<>();
		for (List<String> piece : Pieces.of(subjects, PIECE)) {
			settled.addAll(this.jdbc.queryForList(
					"SELECT a.subject FROM official_account a LEFT JOIN official_alignment q ON q.account_id = a.id"
							+ " WHERE q.account_id IS NULL AND a.subject IN ("
							+ String.join(", ", Collections.nCopies(piece.size(), "?")) + ")",
					String.class, piece.toArray()));
		}
		return settled;
	}

	/** What one transaction asks for; one that is begun within it has its own. */
	private final class Committed implements TransactionSynchronization {

		private final Map<String, Long> subjects = new HashMap<>();

		@Override
		public void suspend() {
			TransactionSynchronizationManager.unbindResource(Holds.this);
		}

		@Override
		public void resume() {
			TransactionSynchronizationManager.bindResource(Holds.this, this);
		}

		@Override
		public void afterCommit() {
			try {
				if (!this.subjects.isEmpty()) {
					Holds.this.revocations.holdSubjects(this.subjects);
				}
			}
			catch (DataAccessException ex) {
				logger.warn("Tokens of {} accounts are held later: {}", this.subjects.size(), ex.toString());
			}
			wake();
		}

		@Override
		public void afterCompletion(int status) {
			TransactionSynchronizationManager.unbindResourceIfPossible(Holds.this);
		}

	}

}
