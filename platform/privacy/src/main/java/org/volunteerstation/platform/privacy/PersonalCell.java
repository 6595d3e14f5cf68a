package org.volunteerstation.platform.privacy;

/**
 * Where a ciphertext belongs: it is refused anywhere else.
 *
 * @param column table and column
 * @param row the row's id
 */
public record PersonalCell(PersonalColumn column, String row) {

	public PersonalCell {
		if (row.isBlank() || row.length() > 100) {
			throw new IllegalArgumentException("a row's id has 1 to 100 characters");
		}
	}

	/** Neither table nor column can hold the slash, so that no two cells read alike. */
	@Override
	public String toString() {
		return this.column + "/" + this.row;
	}

}
