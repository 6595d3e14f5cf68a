package org.volunteerstation.registry.edition.sheet;

import java.util.Arrays;
import java.util.List;

import org.volunteerstation.platform.jobs.sheet.SheetColumn;
import org.volunteerstation.platform.jobs.sheet.SheetTemplate;
import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.registry.edition.Confidence;
import org.volunteerstation.registry.edition.Decision;
import org.volunteerstation.registry.edition.ProposalKind;
import org.volunteerstation.registry.edition.Reason;

/**
 * The columns of sheets of proposals: what is given out comes in again, with the decision
 * and the chosen code filled in and the version as it was.
 */
final class SuccessionSheet {

	static final int MAX_ROWS = 60_000;

	private static final List<SheetColumn.Choice> DECISIONS = Arrays.stream(Decision.values())
		.map((decision) -> new SheetColumn.Choice(decision.name(), words(decision)))
		.toList();

	private static final List<SheetColumn> COLUMNS = List.of(
			SheetColumn.text("edition", new Words("版本编号", "Edition"), 38).needed(),
			SheetColumn.text("key", new Words("条目", "Item"), 16).needed(),
			SheetColumn.text("kind", new Words("变化", "Change"), 14),
			SheetColumn.text("confidence", new Words("把握", "Confidence"), 8),
			SheetColumn.text("reason", new Words("依据", "Reason"), 24),
			SheetColumn.text("from", new Words("现代码", "Code today"), 16),
			SheetColumn.text("fromName", new Words("现名称", "Name today"), 28),
			SheetColumn.text("to", new Words("拟承接代码", "Proposed code"), 16),
			SheetColumn.text("toName", new Words("拟承接名称", "Proposed name"), 28),
			SheetColumn.text("fallback", new Words("否决后承接代码", "Code if rejected"), 16),
			SheetColumn.text("fallbackName", new Words("否决后承接名称", "Name if rejected"), 28),
			SheetColumn.code("decision", new Words("决定", "Decision"), DECISIONS)
				.needed()
				.explained(new Words("未定的按拟承接执行；“改为”须填写下一列。",
						"Open ones go as proposed; a changed one needs the next column.")),
			SheetColumn.text("chosen", new Words("改为代码", "Chosen code"), 16)
				.explained(new Words("新版中同级地区的 12 位代码。", "Twelve digits of a region of the same tier in the edition.")),
			SheetColumn.number("version", new Words("条目修订号", "Version of the item"))
				.needed()
				.explained(new Words("导出时的修订号，请勿改动；导出以后他人已另作决定的，该行退回。",
						"As it was given out, to be left alone; an item that somebody has decided otherwise since is returned.")));

	static final SheetTemplate TEMPLATE = new SheetTemplate(new Words("代码承接", "Successions"), COLUMNS, MAX_ROWS);

	private SuccessionSheet() {
	}

	static Words words(Decision decision) {
		return switch (decision) {
			case OPEN -> new Words("未定", "open");
			case CONFIRMED -> new Words("确认", "confirmed");
			case CHANGED -> new Words("改为", "changed");
			case REJECTED -> new Words("否决", "rejected");
		};
	}

	static Words words(Confidence confidence) {
		return switch (confidence) {
			case HIGH -> new Words("高", "high");
			case MEDIUM -> new Words("中", "medium");
			case LOW -> new Words("低", "low");
		};
	}

	static Words words(ProposalKind kind) {
		return switch (kind) {
			case RENAMED -> new Words("更名", "renamed");
			case REUSED -> new Words("代码另用", "code reused");
			case MOVED -> new Words("县内换码", "moved within county");
			case TRANSFERRED -> new Words("跨县划转", "moved across counties");
			case MERGED -> new Words("并入", "merged");
			case VANISHED -> new Words("消失无名", "vanished without name");
			case NEW -> new Words("新设", "new");
		};
	}

	static Words words(Reason reason) {
		return switch (reason) {
			case SAME_STEM -> new Words("同码，名称仅称谓不同", "same code, name differs in its kind alone");
			case LIKE_NAME -> new Words("同码，名称相近", "same code, like name");
			case CHILDREN_STAYED -> new Words("同码，下级未变", "same code, regions below stayed");
			case CODE_ALONE -> new Words("仅代码相同", "same code alone");
			case CODE_GIVEN_AWAY -> new Words("代码已另用，原名未见", "code given away, name nowhere");
			case NAME_IN_TOWN -> new Words("同乡镇（或其承接者）同名", "name in the town or its successor");
			case NAME_IN_COUNTY -> new Words("同县同名", "name in the county");
			case NAME_IN_CITY -> new Words("同市同名，且上级划去", "name where the town or county went");
			case CHILDREN_WENT -> new Words("下级多数划去", "most regions below went there");
			case NAME_MET -> new Words("并入同名地区", "met a region of the name");
			case LIKE_NAME_IN_TOWN -> new Words("同乡镇名称相近", "like name in the town");
			case NEAREST -> new Words("默认：就近", "default: nearest");
			case NO_PREDECESSOR -> new Words("无前身", "no predecessor");
		};
	}

}
