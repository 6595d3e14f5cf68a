package org.volunteerstation.registry.change.sheet;

import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.registry.change.ChangeKind;
import org.volunteerstation.registry.change.ChangeState;

/** What sheets say of orders. */
public final class ChangeWords {

	private ChangeWords() {
	}

	/**
	 * What an order does.
	 * @param kind which
	 * @return its name
	 */
	public static Words of(ChangeKind kind) {
		return switch (kind) {
			case MERGE -> new Words("合并", "Merge");
			case SPLIT -> new Words("拆分", "Split");
			case RENAME -> new Words("更名", "Rename");
			case RECODE -> new Words("改码", "Recode");
			case TRANSFER -> new Words("划转", "Transfer");
			case EDITION -> new Words("整版更新", "Step of an edition");
		};
	}

	/**
	 * Where an order stands.
	 * @param state which
	 * @return its name
	 */
	public static Words of(ChangeState state) {
		return switch (state) {
			case DRAFT -> new Words("草稿", "Draft");
			case SUBMITTED -> new Words("待审批", "Waits for approval");
			case APPROVED -> new Words("已批准", "Approved");
			case APPLIED -> new Words("已生效", "Applied");
			case UNDONE -> new Words("已撤销", "Taken back");
			case REJECTED -> new Words("已退回", "Returned");
			case WITHDRAWN -> new Words("已撤回", "Withdrawn");
			case LAPSED -> new Words("逾期作废", "Lapsed");
		};
	}

}
