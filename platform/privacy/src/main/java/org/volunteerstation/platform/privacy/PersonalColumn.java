package org.volunteerstation.platform.privacy;

import java.util.regex.Pattern;

/**
 * The column that holds a kind of personal value: a constant of the adapter that stores
 * it. Ciphertexts and hashes are bound to it, so renaming a column is a migration of its
 * content.
 *
 * @param table the table's name
 * @param name the column's name
 * @param kind what it holds
 */
public record PersonalColumn(String table, String name, PersonalKind kind) {

	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");

	public PersonalColumn {
		if (!NAME.matcher(table).matches() || !NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("a table or column has no such name");
		}
	}

	/**
	 * The column in one row.
	 * @param row the row's id, which never changes
	 * @return the cell
	 */
	public PersonalCell cell(String row) {
		return new PersonalCell(this, row);
	}

	@Override
	public String toString() {
		return this.table + "." + this.name;
	}

}
