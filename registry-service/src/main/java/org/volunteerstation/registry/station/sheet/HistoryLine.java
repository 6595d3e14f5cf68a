package org.volunteerstation.registry.station.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.sheet.SheetWords;
import org.volunteerstation.registry.station.Actor;
import org.volunteerstation.registry.station.StageEntry;
import org.volunteerstation.registry.station.StageReason;
import org.volunteerstation.registry.station.StationEdit;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationMove;

/**
 * What happened to a station at one of its versions.
 *
 * @param on the day
 * @param what what kind of thing
 * @param state the state that began, in words
 * @param way from where to where it was moved
 * @param reason why
 * @param values what was before and after
 * @param by who; null for what was entered before authors were kept
 * @param at when it was entered
 * @param version the station's version
 */
record HistoryLine(LocalDate on, Words what, @Nullable String state, @Nullable Way way, @Nullable String reason,
		Values values, @Nullable Actor by, Instant at, long version) {

	static HistoryLine of(StageEntry entry, Locale locale) {
		String reason = entry.stage().reason();
		return new HistoryLine(entry.stage().since(), new Words("状态", "State"),
				StationSheet.words(entry.stage().state()).in(locale), null,
				StageReason.of(reason).map((told) -> StationSheet.words(told).in(locale)).orElse(reason), Values.NONE,
				entry.by(), entry.enteredAt(), entry.version());
	}

	static HistoryLine of(StationMove move, Function<RegionCode, String> names,
			Function<StationId, @Nullable String> parents, Locale locale) {
		return new HistoryLine(day(move.movedAt()), kind(move), null,
				new Way(move.from().value(), move.fromName(names), move.to().value(), move.toName(names)),
				move.reason(), Values.of(move.parents(), parents, locale), move.by(), move.movedAt(), move.version());
	}

	static HistoryLine of(StationEdit edit, Locale locale) {
		return new HistoryLine(day(edit.editedAt()), new Words("变更", "Change"), null, null, null,
				Values.of(edit.values(), locale), edit.by(), edit.editedAt(), edit.version());
	}

	private static Words kind(StationMove move) {
		if (move.order() != null) {
			return move.order().undone() ? new Words("区划变更（已撤销）", "Change order, taken back since")
					: new Words("区划变更", "Change order");
		}
		return move.from().equals(move.to()) ? new Words("改属", "Other station") : new Words("迁移", "Move");
	}

	private static LocalDate day(Instant at) {
		return LocalDate.ofInstant(at, RegionDirectory.ZONE);
	}

	List<@Nullable Object> cells(String name, Locale locale) {
		Way way = (this.way != null) ? this.way : Way.NONE;
		return Arrays.<@Nullable Object>asList(name, this.on, this.what.in(locale), this.state, way.from(),
				way.fromName(), way.to(), way.toName(), this.reason, this.values.before(), this.values.after(),
				(this.by != null) ? this.by.officeName() : null, HistoryWords.role(this.by).in(locale),
				SheetWords.time(this.at), this.version);
	}

	/** From where to where. */
	private record Way(@Nullable String from, @Nullable String fromName, @Nullable String to, @Nullable String toName) {

		private static final Way NONE = new Way(null, null, null, null);

	}

	/** What was before and after, each with the name of its field. */
	private record Values(@Nullable String before, @Nullable String after) {

		private static final Values NONE = new Values(null, null);

		static Values of(List<StationEdit.Value> values, Locale locale) {
			return new Values(side(values, StationEdit.Value::before, locale),
					side(values, StationEdit.Value::after, locale));
		}

		static Values of(StationMove.@Nullable Parents parents, Function<StationId, @Nullable String> names,
				Locale locale) {
			return (parents == null) ? NONE : of(List.of(new StationEdit.Value(StationEdit.Field.PARENT,
					names.apply(parents.before()), names.apply(parents.after()))), locale);
		}

		private static String side(List<StationEdit.Value> values, Function<StationEdit.Value, @Nullable String> of,
				Locale locale) {
			Words colon = new Words("：", ": ");
			return values.stream()
				.map((value) -> HistoryWords.field(value.field()).in(locale) + colon.in(locale)
						+ HistoryWords.value(value.field(), of.apply(value)).in(locale))
				.collect(Collectors.joining(new Words("；", "; ").in(locale)));
		}

	}

}
