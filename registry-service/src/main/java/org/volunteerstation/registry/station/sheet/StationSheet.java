package org.volunteerstation.registry.station.sheet;

import java.util.Arrays;
import java.util.List;

import org.volunteerstation.platform.jobs.sheet.SheetColumn;
import org.volunteerstation.platform.jobs.sheet.SheetTemplate;
import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.registry.station.StageReason;
import org.volunteerstation.registry.station.StationKind;
import org.volunteerstation.registry.station.StationState;

/** The columns of sheets of stations; keys are the names of the interface's fields. */
public final class StationSheet {

	/** A thing that is so. */
	static final String YES = "YES";

	private static final String NO = "NO";

	/** Rows at most in a sheet that is taken in. */
	static final int MAX_ROWS = 50_000;

	private static final List<SheetColumn.Choice> KINDS = Arrays.stream(StationKind.values())
		.map((kind) -> new SheetColumn.Choice(kind.name(), words(kind)))
		.toList();

	private static final List<SheetColumn.Choice> STATES = Arrays.stream(StationState.values())
		.filter((state) -> state != StationState.WITHDRAWN)
		.map((state) -> new SheetColumn.Choice(state.name(), words(state)))
		.toList();

	private static final List<SheetColumn.Choice> ANSWERS = List.of(new SheetColumn.Choice(YES, answer(true)),
			new SheetColumn.Choice(NO, answer(false)));

	private static final SheetColumn REGION = SheetColumn.text("regionCode", new Words("社区代码", "Community code"), 16)
		.needed()
		.explained(new Words("社区（村）的 12 位统计用区划代码，须在本人辖区内。", "Twelve digits of a community within your region."));

	private static final SheetColumn NAME = SheetColumn.text("name", new Words("名称", "Name"), 32)
		.explained(new Words("牌匾上的名称；不填则按社区名称命名，同社区的服务点自第二个起编号。",
				"As on the plaque; named after the community when empty, points from the second on with a number."));

	private static final SheetColumn KIND = SheetColumn.code("kind", new Words("类型", "Kind"), KINDS).needed();

	private static final SheetColumn PARENT = SheetColumn
		.text("parentStationId", new Words("所属站", "Parent station"), 32)
		.explained(new Words("服务点所属的服务站：同一社区内站的名称或编号，须已登记或在表中更靠前的行。",
				"Of a point: name or id of a station of the same community, registered already or in an earlier row."));

	private static final SheetColumn STATE = SheetColumn.code("state", new Words("状态", "State"), STATES).needed();

	private static final SheetColumn PLAQUE = SheetColumn.date("plaqueOn", new Words("挂牌日期", "Plaque put up on"))
		.explained(new Words("除“在建”外必填。", "Needed unless it is being built."));

	private static final List<SheetColumn> SITE = List.of(SheetColumn.text("address", new Words("地址", "Address"), 40),
			SheetColumn.number("longitude", new Words("经度", "Longitude"))
				.explained(new Words("WGS 84，与纬度同时填写。", "WGS 84, together with the latitude.")),
			SheetColumn.number("latitude", new Words("纬度", "Latitude")),
			SheetColumn.text("openingHours", new Words("开放时间", "Opening hours"), 30),
			SheetColumn.text("contactPhone", new Words("服务电话", "Telephone"), 20)
				.explained(new Words("站点对外公开的电话；个人手机请登记为管理人员或联系人，不要填在此处。",
						"The site's public number; a person's mobile phone belongs to the managers or contacts, not here.")),
			SheetColumn.code("practiceStation", new Words("与文明实践站共用", "Shared with a practice station"), ANSWERS),
			SheetColumn.text("hostName", new Words("依托单位", "Host"), 32)
				.explained(new Words("服务点必填：小区物业服务企业等单位的全称。", "Of a point: the organisation that gives the room.")),
			SheetColumn.text("hostCreditCode", new Words("统一社会信用代码", "Unified social credit code"), 22)
				.explained(new Words("服务点必填：依托单位的 18 位代码。", "Of a point: the host's code of 18 characters.")));

	/** The sheet to fill in. */
	static final SheetTemplate TEMPLATE = new SheetTemplate(new Words("志愿服务站点", "Stations"),
			with(List.of(REGION, NAME, KIND, PARENT, STATE, PLAQUE), SITE), MAX_ROWS);

	private static final SheetColumn VERSION = SheetColumn.number("version", new Words("版本", "Version"));

	/** The list as it is given out. */
	static final List<SheetColumn> LIST = with(with(List.of(SheetColumn.text("id", new Words("编号", "Id"), 38), REGION,
			SheetColumn.text("regionName", new Words("社区", "Community"), 20), NAME, KIND, STATE, PLAQUE, PARENT), SITE),
			List.of(VERSION));

	/** The sheet that corrects; id and version come from the list as it is given out. */
	static final SheetTemplate CORRECTIONS = new SheetTemplate(new Words("站点更正", "Corrections"), with(
			List.of(SheetColumn.text("id", new Words("编号", "Id"), 38)
				.needed()
				.explained(new Words("导出的站点列表中的编号。", "As in the exported list.")),
					VERSION.needed()
						.explained(new Words("导出的站点列表中的版本；站点此后有修改的，该行退回。",
								"As in the exported list; a station that was changed since is returned."))),
			SITE.subList(0, SITE.size() - 2)
				.stream()
				.map((column) -> column.explained(new Words("不填则不变。", "Empty: as it was.")))
				.toList()),
			MAX_ROWS);

	private StationSheet() {
	}

	/**
	 * Yes or no.
	 * @param yes which
	 * @return the words
	 */
	public static Words answer(boolean yes) {
		return yes ? new Words("是", "yes") : new Words("否", "no");
	}

	/**
	 * A kind in words.
	 * @param kind the kind
	 * @return the words
	 */
	public static Words words(StationKind kind) {
		return switch (kind) {
			case STATION -> new Words("志愿服务站", "Station");
			case POINT -> new Words("志愿服务点", "Point");
		};
	}

	/**
	 * A state in words.
	 * @param state the state
	 * @return the words
	 */
	public static Words words(StationState state) {
		return switch (state) {
			case BUILDING -> new Words("在建", "Being built");
			case PLAQUED -> new Words("挂牌", "Plaque put up");
			case RUNNING -> new Words("运行", "Running");
			case RECTIFYING -> new Words("整改", "Being put right");
			case WITHDRAWN -> new Words("撤销", "Withdrawn");
		};
	}

	/**
	 * A reason of the platform's own in words.
	 * @param reason the reason
	 * @return the words
	 */
	static Words words(StageReason reason) {
		return new Words(reason.text(), switch (reason) {
			case INSPECTION_HELD -> "An inspection found something serious";
			case INSPECTION_PASSED -> "All is put right, as the second look showed";
		});
	}

	private static List<SheetColumn> with(List<SheetColumn> first, List<SheetColumn> then) {
		return java.util.stream.Stream.concat(first.stream(), then.stream()).toList();
	}

}
