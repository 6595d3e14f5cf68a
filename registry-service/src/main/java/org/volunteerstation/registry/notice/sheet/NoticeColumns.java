package org.volunteerstation.registry.notice.sheet;

import org.volunteerstation.platform.jobs.sheet.SheetColumn;
import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.registry.notice.Notice;

/** What the lists of notices received and sent have in common. */
final class NoticeColumns {

	static final SheetColumn TITLE = SheetColumn.text("title", new Words("标题", "Title"), 40);

	static final SheetColumn BODY = SheetColumn.text("body", new Words("正文", "Text"), 60);

	static final SheetColumn IMPORTANT = SheetColumn.text("important", new Words("重要", "Important"), 8);

	static final SheetColumn DUE = SheetColumn.date("dueOn", new Words("办理期限", "To be done by"));

	static final SheetColumn STATE = SheetColumn.text("state", new Words("状态", "State"), 12);

	static final SheetColumn PUBLISHED = SheetColumn.date("publishedAt", new Words("发布时间", "Published at"));

	static final SheetColumn REASON = SheetColumn.text("withdrawnReason", new Words("撤回原因", "Reason of withdrawal"),
			30);

	private NoticeColumns() {
	}

	static Words words(Notice.State state) {
		return switch (state) {
			case DRAFT -> new Words("草稿", "Draft");
			case PUBLISHED -> new Words("已发布", "Published");
			case WITHDRAWN -> new Words("已撤回", "Withdrawn");
		};
	}

}
