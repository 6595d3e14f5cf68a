package org.volunteerstation.platform.service.personal;

import java.util.List;

import org.volunteerstation.platform.privacy.PersonalColumn;

/**
 * A table with encrypted columns and the primary key {@code id}, which is each cell's
 * row. A service declares a bean for each, so that {@link Rewrap} knows it.
 *
 * @param name the table's name
 * @param columns its encrypted columns
 */
public record PersonalTable(String name, List<PersonalColumn> columns) {

	public PersonalTable {
		columns = List.copyOf(columns);
		if (columns.isEmpty() || columns.stream().anyMatch((column) -> !column.table().equals(name))) {
			throw new IllegalArgumentException("the encrypted columns of one table are needed");
		}
	}

	/**
	 * The table of these columns.
	 * @param columns all encrypted columns of one table
	 * @return the table
	 */
	public static PersonalTable of(PersonalColumn... columns) {
		return new PersonalTable(columns[0].table(), List.of(columns));
	}

}
