package org.volunteerstation.platform.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.RegionScope;

/** Lets files follow their owners to another region: all of them with one statement. */
public class FileMoves {

	private final JdbcTemplate jdbc;

	FileMoves(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Gives files the regions that their owners have by now, in the transaction in which
	 * the owners moved.
	 * @param ownerType type of the owners
	 * @param table the owners' table, with the columns {@code id} and
	 * {@code region_code}; a constant of the caller
	 * @param scope where the owners were and are
	 * @return how many files moved
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int follow(String ownerType, String table, RegionScope scope) {
		return this.jdbc.update(
				"UPDATE stored_file f JOIN " + table + " o ON o.id = f.owner_id SET f.region_code = o.region_code"
						+ " WHERE f.owner_type = ? AND f.region_code >= ? AND f.region_code < ?"
						+ " AND f.region_code <> o.region_code AND o.region_code >= ? AND o.region_code < ?",
				ownerType, scope.from(), scope.to(), scope.from(), scope.to());
	}

	/**
	 * Gives the files of some owners the regions that these have by now.
	 * @param ownerType type of the owners
	 * @param table the owners' table; a constant of the caller
	 * @param owners the owners that moved; few enough for one question
	 * @param scope where the owners were and are
	 * @return how many files moved
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int follow(String ownerType, String table, List<String> owners, RegionScope scope) {
		if (owners.isEmpty()) {
			return 0;
		}
		List<Object> arguments = new ArrayList<>(
				List.of(ownerType, scope.from(), scope.to(), scope.from(), scope.to()));
		arguments.addAll(owners);
		return this.jdbc.update("UPDATE stored_file f JOIN " + table + " o ON o.id = f.owner_id"
				+ " SET f.region_code = o.region_code WHERE f.owner_type = ? AND f.region_code >= ?"
				+ " AND f.region_code < ? AND o.region_code >= ? AND o.region_code < ? AND f.owner_id IN ("
				+ String.join(", ", Collections.nCopies(owners.size(), "?")) + ")", arguments.toArray());
	}

}
