package org.volunteerstation.registry.station.sheet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.jobs.sheet.SheetColumn;
import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.sheet.RegionExport;
import org.volunteerstation.registry.region.sheet.SheetWords;
import org.volunteerstation.registry.station.StageEntry;
import org.volunteerstation.registry.station.StageReason;
import org.volunteerstation.registry.station.StationDirectory;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationMove;

/**
 * Gives out what a station went through: its states and its moves by hand, the newest
 * first.
 */
@Component
public class HistoryExport extends RegionExport {

	/** What it is called. */
	public static final String NAME = "station.history";

	private static final int REASON = 48;

	private static final List<SheetColumn> COLUMNS = List.of(SheetColumn.text("name", new Words("站点", "Station"), 28),
			SheetColumn.date("on", new Words("日期", "Day")), SheetColumn.text("what", new Words("事项", "What"), 10),
			SheetColumn.text("state", new Words("状态", "State"), 12),
			SheetColumn.text("fromCode", new Words("原社区代码", "From: code"), 16),
			SheetColumn.text("fromName", new Words("原社区（村）", "From"), 20),
			SheetColumn.text("toCode", new Words("新社区代码", "To: code"), 16),
			SheetColumn.text("toName", new Words("新社区（村）", "To"), 20),
			SheetColumn.text("reason", new Words("原因", "Reason"), REASON),
			SheetColumn.date("enteredAt", new Words("录入时间", "Entered at")),
			SheetColumn.number("version", new Words("版本", "Version")));

	private final StationDirectory stations;

	HistoryExport(StationDirectory stations, RegionDirectory regions, Clock clock) {
		super(new Words("登记与变更", "Registration and changes"), COLUMNS, regions, clock);
		this.stations = stations;
	}

	@Override
	public String name() {
		return NAME;
	}

	/** Both kinds by version, of which no two share one. */
	@Override
	protected Slice<List<@Nullable Object>> page(JobRun run, SliceQuery query) {
		StationId id = new StationId(run.parameters(Order.class).station());
		String name = this.stations.station(id, run.scope()).facts().name().value();
		long before = (query.after() != null) ? Long.parseLong(query.after()) : Long.MAX_VALUE;
		Slice<StageEntry> stages = this.stations.stages(id, before, query, run.scope());
		Slice<StationMove> moves = this.stations.moves(id, before, query, run.scope());
		Function<RegionCode, String> names = names(
				moves.items().stream().flatMap((move) -> Stream.of(move.from(), move.to())), run);
		List<Line> lines = Stream
			.concat(stages.items().stream().map((stage) -> Line.of(stage, run)),
					moves.items().stream().map((move) -> Line.of(move, names, run)))
			.sorted(Comparator.comparingLong(Line::version).reversed())
			.toList();
		List<Line> page = lines.subList(0, Math.min(lines.size(), query.limit()));
		boolean more = lines.size() > page.size() || stages.next() != null || moves.next() != null;
		return new Slice<>(page.stream().map((line) -> line.cells(name)).toList(),
				more ? Long.toString(page.getLast().version()) : null);
	}

	/**
	 * Which station.
	 *
	 * @param station its identifier
	 */
	public record Order(String station) {

	}

	/** What happened at one version. */
	private record Line(LocalDate on, String what, @Nullable String state, @Nullable Move move, @Nullable String reason,
			Instant at, long version) {

		static Line of(StageEntry entry, JobRun run) {
			String reason = entry.stage().reason();
			return new Line(entry.stage().since(), new Words("状态", "State").in(run.locale()),
					StationSheet.words(entry.stage().state()).in(run.locale()), null,
					StageReason.of(reason).map((told) -> StationSheet.words(told).in(run.locale())).orElse(reason),
					entry.enteredAt(), entry.version());
		}

		static Line of(StationMove move, Function<RegionCode, String> names, JobRun run) {
			return new Line(LocalDate.ofInstant(move.movedAt(), RegionDirectory.ZONE),
					(move.from().equals(move.to()) ? new Words("改属", "Other station") : new Words("迁移", "Move"))
						.in(run.locale()),
					null,
					new Move(move.from().value(), names.apply(move.from()), move.to().value(), names.apply(move.to())),
					move.reason().value(), move.movedAt(), move.version());
		}

		List<@Nullable Object> cells(String name) {
			Move way = this.move;
			return Arrays.<@Nullable Object>asList(name, this.on, this.what, this.state,
					(way != null) ? way.from() : null, (way != null) ? way.fromName() : null,
					(way != null) ? way.to() : null, (way != null) ? way.toName() : null, this.reason,
					SheetWords.time(this.at), this.version);
		}

	}

	/** From where to where. */
	private record Move(String from, String fromName, String to, String toName) {

	}

}
