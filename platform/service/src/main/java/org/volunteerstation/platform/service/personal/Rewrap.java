package org.volunteerstation.platform.service.personal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import org.volunteerstation.platform.privacy.PersonalCell;
import org.volunteerstation.platform.privacy.PersonalColumn;
import org.volunteerstation.platform.privacy.PersonalDataCipher;
import org.volunteerstation.platform.privacy.PersonalText;
import org.volunteerstation.platform.privacy.UnreadablePersonalData;

/**
 * Encrypts again, after a change of keys, what older keys hold: by keyset, in small
 * transactions, and each cell only if it still holds what was read, so that nobody's
 * change is lost. Killed at any moment it goes on where it was, as the rows themselves
 * say what is left. On the management port: GET tells, POST does.
 */
@Endpoint(id = "rewrap")
public final class Rewrap {

	private static final Logger logger = LoggerFactory.getLogger(Rewrap.class);

	private static final int STEP = 200;

	/** One call ends after this many; the next one goes on. */
	private static final int MOST_STEPS = 500;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final PersonalDataCipher cipher;

	private final List<PersonalTable> tables;

	Rewrap(JdbcTemplate jdbc, TransactionTemplate transaction, PersonalDataCipher cipher, List<PersonalTable> tables) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.cipher = cipher;
		this.tables = List.copyOf(tables);
	}

	/**
	 * How many rows an older key still holds.
	 * @return tables and rows
	 */
	@ReadOperation
	public Map<String, Long> remaining() {
		Map<String, Long> remaining = new LinkedHashMap<>();
		this.tables.forEach((table) -> remaining.put(table.name(), remaining(table)));
		return remaining;
	}

	/**
	 * Encrypts again, at most 100,000 rows of each table.
	 * @return tables and what was done
	 */
	@WriteOperation
	public Map<String, Done> run() {
		Map<String, Done> done = new LinkedHashMap<>();
		this.tables.forEach((table) -> done.put(table.name(), run(table)));
		return done;
	}

	private Done run(PersonalTable table) {
		Step step = new Step("", 0, 0, 0);
		for (int i = 0; i < MOST_STEPS; i++) {
			step = step(table, step);
			if (step.read() < STEP) {
				break;
			}
		}
		long remaining = remaining(table);
		logger.info("Wrapped {} cells of {} again, {} could not be read, {} rows remain", step.cells(), table.name(),
				step.unreadable(), remaining);
		return new Done(step.cells(), step.unreadable(), remaining);
	}

	Step step(PersonalTable table, Step before) {
		return this.transaction.execute((status) -> {
			List<Map<String, @Nullable Object>> rows = rows(table, before.after());
			Step step = before;
			for (Map<String, @Nullable Object> row : rows) {
				step = row(table, row, step);
			}
			return new Step(step.after(), rows.size(), step.cells(), step.unreadable());
		});
	}

	private Step row(PersonalTable table, Map<String, @Nullable Object> row, Step before) {
		String id = String.valueOf(row.get("id"));
		long cells = before.cells();
		long unreadable = before.unreadable();
		for (PersonalColumn column : table.columns()) {
			Object stored = row.get(column.name());
			if (stored == null || !this.cipher.needsRewrap(stored.toString())) {
				continue;
			}
			try {
				cells += cell(column.cell(id), stored.toString());
			}
			catch (UnreadablePersonalData ex) {
				unreadable++;
				logger.warn("Not wrapped again: {}", ex.getMessage());
			}
		}
		return new Step(id, before.read(), cells, unreadable);
	}

	private int cell(PersonalCell cell, String stored) {
		PersonalText plain = this.cipher.decrypt(stored, cell);
		String column = cell.column().name();
		return this.jdbc.update(
				"UPDATE " + cell.column().table() + " SET " + column + " = ? WHERE id = ? AND " + column + " = ?",
				this.cipher.encrypt(plain, cell), cell.row(), stored);
	}

	private List<Map<String, @Nullable Object>> rows(PersonalTable table, String after) {
		List<Object> arguments = new ArrayList<>(List.of(after));
		arguments.addAll(prefixes(table));
		return this.jdbc.queryForList("SELECT id, "
				+ table.columns().stream().map(PersonalColumn::name).collect(Collectors.joining(", ")) + " FROM "
				+ table.name() + " WHERE id > ? AND (" + older(table) + ") ORDER BY id LIMIT " + STEP,
				arguments.toArray());
	}

	private long remaining(PersonalTable table) {
		Long rows = this.jdbc.queryForObject("SELECT COUNT(*) FROM " + table.name() + " WHERE " + older(table),
				Long.class, prefixes(table).toArray());
		return (rows != null) ? rows : 0;
	}

	private static String older(PersonalTable table) {
		return table.columns()
			.stream()
			.map((column) -> column.name() + " NOT LIKE ?")
			.collect(Collectors.joining(" OR "));
	}

	private List<String> prefixes(PersonalTable table) {
		return Collections.nCopies(table.columns().size(), this.cipher.currentPrefix() + "%");
	}

	/**
	 * What one call did to a table.
	 *
	 * @param cells encrypted again
	 * @param unreadable left as they are: see the log
	 * @param remaining rows that an older key still holds
	 */
	public record Done(long cells, long unreadable, long remaining) {

	}

	/**
	 * How far it came.
	 *
	 * @param after id of the last row
	 * @param read rows of the last transaction
	 * @param cells encrypted again so far
	 * @param unreadable cells so far
	 */
	record Step(String after, int read, long cells, long unreadable) {

	}

}
