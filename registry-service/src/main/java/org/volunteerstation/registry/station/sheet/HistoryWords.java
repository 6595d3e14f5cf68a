package org.volunteerstation.registry.station.sheet;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.registry.region.sheet.SheetWords;
import org.volunteerstation.registry.station.Actor;
import org.volunteerstation.registry.station.StationEdit;

/** What the history of a station is called in sheets. */
final class HistoryWords {

	private HistoryWords() {
	}

	static Words field(StationEdit.Field field) {
		return switch (field) {
			case NAME -> new Words("名称", "Name");
			case HOST -> new Words("依托单位", "Host");
			case ADDRESS -> new Words("地址", "Address");
			case COORDINATES -> new Words("坐标", "Coordinates");
			case OPENING_HOURS -> new Words("开放时间", "Opening hours");
			case PHONE -> new Words("服务电话", "Telephone");
			case PRACTICE_STATION -> new Words("与文明实践站共用", "Shared with a practice station");
			case PLAQUE_ON -> new Words("挂牌日期", "Plaque date");
			case PARENT -> new Words("所属志愿服务站", "Station");
		};
	}

	/** Of a telephone no number is kept, of a station elsewhere no name is shown. */
	static Words value(StationEdit.Field field, @Nullable String value) {
		return switch (field) {
			case PHONE -> new Words("（号码不留存）", "(no number is kept)");
			case PRACTICE_STATION -> StationSheet.answer(Boolean.parseBoolean(value));
			case PARENT -> (value != null) ? new Words(value, value) : new Words("（辖区外站点）", "(a station elsewhere)");
			case NAME, HOST, ADDRESS, COORDINATES, OPENING_HOURS, PLAQUE_ON ->
				(value != null) ? new Words(value, value) : new Words("（空）", "(none)");
		};
	}

	static Words role(@Nullable Actor actor) {
		if (actor == null) {
			return new Words("（未记录）", "(not recorded)");
		}
		return switch (actor.role()) {
			case "app" -> new Words("应用", "App");
			case "change-order" -> new Words("区划变更令", "Change order");
			case "system" -> new Words("系统", "Platform");
			default -> SheetWords.role(actor.role());
		};
	}

}
