package org.volunteerstation.registry.station.sheet;

import java.time.Clock;
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
import org.volunteerstation.registry.station.StageEntry;
import org.volunteerstation.registry.station.StationDirectory;
import org.volunteerstation.registry.station.StationEdit;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationMove;

/**
 * Gives out what a station went through: its states, its changes and its moves, the
 * newest first, and who entered them.
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
			SheetColumn.text("before", new Words("变更前", "Before"), REASON),
			SheetColumn.text("after", new Words("变更后", "After"), REASON),
			SheetColumn.text("office", new Words("经办单位", "Office"), 24),
			SheetColumn.text("role", new Words("经办岗位", "Post"), 16),
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

	/**
	 * All kinds by version; an order that moves a station may rename it with the same
	 * one.
	 */
	@Override
	protected Slice<List<@Nullable Object>> page(JobRun run, SliceQuery query) {
		StationId id = new StationId(run.parameters(Order.class).station());
		String name = this.stations.station(id, run.scope()).facts().name().value();
		long before = (query.after() != null) ? Long.parseLong(query.after()) : Long.MAX_VALUE;
		Slice<StageEntry> stages = this.stations.stages(id, before, query, run.scope());
		Slice<StationMove> moves = this.stations.moves(id, before, query, run.scope());
		Slice<StationEdit> edits = this.stations.edits(id, before, query, run.scope());
		Function<RegionCode, String> names = names(
				moves.items().stream().flatMap((move) -> Stream.of(move.from(), move.to())), run);
		Function<StationId, @Nullable String> parents = this.stations.parentNames(moves.items(), run.scope());
		List<HistoryLine> lines = Stream
			.of(stages.items().stream().map((stage) -> HistoryLine.of(stage, run.locale())),
					moves.items().stream().map((move) -> HistoryLine.of(move, names, parents, run.locale())),
					edits.items().stream().map((edit) -> HistoryLine.of(edit, run.locale())))
			.flatMap(Function.identity())
			.sorted(Comparator.comparingLong(HistoryLine::version).reversed())
			.toList();
		List<HistoryLine> page = lines.subList(0, end(lines, query.limit()));
		boolean more = lines.size() > page.size() || stages.next() != null || moves.next() != null
				|| edits.next() != null;
		return new Slice<>(page.stream().map((line) -> line.cells(name, run.locale())).toList(),
				more ? Long.toString(page.getLast().version()) : null);
	}

	/** Lines of one version stay together: a page goes on behind a version. */
	private static int end(List<HistoryLine> lines, int limit) {
		int end = Math.min(lines.size(), limit);
		while (end > 1 && end < lines.size() && lines.get(end).version() == lines.get(end - 1).version()) {
			end--;
		}
		return end;
	}

	/**
	 * Which station.
	 *
	 * @param station its identifier
	 */
	public record Order(String station) {

	}

}
