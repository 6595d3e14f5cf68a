package org.volunteerstation.registry.population.sheet;

import java.util.List;

import org.volunteerstation.platform.jobs.sheet.SheetColumn;
import org.volunteerstation.platform.jobs.sheet.SheetTemplate;
import org.volunteerstation.platform.jobs.sheet.Words;

/**
 * The columns of a sheet of counts of residents; keys are the names of the interface's
 * fields.
 */
final class PopulationSheet {

	/** All regions of a large province. */
	private static final int MAX_ROWS = 50_000;

	static final SheetTemplate TEMPLATE = new SheetTemplate(
			new Words("人口数", "Residents"), List.of(
					SheetColumn.text("regionCode", new Words("区划代码", "Region code"), 16)
						.needed()
						.explained(new Words("12 位统计用区划代码，上级可省去末尾的零；须在本人辖区内。",
								"Twelve digits, zeros at the end may be left out; within your own region.")),
					SheetColumn.text("name", new Words("区划名称", "Region"), 22)
						.explained(new Words("可不填；填写时须与系统中的名称一致，用来防止错行。",
								"May be empty; else it has to be the region's name, so that no row slips.")),
					SheetColumn.date("on", new Words("统计日期", "Date of the count"))
						.needed()
						.explained(new Words("人口数对应的日期，例如 2020-11-01；不能晚于今天。",
								"The day that the count stands for, as 2020-11-01; not after today.")),
					SheetColumn.number("residents", new Words("人口", "Residents"))
						.needed()
						.explained(new Words("常住人口，整数。", "Residents, a whole number.")),
					SheetColumn
						.text("source", new Words("来源", "Source"), 26)
						.needed()
						.explained(new Words("例如：第七次全国人口普查。", "For example: the national census.")),
					SheetColumn.text("reason", new Words("更正原因", "Reason of a correction"), 26)
						.explained(new Words("该日期已有人口数、需要更正时填写；原记录仍保留。",
								"Only where the day has another count that this one corrects; what was stays in the history."))),
			MAX_ROWS);

	private PopulationSheet() {
	}

}
