package org.volunteerstation.platform.jobs.sheet;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.Refusal;

/**
 * What is wrong with a row.
 *
 * @param row its number in the sheet, the header being 1
 * @param column key of the column; null when it is the row as a whole
 * @param code stable code; {@code CODE.detail} in the message catalogue
 * @param arguments values for the message; never personal data
 */
public record RowFault(int row, @Nullable String column, String code, List<Object> arguments) {

	public RowFault {
		arguments = List.copyOf(arguments);
	}

	/**
	 * A row that a rule refuses.
	 * @param row its number in the sheet
	 * @param refusal why
	 * @return the fault; the column is the last part of the refusal's pointer
	 */
	public static RowFault of(int row, Refusal refusal) {
		String pointer = refusal.pointer();
		String column = (pointer != null) ? pointer.substring(pointer.lastIndexOf('/') + 1) : null;
		return new RowFault(row, column, refusal.code(), refusal.arguments());
	}

}
