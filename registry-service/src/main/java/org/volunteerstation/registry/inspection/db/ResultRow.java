package org.volunteerstation.registry.inspection.db;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.inspection.ItemResult;

/** The row of what was seen of one item. */
@Getter
@Setter
class ResultRow {

	private String visitId = "";

	private String code = "";

	private boolean met;

	private @Nullable String note;

	static ResultRow of(ItemResult result) {
		ResultRow row = new ResultRow();
		row.code = result.code();
		row.met = result.met();
		row.note = result.note();
		return row;
	}

	ItemResult toResult() {
		return new ItemResult(this.code, this.met, this.note);
	}

}
