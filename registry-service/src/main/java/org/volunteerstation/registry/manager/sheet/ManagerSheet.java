package org.volunteerstation.registry.manager.sheet;

import java.util.List;
import java.util.stream.Stream;

import org.volunteerstation.platform.jobs.sheet.SheetColumn;
import org.volunteerstation.platform.jobs.sheet.SheetTemplate;
import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.registry.manager.Engagement;

/**
 * The columns of a sheet of managers; keys are the names of the interface's fields. Names
 * and phones stand in it in clear, as whoever sends it has them.
 */
final class ManagerSheet {

	/** Two managers for each station of the largest city. */
	private static final int MAX_ROWS = 10_000;

	private static final List<SheetColumn.Choice> ENGAGEMENTS = Stream.of(Engagement.values())
		.map((engagement) -> new SheetColumn.Choice(engagement.name(), words(engagement)))
		.toList();

	static final SheetTemplate TEMPLATE = new SheetTemplate(new Words("管理人员", "Managers"), List
		.of(SheetColumn.text("stationId", new Words("站点编号", "Station id"), 38)
			.explained(new Words("站点或服务点的编号，见导出的站点列表；填写后不看社区代码和站点名称。",
					"Of the station or point, as in the exported list; then community and name are not looked at.")),
				SheetColumn.text("regionCode", new Words("社区代码", "Community code"), 16)
					.explained(new Words("不填站点编号时填写：站点所在社区的 12 位统计用区划代码，须在本人辖区内。",
							"Where there is no id: twelve digits of the station's community, within your own region.")),
				SheetColumn.text("station", new Words("站点名称", "Station"), 32)
					.explained(new Words("不填站点编号时填写：志愿服务站的全称；服务点请填站点编号。",
							"Where there is no id: the station's whole name; points need their id.")),
				SheetColumn.text("name", new Words("姓名", "Name"), 14)
					.needed()
					.explained(new Words("个人信息：加密保存，列表和导出中只显示掩码。", "Personal data: stored encrypted, shown masked.")),
				SheetColumn.text("phone", new Words("联系电话", "Phone"), 18)
					.needed()
					.explained(new Words("个人信息：加密保存，列表和导出中只显示掩码。", "Personal data: stored encrypted, shown masked.")),
				SheetColumn.code("engagement", new Words("专职或兼职", "Full or part time"), ENGAGEMENTS).needed(),
				SheetColumn.text("duty", new Words("职责", "Duty"), 30)
					.explained(new Words("可不填，不超过 100 个字符。", "May be empty; at most 100 characters.")),
				SheetColumn.date("from", new Words("任期起始", "From"))
					.needed()
					.explained(new Words("任期的第一日，如 2026-01-31。", "The first day of the term, as 2026-01-31.")),
				SheetColumn.date("to", new Words("任期截止", "To"))
					.explained(new Words("任期的最后一日；没有期限的不填。", "The last day; empty while the term is open."))),
			MAX_ROWS);

	private ManagerSheet() {
	}

	static Words words(Engagement engagement) {
		return switch (engagement) {
			case FULL_TIME -> new Words("专职", "Full time");
			case PART_TIME -> new Words("兼职", "Part time");
		};
	}

}
